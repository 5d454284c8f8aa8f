import { addDays, addMinutes, type Day, dayAt, type Instant, instantOf, timeAt } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { doerValue } from '#governance/actions/action.ts'
import { noteAction } from '#governance/actions/note-action.ts'
import { finishAction } from '#governance/actions/settle-action.ts'
import { addPoint } from '#governance/agenda/add-point.ts'
import { removePoint } from '#governance/agenda/remove-point.ts'
import { meetingOf } from '#governance/api.ts'
import { excuseOrganisation } from '#governance/attendance/excuse-organisation.ts'
import { noteArrival } from '#governance/attendance/note-arrival.ts'
import { amendProposal } from '#governance/decisions/amend-proposal.ts'
import { answerObjection } from '#governance/decisions/answer-objection.ts'
import { closeRound } from '#governance/decisions/close-round.ts'
import { noteAgreement } from '#governance/decisions/note-agreement.ts'
import { putProposal } from '#governance/decisions/put-proposal.ts'
import { raiseObjection } from '#governance/decisions/raise-objection.ts'
import { takeStance } from '#governance/decisions/take-stance.ts'
import { notePoint } from '#governance/meetings/note-point.ts'
import { prepareMeeting } from '#governance/meetings/prepare-meeting.ts'
import { conveneMeeting } from '#governance/notices/convene-meeting.ts'
import { advanceDecision } from '#governance/session/advance-decision.ts'
import { closeMeeting } from '#governance/session/close-meeting.ts'
import { goToPoint } from '#governance/session/go-to-point.ts'
import { nameKeepers } from '#governance/session/name-keepers.ts'
import { openMeeting } from '#governance/session/open-meeting.ts'
import { callVote } from '#governance/votes/call-vote.ts'
import { castBallot } from '#governance/votes/cast-ballot.ts'
import { closeVote } from '#governance/votes/close-vote.ts'
import { recuseOrganisation } from '#governance/votes/recuse-organisation.ts'
import type { DemoMeeting, DemoPoint, tonight } from './meetings.ts'
import { elect } from './play-election.ts'
import { joinPapers } from './play-papers.ts'
import { finish, nameSigning } from './play-signing.ts'
import type { Playing } from './stage.ts'

/** Who plays: the coordinator's mail, the board and how to find its organisations and their representatives. */
export type Cast = { me: string; body: Id; zone: string; board: string[]; idOf: (name: string) => Id; mailOf: (name: string) => string }

/** A meeting of the story as it is prepared, with its points in order. `personOf`: who speaks there for an organisation, by its name. */
type Ready = { meeting: Id; ids: Id[]; approves: Id | null; personOf: (name: string) => Id }

type Planned = { kind: string; title: string; minutes: number; proposal: string }

/** Two hours later, but not past midnight: whoever tries the demonstration late has a short meeting. */
const endOf = (startsAt: Instant, zone: string): string => {
  const ends = addMinutes(startsAt, 120)
  return dayAt(ends, zone) === dayAt(startsAt, zone) ? timeAt(ends, zone) : '23:59'
}

/** A meeting prepared, with the agenda of the story instead of the proposed one; nobody is convened yet. */
const prepared = async (
  play: Playing,
  cast: Cast,
  startsAt: Instant,
  sentAt: Instant,
  place: string,
  points: readonly Planned[],
): Promise<Ready> => {
  const { me, body, zone } = cast
  const { does, reads } = play
  const day = dayAt(startsAt, zone)
  const { meeting } = await does(me, sentAt, prepareMeeting, {
    body,
    day,
    startsAt: timeAt(startsAt, zone),
    endsAt: endOf(startsAt, zone),
    place,
  })
  const file = await reads({ email: me, at: sentAt }, ({ db, hub }) => meetingOf(db, hub, meeting))
  // The proposed agenda keeps what only the house knows (the last PV to approve) and leaves the rest to the story.
  for (const point of file?.points ?? [])
    if (!point.approves && !point.anyOther) await does(me, sentAt, removePoint, { meeting, point: point.id })
  const ids: Id[] = []
  for (const { title, kind, minutes, proposal } of points) {
    ids.push((await does(me, sentAt, addPoint, { meeting, title, kind, minutes, proposal })).point)
  }
  const coordinator = file?.coordinators[0] ?? ''
  const personOf = (name: string) => file?.representatives.find(({ org }) => org === cast.idOf(name))?.person ?? ''
  const secretary = personOf(cast.board[1] ?? '') || coordinator
  await does(me, sentAt, nameKeepers, { meeting, facilitator: coordinator, secretary })
  return { meeting, ids, personOf, approves: file?.points.find((point) => point.approves)?.id ?? null }
}

/** Convenes the meeting that is left to whoever tries the demonstration, with what is to be read before it. `data`: the folder of documents. */
export const convene = async (play: Playing, cast: Cast, startsAt: Instant, now: Instant, plan: typeof tonight, data: string) => {
  const sentAt = addMinutes(now, -9 * 24 * 60)
  const { meeting, ids } = await prepared(play, cast, startsAt, sentAt, plan.place, plan.points)
  await joinPapers(play, { me: cast.me, data, at: sentAt, meeting, ids }, plan)
  await play.does(cast.me, sentAt, conveneMeeting, { meeting })
}

