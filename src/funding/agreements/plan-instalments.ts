import { newId } from '#base/id.ts'
import { choice, day, optionalText, orNothing, z } from '#base/input.ts'
import type { Problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { readAmount } from '#funding/budgets/read-amount.ts'
import { type Instalment, instalmentKinds, openers, type WholeAgreement, type YearShare } from './agreement.ts'
import { type Delay, expectedOf } from './delay.ts'
import { type Plan, type Planned, plannedBy, planProblems } from './plan.ts'

/** The rows of a plan that is typed, by their name in the form; one without an amount is left out. */
export const typedRows = z
  .record(
    z.string().max(4),
    z.object({
      kind: orNothing(choice(instalmentKinds)).default(null),
      amount: optionalText(20),
      opensBy: orNothing(choice(openers)).default(null),
      on: orNothing(day()).default(null),
    }),
  )
  .default({})

type Dated = Planned & { on: string | null }

const readRows = (rows: z.output<typeof typedRows>): Result<Dated[]> => {
  const typed = Object.entries(rows).filter(([, { amount }]) => amount !== '')
  const read = typed.map(([name, { kind, amount, opensBy, on }]) => ({
    cents: readAmount(`rows.${name}.amount`, amount),
    kind: kind ?? ('interim' as const),
    // A day that is named is what opens it.
    opensBy: opensBy ?? (on === null ? ('notification' as const) : ('day' as const)),
    on,
  }))
  const problems: Problem[] = read.flatMap(({ cents }) => (cents.ok ? [] : cents.problems))
  if (problems.length > 0) return wrong(...problems)
  return ok(read.flatMap((one) => (one.cents.ok ? [{ ...one, cents: one.cents.value }] : [])))
}

type Terms = Pick<WholeAgreement, 'cents' | 'notifiedOn' | 'signedOn' | 'startsOn' | 'endsOn'>

/** The instalments of an agreement, exact, each with the day it will probably come where one can say. */
export const planInstalments = (
  terms: Terms,
  { plan, rows }: { plan: Plan; rows: z.output<typeof typedRows> },
  delay: Delay | null,
): Result<Instalment[]> => {
  const planned = plan === 'typed' ? readRows(rows) : ok(plannedBy(plan, terms.cents).map((one) => ({ ...one, on: null })))
  if (!planned.ok) return planned
  const problems = planProblems(terms.cents, planned.value)
  if (problems.length > 0) return wrong(...problems)
  return ok(
    planned.value.map(({ on, ...one }, at) => ({
      id: newId(),
      rank: at + 1,
      ...one,
      expectedOn: on ?? expectedOf(terms, one, delay),
      claimedOn: null,
    })),
  )
}

/** What was typed for years, each under « y2026 » (all figures would make it a list); nothing typed: null. */
export const readYears = (typed: Record<string, string>): Result<YearShare[] | null> => {
  const filled = Object.entries(typed).filter(([, amount]) => amount !== '')
  if (filled.length === 0) return ok(null)
  const read = filled.map(([name, amount]) => ({ year: Number(name.slice(1)), cents: readAmount(`years.${name}`, amount) }))
  const problems = read.flatMap(({ cents }) => (cents.ok ? [] : cents.problems))
  if (problems.length > 0) return wrong(...problems)
  return ok(read.flatMap(({ year, cents }) => (cents.ok ? [{ year, cents: cents.value }] : [])))
}
