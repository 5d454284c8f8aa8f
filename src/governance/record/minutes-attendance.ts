import { type Instant, timeAt } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { outOfQuorum, seatsCounted } from '#governance/arrears/arrears.ts'
import { type Quorum, quorumAt, type Stay, voiceOf } from '#governance/attendance/attendance.ts'
import { missingData, missingFrom } from '#governance/attendance/quorum.ts'
import { inOwnName } from '#governance/bodies/seat-quality.ts'
import { entitledAt } from '#governance/meetings/meeting-file.ts'
import type { MinutesFacts } from './minutes.ts'
import type { AttendeeData, MinutesData, QuorumData } from './minutes-document.ts'
import { nameOf } from './minutes-name.ts'

export const attendeeOf = ({ meeting, names, zone, excused, qualities }: MinutesFacts, stays: Stay[], org: Id): AttendeeData => {
  const own = stays.filter((stay) => stay.org === org && !stay.by)
  const carried = stays.find((stay) => stay.org === org && stay.by)?.by
  const first = own[0]
  const organisation = nameOf(names.organisations, org)
  const person = names.people[org] !== undefined
  const quality = qualities[org] ?? 'member'
  const nobody = {
    organisation,
    representative: null,
    ...(person || quality !== 'member' ? { quality } : {}),
    ...(person ? { person } : {}),
    arrivedAt: null,
    leftAt: null,
    holder: null,
  }
  if (!first && carried) return { ...nobody, state: 'represented', holder: nameOf(names.organisations, carried) }
  if (!first) return { ...nobody, state: excused.includes(org) ? 'excused' : 'absent' }
  const speakers = own.flatMap((stay) => voiceOf(own, org, stay.from) ?? [])
  const people = [...new Set(speakers.map((stay) => nameOf(names.people, stay.person)))].join(', ')
  const stillThere = own.some((stay) => stay.until === null || (meeting.closedAt !== null && stay.until >= meeting.closedAt))
  const last = own
    .flatMap((stay) => stay.until ?? [])
    .sort()
    .at(-1)
  return {
    ...nobody,
    representative: person ? null : people,
    state: 'present',
    arrivedAt: timeAt(first.from, zone),
    leftAt: stillThere || !last ? null : timeAt(last, zone),
  }
}

export const guestsOf = ({ names, capacities }: MinutesFacts, stays: Stay[]): MinutesData['guests'] => {
  const seated = new Set(stays.flatMap((stay) => (stay.org === null ? [] : stay.person)))
  const guests = [...new Set(stays.flatMap((stay) => (stay.org === null && !seated.has(stay.person) ? stay.person : [])))]
  return guests.map((id) => ({ name: nameOf(names.people, id), capacity: capacities[id] ?? null }))
}

/** A PV tells minutes: who arrives in the minute of the opening is there at the opening. */
export const quorumOf = (
  { body, entitled, left = [], withheld = [], meeting, zone, excused, names, under }: MinutesFacts,
  stays: Stay[],
): QuorumData | null => {
  const rule = body.rules.quorum
  const { openedAt, closedAt } = meeting
  if (rule === null || openedAt === null) return null
  const opening = closedAt !== null && closedAt <= lastOfMinute(openedAt) ? openedAt : lastOfMinute(openedAt)
  const seats = (at: Instant) => seatsCounted(entitledAt({ entitled, left }, at), withheld, body.rules, at)
  const atOpening = quorumAt(rule, seats(opening), stays, opening)
  const { of, needed, counted, reached } = atOpening
  /** Where the quorum is not there, who is missing and why. */
  const naming = { organisation: (id: Id) => nameOf(names.organisations, id), inOwnName: (id: Id) => inOwnName({ names }, id) }
  const missing = (quorum: Quorum) =>
    quorum.reached ? {} : { missing: missingData(missingFrom(quorum, excused), naming, (at) => timeAt(at, zone)) }
  const during = (at: Instant | null) => at !== null && at > opening && (closedAt === null || at < closedAt)
  const turns = [...stays, ...left, ...outOfQuorum(withheld, body.rules)].flatMap(({ from, until }) => [from, until].filter(during))
  const moments = [...new Set(turns)].sort() as Instant[]
  const once = rule.held === 'opening'
  let was = reached
  const changes = moments.flatMap((at) => {
    const now = quorumAt(rule, seats(at), stays, at)
    if (now.reached === was || (once && was)) return []
    was = now.reached
    return [{ at: timeAt(at, zone), counted: now.counted, reached: now.reached, ...missing(now) }]
  })
  const source = under?.cites ?? (body.rules.reference.trim() || null)
  const carried = rule.count === 'present' ? 0 : (atOpening.represented?.length ?? 0)
  return {
    ...{ of, base: 'seats', count: rule.count, share: rule.share, needed, counted, reached, source, changes, ...missing(atOpening) },
    ...(carried > 0 ? { represented: carried } : {}),
    ...(once && was ? { stands: true } : {}),
  }
}

const lastOfMinute = (at: Instant): Instant => `${at.slice(0, 16)}:59.999Z`
