import { day, id, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { holdAgreement, setInstalment } from './agreement.store.ts'
import { instalmentKept } from './agreement-facts.ts'
import { onAgreement, settled } from './on-agreement.ts'

/** When an instalment was asked for, and when it is expected. Empty: not yet, or not known. */
export const keepInstalment = useCase({
  name: 'funding.keepInstalment',
  input: z.object({
    agreement: id(),
    instalment: id(),
    expectedOn: orNothing(day()).default(null),
    claimedOn: orNothing(day()).default(null),
  }),
  ...onAgreement,
  load: async (context, asked) => {
    const found = await onAgreement.load(context, asked)
    return found?.instalments.some((one) => one.id === asked.instalment) ? found : null
  },
  run: async (act, { agreement, instalment, expectedOn, claimedOn }) => {
    const { db, hub, today } = act
    const held = await holdAgreement(db, hub.id, agreement)
    const no = held && settled(held)
    if (!held || no) return wrong(no ?? problem('', 'agreement.isGone'))
    if (claimedOn !== null && claimedOn > today) return wrong(problem('claimedOn', 'agreement.notClaimedYet', { today }))
    await setInstalment(db, hub.id, instalment, { expectedOn, claimedOn })
    act.record(instalmentKept, agreement, { instalment, expectedOn, claimedOn })
    return ok({ agreement })
  },
})
