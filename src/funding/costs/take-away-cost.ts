import { id, ticked, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { costOf, holdCosts, setGone } from './cost.store.ts'
import { whyNotTakeAway } from './cost.ts'
import { costPutBack, costTakenAway } from './cost-facts.ts'

/** A cost noted by mistake counts no more; `back`: it counts again. */
export const takeAwayCost = useCase({
  name: 'funding.takeAwayCost',
  input: z.object({ cost: id(), back: ticked() }),
  load: async ({ db, hub }, { cost }) => {
    await holdCosts(db, hub.id, [cost])
    return costOf(db, hub.id, cost)
  },
  mayView: (who) => maySeeMoney(who),
  may: (who) => mayKeepMoney(who),
  run: async (act, { cost, back }, { claims }) => {
    const refused = back ? [] : whyNotTakeAway(claims)
    if (refused.length > 0) return wrong(...refused)
    const done = await setGone(act.db, act.hub.id, cost, !back)
    if (!done) return wrong(problem('', back ? 'cost.there' : 'cost.goneAlready'))
    act.record(back ? costPutBack : costTakenAway, cost, {})
    return ok({ cost })
  },
})
