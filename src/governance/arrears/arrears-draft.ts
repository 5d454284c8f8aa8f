import { choice, orNothing } from '#base/input.ts'
import type { WithArrears } from './arrears-rule.ts'

/** none: who is behind votes. noVote: it has no vote. */
export const arrearsEffects = ['none', 'noVote'] as const
/** yes: it still counts for the quorum. */
export const arrearsCounts = ['yes', 'no'] as const

/** What the form of the rules sends of it; a form that says nothing leaves it as it is. */
export const arrearsFields = { arrears: orNothing(choice(arrearsEffects)), arrearsCounted: orNothing(choice(arrearsCounts)) }

type Typed = { arrears: (typeof arrearsEffects)[number] | null; arrearsCounted: (typeof arrearsCounts)[number] | null }

export const arrearsFrom = ({ arrears, arrearsCounted }: Typed, now: WithArrears): WithArrears => {
  if (arrears === 'none' || (arrears === null && !now.arrears)) return {}
  const counted = arrearsCounted === null ? (now.arrears?.counted ?? true) : arrearsCounted === 'yes'
  return { arrears: { effect: 'noVote', counted } }
}
