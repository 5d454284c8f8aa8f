import { type Day, type Instant, toInstant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { PointRow } from '#governance/agenda/agenda.store.ts'
import type { MovementRow } from '#governance/attendance/attendance.store.ts'
import type { SeatedAs } from '#governance/attendance/attendance.ts'
import { entitledOn, type Seat } from '#governance/bodies/body.ts'
import { type BodyRow, bodyOf, type RulesRow, versionOf } from '#governance/bodies/body-row.ts'
import type { SeatQuality } from '#governance/bodies/seat-quality.ts'
import { asSecondCall } from '#governance/calls/second-call-rule.ts'
import { slateFrom } from '#governance/candidacies/candidacy.store.ts'
import type { Slate } from '#governance/candidacies/candidacy.ts'
import { type EnclosureRow, enclosureOf } from '#governance/enclosures/enclosure.store.ts'
import type { NoticeChannel } from '#governance/notices/notice.ts'
import { proxyOf } from '#governance/proxies/proxy.store.ts'
import type { GivenProxy } from '#governance/proxies/proxy.ts'
import { sessionVersion } from '#governance/rules/rule-version.ts'
import { stateOf } from '#governance/suspensions/suspension.ts'
import type { MeetingFile, PreparedPoint, SentNotice } from './meeting-file.ts'
import type { MeetingRow } from './meeting-row.store.ts'

/** Rows as JSON gives them: instants in PostgreSQL's own form. */
export type FileRow = {
  zone: string
  day: Day
  meeting: MeetingRow
  body: BodyRow
  rules: RulesRow[]
  seats: { id: Id; org: Id; from: Day; until: Day | null; quality: SeatQuality }[]
  left: { org: Id; from: string; until: string | null }[]
  barred: Record<Id, Id>
  points: (PointRow & { notes_mark: string; approved: { id: Id; startsAt: string; sealed: boolean } | null; slate: Slate | null })[]
  documents: EnclosureRow[]
  movements: MovementRow[]
  notices: {
    id: Id
    organisation_id: Id
    person_id: Id | null
    channel: NoticeChannel
    sequence: number
    sent_at: string
    bounced_at: string | null
    tells_arrears: boolean
    delivery: SentNotice['delivery']
  }[]
  excused: Id[]
  colleges: Record<Id, Id> | null
  proxies: GivenProxy[]
  withheld: { org: Id; from: string; until: string | null; because: 'suspension' | null }[]
  representatives: { org: Id; person: Id; as: SeatedAs; reachable: boolean }[]
  coordinators: Id[]
  organisations: Record<Id, string>
  people: Record<Id, string>
  suspensions: MeetingFile['suspensions']
  settled: Id[]
  firstCall: MeetingFile['firstCall']
  secondCall: MeetingFile['secondCall']
  decidedAt: Instant | null
  next: { id: Id; startsAt: string; place: string } | null
}

const at = (text: string): Instant => toInstant(text)
const atOrNull = (text: string | null): Instant | null => (text === null ? null : toInstant(text))

/** Of its rows, the meeting as its pages and rules read it. */
export const fileOf = (row: FileRow): MeetingFile => ({
  ...underRules(row),
  meeting: {
    id: row.meeting.id,
    body: row.meeting.body_id,
    activity: row.meeting.activity_id,
    title: row.meeting.title,
    state: stateOf(row.meeting.state, row.suspensions),
    startsAt: at(row.meeting.starts_at),
    endsAt: at(row.meeting.ends_at),
    place: row.meeting.place,
    link: row.meeting.link,
    convener: row.meeting.convener_id,
    facilitator: row.meeting.facilitator_id,
    secretary: row.meeting.secretary_id,
    changedAt: atOrNull(row.meeting.changed_at),
    currentPoint: row.meeting.current_point_id,
    sequence: row.meeting.sequence,
    convenedAt: atOrNull(row.meeting.convened_at),
    openedAt: atOrNull(row.meeting.opened_at),
    closedAt: atOrNull(row.meeting.closed_at),
    sealedAt: atOrNull(row.meeting.sealed_at),
    cancelledAt: atOrNull(row.meeting.cancelled_at),
    announcedAt: atOrNull(row.meeting.announced_at),
    movedFrom: atOrNull(row.meeting.moved_from),
    ...(row.meeting.entered_at && row.meeting.entered_by
      ? { entered: { at: at(row.meeting.entered_at), by: row.meeting.entered_by } }
      : {}),
  },
  zone: row.zone,
  entitled: inOrder(row),
  left: row.left.map(({ org, from, until }) => ({ org, from: at(from), until: atOrNull(until) })),
  barred: row.barred,
  points: row.points.map((point) => pointOf(point, row.documents)),
  documents: row.documents.map(enclosureOf),
  qualities: Object.fromEntries(row.seats.map(({ org, quality }) => [org, quality])),
  movements: row.movements.map((one) => ({
    id: one.id,
    person: one.person_id,
    org: one.organisation_id,
    as: one.seated_as,
    kind: one.kind,
    at: at(one.at),
  })),
  notices: row.notices.map(noticeOf),
  excused: row.excused,
  ...(row.colleges ? { colleges: row.colleges } : {}),
  proxies: row.proxies.map(proxyOf),
  withheld: row.withheld.map(({ org, from, until, because }) => ({
    ...{ org, from: at(from), until: atOrNull(until) },
    ...(because ? { because } : {}),
  })),
  representatives: row.representatives,
  coordinators: row.coordinators,
  names: { organisations: row.organisations, people: row.people },
  suspensions: row.suspensions.map(({ id, from, until }) => ({ id, from: at(from), until: atOrNull(until) })),
  settled: row.settled,
  firstCall: row.firstCall && { ...row.firstCall, startsAt: at(row.firstCall.startsAt) },
  secondCall: row.secondCall && { ...row.secondCall, startsAt: at(row.secondCall.startsAt) },
  decidedAt: row.decidedAt,
  next: row.next && { ...row.next, startsAt: at(row.next.startsAt) },
})

const underRules = ({ rules, meeting, body, day }: FileRow): Pick<MeetingFile, 'body' | 'versions' | 'noticed' | 'held' | 'day'> => {
  const versions = rules.map(versionOf)
  // A second call goes by the second call’s rules, whoever asks: notice, session, replay.
  const its = meeting.second_call_of === null ? versions : versions.map(asSecondCall)
  const pinned = { versions: its, noticed: meeting.noticed_rules, held: meeting.held_rules, day }
  return { ...pinned, body: bodyOf(body, sessionVersion(pinned)) }
}

const inFrench = new Intl.Collator('fr')

/** Oldest seat first; those given on one day by their names, as people read a list. */
const inOrder = ({ seats, day, organisations }: FileRow): Id[] => {
  const since = new Map(seats.toReversed().map(({ org, from }) => [org, from]))
  const fromOf = (org: Id) => since.get(org) ?? ''
  const byName = (a: Id, b: Id) => inFrench.compare(organisations[a] ?? '', organisations[b] ?? '')
  return entitledOn(seats.map(seatOf), day).sort((a, b) => (fromOf(a) < fromOf(b) ? -1 : fromOf(a) > fromOf(b) ? 1 : byName(a, b)))
}

const seatOf = ({ id, org, from, until }: FileRow['seats'][number]): Seat => ({ id, org, period: { from, until } })

const pointOf = (one: FileRow['points'][number], documents: EnclosureRow[]): PreparedPoint => ({
  id: one.id,
  position: one.position,
  kind: one.kind,
  title: one.title,
  minutes: one.minutes,
  anyOther: one.any_other,
  addedAfterNotice: one.added_after_notice,
  approves: one.approves_meeting_id,
  carries: one.carries_decision_id,
  proposer: one.proposer_person_id === null ? null : { person: one.proposer_person_id, org: one.proposer_organisation_id },
  proposal: one.proposal,
  approved: one.approved?.id ? { ...one.approved, startsAt: at(one.approved.startsAt) } : null,
  notes: one.notes,
  notesMark: one.notes_mark,
  nature: one.nature,
  ledBy: one.led_by,
  beganAt: atOrNull(one.began_at),
  endedAt: atOrNull(one.ended_at),
  ...(one.slate ? { slate: slateFrom(one.slate) } : {}),
  documents: documents.filter(({ point }) => point === one.id).map(enclosureOf),
})

const noticeOf = (one: FileRow['notices'][number]): SentNotice => ({
  id: one.id,
  org: one.organisation_id,
  person: one.person_id,
  channel: one.channel,
  sequence: one.sequence,
  sentAt: at(one.sent_at),
  bouncedAt: atOrNull(one.bounced_at),
  delivery: one.delivery,
  ...(one.tells_arrears ? { tellsArrears: true } : {}),
})
