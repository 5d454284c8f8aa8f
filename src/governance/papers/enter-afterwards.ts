import type { Instant } from '#base/day.ts'
import { id, optionalText, orNothing, ticked, time, z } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { endPoint } from '#governance/agenda/agenda.store.ts'
import { mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { type MeetingFile, subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { changeMeeting } from '#governance/meetings/meeting-row.store.ts'
import { closeMeeting } from '#governance/session/close-meeting.ts'
import { nameKeepers } from '#governance/session/name-keepers.ts'
import { openMeeting } from '#governance/session/open-meeting.ts'
import { justAfter } from '#governance/votes/vote.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { becomingsOf, type Entered, hoursOf, seatsOf } from './afterwards.ts'
import { enterMoves } from './enter-moves.ts'
import { type EnteredPoint, enteredPoint, enterPoint } from './enter-point.ts'
import { enterSeats } from './enter-seats.ts'
import { isLate, type Move, moveLine, movesOf } from './moves.ts'
import { meetingEntered } from './paper-facts.ts'
import { actAt, played } from './played.ts'

const bySeat = (max: number) => z.record(z.string(), optionalText(max)).default({})

/**
 * A session held with paper and pencil, written down afterwards in one press: the very acts of a live session, played in their order at the hours that were
 * typed, all of them or none. Facts say when they were written; the PV says it too.
 */
export const enterAfterwards = useCase({
  name: 'governance.enterAfterwards',
  input: z.object({
    meeting: id(),
    openedAt: time(),
    closedAt: time(),
    facilitator: orNothing(id()),
    secretary: orNothing(id()),
    /** The coordinator who writes it down was there. */
    here: ticked(),
    everyone: ticked(),
    who: bySeat(80),
    named: bySeat(200),
    /** Who came late or left early. */
    moves: z.array(moveLine).max(100).default([]),
    points: z.record(z.string(), enteredPoint).default({}),
  }),
  load: loadHeld,
  mayView: seesMeeting,
  may: (who, file) => mayFacilitate(who, subjectOf(file)),
  run: async (act, input, file) => {
    const { meeting } = file
    if (meeting.state !== 'convened') return wrong(problem('', `meeting.${meeting.state}`))
    const hours = hoursOf(file, input, act.now)
    if (!hours.ok) return hours
    const { opened, closed } = hours.value
    const missing = pointsMissing(file, input.points)
    const seats = seatsOf(file, input, opened)
    const moves = movesOf(file, input.moves, opened, closed)
    if (!seats.ok || !moves.ok || missing.length > 0)
      return wrong(...(seats.ok ? [] : seats.problems), ...(moves.ok ? [] : moves.problems), ...missing)
    const begun = actAt(act, opened)
    const [late, there] = [true, false].map((is) => seats.value.arrivals.filter(({ org }) => isLate(moves.value, org) === is))
    const away = await enterSeats(begun, file, { ...seats.value, arrivals: there ?? [] })
    if (away.length > 0) return wrong(...away)
    // Nobody named on the page: whoever was named before keeps the session.
    const keepers = { facilitator: input.facilitator ?? meeting.facilitator, secretary: input.secretary ?? meeting.secretary }
    const open = await opensWith(begun, meeting.id, { ...keepers, here: input.here })
    if (open.length > 0) return wrong(...open)
    const points = await enterPoints(act, file, input.points, { opened, moves: moves.value, late: late ?? [] })
    if (points.length > 0) return wrong(...points)
    await changeMeeting(act.db, act.hub.id, meeting.id, { entered_at: act.now, entered_by: act.actor?.person ?? null })
    const over = await played(actAt(act, closed), closeMeeting, { meeting: meeting.id, at: '' }, 'closedAt')
    if (!over.ok) return over
    act.record(meetingEntered, meeting.id, { openedAt: opened, closedAt: closed })
    return ok({ meeting: meeting.id })
  },
})

/** Each point says what became of it; one of which nothing at all was sent was not reached. */
const pointsMissing = ({ points, body }: MeetingFile, typed: Record<string, EnteredPoint>): Problem[] =>
  points.flatMap((point, index) => {
    const possible = becomingsOf(point, index === 0, body.rules)
    const entered = typed[point.id]
    if (entered === undefined) return []
    const said = entered.became
    return said !== null && possible.includes(said)
      ? []
      : [problem(`points.${point.id}.became`, 'afterwards.becameMissing', { title: point.title })]
  })

type Keepers = { facilitator: string | null; secretary: string | null; here: boolean }

/** Who writes it down was not there unless she says so: only then does the opening note her as one who came. */
const opensWith = async (act: Act, meeting: string, { facilitator, secretary, here }: Keepers): Promise<Problem[]> => {
  const named = await played(act, nameKeepers, { meeting, facilitator, secretary }, 'facilitator')
  if (!named.ok) return named.problems
  const file = await loadHeld(act, { meeting })
  if (!file) return [problem('', 'meeting.convened')]
  const done = await openMeeting.run({ ...act, actor: here ? act.actor : null }, { meeting, at: null }, file)
  return done.ok ? [] : done.problems.map((one) => ({ ...one, path: 'openedAt' }))
}

/** How long each point took is not known: none says it. */
const enterPoints = async (
  act: Act,
  file: MeetingFile,
  typed: Record<string, EnteredPoint>,
  { opened, moves, late }: { opened: Instant; moves: Move[]; late: Entered['arrivals'] },
): Promise<Problem[]> => {
  let now = opened
  const clock = {
    next: () => {
      now = justAfter(now)
      return now
    },
  }
  const problems: Problem[] = []
  const moving = async (index: number) => {
    const before = moves.filter((one) => one.index === index)
    const moved = await enterMoves(act, file.meeting.id, before, late, now)
    now = moved.now
    problems.push(...moved.problems)
  }
  for (const [index, point] of file.points.entries()) {
    await moving(index)
    const said = typed[point.id]
    if (!said || said.became === 'unreached') continue
    const done = await enterPoint(act, clock, file.meeting.id, point, said, index === 0)
    if (!done.ok) problems.push(...done.problems)
  }
  await moving(file.points.length)
  await endPoint(act.db, act.hub.id, file.meeting.id, now)
  return problems
}
