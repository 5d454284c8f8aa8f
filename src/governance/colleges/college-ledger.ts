import type { Fraction } from '#base/fraction.ts'
import type { Counts, Tally } from '#governance/votes/tally.ts'
import type { Vote } from '#governance/votes/vote.ts'
import type { SmallCollege } from './college-count.ts'

/** Sums of weights for and against, and of all that is at stake; exact. */
export type Shares = { for: Fraction; against: Fraction; base: Fraction }

/** What the figures of a vote say. `shares`: only where it was counted by colleges. */
export type Figures = Counts & { shares?: Shares | undefined }

/** One college in a result. `gives`: of its weight to each side; null: it does not count. */
export type CollegeLine = Counts & { name: string; weight: Fraction; gives: { for: Fraction; against: Fraction } | null }

export const sharesOf = ({ for: pro, against, base }: Pick<Tally, 'for' | 'against' | 'base'>): { shares?: Shares } =>
  base ? { shares: { for: pro, against, base } } : {}

/** The figures of a result as they are said. */
export const figuresFrom = (result: Pick<Tally, 'counts' | 'for' | 'against' | 'base'>): Figures => ({
  ...result.counts,
  ...sharesOf(result),
})

/** A result by college, in the order of the rules; none: the vote was counted without. */
export const ledgerOf = ({ terms, result }: Pick<Vote, 'terms' | 'result'>): CollegeLine[] =>
  (terms.colleges?.list ?? []).flatMap(({ id, name, weight }) => {
    const found = result?.colleges?.find((one) => one.id === id)
    if (!found) return []
    const { id: _, ...line } = found
    return [{ name, weight, ...line }]
  })

/** Colleges in a PV. `merged`: for their sake it was not counted by colleges. Absent where there is nothing to say. */
export type CollegesData = {
  shares?: Shares
  colleges?: { carry: 'proportional' | 'majority'; list: CollegeLine[] }
  merged?: { name: string; voters: number }[]
}

export const collegesData = (vote: Pick<Vote, 'terms' | 'result'>): CollegesData => {
  const { terms, result } = vote
  const list = ledgerOf(vote)
  const few = (all: SmallCollege[]) => all.map(({ name, voters }) => ({ name, voters }))
  return {
    ...(result ? sharesOf(result) : {}),
    ...(terms.colleges && list.length > 0 ? { colleges: { carry: terms.colleges.carry, list } } : {}),
    ...(terms.merged ? { merged: few(terms.merged) } : {}),
  }
}
