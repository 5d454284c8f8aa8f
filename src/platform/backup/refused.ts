import { type Problem, problem } from '#base/problem.ts'

/** Why a backup is not made or not taken back: sentences of ours (`backup.…`), nothing was changed. */
export class Refused extends Error {
  readonly problems: Problem[]
  constructor(...problems: Problem[]) {
    super(problems.map(({ code }) => code).join(', '))
    this.problems = problems
  }
}

export const refused = (code: string, values?: Problem['values']): Refused => new Refused(problem('', `backup.${code}`, values))
