import { newId } from '#base/id.ts'
import { choice, day, text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { METHODS, rateOf, VALUED } from './engagement.ts'
import { valuationSet } from './facts.ts'
import { refusedBy } from './refusals.ts'
import { keepValuation } from './terms.store.ts'
import { maySetValuation } from './time.access.ts'

/** What an hour given is worth in the accounts, from a day; the rate before ends that day. */
export const setValuation = useCase({
  name: 'time.setValuation',
  input: z.object({ capacity: choice(VALUED), method: choice(METHODS), rate: text(10), from: day() }),
  load: async ({ hub }) => ({ hub: hub.id }),
  may: (who) => maySetValuation(who),
  run: async (act, { rate, ...input }, { hub }) => {
    const rateCents = rateOf(rate)
    if (rateCents === null) return wrong(problem('rate', 'valuation.rate'))
    const valuation = { id: newId(), ...input, rateCents, until: null }
    const refused = await keepValuation(act.db, hub, valuation)
    if (refused) return wrong(...refusedBy(refused))
    act.record(valuationSet, hub, { valuation: valuation.id, ...input, rateCents })
    return ok({ valuation: valuation.id })
  },
})
