import { z } from '#base/input.ts'
import type { Context } from '#logbook/use-case.ts'
import { view } from '#logbook/use-case.ts'
import { personCalled } from '#members/api.ts'
import { pendingRecoveries } from '#platform/auth/recovery.ts'
import { boardOn } from './body.store.ts'
import { mayConfirmRecovery } from './recovery.access.ts'

/** The lost second codes that wait for the board, with who asks and who has confirmed already. */
export const loadRecoveries = async ({ db, hub, now, today }: Context) => {
  const [board, pending] = await Promise.all([boardOn(db, hub.id, today), pendingRecoveries(db, now)])
  const names = await personCalled(
    db,
    hub.id,
    pending.map(({ email }) => email),
  )
  return { board, pending: pending.map((one) => ({ ...one, name: names.get(one.email) ?? one.email })) }
}

export const showRecoveries = view({
  name: 'governance.showRecoveries',
  input: z.object({}),
  load: (context) => loadRecoveries(context),
  mayView: (who, { board }) => mayConfirmRecovery(who, board) === true,
  run: ({ pending }, { email }) => ({
    pending: pending.map(({ id, name, email: address, askedAt, expiresAt, confirmations }) => ({
      id,
      name,
      askedAt,
      expiresAt,
      confirmations: confirmations.length,
      mine: address === email,
      done: confirmations.some((one) => one.email === email),
    })),
  }),
})
