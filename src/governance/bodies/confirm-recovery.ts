import { id, z } from '#base/input.ts'
import { recoveryConfirmed } from '#governance/facts.ts'
import { useCase } from '#logbook/use-case.ts'
import { confirmRecovery as confirm } from '#platform/auth/recovery.ts'
import { boardVoice, mayConfirmRecovery } from './recovery.access.ts'
import { loadRecoveries } from './show-recoveries.ts'

/** A representative of the board says, having met or phoned the person, that the second code is really lost. The second one to say so lifts it. */
export const confirmRecovery = useCase({
  name: 'governance.confirmRecovery',
  input: z.object({ recovery: id() }),
  load: async (context, { recovery }) => {
    const { board, pending } = await loadRecoveries(context)
    const asked = pending.find((one) => one.id === recovery)
    return asked ? { board, asked } : null
  },
  mayView: (who, { board }) => mayConfirmRecovery(who, board) === true,
  may: (who, { board }) => mayConfirmRecovery(who, board),
  run: async (act, { recovery }, { board, asked }) => {
    const organisation = boardVoice(act.actor, board) ?? ''
    const email = act.email ?? ''
    const outcome = await confirm(act, { recovery, email, organisation, name: act.actor?.name ?? '', holder: asked.name })
    if (!outcome.ok) return outcome
    act.record(recoveryConfirmed, recovery, { organisation, outcome: outcome.value })
    return outcome
  },
})
