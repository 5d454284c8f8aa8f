import type { Fraction } from '#base/fraction.ts'
import type { SeatCount } from '#governance/candidacies/candidacy-tally.ts'
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

/** Names counted by colleges. `base`: the weights that count; `votes`: of each name, in the order of the rows. Absent where there is nothing to say. */
export type NamesByColleges = Pick<CollegesData, 'merged'> & {
  byCollege?: {
    base: Fraction
    absolute: boolean
    empty: 'drop' | 'abstain'
    list: { name: string; weight: Fraction; inBase: boolean; expressed: number; votes: number[] }[]
  }
}

export const namesByColleges = ({ terms }: Pick<Vote, 'terms'>, { votes, colleges }: SeatCount): NamesByColleges => {
  const list = (terms.colleges?.list ?? []).flatMap(({ id, name, weight }) => {
    const found = colleges?.list.find((one) => one.id === id)
    const of = (candidate: string) => found?.votes.find((one) => one.candidate === candidate)?.votes ?? 0
    const { expressed = 0 } = found?.counts ?? {}
    return found ? [{ name, weight, inBase: found.inBase, expressed, votes: votes.map(({ candidate }) => of(candidate)) }] : []
  })
  return {
    ...(colleges && terms.colleges
      ? { byCollege: { base: colleges.base, absolute: colleges.absolute, empty: terms.colleges.empty, list } }
      : {}),
    ...(terms.merged ? { merged: fewIn(terms.merged) } : {}),
  }
}

const fewIn = (all: SmallCollege[]) => all.map(({ name, voters }) => ({ name, voters }))

export const collegesData = (vote: Pick<Vote, 'terms' | 'result'>): CollegesData => {
  const { terms, result } = vote
  const list = ledgerOf(vote)
  return {
    ...(result ? sharesOf(result) : {}),
    ...(terms.colleges && list.length > 0 ? { colleges: { carry: terms.colleges.carry, list } } : {}),
    ...(terms.merged ? { merged: fewIn(terms.merged) } : {}),
  }
}
