import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { type Day, dayAt, type Instant, minutesBetween, timeAt } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type AgendaPoint, isProposed, ordered } from '#governance/agenda/agenda.ts'
import type { Withheld } from '#governance/arrears/arrears.ts'
import { type Movement, staysOf } from '#governance/attendance/attendance.ts'
import type { Body, BodyRules } from '#governance/bodies/body.ts'
import type { SeatQuality } from '#governance/bodies/seat-quality.ts'
import type { FirstCall } from '#governance/calls/second-call.ts'
import type { Decision } from '#governance/decisions/decision.ts'
import { type Enclosure, inOrder, markOf } from '#governance/enclosures/enclosure.ts'
import type { Meeting } from '#governance/meetings/meeting.ts'
import type { Leaving } from '#governance/meetings/meeting-file.ts'
import { irregularities, type Notice, noticeWays, wayOf } from '#governance/notices/notice.ts'
import { carriedStays, type GivenProxy } from '#governance/proxies/proxy.ts'
import { pausedMinutes, type Suspension } from '#governance/suspensions/suspension.ts'
import { withheldData } from './minutes-arrears.ts'
import { attendeeOf, guestsOf, quorumOf } from './minutes-attendance.ts'
import { callsData, isInquorate, wasOnlyOpened } from './minutes-calls.ts'
import { decisionData } from './minutes-decision.ts'
import type { MinutesData, PointData } from './minutes-document.ts'
import { nameOf } from './minutes-name.ts'
import type { AdmittedData, CooptedData, DocumentData, ReviewedData, SettledData } from './minutes-parts.ts'
import { type SigningFacts, signingData } from './minutes-signing.ts'
import type { RegisterEntry } from './register.ts'

/** A point as it was dealt with. `notes`: summary of the debates as typed; `ledBy`: who led it, of a workshop. */
export type PointFacts = AgendaPoint & {
  notes: string
  ledBy?: string
  beganAt: Instant | null
  endedAt: Instant | null
  documents: Enclosure[]
}

/** What a point asked of somebody, by the day the meeting gave; `who`: their name, as they were given it. */
export type AskedAction = { point: Id; what: string; who: string; due: Day }

/** Names by id, as they were at the meeting. */
export type Names = { organisations: Record<Id, string>; people: Record<Id, string> }

/** All that the PV of a meeting is made from. */
export type MinutesFacts = {
  hub: MinutesData['hub']
  /** IANA name. */
  zone: string
  body: Body
  meeting: Meeting
  /** The organisations seated that day, in order of seat. */
  entitled: Id[]
  /** Of them, those that resigned while it was held. */
  left?: Leaving[]
  /** Those without a vote because of their arrears. */
  withheld?: Withheld[]
  /** In what quality each of them sits. */
  qualities: Record<Id, SeatQuality>
  names: Names
  /** Who sent the notice. */
  convener: Id | null
  notices: Notice[]
  /** The rules of the day the notice was sent; absent: those of the session. */
  noticed?: BodyRules
  /** Which rules were followed, in the reader’s language; absent where none are pinned. */
  under?: NonNullable<MinutesData['rules']>
  excused: Id[]
  /** Given for the meeting. Absent: none is kept. */
  proxies?: GivenProxy[]
  movements: Movement[]
  /** In which capacity a person without a seat came (« coordinatrice »), in the reader's language. */
  capacities: Record<Id, string>
  points: PointFacts[]
  /** Joined to the meeting as a whole. */
  documents?: Enclosure[]
  decisions: Decision[]
  register: RegisterEntry[]
  /** In the order they were noted. */
  actions: AskedAction[]
  /** What earlier meetings asked and was settled since the one before. */
  settled: SettledData[]
  /** When decisions of this meeting are looked at again, by decision. */
  reviewOn: Record<Id, Day>
  /** What it made of earlier ones, by point. */
  reviewed: Record<Id, ReviewedData>
  /** Whom it admitted or refused, by point. */
  admitted?: Record<Id, AdmittedData>
  /** Which seat it filled or ratified, by point. */
  coopted?: Record<Id, CooptedData>
  next: { startsAt: Instant; place: string } | null
  /** Its pauses; absent: none. */
  suspensions?: Suspension[]
  /** The meeting it calls again, and the one that calls it again. */
  firstCall?: FirstCall | null
  secondCall?: FirstCall | null
  /** How the attendance sheet was signed, and who was named to sign the PV. */
  signing: SigningFacts
}

