import { id, z } from '#base/input.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { keysOf } from '#funding/keys/key.store.ts'
import { view } from '#logbook/use-case.ts'
import { readFile } from '#platform/documents/store.ts'
import { actionChoices, costOf, suppliersOf } from './cost.store.ts'

/** A cost: which actions bear it, what proves it, who finances which part. */
export const showCost = view({
  name: 'funding.showCost',
  input: z.object({ cost: id() }),
  load: async ({ db, hub }, { cost }) => {
    const [found, actions, keys, suppliers] = await Promise.all([
      costOf(db, hub.id, cost),
      actionChoices(db, hub.id),
      keysOf(db, hub.id),
      suppliersOf(db, hub.id),
    ])
    return found && { found, actions, keys, suppliers }
  },
  mayView: (who) => maySeeMoney(who),
  run: ({ found, actions, keys, suppliers }, { actor }) => ({
    cost: found,
    /** Of what it cost, how much nobody was asked to pay yet. */
    open: found.cents - found.claims.reduce((sum, { cents }) => sum + cents, 0),
    actions,
    keys: keys
      .filter(({ id: key, replacedBy }) => replacedBy === null || key === found.key)
      .map(({ id: key, name }) => ({ id: key, name })),
    suppliers,
    may: { keep: mayKeepMoney(actor) === true },
  }),
})

export type CostData = Awaited<ReturnType<typeof showCost.run>>

/** A piece as it was sent in: always a download, verified against the hash it was kept with. */
export const showPiece = view({
  name: 'funding.showPiece',
  input: z.object({ cost: id(), piece: id() }),
  load: async ({ db, hub }, { cost, piece }) => (await costOf(db, hub.id, cost))?.pieces.find(({ document }) => document === piece) ?? null,
  mayView: (who) => maySeeMoney(who),
  run: async ({ name, mediaType, sha256 }, { data }) => ({ name, mediaType, bytes: await readFile(data, sha256) }),
})
