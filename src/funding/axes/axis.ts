import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Summed, type Totals, totalsOf } from '#funding/budgets/budget.ts'

/** A line of work of the hub. `transversal`: its costs may be carried by the others. `closedOn`: no new budget from that day on. */
export type Axis = { id: Id; rank: number; name: string; transversal: boolean; closedOn: Day | null }

/** What an action asks and finds in a year; `version`, `state` of its latest budget, null where it has none. */
export type ActionOfYear = {
  id: Id
  axis: Id
  name: string
  version: number | null
  state: string | null
  lines: Summed[]
}

export type AxisOfYear = Axis & { totals: Totals; actions: (ActionOfYear & { totals: Totals })[] }

/** The axes of a year in their order, with the sums of their actions; a closed one only where it holds something. */
export const axesOfYear = (axes: readonly Axis[], actions: readonly ActionOfYear[]): AxisOfYear[] => {
  const byAxis = Map.groupBy(actions, ({ axis }) => axis)
  return axes.flatMap((axis) => {
    const own = byAxis.get(axis.id) ?? []
    if (axis.closedOn !== null && own.every(({ lines }) => lines.length === 0)) return []
    return [
      {
        ...axis,
        totals: totalsOf(own.flatMap(({ lines }) => lines)),
        actions: own.map((action) => ({ ...action, totals: totalsOf(action.lines) })),
      },
    ]
  })
}
