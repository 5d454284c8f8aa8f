import type { Id } from '#base/id.ts'
import type { Lang } from '#base/page.ts'
import { actionsAround, type Led } from '#governance/actions/action.store.ts'
import { doerName } from '#governance/actions/action-doers.ts'
import { type Admission, admissionsAt } from '#governance/admissions/admission.store.ts'
import { firstDayOf } from '#governance/admissions/admission-words.ts'
import { type Signing, signingOf } from '#governance/attendance/signing.store.ts'
import { type Cooptation, cooptationsAt } from '#governance/cooptations/cooptation.store.ts'
import { decisionsOf } from '#governance/decisions/decision.store.ts'
import type { Decision } from '#governance/decisions/decision.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { maySeeMinutes } from '#governance/meetings/meeting.access.ts'
import { meetingOf } from '#governance/meetings/meeting.store.ts'
import { type MeetingFile, subjectOf } from '#governance/meetings/meeting-file.ts'
import { isStanding } from '#governance/proxies/proxy.ts'
import { type Reviewed, reviewsAround } from '#governance/reviews/review.store.ts'
import { versionCalled } from '#governance/rules/rule-version.ts'
import { underOf } from '#governance/rules/say-rules.ts'
import type { Who } from '#logbook/actor.ts'
import type { Context } from '#logbook/use-case.ts'
import { letterheadOf } from '#members/api.ts'
import type { Db } from '#platform/database/database.ts'
import type { HubData } from '#platform/documents/hub-data.ts'
import { correctionsOf, type NamedCorrection } from './correction.store.ts'
import { type SealedMinutes, sealedMinutes } from './minutes.store.ts'
import { hashOfMinutes, type MinutesFacts, minutesOf } from './minutes.ts'
import type { MinutesData } from './minutes-document.ts'
import type { AdmittedData, CooptedData } from './minutes-parts.ts'
import { signedData } from './minutes-signing.ts'
import { linesOf } from './register.store.ts'
import type { RegisterEntry } from './register.ts'

export type MinutesSubject = {
  file: MeetingFile
  decisions: Decision[]
  register: RegisterEntry[]
  /** What the PV says: as it was sealed, else as the facts stand now. */
  data: MinutesData
  sealed: SealedMinutes | null
  /** What those who were there asked of it. */
  corrections: NamedCorrection[]
  signing: Signing
  /** The fingerprint of what whoever was named signs; empty where nobody was. */
  read: string
}

/** The PV of a meeting that was held or is being held; null before it opens. */
export const loadMinutes = async (context: Context, { meeting }: { meeting: Id }): Promise<MinutesSubject | null> => {
  const { db, hub, lang } = context
  const file = await meetingOf(db, hub.id, meeting)
  if (!file || file.meeting.openedAt === null) return null
  const [sealed, head, corrections, held] = await Promise.all([
    file.meeting.state === 'sealed' ? sealedMinutes(db, hub.id, meeting) : null,
    letterheadOf(db, hub, lang),
    correctionsOf(db, hub.id, meeting),
    heldOf(db, hub.id, meeting),
  ])
  const { decisions, register, signing } = held
  const data = sealed?.said ?? draftOf(head.hub, file, held, lang)
  return { file, decisions, register, sealed, corrections, data, signing, read: sealed ? '' : readOf(file, held) }
}

/** What was decided, registered, asked, admitted and signed. */
export type Held = {
  decisions: Decision[]
  register: RegisterEntry[]
  led: Led
  reviews: Reviewed
  admissions: Admission[]
  cooptations: Cooptation[]
  signing: Signing
}

export const heldOf = async (db: Db, hub: Id, meeting: Id): Promise<Held> => {
  const [decisions, register, led, reviews, admissions, cooptations, signing] = await Promise.all([
    decisionsOf(db, hub, meeting),
    linesOf(db, hub, meeting),
    actionsAround(db, hub, meeting),
    reviewsAround(db, hub, meeting),
    admissionsAt(db, hub, meeting),
    cooptationsAt(db, hub, meeting),
    signingOf(db, hub, meeting),
  ])
  return { decisions, register, led, reviews, admissions, cooptations, signing }
}

const who = ({ organisation, person }: Led['noted'][number]): string => doerName(organisation?.name ?? null, person?.name ?? null)

