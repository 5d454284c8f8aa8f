import { problem } from './problem.ts'
import { ok, type Result, wrong } from './result.ts'

/** `w`: any whole number that is not negative; shares are in proportion to it. */
export type Weight = { id: string; w: number }
export type Share = { id: string; cents: number }

/**
 * Shares an amount out to the cent, in the order given: each gets its whole cents, and the cents left over go one by one to the largest remainders
 * (equal ones: the smaller id first, by code units). A negative amount mirrors the positive one. Nobody is a whole cent away from the exact share,
 * and the sum is exact. Ids must differ. A problem when there is something to share and nobody weighs anything. (contracts.md, allocate)
 */
export const allocate = (total: number, weights: readonly Weight[]): Result<Share[]> => {
  const sum = weights.reduce((all, { w }) => all + BigInt(w), 0n)
  if (sum === 0n) return total === 0 ? ok(weights.map(({ id }) => ({ id, cents: 0 }))) : wrong(problem('/weights', 'allocate.noWeight'))
  // A product of two safe integers is not one: whole numbers of any size.
  const amount = BigInt(Math.abs(total))
  const parts = weights.map(({ id, w }, at) => ({ id, at, cents: (amount * BigInt(w)) / sum, rest: (amount * BigInt(w)) % sum }))
  const left = Number(amount - parts.reduce((all, { cents }) => all + cents, 0n))
  const byRest = [...parts].sort((a, b) => (a.rest === b.rest ? byCodeUnits(a.id, b.id) : a.rest > b.rest ? -1 : 1))
  const more = new Set(byRest.slice(0, left).map(({ at }) => at))
  return ok(
    parts.map(({ id, at, cents }) => {
      const share = Number(cents) + (more.has(at) ? 1 : 0)
      return { id, cents: total < 0 && share > 0 ? -share : share }
    }),
  )
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
