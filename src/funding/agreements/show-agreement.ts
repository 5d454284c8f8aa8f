import { id, z } from '#base/input.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { view } from '#logbook/use-case.ts'
import { agreementsOf } from './agreement.store.ts'
import { accountOf, type WholeAgreement } from './agreement.ts'
import { delaysOf, usualDelay } from './delay.ts'
import { dutiesOf } from './duties.ts'
import { isStanding, reminderOf } from './late.ts'
import { stateOf } from './life.ts'

/** An agreement: what is promised, what came, whom to call. */
export const showAgreement = view({
  name: 'funding.showAgreement',
  input: z.object({ agreement: id() }),
  load: async ({ db, hub }, { agreement }) => {
    // All of them in one message: how long its payer usually takes is learnt from the others.
    const all = await agreementsOf(db, hub.id)
    const found = all.find((one) => one.id === agreement)
    return found ? { found, known: all.filter(({ payer }) => payer === found.payer) } : null
  },
  mayView: (who) => maySeeMoney(who),
  run: ({ found, known }: { found: WholeAgreement; known: WholeAgreement[] }, { actor, today }) => {
    const account = accountOf(found)
    return {
      agreement: found,
      account,
      state: stateOf(found, today),
      stands: isStanding(found),
      reminder: reminderOf(found, today, account),
      duties: found.gone ? [] : dutiesOf(found, today),
      delay: usualDelay(found.originKind, found.payerKind, delaysOf(known)),
      today,
      may: { keep: mayKeepMoney(actor) === true },
    }
  },
})

export type AgreementData = Awaited<ReturnType<typeof showAgreement.run>>
