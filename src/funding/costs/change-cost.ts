import { id, several, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { costOf, holdCosts, keepCost, keepOnly, setShares } from './cost.store.ts'
import { bearerTyped, whyNotChange } from './cost.ts'
import { costChanged } from './cost-facts.ts'
import { costFields, joinPieces, readCost, readPieces } from './write-cost.ts'

/** A cost put right, pieces joined or taken off. Once a funder is asked to pay it, its money stays what it was. `kept`: pieces that stay. */
export const changeCost = useCase({
  name: 'funding.changeCost',
  input: z.object({ cost: id(), kept: several(id()), ...costFields }),
  load: async ({ db, hub }, { cost }) => {
    await holdCosts(db, hub.id, [cost])
    return costOf(db, hub.id, cost)
  },
  mayView: (who) => maySeeMoney(who),
  may: (who) => mayKeepMoney(who),
  run: async (act, { cost, kept, files, ...typed }, before) => {
    const { db, hub } = act
    const stay = before.pieces.filter(({ document }) => kept.includes(document)).map(({ document }) => document)
    const pieces = await readPieces(files, stay.length)
    if (!pieces.ok) return pieces
    const was = { ...before, bearer: bearerTyped(before) }
    // Its key may have been put right since: what it bears by is asked again only where somebody chose otherwise.
    const asBefore = typed.bearer === was.bearer && before.claims.length > 0
    const read = await readCost(act, { ...typed, bearer: asBefore ? '' : typed.bearer })
    if (!read.ok) return read
    const { shares, ...money } = asBefore ? { ...read.value, key: before.key, shares: before.shares } : read.value
    const refused = whyNotChange(was, { ...money, bearer: typed.bearer }, before.claims)
    if (refused.length > 0) return wrong(...refused)
    await keepCost(db, hub.id, { id: cost, what: typed.what, supplier: typed.supplier, ...money })
    if (before.claims.length === 0) await setShares(db, hub.id, [{ cost, shares }])
    await keepOnly(db, hub.id, cost, stay)
    const joined = await joinPieces(act, cost, pieces.value)
    const said = shares.map(({ action, cents }) => ({ action, cents }))
    act.record(costChanged, cost, { ...money, shares: said, pieces: joined, kept: stay.length })
    return ok({ cost })
  },
})
