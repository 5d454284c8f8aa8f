import type { Problem } from './problem.ts'

/** The outcome of a rule or a use case: a value, or every problem at once. */
export type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const wrong = (...problems: Problem[]): Result<never> => ({ ok: false, problems })

/** `value` unless there are problems. */
export const unless = <T>(problems: Problem[], value: T): Result<T> => (problems.length > 0 ? { ok: false, problems } : { ok: true, value })