/** The PV as a fold over the facts: same facts, same data, to the byte, whatever the order they come in (invariant 26). */
export const minutesOf = (facts: MinutesFacts): MinutesData => {
  const { hub, zone, body, meeting, names } = facts
  const own = staysOf(facts.movements)
  const stays = [...own, ...carriedStays(own, facts.proxies ?? [], body.rules.proxies)]
  const local = (at: Instant | null) => (at === null ? null : timeAt(at, zone))
  const person = (id: Id | null) => (id === null ? null : nameOf(names.people, id))
  const quorum = quorumOf(facts, stays)
  const data: MinutesData = {
    at: meeting.closedAt ?? meeting.openedAt ?? meeting.convenedAt ?? meeting.startsAt,
    hub,
    form: body.kind === 'board' || body.kind === 'assembly' ? 'pv' : 'compteRendu',
    state: meeting.state === 'sealed' ? 'sealed' : 'draft',
    body: body.name,
    session: meeting.title.trim() === body.name ? null : meeting.title,
    day: dayAt(meeting.startsAt, zone),
    startsAt: timeAt(meeting.startsAt, zone),
    openedAt: local(meeting.openedAt),
    closedAt: local(meeting.closedAt),
    place: [meeting.place, meeting.link].filter((part) => part.trim() !== '').join(', ') || null,
    convocation: convocationOf(facts),
    ...(facts.under ? { rules: facts.under } : {}),
    facilitator: person(meeting.facilitator),
    secretary: person(meeting.secretary),
    attendance: facts.entitled.map((org) => attendeeOf(facts, stays, org)),
    guests: guestsOf(facts, own),
    quorum,
    ...(meeting.entered ? { entered: { on: dayAt(meeting.entered.at, zone), by: nameOf(names.people, meeting.entered.by) } } : {}),
    ...withheldData(facts),
    ...callsData(facts, quorum),
    ...(facts.settled.length > 0 ? { settled: facts.settled } : {}),
    ...(facts.documents?.length ? { documents: documentsOf(facts.documents, zone) } : {}),
    points: ordered(facts.points).map((point) => pointOf(facts, point, isInquorate(facts, quorum))),
    next: facts.next && {
      day: dayAt(facts.next.startsAt, zone),
      startsAt: timeAt(facts.next.startsAt, zone),
      place: facts.next.place || null,
    },
    ...signingData(facts),
    hash: null,
  }
  return { ...data, hash: hashOfMinutes(data) }
}

/** SHA-256 of what the PV says (RFC 8785), hexadecimal: a draft and its sealed form bear the same one. */
export const hashOfMinutes = ({ state: _state, hash: _hash, ...said }: MinutesData): string =>
  createHash('sha256')
    .update(canonicalize(said) ?? '')
    .digest('hex')

const convocationOf = ({ notices, noticed, entitled, meeting, body, zone, convener, names }: MinutesFacts): MinutesData['convocation'] => {
  const sent = [...notices].sort((a, b) => (a.sentAt < b.sentAt ? -1 : a.sentAt > b.sentAt ? 1 : 0))
  const first = sent[0]
  if (!first) return null
  const rules = noticed ?? body.rules
  const late = irregularities(notices, entitled, meeting.startsAt, rules, zone).filter((one) => one.printed && one.code === 'notice.late')
  const on: Day = dayAt(first.sentAt, zone)
  const by = noticeWays.filter((way) => entitled.some((org) => wayOf(notices, org) === way))
  const told = by.map((way) => ({
    by: way,
    organisations: entitled.filter((org) => wayOf(notices, org) === way).map((org) => nameOf(names.organisations, org)),
  }))
  const given = Math.min(...late.map((one) => one.given))
  return {
    on,
    by,
    told: told.length > 1 ? told : [],
    convener: convener && nameOf(names.people, convener),
    short: late.length > 0 ? { given, required: rules.noticeDays } : null,
  }
}

const pointOf = (facts: MinutesFacts, point: PointFacts, inquorate: boolean): PointData => {
  const decision = facts.decisions.find((one) => one.point === point.id)
  const reviewed = facts.reviewed[point.id]
  const admitted = facts.admitted?.[point.id]
  const coopted = facts.coopted?.[point.id]
  const entry = facts.register.find((one) => one.decision === decision?.id)
  return {
    title: point.title,
    kind: kindOf(point, decision),
    presenter: point.proposer && nameOf(facts.names.people, point.proposer.person),
    // Less than a minute is not worth telling.
    minutes: minutesOn(facts, point),
    debates: point.notes.trim() || null,
    documents: documentsOf(point.documents, facts.zone),
    decision: decision
      ? {
          ...decisionData(
            decision,
            entry ?? null,
            facts.names,
            facts.zone,
            isProposed(point) && point.kind !== 'election' && point.kind !== 'candidates',
          ),
          reviewOn: facts.reviewOn[decision.id] ?? null,
        }
      : null,
    ...(reviewed ? { reviewed } : {}),
    ...(point.nature === 'workshop' ? { workshop: { ledBy: point.ledBy?.trim() || null } } : {}),
    ...(admitted ? { admitted } : {}),
    ...(coopted ? { coopted } : {}),
    actions: facts.actions.filter((one) => one.point === point.id).map(({ what, who, due }) => ({ what, who, due })),
    reached:
      (point.beganAt !== null && !(inquorate && wasOnlyOpened(facts))) ||
      point.notes.trim() !== '' ||
      decision !== undefined ||
      facts.actions.some((one) => one.point === point.id),
  }
}

const minutesOn = ({ suspensions = [] }: MinutesFacts, { beganAt, endedAt }: PointFacts): number | null =>
  beganAt === null || endedAt === null ? null : minutesBetween(beganAt, endedAt) - pausedMinutes(suspensions, beganAt, endedAt) || null

const documentsOf = (all: Enclosure[], zone: string): DocumentData[] =>
  inOrder(all).map((one) => ({
    title: one.title,
    mark: markOf(one),
    link: one.link,
    replaced: one.replacedAt === null ? null : { on: dayAt(one.replacedAt, zone), at: timeAt(one.replacedAt, zone) },
  }))

const kindOf = (point: PointFacts, decision: Decision | undefined): PointData['kind'] => {
  if (point.anyOther) return 'anyOtherBusiness'
  if (point.kind === 'election' || point.kind === 'candidates') return 'election'
  return point.approves === null ? (decision?.method ?? point.kind) : 'minutesApproval'
}
