import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'

/** What is done in an axis. Without days it is lasting work. */
export type Action = { id: Id; axis: Id; name: string; startsOn: Day | null; endsOn: Day | null; purpose: string }

export const actionProblems = ({ startsOn, endsOn }: Pick<Action, 'startsOn' | 'endsOn'>): Problem[] =>
  startsOn !== null && endsOn !== null && endsOn < startsOn ? [problem('endsOn', 'funding.endsBeforeItBegins', { from: startsOn })] : []
