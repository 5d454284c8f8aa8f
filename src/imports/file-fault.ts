import type { Problem } from '#base/problem.ts'

/** What makes a file unreadable, by the code of its sentence. */
export class FileFault extends Error {
  readonly code: string
  readonly values: NonNullable<Problem['values']>
  constructor(code: string, values: NonNullable<Problem['values']> = {}) {
    super(code)
    this.code = code
    this.values = values
  }
}
