/** Which simplified costs (regulation (EU) 2021/1060, articles 54 to 56; field notes on money, 2.5): all in cents. */
export const simplifications = ['real', 'flat15', 'flat20', 'flat40'] as const
export type Simplification = (typeof simplifications)[number]

/** Costs of a project as they are. `indirect`: rent, accounting, telephone. `pieces`: invoices to be shown of what is not staff; `sheets`: months of staff to be shown. */
export type RealCosts = { staffCents: number; otherCents: number; indirectCents: number; pieces: number; sheets: number }
export type Simplified = {
  is: Simplification
  /** What the fund counts as the cost. */
  cents: number
  /** Minutes of paper it takes. */
  minutes: number
  /** Cents counted an hour of paper; null: none to do. */
  perHour: number | null
}

/** Minutes a piece takes to be found, copied, paid proof and all; and a month sheet with two signatures. Our own reckoning, not a rule. */
export const PER_PIECE = 15
export const PER_SHEET = 30

/** A share of an amount, in hundredths, rounded half up to the cent. */
const share = (cents: number, percent: number): number => Number((BigInt(cents) * BigInt(percent) + 50n) / 100n)

/**
 * What each way counts, and what it takes to prove it. 15 %: indirect costs are that share of staff (article 54 b). 20 %: staff is that share of the other
 * direct costs (article 55.1). 40 %: everything but staff is that share of staff (article 56.1). No flat rate ever stands on a flat-rated base, and none
 * looks at the real cost it stands for.
 */
export const simplifiedCosts = ({ staffCents, otherCents, indirectCents, pieces, sheets }: RealCosts): Simplified[] => {
  const all = [
    { is: 'real' as const, cents: staffCents + otherCents + indirectCents, minutes: pieces * PER_PIECE + sheets * PER_SHEET },
    { is: 'flat15' as const, cents: staffCents + share(staffCents, 15) + otherCents, minutes: pieces * PER_PIECE + sheets * PER_SHEET },
    { is: 'flat20' as const, cents: otherCents + share(otherCents, 20), minutes: pieces * PER_PIECE },
    { is: 'flat40' as const, cents: staffCents + share(staffCents, 40), minutes: sheets * PER_SHEET },
  ]
  return all.map((one) => ({ ...one, perHour: one.minutes === 0 ? null : Math.floor((one.cents * 60) / one.minutes) }))
}

/** The one that gives most an hour of paper. */
export const mostAnHour = (all: readonly Simplified[]): Simplified | null =>
  all
    .filter(({ cents }) => cents > 0)
    .reduce<Simplified | null>((best, one) => (best === null || worth(one) > worth(best) ? one : best), null)

const worth = ({ perHour, cents }: Simplified): number => perHour ?? cents * 60

/** The staff that is enough for a whole at 40 %: 40 500 / 1.4 = 28 928.57. In cents, rounded half up. */
export const staffFor = (cents: number): number => Number((BigInt(cents) * 10n + 7n) / 14n)

/** Hours a full-time year counts (article 55.2 a). */
export const YEAR_HOURS = 1_720

/** What hours count at the hourly rate: the last yearly cost of employment through 1 720 h, a part-time one through its share; never more hours than that. `fte`: in hundredths. */
export const atHourlyRate = (yearCents: number, hours: number, fte = 100): { rate: number; counted: number; cents: number } => {
  const base = (YEAR_HOURS * fte) / 100
  const counted = Math.min(hours, base)
  const rate = base === 0 ? 0 : Math.round(yearCents / base)
  return { rate, counted, cents: Math.min(yearCents, Math.round(rate * counted)) }
}
