import type { Day } from '#base/day.ts'
import { STEPS, type Step } from '#base/step.ts'

/** A line that is told; `year`: only the year of `on` is known. */
type Line = { on: Day; title: string; href: string | null; says?: string; kind?: string; step?: Step; year?: true }

/** One step of belonging: from the project to the seat, to the leaving. */
export type PathStep = Line & { step: Step }

/** The steps among all that is told, in the order in which they came; on one day, in the order in which one entails the next. */
export const pathOf = (told: Line[]): PathStep[] =>
  told
    .filter((one): one is PathStep => one.step !== undefined)
    .map((one, at) => ({ one, at }))
    .sort((a, b) => byDay(a.one.on, b.one.on) || STEPS.indexOf(a.one.step) - STEPS.indexOf(b.one.step) || a.at - b.at)
    .map(({ one }) => one)

const byDay = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0)

/** A line that names the decision it came from, and which another room tells too, to whom may read it. */
type Caused = { href: string | null; says?: string; decision?: string | null }

/**
 * What is told of a decision and what it did are one line: the line says what it did, and leads to the decision where the reader may open it. What
 * is told of a decision that did nothing here stays as it is.
 */
export const withDecisions = <T extends Caused, L extends Line>(own: T[], told: L[]): { own: T[]; told: L[] } => {
  const of = (decision: string) => told.find(({ href, step }) => step === 'decided' && href?.endsWith(`/decisions/${decision}`))
  const used = new Set<L>()
  const linked = own.map((one) => {
    const found = one.decision ? of(one.decision) : undefined
    if (!found) return one
    used.add(found)
    return { ...one, href: found.href, ...(found.says ? { says: found.says } : {}) }
  })
  return { own: linked, told: told.filter((one) => !used.has(one)) }
}
