import { z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { closeAddress as close } from './address.store.ts'
import { addressClosed } from './facts.ts'
import { hasTray, mayReceive } from './mailbox.access.ts'

/** One's address of deposit is nobody's any more: mail sent there is refused. What waits stays. */
export const closeAddress = useCase({
  name: 'mailbox.closeAddress',
  input: z.object({}),
  load: async () => ({}),
  mayView: (who) => hasTray(who),
  may: (who) => mayReceive(who),
  run: async (act) => {
    const person = act.actor?.person ?? ''
    await close(act.db, act.hub.id, person)
    act.record(addressClosed, person, {})
    return ok({})
  },
})
