import { newId } from '#base/id.ts'
import { z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { keepCost, setShares } from './cost.store.ts'
import { costNoted } from './cost-facts.ts'
import { costFields, joinPieces, readCost, readPieces } from './write-cost.ts'

/** Something was spent. Twenty seconds: what, how much, for what; the day is today’s and the line of the budget proposed unless somebody says otherwise. */
export const noteCost = useCase({
  name: 'funding.noteCost',
  input: z.object(costFields),
  load: async () => ({}),
  mayView: (who) => maySeeMoney(who),
  may: (who) => mayKeepMoney(who),
  run: async (act, { files, ...typed }) => {
    const [read, pieces] = await Promise.all([readCost(act, typed), readPieces(files)])
    if (!read.ok || !pieces.ok) return wrong(...(read.ok ? [] : read.problems), ...(pieces.ok ? [] : pieces.problems))
    const { db, hub } = act
    const cost = newId()
    const { shares, ...money } = read.value
    await keepCost(db, hub.id, { id: cost, what: typed.what, supplier: typed.supplier, ...money })
    await setShares(db, hub.id, [{ cost, shares }])
    const joined = await joinPieces(act, cost, pieces.value)
    act.record(costNoted, cost, { ...money, shares, pieces: joined })
    return ok({ cost, year: Number(money.datedOn.slice(0, 4)) })
  },
})
