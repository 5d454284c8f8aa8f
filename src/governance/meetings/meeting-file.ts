import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { remembered, rememberedFor } from '#base/remembered.ts'
import { seatsCounted, type Withheld } from '#governance/arrears/arrears.ts'
import { type Movement, type Quorum, quorumAt, type SeatedAs, type Stay, staysOf } from '#governance/attendance/attendance.ts'
import type { Body } from '#governance/bodies/body.ts'
import type { SeatQuality } from '#governance/bodies/seat-quality.ts'
import type { FirstCall, LaterCall } from '#governance/calls/second-call.ts'
import type { Slate } from '#governance/candidacies/candidacy.ts'
import type { CollegeOf } from '#governance/colleges/college-count.ts'
import type { Enclosure } from '#governance/enclosures/enclosure.ts'
import type { Notice } from '#governance/notices/notice.ts'
import { carriedStays, type GivenProxy, isStanding } from '#governance/proxies/proxy.ts'
import type { Names, PointFacts } from '#governance/record/minutes.ts'
import type { Pinned } from '#governance/rules/rule-version.ts'
import type { Suspension } from '#governance/suspensions/suspension.ts'
import type { DateSubject, MeetingSubject } from './meeting.access.ts'
import type { Meeting } from './meeting.ts'

/** A point with the text prepared for it; empty when there is none. It becomes version 1 of a decision when it is put on the table. */
export type PreparedPoint = PointFacts & {
  proposal: string
  /** The meeting whose PV it approves, as it stands; null on any other point. */
  approved: { id: Id; startsAt: Instant; sealed: boolean } | null
  /** Changes with the notes: whoever saves says which they had before their eyes. */
  notesMark: string
  /** What it elects, and who stands; only where it elects with candidates, once that was described. */
  slate?: Slate
}

/** Somebody who may speak for a seated organisation on the day of the meeting. `reachable`: an address of mail is known. */
export type Representative = { org: Id; person: Id; as: SeatedAs; reachable: boolean }

export type SentNotice = Notice & { id: Id; person: Id | null; sequence: number; tellsArrears?: true }

/** An organisation that is none of the body’s from an instant on; `until`: its resignation was a slip, undone then. */
export type Leaving = { org: Id; from: Instant; until: Instant | null }

/** A meeting with everything its pages, its rules and its PV look at; its body under the rules its session goes by. */
export type MeetingFile = Pinned & {
  meeting: Meeting & {
    /** In the logbook, from its convocation on. */
    activity: Id | null
    convener: Id | null
    /** How often notices were sent. */
    sequence: number
    /** When place, time or agenda last changed; null: not since it was prepared. */
    changedAt: Instant | null
    /** The point everybody's screen shows. */
    currentPoint: Id | null
    sealedAt: Instant | null
    cancelledAt: Instant | null
    /** When its date was made known to who sits, before its notice. */
    announcedAt: Instant | null
    /** When it was to begin, before it was moved once announced. */
    movedFrom: Instant | null
  }
  /** IANA name. */
  zone: string
  /** Of the meeting, in the hub's zone. */
  day: Day
  body: Body
  /** The organisations seated that day, in order of seat. */
  entitled: Id[]
  /** Of them, those that resigned while it was held: no longer in the room nor in the electorate from then on (undone: until then). */
  left: Leaving[]
  /** Whom a point is about, and who takes no part in it: by point. */
  barred: Record<Id, Id>
  /** In what quality each of them sits. */
  qualities: Record<Id, SeatQuality>
  /** In which college each one is that day. Absent: nobody is in any. */
  colleges?: CollegeOf
  /** In their order. */
  points: PreparedPoint[]
  /** All that is joined to it, to its points or as a whole, also what was replaced. */
  documents: Enclosure[]
  movements: (Movement & { id: Id })[]
  notices: SentNotice[]
  excused: Id[]
  /** Given for it, also those taken back; in order of receipt. */
  proxies: GivenProxy[]
  /** Who has no vote because of its arrears or of a suspension, once the session is open. */
  withheld: Withheld[]
  /** Of the seated organisations, on the day: legal, titulaire, suppléant. */
  representatives: Representative[]
  /** Who coordinates the hub on the day. */
  coordinators: Id[]
  names: Names
  /** Its pauses, the first one first. */
  suspensions: Suspension[]
  /** Points that were decided for good. */
  settled: Id[]
  /** The meeting it calls again; null: it is a first call. */
  firstCall: FirstCall | null
  /** The meeting that calls it again. */
  secondCall: LaterCall | null
  /** When a point was last settled; null: nothing is yet. */
  decidedAt: Instant | null
  /** The meeting of the same body after this one, cancelled ones left out. */
  next: { id: Id; startsAt: Instant; place: string } | null
}

