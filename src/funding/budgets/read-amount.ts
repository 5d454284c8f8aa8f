import { readCents } from '#base/euros.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'

/** The most one line may be: a hundred million euros, in cents. What is larger was mistyped. */
const MOST = 10_000_000_000

/** « 40 500 », « 1 250,50 € » as cents, more than nothing. `path`: the field it was typed in. */
export const readAmount = (path: string, typed: string): Result<number> => {
  const cents = readCents(typed)
  if (cents === null || cents === 0) return wrong(problem(path, 'funding.notAnAmount'))
  return cents > MOST ? wrong(problem(path, 'funding.tooMuch')) : ok(cents)
}
