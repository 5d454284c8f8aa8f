import { id, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayWithdraw } from './commitment.access.ts'
import { signatureOf, withdrawSignature } from './commitment.store.ts'
import { charterWithdrawn } from './commitment-facts.ts'

/** It is bound by the charter no more, from today; taken back the day it was noted, it never was. */
export const withdrawCharter = useCase({
  name: 'governance.withdrawCharter',
  input: z.object({ signature: id() }),
  load: ({ db, hub }, { signature }) => signatureOf(db, hub, signature),
  may: (who, { organisation }) => mayWithdraw(who, organisation),
  run: async (act, _input, { id: signature, organisation, text, n, withdrawnOn }) => {
    if (withdrawnOn !== null) return ok({ organisation })
    const until = act.today
    await withdrawSignature(act.db, act.hub.id, signature, until)
    act.record(charterWithdrawn, organisation, { signature, text, n, until })
    return ok({ organisation })
  },
})