/** Holds a whole meeting: arrivals, points, decisions, closing, sealed PV. */
export const hold = async (play: Playing, cast: Cast, day: Day, plan: DemoMeeting): Promise<void> => {
  const { me, zone, board, idOf } = cast
  const { does } = play
  const startsAt = instantOf(day, '18:00', zone)
  const planned = plan.points.map((point) => ({ ...point, proposal: proposalOf(point) }))
  const sentAt = addMinutes(startsAt, -10 * 24 * 60)
  const { meeting, ids, approves, personOf } = await prepared(play, cast, startsAt, sentAt, plan.place, planned)
  await does(me, sentAt, conveneMeeting, { meeting })
  for (const name of plan.absent)
    await does(cast.mailOf(name), addMinutes(startsAt, -600), excuseOrganisation, { meeting, organisation: idOf(name) })

  let at = addMinutes(startsAt, 4)
  await does(me, at, openMeeting, { meeting })
  const there = board.filter((name) => !plan.absent.includes(name))
  for (const name of there) if (name !== plan.late) await does(me, at, noteArrival, { meeting, organisation: idOf(name) })

  if (approves) {
    at = addMinutes(at, 2)
    await does(me, at, goToPoint, { meeting, point: approves })
    at = addMinutes(at, 4)
    await does(me, at, noteAgreement, { meeting, point: approves })
  }
  const asked: { action: Id; by: string; became: string }[] = []
  if (plan.late) await does(me, at, noteArrival, { meeting, organisation: idOf(plan.late) })
  for (const [index, point] of plan.points.entries()) {
    await does(me, at, goToPoint, { meeting, point: ids[index] })
    at = addMinutes(at, point.minutes - 4)
    const where = { meeting, point: ids[index] ?? '' }
    await discuss(play, cast, where, point, there, at)
    if (point.kind === 'election') await elect(play, { ...cast, personOf, where, there, at, day }, point)
    for (const { what, by, days, became } of point.asks ?? []) {
      const { action } = await does(me, at, noteAction, {
        ...where,
        what,
        who: doerValue({ organisation: idOf(by), person: null }),
        due: addDays(day, days),
      })
      if (became) asked.push({ action, by, became })
    }
    at = addMinutes(at, 4)
  }
  if (plan.signing) await nameSigning(play, { me, meeting, at }, plan.signing.map(personOf))
  await does(me, addMinutes(at, 5), closeMeeting, { meeting })
  await finish(play, { me, meeting, at }, (plan.signing ?? []).map(cast.mailOf))
  for (const { action, by, became } of asked) await does(cast.mailOf(by), addMinutes(at, 10 * 24 * 60), finishAction, { action, became })
}

const proposalOf = (point: DemoPoint): string => (point.kind === 'election' ? point.role : 'text' in point ? point.text : '')

export type Where = { meeting: Id; point: Id }

const discuss = async (play: Playing, cast: Cast, where: Where, point: DemoPoint, there: string[], at: Instant): Promise<void> => {
  const { me } = cast
  if (point.notes) await play.does(me, at, notePoint, { ...where, notes: point.notes })
  if (point.kind === 'agreement') await play.does(me, at, noteAgreement, { ...where })
  if (point.kind === 'consent') await rounds(play, cast, where, point, there, at)
}

const rounds = async (
  play: Playing,
  cast: Cast,
  where: Where,
  point: Extract<DemoPoint, { kind: 'consent' }>,
  present: string[],
  at: Instant,
) => {
  const { me, idOf, mailOf } = cast
  const { does } = play
  const { recused } = point
  const there = present.filter((name) => name !== recused?.name)
  const consents = async (names: string[]) => {
    for (const name of names) await does(mailOf(name), at, takeStance, { ...where, org: idOf(name), value: 'consent' })
  }
  await does(me, at, putProposal, { ...where, text: point.text, org: idOf(point.proposer) })
  if (recused) {
    await does(mailOf(recused.name), at, recuseOrganisation, { ...where, org: idOf(recused.name), text: recused.reason })
  }
  await does(me, at, advanceDecision, { ...where, step: 'straight' })
  const { objection } = point
  if (!objection) await consents(there)
  else {
    const others = there.filter((name) => name !== objection.by)
    await consents(others)
    await does(mailOf(objection.by), at, raiseObjection, {
      ...where,
      org: idOf(objection.by),
      grounds: objection.grounds,
      text: objection.text,
    })
    await does(me, at, advanceDecision, { ...where, step: 'integrate' })
    await does(me, at, amendProposal, { ...where, text: objection.amended })
    const answer = objection.against ? 'maintained' : 'integrated'
    await does(mailOf(objection.by), at, answerObjection, { ...where, org: idOf(objection.by), answer })
    await consents(others)
    if (objection.against) return voted(play, cast, where, there, objection.against, at)
  }
  await does(me, at, closeRound, { ...where })
}

/** What the last round leaves blocked, put to the vote. */
const voted = async (play: Playing, cast: Cast, where: Where, there: string[], against: string[], at: Instant) => {
  const { me, idOf, mailOf } = cast
  const { does } = play
  await does(me, at, callVote, { ...where })
  const later = addMinutes(at, 1)
  for (const name of there) {
    await does(mailOf(name), later, castBallot, { ...where, org: idOf(name), choice: against.includes(name) ? 'against' : 'for' })
  }
  await does(me, addMinutes(later, 1), closeVote, { ...where })
}
