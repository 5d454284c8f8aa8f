import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { problem } from '#base/problem.ts'
import { remembered, rememberedFor } from '#base/remembered.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { suspendedAmong, withheldAt } from '#governance/arrears/arrears.ts'
import { isThere, presentAt, voiceOf } from '#governance/attendance/attendance.ts'
import type { Room } from '#governance/decisions/decision.ts'
import { entitledAt, type MeetingFile, orgName, type PreparedPoint, quorumOf, staysIn } from '#governance/meetings/meeting-file.ts'
import { carrierOf } from '#governance/proxies/proxy.ts'
import { noticeVersion } from '#governance/rules/rule-version.ts'

/** Who looks at the meeting: what they may do there. `represents`: the organisations they speak for, seated or not. */
export type Viewer = { person: Id | null; represents: Id[]; facilitates: boolean; notes: boolean }

/** The room as it is at an instant, for a point of the agenda; null when the meeting has no such point. Two hundred screens ask for the same one. */
export const roomAt = (file: MeetingFile, point: Id, at: Instant): Room | null => {
  const found = file.points.find((one) => one.id === point)
  return found ? rooms(file, at)(found) : null
}

const rooms = rememberedFor((file: MeetingFile, at) => remembered((found: PreparedPoint) => roomFor(file, found, at)))

const roomFor = (file: MeetingFile, found: PreparedPoint, at: Instant): Room => {
  const entitled = entitledAt(file, at)
  const withheld = withheldAt(file.withheld, at)
  const onHold = withheldAt(suspendedAmong(file.withheld), at)
  return {
    at,
    open: file.meeting.state === 'open',
    ...(file.meeting.state === 'suspended' ? { suspended: true } : {}),
    entitled,
    present: presentAt(staysIn(file), entitled, at),
    barred: file.barred[found.id],
    ...(withheld.length > 0 ? { withheld } : {}),
    ...(onHold.length > 0 ? { onHold } : {}),
    quorum: quorumOf(file, at),
    stays: staysIn(file),
    chair: chairOf(file),
    ...(file.colleges ? { colleges: file.colleges } : {}),
    // What the notice announced is judged by the rules it was sent under.
    rules: { ...file.body.rules, agendaLock: noticeVersion(file, file.day).rules.agendaLock },
    point: found,
    earlier: (then) => roomFor(file, found, then),
  }
}

/** Where the body is chaired: the first seated organisation the facilitator represents. */
const chairOf = ({ body, meeting, entitled, representatives }: MeetingFile): Id | null =>
  body.form !== 'chaired'
    ? null
    : (entitled.find((org) => representatives.some((one) => one.org === org && one.person === meeting.facilitator)) ?? null)

/** The people who are in the room for an organisation, or carry its proxy; the one who speaks first. */
export const voicesOf = (file: MeetingFile, org: Id, at: Instant): Id[] => {
  const stays = staysIn(file)
  const first = voiceOf(stays, org, at)?.person
  const there = stays.filter((stay) => stay.org === org && isThere(stay, at)).map((stay) => stay.person)
  return [...new Set([...(first ? [first] : []), ...there])]
}

/** An organisation’s voice in the room. `notedBy`: who writes it down, when it is not the voice itself. */
export type Heard = { org: Id; person: Id; notedBy: Id | null }

/**
 * Through whom an organisation speaks now. On her own phone a representative speaks for herself; whoever keeps the session writes down what is said
 * aloud, in the name of the person who says it. Nobody speaks for an organisation from outside the room.
 */
export const heardFrom = (file: MeetingFile, viewer: Viewer, org: Id, named: Id | null, at: Instant): Result<Heard> => {
  const inTheRoom = voicesOf(file, org, at)
  const carries = carrierOf(staysIn(file), org, at)
  const speaks = viewer.represents.includes(org) || (carries !== null && viewer.represents.includes(carries))
  const own = viewer.person !== null && speaks ? viewer.person : null
  const first = own !== null && inTheRoom.includes(own) ? own : viewer.facilitates ? (inTheRoom[0] ?? own) : own
  const person = viewer.facilitates ? (named ?? first) : own
  const values = { organisation: orgName(file, org) }
  if (inTheRoom.length === 0) return wrong(problem('', 'decision.notInTheRoom', values))
  if (person === null || !inTheRoom.includes(person))
    return wrong(problem(named === null ? '' : 'voice', 'decision.voiceNotInTheRoom', values))
  return ok({ org, person, notedBy: person === viewer.person ? null : viewer.person })
}
