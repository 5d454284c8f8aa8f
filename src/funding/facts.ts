import { day, id, whole, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'
import { budgetStates, standings } from './budgets/budget.ts'
import { sides } from './budgets/codes.ts'

/** What happens to the hub’s money on paper: ids, codes, cents, days; names stay in their rows. */

const cents = whole(1, 100_000_000_000)
const year = whole(1900, 9999)

export const axisAdded = factKind('funding.axisAdded', 'axis', z.object({ rank: whole(1, 999) }))
export const axisChanged = factKind('funding.axisChanged', 'axis', z.object({ transversal: z.boolean(), closedOn: day().nullable() }))
const period = { axis: id(), startsOn: day().nullable(), endsOn: day().nullable() }
export const actionAdded = factKind('funding.actionAdded', 'action', z.object(period))
export const actionChanged = factKind('funding.actionChanged', 'action', z.object(period))

const budget = { budget: id(), year }
/** About the action. `line`: the lasting one, the same from one version to the next. */
export const lineKept = factKind(
  'funding.lineKept',
  'action',
  z.object({
    ...budget,
    line: id(),
    side: z.enum(sides),
    code: z.string(),
    cents,
    funder: id().nullable(),
    standing: z.enum(standings).nullable(),
  }),
)
export const lineTakenOut = factKind('funding.lineTakenOut', 'action', z.object({ ...budget, line: id() }))
export const linePutBack = factKind('funding.linePutBack', 'action', z.object({ ...budget, line: id() }))
export const lineShared = factKind(
  'funding.lineShared',
  'action',
  z.object({ ...budget, line: id(), months: z.array(z.object({ month: day(), cents })) }),
)
export const budgetTakenOver = factKind('funding.budgetTakenOver', 'action', z.object({ ...budget, from: id(), lines: whole(0, 9_999) }))
export const budgetFrozen = factKind(
  'funding.budgetFrozen',
  'action',
  z.object({ ...budget, version: whole(1, 999), state: z.enum(budgetStates), charges: whole(0, Number.MAX_SAFE_INTEGER) }),
)
