import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { BodyKind } from './body.ts'

/** What a body is asked to do by another one (lettre de mission). `budgetCents` null: it commits no money. `reportBy`: the next day it answers. */
export type Mandate = {
  scope: string
  /** What it may decide by itself; empty: it proposes. */
  powers: string
  budgetCents: number | null
  reportsTo: Id | null
  reportBy: Day | null
  reported: string
  reportedOn: Day | null
}

/** Boards and assemblies have theirs from the statutes. */
export const hasMandate = (kind: BodyKind): boolean => kind === 'committee' || kind === 'group'

export const checkMandate = (mandate: Pick<Mandate, 'scope' | 'reportsTo' | 'reportBy'>, body: Id, others: Id[]): Problem[] => {
  const problems: Problem[] = []
  if (mandate.reportsTo !== null && (mandate.reportsTo === body || !others.includes(mandate.reportsTo))) {
    problems.push(problem('reportsTo', 'mandate.toAnother'))
  }
  if (mandate.reportBy !== null && mandate.reportsTo === null) problems.push(problem('reportsTo', 'mandate.toWhom'))
  return problems
}

/** The day it should have answered is past. */
export const isReportLate = ({ reportBy }: Pick<Mandate, 'reportBy'>, today: Day): boolean => reportBy !== null && reportBy < today
