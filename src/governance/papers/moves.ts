import { addDays, type Instant, instantOf } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { choice, id, orNothing, time, z } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import type { MeetingFile } from '#governance/meetings/meeting-file.ts'

/** Lines the form offers for who came late or left early: each a structure, an hour as the attendance sheet bears it, and the point that came next. */
export const MOVE_LINES = 5
/** After the last point. */
export const AT_THE_END = 'end'

export const moveLine = z.object({
  org: orNothing(id()),
  what: orNothing(choice(['arrives', 'leaves'])),
  at: orNothing(time()),
  before: orNothing(z.union([z.literal(AT_THE_END), id()])),
})
type Line = z.output<typeof moveLine>

/** `index`: of the point it comes before, in the order of the agenda; their number: it comes after the last. `line`: where it was typed. */
export type Move = { line: number; org: Id; what: 'arrives' | 'leaves'; at: Instant; index: number }

type Held = Pick<MeetingFile, 'day' | 'zone' | 'points'>

/**
 * Who came late and who left early, in the order of the agenda. Empty lines are none. How long a point took is not known: an hour says when somebody moved,
 * the point what was decided with them or without.
 */
export const movesOf = ({ day, zone, points }: Held, lines: Line[], opened: Instant, closed: Instant): Result<Move[]> => {
  const problems: Problem[] = []
  const moves = lines.flatMap((typed, line): Move[] => {
    const { org, what, at: hour, before } = typed
    if (org === null && hour === null && before === null) return []
    const missing = (['org', 'what', 'at', 'before'] as const).filter((field) => typed[field] === null)
    const path = (field: keyof Line) => `moves.${line}.${field}`
    const index = before === AT_THE_END ? points.length : points.findIndex(({ id: point }) => point === before)
    if (org === null || what === null || hour === null || before === null || index < 1) {
      problems.push(
        ...(missing.length > 0 ? missing : ['before' as const]).map((field) => problem(path(field), 'afterwards.moveIncomplete')),
      )
      return []
    }
    const same = instantOf(day, hour, zone)
    const at = same < opened ? instantOf(addDays(day, 1), hour, zone) : same
    if (at <= opened || at >= closed) problems.push(problem(path('at'), 'afterwards.moveOutside'))
    return [{ line, org, what, at, index }]
  })
  moves.sort((a, b) => a.index - b.index || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const back = moves.find((move, n) => move.at < (moves[n - 1]?.at ?? opened))
  if (back && problems.length === 0) problems.push(problem(`moves.${back.line}.at`, 'afterwards.moveOrder'))
  return problems.length > 0 ? wrong(...problems) : ok(moves)
}

/** Who arrives before anything else is said of them is not there at the opening. */
export const isLate = (moves: Move[], org: Id): boolean => moves.find((one) => one.org === org)?.what === 'arrives'