/** What the access rules look at. A meeting cancelled before anybody was convened stays what it was to others: a draft. */
export const subjectOf = ({ meeting, entitled, proxies = [] }: SubjectFile): MeetingSubject => ({
  state: meeting.state === 'cancelled' && meeting.convenedAt === null ? 'draft' : meeting.state,
  facilitator: meeting.facilitator,
  secretary: meeting.secretary,
  convened: meeting.convenedAt !== null,
  entitled,
  carried: proxies
    .filter(isStanding)
    .flatMap(({ org, holder, substitute }) => [{ org, by: holder }, ...(substitute ? [{ org, by: substitute }] : [])]),
})

type SubjectFile = Pick<MeetingFile, 'meeting' | 'entitled'> & Partial<Pick<MeetingFile, 'proxies'>>

/** What the rule of dates looks at besides. */
export const dateOf = (file: SubjectFile): DateSubject => ({
  ...subjectOf(file),
  announced: file.meeting.announcedAt !== null,
})

/** All that who sits knows before the notice: when, where, of which body and its rules. Field by field: what the file holds one day more is not shown by itself. */
export const dateOnly = ({ meeting, zone, day, body, versions, noticed, held }: MeetingFile): MeetingFile => ({
  meeting: { ...meeting, convener: null, facilitator: null, secretary: null, changedAt: null, currentPoint: null },
  ...{ zone, day, body, versions, noticed, held },
  entitled: [],
  left: [],
  barred: {},
  qualities: {},
  points: [],
  documents: [],
  movements: [],
  notices: [],
  excused: [],
  proxies: [],
  withheld: [],
  representatives: [],
  coordinators: [],
  names: { organisations: {}, people: {} },
  suspensions: [],
  settled: [],
  firstCall: null,
  secondCall: null,
  decidedAt: null,
  next: null,
})

type Attended = Pick<MeetingFile, 'movements' | 'proxies' | 'body'>

/** Who was in the room when, for her own organisation or carrying the proxy of another. A file is read once and never changed: nor is this. */
export const staysIn: (file: Attended) => Stay[] = remembered((file) => {
  const own = ownStaysIn(file)
  return [...own, ...carriedStays(own, file.proxies, file.body.rules.proxies)]
})

/** Who was in the room in person. */
export const ownStaysIn = (file: Pick<MeetingFile, 'movements'>): Stay[] => staysOf(file.movements)

/**
 * The seats that count at an instant. A meeting keeps its seats, but for who resigns while it is held: it leaves the votes and the quorum that come
 * after, those before stand (field notes on governance, 6.13).
 */
export const entitledAt = ({ entitled, left }: Pick<MeetingFile, 'entitled' | 'left'>, at: Instant): Id[] =>
  left.length === 0
    ? entitled
    : entitled.filter((org) => !left.some((one) => one.org === org && one.from <= at && (one.until === null || at < one.until)))

type Counted = Attended & Pick<MeetingFile, 'entitled' | 'left' | 'withheld'> & { meeting: Pick<MeetingFile['meeting'], 'openedAt'> }

/** The quorum at an instant, by the body's own rule. Where it is asked for at the opening alone, it stands once it was reached. */
export const quorumOf: (file: Counted, at: Instant) => Quorum = rememberedFor((file, at) => {
  const { openedAt } = file.meeting
  const now = quorumThen(file, at)
  if (now.reached || file.body.rules.quorum?.held !== 'opening' || openedAt === null) return now
  const turns = [...file.left, ...file.withheld].flatMap(({ from, until }) => (until === null ? from : [from, until]))
  const since = [openedAt, ...staysIn(file).map(({ from }) => from), ...turns].filter((one) => openedAt <= one && one <= at)
  return since.some((one) => quorumThen(file, one).reached) ? { ...now, reached: true, stands: true } : now
})

const quorumThen = (file: Counted, at: Instant): Quorum => {
  const { rules } = file.body
  return quorumAt(rules.quorum, seatsCounted(entitledAt(file, at), file.withheld, rules, at), staysIn(file), at)
}

export const orgName = ({ names }: Pick<MeetingFile, 'names'>, id: Id): string => names.organisations[id] ?? '…'
export const personName = ({ names }: Pick<MeetingFile, 'names'>, id: Id): string => names.people[id] ?? '…'
