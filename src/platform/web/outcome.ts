import type { Problem } from '#base/problem.ts'

/** How an operation ended. `absent` covers what does not exist and what this person may not know of; `unknownPerson`: nobody the hub knows. */
export type Outcome<O> =
  | { is: 'done'; value: O }
  | { is: 'problems'; problems: Problem[] }
  | { is: 'refused'; problem: Problem }
  | { is: 'absent' }
  | { is: 'unknownPerson' }
