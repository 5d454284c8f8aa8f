import type { Fraction } from '#base/fraction.ts'
import type { Id } from '#base/id.ts'
import type { SecrecyRule } from '#governance/rules/vote-rules.ts'
import type { Colleges } from '#governance/votes/tally.ts'
import { FEWEST, type Vote, type VoteSecrecy } from '#governance/votes/vote.ts'
import type { CollegeRules } from './college.ts'

/** As a vote is counted: what the rules said of colleges as it opened. */
export type VoteColleges = {
  list: { id: Id; name: string; weight: Fraction }[]
  carry: Colleges['carry']
  empty: Colleges['empty']
}

/** A college that few vote in, as a vote tells it. */
export type SmallCollege = { id: Id; name: string; voters: number }

/** What a vote keeps of the colleges beside its rule. `small`: for their sake no confidential ballot could be held. `merged`: nor a count by colleges. */
export type CollegeTerms = { colleges?: VoteColleges; small?: SmallCollege[]; merged?: SmallCollege[] }

/** In which college each organisation is, on the day. */
export type CollegeOf = Readonly<Record<Id, Id>>

export const countedBy = ({ list, carry, empty }: CollegeRules): VoteColleges => ({
  list: list.map(({ id, name, weight }) => ({ id, name, weight })),
  carry,
  empty,
})

/** Those that no college of the rules holds: until they have one, nothing can be counted. */
export const withoutCollege = (rules: Pick<CollegeRules, 'list'>, of: CollegeOf, orgs: Id[]): Id[] =>
  orgs.filter((org) => !rules.list.some(({ id }) => id === of[org]))

/**
 * The colleges whose result would say who voted what: fewer voters than the floor in the room, or in the electorate altogether. One of which nobody is
 * there tells nothing yet. (field notes on governance 4.4, guard 33)
 */
export const smallColleges = ({ list, floor }: CollegeRules, of: CollegeOf, electorate: Id[], present: Id[]): SmallCollege[] =>
  list.flatMap(({ id, name }) => {
    const inIt = electorate.filter((org) => of[org] === id)
    const there = inIt.filter((org) => present.includes(org)).length
    const few = (n: number) => n > 0 && n < floor
    return few(there) || few(inIt.length) ? [{ id, name, voters: there > 0 ? there : inIt.length }] : []
  })

/** What is known as a vote opens. `present`: of the electorate, those with a voice in the room. */
export type Opening = { electorate: Id[]; present: Id[]; secrecy: VoteSecrecy; rule: SecrecyRule }

/**
 * The colleges of a vote, frozen with its electorate (invariant 6). A confidential ballot with a college below the floor is counted as one whole where the
 * rules say so. Weighted it could not be: what is published of a merged count is one sum, and Σ W·F/D cannot be read from it unless every voice weighs the
 * same, that is unless colleges change nothing.
 */
export const frozenColleges = (
  rules: CollegeRules | undefined,
  of: CollegeOf,
  { electorate, present, secrecy, rule }: Opening,
): { terms: CollegeTerms; colleges?: CollegeOf } => {
  if (!rules) return { terms: {} }
  const small = smallColleges(rules, of, electorate, present)
  if (secrecy === 'confidential' && small.length > 0 && rules.small === 'merge') return { terms: { merged: small } }
  const told = secrecy === 'open' && rule !== 'open' && rules.small === 'refuse' && small.length > 0
  return {
    terms: { colleges: countedBy(rules), ...(told ? { small } : {}) },
    colleges: Object.fromEntries(electorate.flatMap((org) => (of[org] ? [[org, of[org]]] : []))),
  }
}

/** Of a confidential vote, the colleges too few of which have voted for their result to be counted. */
export const fewCast = ({ terms, colleges, voted }: Pick<Vote, 'terms' | 'colleges' | 'voted'>): SmallCollege[] =>
  (terms.colleges?.list ?? []).flatMap(({ id, name }) => {
    const voters = voted.filter((org) => colleges?.[org] === id).length
    return voters > 0 && voters < FEWEST ? [{ id, name, voters }] : []
  })

/** The college in which an organisation votes. */
export const collegeOfVoter = ({ terms, colleges }: Pick<Vote, 'terms' | 'colleges'>, org: Id): VoteColleges['list'][number] | undefined =>
  terms.colleges?.list.find(({ id }) => id === colleges?.[org])