/** The facts of a meeting folded into its PV, with the signatures that hold for what it says. */
export const draftOf = (hub: HubData, file: MeetingFile, held: Held, lang: Lang): MinutesData => {
  const data = minutesOf(factsOf(hub, file, held, lang))
  if (!held.signing.named) return data
  const signed = signedData(data, { signing: held.signing, zone: file.zone }, readOf(file, held))
  return { ...signed, hash: hashOfMinutes(signed) }
}

const NO_HEAD: HubData = { name: '', legalForm: null, seat: null, rna: null, siret: null, demo: false }

/** What is signed is the same for all who sign: neither the language they read it in nor the letterhead, nor who has signed before. */
const readOf = (file: MeetingFile, held: Held): string =>
  held.signing.named ? (minutesOf(factsOf(NO_HEAD, file, held, 'fr')).hash ?? '') : ''

const factsOf = (hub: HubData, file: MeetingFile, held: Held, lang: Lang): MinutesFacts => {
  const { decisions, register, led, reviews, admissions, cooptations, signing } = held
  const w = lang === 'fr' ? fr : en
  const { coordination } = w.minutes.capacities
  const notice = versionCalled(file.versions, file.noticed)
  return {
    hub,
    zone: file.zone,
    body: file.body,
    meeting: file.meeting,
    entitled: listed(file),
    left: file.left,
    ...(file.withheld.length > 0 ? { withheld: file.withheld } : {}),
    qualities: file.qualities,
    names: file.names,
    convener: file.meeting.convener,
    notices: file.notices,
    ...(notice ? { noticed: notice.rules } : {}),
    ...underOf(file, w),
    excused: [...file.excused, ...file.proxies.filter(isStanding).map(({ org }) => org)],
    ...(file.proxies.length > 0 ? { proxies: file.proxies } : {}),
    movements: file.movements,
    capacities: Object.fromEntries(file.coordinators.map((person) => [person, coordination])),
    points: file.points,
    documents: file.documents.filter(({ point }) => point === null),
    decisions,
    register,
    actions: led.noted.map((one) => ({ point: one.point.id, what: one.what, who: who(one), due: one.dueFirst })),
    settled: led.settled.flatMap(({ state, closedOn, ...one }) =>
      state === 'open' || closedOn === null
        ? []
        : [{ what: one.what, who: who({ ...one, state, closedOn }), state, became: one.became || null, on: closedOn }],
    ),
    reviewOn: Object.fromEntries(reviews.due.filter(({ became }) => became === null).map(({ decision, on }) => [decision, on])),
    reviewed: Object.fromEntries(
      reviews.here.flatMap(({ at, title, decidedOn, became, decision }) => {
        const next = reviews.waiting[decision] ?? null
        return became === null ? [] : [[at, { title, decidedOn, became, next }] as const]
      }),
    ),
    admitted: Object.fromEntries(
      admissions.flatMap(({ point, decision, outcome, name, reason, ...one }): [Id, AdmittedData][] => {
        if (!decisions.some(({ id, point: at }) => at === point && id === decision)) return []
        if (outcome === 'admitted') return [[point, { name, from: firstDayOf(one), reason: null }]]
        return outcome === 'refused' && reason ? [[point, { name, from: null, reason }]] : []
      }),
    ),
    coopted: Object.fromEntries(cooptations.flatMap((one): [Id, CooptedData][] => coopted(one))),
    next: file.next,
    suspensions: file.suspensions,
    firstCall: file.firstCall,
    secondCall: file.secondCall,
    signing,
  }
}

/** A decision taken back tells nothing. */
const coopted = ({ point, is, name, left, seat, from, outcome }: Cooptation): [Id, CooptedData][] => {
  if (name === null || seat === null || from === null) return []
  if (is === 'fills') return [[point, { is: 'coopted', name, left: left.name, from }]]
  return outcome === null ? [] : [[point, { is: outcome, name }]]
}

/** Who sits that day; whoever came and no longer does, a membership having ended meanwhile, stays on the list. */
const listed = ({ entitled, movements }: MeetingFile): Id[] => [...new Set([...entitled, ...movements.flatMap(({ org }) => org ?? [])])]

export const seesMinutes = (who: Who, { file }: MinutesSubject): boolean => maySeeMinutes(who, subjectOf(file))
