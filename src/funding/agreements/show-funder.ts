import { id, z } from '#base/input.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { view } from '#logbook/use-case.ts'
import { agreementsOf } from './agreement.store.ts'
import { delaysOf, usualDelay } from './delay.ts'
import { funderOf, linesOfFunder } from './funders.store.ts'
import { sumsOf } from './life.ts'
import { shownAgreement } from './show-agreements.ts'

/** « Un financeur appelle » : all there is between a funder and the hub. */
export const showFunder = view({
  name: 'funding.showFunder',
  input: z.object({ funder: id() }),
  load: async ({ db, hub }, { funder }) => {
    const [found, agreements, lines] = await Promise.all([
      funderOf(db, hub.id, funder),
      agreementsOf(db, hub.id, { funder }),
      linesOfFunder(db, hub.id, funder),
    ])
    return found && { found, agreements, lines }
  },
  mayView: (who) => maySeeMoney(who),
  run: ({ found, agreements, lines }, { actor, today }) => {
    const standing = agreements.filter(({ gone, amendedBy }) => !gone && amendedBy === null)
    const agreed = new Set(standing.map(({ line }) => line))
    // Older years are told by their reports.
    const since = Number(today.slice(0, 4)) - 1
    return {
      funder: found,
      agreements: standing.map((one) => shownAgreement(one, today)),
      /** What counts on it in a budget, and has no agreement yet. */
      lines: lines.filter(({ lasting, year }) => !agreed.has(lasting) && year >= since),
      sums: sumsOf(agreements, today),
      delay: usualDelay(found.kind, found.kind, delaysOf(agreements.filter(({ payer }) => payer === found.id))),
      may: { keep: mayKeepMoney(actor) === true },
    }
  },
})

export type FunderData = Awaited<ReturnType<typeof showFunder.run>>
