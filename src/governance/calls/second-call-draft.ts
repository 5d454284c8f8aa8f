import { choice, orNothing, whole } from '#base/input.ts'
import type { BodyRules } from '#governance/bodies/body.ts'
import { type SecondCall, USUAL_DAYS } from './second-call-rule.ts'

/** none: the rules know no second call. free: the second time, no quorum. share: another quorum. */
export const secondChoices = ['none', 'free', 'share'] as const
type SecondChoice = (typeof secondChoices)[number]

/** What the form of the rules sends of it; a form that says nothing leaves it as it is. */
export const secondFields = {
  second: orNothing(choice(secondChoices)),
  secondDays: orNothing(whole(0, 1000)),
  secondNum: orNothing(whole(0, 1000)),
  secondDen: orNothing(whole(0, 1000)),
}

export type TypedSecond = { second: SecondChoice | null; secondDays: number | null; secondNum: number | null; secondDen: number | null }

export const secondOf = (rule: SecondCall | null): SecondChoice => (rule === null ? 'none' : rule.share === null ? 'free' : 'share')

/** `asked`: a quorum is. Where none is, nothing can be missing: there is no second call. */
export const secondFrom = (
  { second, secondDays, secondNum, secondDen }: TypedSecond,
  now: BodyRules,
  asked: boolean,
): Pick<BodyRules, 'secondCall'> => {
  if (!asked || second === 'none') return {}
  if (second === null) return now.secondCall ? { secondCall: now.secondCall } : {}
  const share = second === 'share' ? { num: secondNum ?? 0, den: secondDen ?? 0 } : null
  return { secondCall: { minDays: secondDays ?? USUAL_DAYS, share } }
}
