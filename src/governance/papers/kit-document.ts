import { type Instant, timeAt } from '#base/day.ts'
import { whyUndecidable } from '#governance/agenda/agenda.ts'
import { neededOf } from '#governance/attendance/attendance.ts'
import type { AttendanceData } from '#governance/attendance/attendance-document.ts'
import type { BodyRules } from '#governance/bodies/body.ts'
import { smallColleges, withoutCollege } from '#governance/colleges/college-count.ts'
import { type MeetingFile, type PreparedPoint, personName } from '#governance/meetings/meeting-file.ts'
import { sheetOf } from '#governance/notices/notice-data.ts'
import type { NoticeData } from '#governance/notices/notice-document.ts'
import { lastDayOf } from '#governance/proxies/proxy-rule.ts'
import type { LocalTime, PointKind } from '#governance/record/minutes-document.ts'
import type { HubData } from '#platform/documents/hub-data.ts'
import { type Becoming, becomingsOf } from './afterwards.ts'
import { urnsOfRules } from './paper-count.ts'

/** All that a session with a pencil needs, in one file to print: agenda, attendance sheet, blank proxies, the grid, the count sheets, the ballots. */
export type KitData = {
  /** Instant at which it was made. */
  at: Instant
  hub: HubData
  body: string
  session: string | null
  day: string
  startsAt: LocalTime
  endsAt: LocalTime
  place: string | null
  /** `boxes`: what may become of the point, as the grid asks it. `text`: what is to be decided. */
  points: {
    no: number
    title: string
    kind: PointKind
    minutes: number | null
    presenter: string | null
    text: string | null
    boxes: Becoming[]
  }[]
  sheet: AttendanceData
  quorum: { needed: number; of: number; represented: boolean } | null
  /** null: the rules accept none. */
  proxies: NonNullable<NoticeData['proxies']> | null
  /** Candidates are elected on the screen of the session: the grid says so. */
  candidates: boolean
  /** Points that may be voted; a ballot a voter. */
  ballots: { no: number; title: string; text: string | null }[]
  /** One pile of ballots; by colleges one a college, its name on each, and (`college` null) one of all where a small one has all counted together. */
  piles: { college: string | null; voters: number }[]
}

export const kitOf = (file: MeetingFile, hub: HubData, at: Instant): KitData => {
  const { meeting, body, zone, points, entitled } = file
  const { quorum, proxies } = body.rules
  const votable = points.map((point, index) => ({ point, no: index + 1 })).filter(({ point }) => mayBeVoted(point, body.rules))
  return {
    at,
    hub,
    body: body.name,
    session: meeting.title.trim() === body.name ? null : meeting.title,
    day: file.day,
    startsAt: timeAt(meeting.startsAt, zone),
    endsAt: timeAt(meeting.endsAt, zone),
    place: meeting.place || null,
    points: points.map((point, index) => ({
      ...{ no: index + 1, title: point.title, kind: kindOf(point), minutes: point.minutes || null, text: textOf(point) },
      presenter: point.proposer && personName(file, point.proposer.person),
      boxes: becomingsOf(point, index === 0, body.rules),
    })),
    sheet: sheetOf(file, hub, at, { signatures: [], hands: [] }),
    quorum: quorum && {
      needed: neededOf(quorum, entitled.length),
      of: entitled.length,
      represented: quorum.count === 'present+represented',
    },
    proxies: proxies && {
      allowed: true,
      maxPerHolder: proxies.most,
      by: lastDayOf(proxies, file.day),
      opening: proxies.by === 'opening',
    },
    candidates: points.some(({ kind }) => kind === 'candidates'),
    ballots: votable.map(({ point, no }) => ({ no, title: point.title, text: textOf(point) })),
    piles: pilesOf(file),
  }
}

/** A voice that nobody has put in a college yet may be of any. */
const pilesOf = (file: MeetingFile): KitData['piles'] => {
  const { colleges } = file.body.rules
  const whole = { college: null, voters: file.entitled.length }
  if (!colleges) return [whole]
  const nowhere = withoutCollege(colleges, file.colleges ?? {}, file.entitled).length
  const each = urnsOfRules(file).flatMap(({ college, most }) => (college ? [{ college: college.name, voters: most + nowhere }] : []))
  const apart = each.filter(({ voters }) => voters > 0)
  if (colleges.small !== 'merge') return apart
  return smallColleges(colleges, file.colleges ?? {}, file.entitled, file.entitled).length > 0 && nowhere === 0
    ? [whole]
    : [...apart, whole]
}

const textOf = ({ proposal }: PreparedPoint): string | null => proposal.trim() || null

const kindOf = ({ anyOther, approves, kind }: PreparedPoint): PointKind =>
  anyOther ? 'anyOtherBusiness' : approves !== null ? 'minutesApproval' : kind === 'candidates' ? 'election' : kind

/** Voted by its kind, where the last round may end in a vote, and on who is given a role. */
const mayBeVoted = (point: PreparedPoint, rules: BodyRules): boolean =>
  whyUndecidable(point, rules).length === 0 &&
  (point.kind === 'vote' || point.kind === 'election' || (point.kind === 'consent' && rules.vote.fallback === 'vote'))
