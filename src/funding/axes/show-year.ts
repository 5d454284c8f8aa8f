import { orNothing, whole, z } from '#base/input.ts'
import { agreementsOf } from '#funding/agreements/agreement.store.ts'
import { sumsOf } from '#funding/agreements/life.ts'
import { totalsOf } from '#funding/budgets/budget.ts'
import { isGiven } from '#funding/budgets/codes.ts'
import { countCalls } from '#funding/calls/call.store.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { view } from '#logbook/use-case.ts'
import { actionsOfYear, axesOf, budgetYears } from './axis.store.ts'
import { axesOfYear } from './axis.ts'

/** A year of the hub’s money: what each axis costs, and how far it is found. This year where none is asked. */
export const showYear = view({
  name: 'funding.showYear',
  input: z.object({ annee: orNothing(whole(1900, 9999)).catch(null) }),
  load: async ({ db, hub, today }, { annee }) => {
    const year = annee ?? Number(today.slice(0, 4))
    const [axes, actions, years, agreements, calls] = await Promise.all([
      axesOf(db, hub.id),
      actionsOfYear(db, hub.id, year),
      budgetYears(db, hub.id),
      agreementsOf(db, hub.id, { year }),
      countCalls(db, hub.id, today),
    ])
    return { year, axes, actions, years, agreements, calls }
  },
  mayView: (who) => maySeeMoney(who),
  run: ({ year, axes, actions, years, agreements, calls }, { actor, today }) => {
    const current = Number(today.slice(0, 4))
    const shown = axesOfYear(axes, actions)
    return {
      year,
      /** Those with a budget, this one and the next: where one may go. */
      years: [...new Set([...years, year, current, current + 1])].sort((a, b) => b - a),
      axes: shown,
      closed: axes.filter(({ id }) => !shown.some((one) => one.id === id)),
      totals: totalsOf(actions.flatMap(({ lines }) => lines)),
      /** null: nobody was asked for money, there is nothing to agree on. */
      agreements: actions.some(({ lines }) => lines.some(({ code }) => isGiven(code))) ? sumsOf(agreements, today) : null,
      calls,
      may: { keep: mayKeepMoney(actor) === true },
    }
  },
})

export type YearData = Awaited<ReturnType<typeof showYear.run>>
