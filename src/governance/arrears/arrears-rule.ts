import type { Id } from '#base/id.ts'

/**
 * What arrears of dues mean for a vote. Without a rule, nothing: until it is struck off, who is behind is convened and votes
 * (communesetassociations.com 137157). `noVote`: the statutes say that who is not up to date does not vote. It has no vote then, once it was told; it is
 * heard like the others, since the sentence is about the vote alone. `counted`: it still counts for the quorum, as the member it is.
 */
export type ArrearsRule = { effect: 'noVote'; counted: boolean }

/** What the rules of bodies hold of it. */
export type WithArrears = { arrears?: ArrearsRule }

export type ArrearsRow = { arrears_effect: ArrearsRule['effect'] | null; arrears_counted: boolean | null }

export const arrearsOf = ({ arrears_effect: effect, arrears_counted: counted }: ArrearsRow): WithArrears =>
  effect === null || counted === null ? {} : { arrears: { effect, counted } }

export const rowOfArrears = ({ arrears }: WithArrears): ArrearsRow => ({
  arrears_effect: arrears?.effect ?? null,
  arrears_counted: arrears?.counted ?? null,
})

/** Of a room at an instant, who leaves its quorum. `withheld`: without a vote; `onHold`: of them, the suspended. */
export const uncounted = ({ rules, withheld = [], onHold = [] }: { rules: WithArrears; withheld?: Id[]; onHold?: Id[] }): Id[] =>
  rules.arrears?.counted === false ? withheld : onHold
