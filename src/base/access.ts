import { type Problem, problem } from './problem.ts'

/** Yes, or the rule that says no. Its words, with their source and what to do, stand in the capability's `problems`. */
export type Access = true | Problem

export const refuse = (code: string, values?: Problem['values']): Access => problem('', code, values)

/** Yes when the condition holds, else the rule of that code. */
export const when = (condition: boolean, code: string, values?: Problem['values']): Access => condition || refuse(code, values)

/** Yes when all hold, else the first rule that says no. */
export const allOf = (...conditions: Access[]): Access => conditions.find((condition) => condition !== true) ?? true
