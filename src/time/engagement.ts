import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { holdsOn, type Period } from '#base/period.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { Counted } from './entry.ts'

/** The hours of a contract, a week, dated. */
export type Contract = Period & { id: Id; person: Id; weeklyMinutes: number }

export const contractOn = (contracts: Contract[], day: Day): Contract | null => contracts.find((one) => holdsOn(one, day)) ?? null

/** A letter of engagement: a fixed share of somebody's time on an action, which then needs no hours (règlement (UE) 2021/1060, article 55). */
export type Letter = Period & { id: Id; person: Id; action: string; permille: number }

/** The most that letters take of one person on a single day, per mille. */
export const heaviest = (letters: (Period & { permille: number })[]): number =>
  Math.max(0, ...letters.map(({ from }) => letters.filter((one) => holdsOn(one, from)).reduce((sum, one) => sum + one.permille, 0)))

/** Nobody is engaged for more than the whole of their time: the excess is said in tenths of a per cent. */
export const letterProblems = (letter: Period & { permille: number }, others: Letter[]): Problem[] => {
  if (letter.until !== null && letter.until <= letter.from) return [problem('last', 'letter.endsBeforeItBegins')]
  const meets = (one: Period) => (letter.until === null || one.from < letter.until) && (one.until === null || letter.from < one.until)
  const excess = heaviest([letter, ...others.filter(meets)]) - 1000
  return excess > 0 ? [problem('share', 'letter.moreThanAPerson', { excess: excess / 10 })] : []
}

/** How time given is counted in the accounts (règlement ANC 2018-06): the method is stated, and constant while it holds. */
export const METHODS = ['minimumWage', 'loadedMinimumWage', 'replacement'] as const
export type Method = (typeof METHODS)[number]
export const VALUED = ['volunteer', 'inKind'] as const satisfies readonly Counted[]
export type Valued = (typeof VALUED)[number]

export type Valuation = Period & { id: Id; capacity: Valued; method: Method; rateCents: number }

/**
 * What minutes given are worth (T8), at the rate in force on each day: exact cent-minutes added up, rounded half up once.
 * `unvalued`: minutes no rate is in force for; they are said, never valued at zero. Time given in kind is never valued as volunteering.
 */
export const valueOfGiven = (
  given: { capacity: Counted; on: Day; minutes: number }[],
  policies: Valuation[],
): Record<Valued, { minutes: number; cents: number; unvalued: number }> => {
  const of = (capacity: Valued) => {
    let [minutes, unvalued, centMinutes] = [0, 0, 0n]
    for (const one of given.filter((some) => some.capacity === capacity)) {
      const policy = policies.find((some) => some.capacity === capacity && holdsOn(some, one.on))
      minutes += one.minutes
      if (policy) centMinutes += BigInt(one.minutes) * BigInt(policy.rateCents)
      else unvalued += one.minutes
    }
    return { minutes, unvalued, cents: Number((centMinutes * 2n + 60n) / 120n) }
  }
  return { volunteer: of('volunteer'), inKind: of('inKind') }
}

/** Hours a week as typed: « 28 », « 17,5 », « 35 h », in minutes; null: not hours. */
export const weeklyMinutesOf = (typed: string): number | null => {
  const found = /^(\d{1,2}(?:[.,]\d{1,2})?)\s*h?$/.exec(typed.trim())
  const minutes = found ? Math.round(Number(found[1]?.replace(',', '.')) * 60) : 0
  return minutes >= 1 && minutes <= 2880 ? minutes : null
}

/** A percentage as typed, with one decimal at most, per mille; null: not a share. */
export const permilleOf = (typed: string): number | null => {
  const found = /^(\d{1,3}(?:[.,]\d)?)\s*%?$/.exec(typed.trim())
  const permille = found ? Math.round(Number(found[1]?.replace(',', '.')) * 10) : 0
  return permille >= 1 && permille <= 1000 ? permille : null
}

/** Euros an hour as typed, in cents; null: not an amount. */
export const rateOf = (typed: string): number | null => {
  const found = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*€?$/.exec(typed.trim())
  const cents = found ? Math.round(Number(found[1]?.replace(',', '.')) * 100) : 0
  return cents > 0 ? cents : null
}
