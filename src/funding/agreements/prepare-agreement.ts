import { z } from '#base/input.ts'
import { fundersOf } from '#funding/budgets/funder.store.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { view } from '#logbook/use-case.ts'
import { yearsOf } from './agreement.ts'
import { loadLine, ofLine } from './note-agreement.ts'

/** What a new agreement begins with: the line it is granted for, or the agreement it amends. */
export const prepareAgreement = view({
  name: 'funding.prepareAgreement',
  input: z.object(ofLine),
  load: async (context, asked) => {
    const [loaded, funders] = await Promise.all([loadLine(context, asked), fundersOf(context.db, context.hub.id)])
    return loaded && { ...loaded, funders }
  },
  mayView: (who) => maySeeMoney(who),
  run: ({ line, standing, amended, funders }, { actor, today }) => {
    const startsOn = amended?.startsOn ?? line.startsOn ?? `${line.year}-01-01`
    const endsOn = amended?.endsOn ?? line.endsOn ?? `${line.year}-12-31`
    return {
      action: { id: line.action, name: line.actionName },
      year: line.year,
      line,
      /** The agreement the line has already: a second one can only amend it. */
      standing: standing && standing.id !== amended?.id ? { id: standing.id, reference: standing.reference } : null,
      amended,
      payer: amended?.payerName ?? line.funderName ?? '',
      cents: amended?.cents ?? line.cents,
      startsOn,
      endsOn,
      years: yearsOf({ startsOn, endsOn }),
      funders: funders.map(({ name }) => name),
      today,
      may: { keep: mayKeepMoney(actor) === true },
    }
  },
})

export type PreparedAgreement = Awaited<ReturnType<typeof prepareAgreement.run>>
