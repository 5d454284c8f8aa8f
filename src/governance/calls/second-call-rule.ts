import { addDays, type Day } from '#base/day.ts'
import type { Fraction } from '#base/fraction.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { BodyRules } from '#governance/bodies/body.ts'
import type { RuleVersion } from '#governance/rules/rule-version.ts'

/**
 * A body that lacked its quorum is called a second time, at least so many days later, with another quorum (`share` null: with none). The law says nothing
 * of it, the statutes do; the model text of the State asks for eight to fifteen days, then for no quorum (LEGIARTI000019107400, a model, not a law).
 */
export type SecondCall = { minDays: number; share: Fraction | null }

/** What a rule is first proposed with. */
export const USUAL_DAYS = 8

export const checkSecondCall = ({ secondCall, quorum }: Pick<BodyRules, 'secondCall' | 'quorum'>): Problem[] => {
  if (!secondCall) return []
  const { minDays, share } = secondCall
  const whole = share === null || (Number.isSafeInteger(share.num) && Number.isSafeInteger(share.den))
  return [
    ...(quorum === null ? [problem('second', 'recall.needsAQuorum')] : []),
    ...(Number.isInteger(minDays) && minDays >= 1 && minDays <= 90 ? [] : [problem('secondDays', 'recall.days')]),
    ...(share && !(whole && share.den > 0 && share.num > 0 && share.num <= share.den) ? [problem('secondNum', 'recall.share')] : []),
  ]
}

/**
 * The rules of a body as its second call goes by them: another quorum, an agenda that is that of the first, and a notice that need not be longer than the
 * days between both. Rules that know no second call stay as they are.
 */
export const asSecondCall = <V extends Pick<RuleVersion, 'rules'>>(version: V): V => {
  const { rules } = version
  const { secondCall, quorum } = rules
  if (!secondCall || quorum === null) return { ...version, rules: { ...rules, agendaLock: true } }
  const { share, minDays } = secondCall
  const noticeDays = Math.min(rules.noticeDays, minDays)
  return { ...version, rules: { ...rules, quorum: share && { ...quorum, share }, agendaLock: true, noticeDays } }
}

/** The first day the rules allow, counted from that of the first call. */
export const earliestDay = (first: Day, { minDays }: Pick<SecondCall, 'minDays'>): Day => addDays(first, minDays)

/** The day it is prepared for: the earliest, and late enough for a notice that leaves today. */
export const proposedDay = (first: Day, rule: SecondCall, today: Day): Day =>
  [earliestDay(first, rule), addDays(today, rule.minDays)].sort().at(-1) as Day
