import type { Problem } from '#base/problem.ts'

/** Why Cordée cannot start, for whoever keeps the installation: a sentence of ours (`start.…`), no place in the code would help them. */
export class CannotStart extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}
