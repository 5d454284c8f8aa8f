import { allocate } from '#base/allocate.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { InstalmentKind, Opener } from './agreement.ts'

/** An instalment as a plan has it, before it is dated. */
export type Planned = { kind: InstalmentKind; cents: number; opensBy: Opener }

type Part = { kind: InstalmentKind; share: number; opensBy: Opener }

/** The usual ways a grant is paid, in hundredths (field notes on money, 2.5 and 2.7: advance of 30 % in the ESF, of 50 % in the State’s agreements of several years). */
const PLANS = {
  once: [{ kind: 'single', share: 100, opensBy: 'notification' }],
  half: [
    { kind: 'advance', share: 50, opensBy: 'signature' },
    { kind: 'balance', share: 50, opensBy: 'report' },
  ],
  three: [
    { kind: 'advance', share: 30, opensBy: 'start' },
    { kind: 'interim', share: 40, opensBy: 'spending' },
    { kind: 'balance', share: 30, opensBy: 'report' },
  ],
} as const satisfies Record<string, readonly Part[]>

export const plans = ['once', 'half', 'three', 'typed'] as const
export type Plan = (typeof plans)[number]

/** Exact to the cent, by the largest remainder; a part too small for a cent is left out. */
export const plannedBy = (plan: Exclude<Plan, 'typed'>, cents: number): Planned[] => {
  const parts: readonly Part[] = PLANS[plan]
  const shared = allocate(
    cents,
    parts.map(({ share }, at) => ({ id: String(at), w: share })),
  )
  if (!shared.ok) return []
  return parts.map(({ kind, opensBy }, at) => ({ kind, opensBy, cents: shared.value[at]?.cents ?? 0 })).filter((one) => one.cents > 0)
}

/** What was typed must be the whole, to the cent (field notes on money, 3.4, 9). */
export const planProblems = (cents: number, planned: readonly { cents: number }[]): Problem[] => {
  const sum = planned.reduce((all, one) => all + one.cents, 0)
  return sum === cents ? [] : [problem('', 'agreement.instalmentsDiffer', { sum, cents, by: Math.abs(cents - sum) })]
}
