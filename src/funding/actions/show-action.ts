import { id, orNothing, whole, z } from '#base/input.ts'
import { budgetBefore, linesOf, versionsOf } from '#funding/budgets/budget.store.ts'
import { monthsOf, totalsOf, whyNotVoted } from '#funding/budgets/budget.ts'
import { fundersOf } from '#funding/budgets/funder.store.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { view } from '#logbook/use-case.ts'
import { actionOf } from './action.store.ts'

/** An action and its budget of a year: this one where none is asked, the latest version where none is named. */
export const showAction = view({
  name: 'funding.showAction',
  input: z.object({
    action: id(),
    annee: orNothing(whole(1900, 9999)).catch(null),
    version: orNothing(whole(1, 999)).catch(null),
  }),
  load: async ({ db, hub, today, actor }, { action, annee, version }) => {
    const year = annee ?? Number(today.slice(0, 4))
    const keeps = mayKeepMoney(actor) === true
    const [found, versions, lines, funders, before] = await Promise.all([
      actionOf(db, hub.id, action),
      versionsOf(db, hub.id, action, year),
      linesOf(db, hub.id, { action, year, version }),
      keeps ? fundersOf(db, hub.id) : [],
      keeps ? budgetBefore(db, hub.id, action, year) : null,
    ])
    return found && { found, year, versions, lines, funders, before }
  },
  mayView: (who) => maySeeMoney(who),
  run: ({ found, year, versions, lines, funders, before }, { actor, today }, { version }) => {
    const shown = versions.find((one) => one.version === version) ?? versions[0] ?? null
    const standing = lines.filter(({ gone }) => !gone)
    const latest = shown === null || shown.id === versions[0]?.id
    return {
      action: found,
      year,
      today,
      versions,
      shown,
      /** The version one may write in: what was voted is written in by a new one. */
      latest,
      lines: standing,
      gone: lines.filter(({ gone }) => gone),
      totals: totalsOf(standing),
      months: monthsOf(year, found),
      waits: whyNotVoted(standing),
      funders: funders.map(({ name }) => name),
      before,
      may: { keep: mayKeepMoney(actor) === true },
    }
  },
})

export type ActionData = Awaited<ReturnType<typeof showAction.run>>
