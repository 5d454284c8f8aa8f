import type { Id } from '#base/id.ts'
import type { Lang } from '#base/page.ts'
import type { Who } from '#logbook/actor.ts'
import type { Context } from '#logbook/use-case.ts'
import { letterheadOf } from '#members/api.ts'
import type { HubData } from '#platform/documents/hub-data.ts'
import { actionsAround, type Led } from './action.store.ts'
import { doerName } from './action-doers.ts'
import { correctionsOf, type NamedCorrection } from './correction.store.ts'
import { decisionsOf } from './decision.store.ts'
import type { Decision } from './decision.ts'
import en from './en.ts'
import fr from './fr.ts'
import { maySeeMinutes } from './meeting.access.ts'
import { meetingOf } from './meeting.store.ts'
import { type MeetingFile, subjectOf } from './meeting-file.ts'
import { type SealedMinutes, sealedMinutes } from './minutes.store.ts'
import { minutesOf } from './minutes.ts'
import type { MinutesData } from './minutes-document.ts'
import { linesOf } from './register.store.ts'
import type { RegisterEntry } from './register.ts'
import { type Reviewed, reviewsAround } from './review.store.ts'
import { versionCalled } from './rule-version.ts'
import { underOf } from './say-rules.ts'

export type MinutesSubject = {
  file: MeetingFile
  decisions: Decision[]
  register: RegisterEntry[]
  /** What the PV says: as it was sealed, else as the facts stand now. */
  data: MinutesData
  sealed: SealedMinutes | null
  /** What those who were there asked of it. */
  corrections: NamedCorrection[]
}

/** The PV of a meeting that was held or is being held; null before it opens. */
export const loadMinutes = async (context: Context, { meeting }: { meeting: Id }): Promise<MinutesSubject | null> => {
  const { db, hub, lang } = context
  const file = await meetingOf(db, hub.id, meeting)
  if (!file || file.meeting.openedAt === null) return null
  const [sealed, decisions, register, head, led, reviews, corrections] = await Promise.all([
    file.meeting.state === 'sealed' ? sealedMinutes(db, hub.id, meeting) : null,
    decisionsOf(db, hub.id, meeting),
    linesOf(db, hub.id, meeting),
    letterheadOf(db, hub, lang),
    actionsAround(db, hub.id, meeting),
    reviewsAround(db, hub.id, meeting),
    correctionsOf(db, hub.id, meeting),
  ])
  const data = sealed?.said ?? draftOf(head.hub, file, { decisions, register, led, reviews }, lang)
  return { file, decisions, register, sealed, corrections, data }
}

/** What was decided, registered and asked. */
export type Held = { decisions: Decision[]; register: RegisterEntry[]; led: Led; reviews: Reviewed }

const who = ({ organisation, person }: Led['noted'][number]): string => doerName(organisation?.name ?? null, person?.name ?? null)

/** The facts of a meeting folded into its PV. */
export const draftOf = (hub: HubData, file: MeetingFile, { decisions, register, led, reviews }: Held, lang: Lang): MinutesData => {
  const w = lang === 'fr' ? fr : en
  const { coordination } = w.minutes.capacities
  const notice = versionCalled(file.versions, file.noticed)
  return minutesOf({
    hub,
    zone: file.zone,
    body: file.body,
    meeting: file.meeting,
    entitled: file.entitled,
    qualities: file.qualities,
    names: file.names,
    convener: file.meeting.convener,
    notices: file.notices,
    ...(notice ? { noticed: notice.rules } : {}),
    ...underOf(file, w),
    excused: file.excused,
    movements: file.movements,
    capacities: Object.fromEntries(file.coordinators.map((person) => [person, coordination])),
    points: file.points,
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
    next: file.next,
  })
}

export const seesMinutes = (who: Who, { file }: MinutesSubject): boolean => maySeeMinutes(who, subjectOf(file))
