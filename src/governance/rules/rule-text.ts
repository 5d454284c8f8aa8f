import { addMonths, type Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'

/** statutes: statuts. internalRules: règlement intérieur. charter: charte of the hub. */
export const textKinds = ['statutes', 'internalRules', 'charter'] as const
export type TextKind = (typeof textKinds)[number]

/** A version of a text the hub lives by. */
export type RuleText = {
  id: Id
  kind: TextKind
  /** 1 is the first of its kind. */
  n: number
  title: string
  adopted: Day
  /** In force from this day: at once between members, unless the text says later. */
  from: Day
  /** The day a change of statutes was declared; null: it is not known to be. */
  declared: Day | null
  /** The line of the register that adopted it. */
  decision: Id | null
}

/** A change of statutes is declared to the prefecture within three months (loi du 1er juillet 1901, article 5; décret du 16 août 1901, article 3). */
export const DECLARED_WITHIN_MONTHS = 3

/** The last day to declare a version; null: nothing is asked, or it is done. The first statutes are declared with the association itself. */
export const declarationDue = ({ kind, n, adopted, declared }: Pick<RuleText, 'kind' | 'n' | 'adopted' | 'declared'>): Day | null =>
  kind === 'statutes' && n > 1 && declared === null ? addMonths(adopted, DECLARED_WITHIN_MONTHS) : null

/** The version of a kind in force on a day: the last to begin, the later number where two begin together; null: none is yet. */
export const textInForce = <T extends Pick<RuleText, 'kind' | 'n' | 'from'>>(texts: T[], kind: TextKind, day: Day): T | null =>
  texts
    .filter((one) => one.kind === kind && one.from <= day)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.n - b.n))
    .at(-1) ?? null

type TextDraft = Pick<RuleText, 'kind' | 'adopted' | 'from' | 'declared'>

export const checkText = ({ kind, adopted, from, declared }: TextDraft, today: Day): Problem[] => [
  ...(from < adopted ? [problem('from', 'text.beforeItsAdoption', { adopted })] : []),
  ...(declared !== null && kind !== 'statutes' ? [problem('declared', 'text.onlyStatutesAreDeclared')] : []),
  ...(declared !== null && declared < adopted ? [problem('declared', 'text.declaredBeforeItsAdoption', { adopted })] : []),
  ...(declared !== null && declared > today ? [problem('declared', 'text.declaredInTheFuture')] : []),
]
