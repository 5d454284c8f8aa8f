import { z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { openAddress as keep } from './address.store.ts'
import { hashOfToken, isToken } from './address.ts'
import { addressOpened } from './facts.ts'
import { hasTray, mayReceive } from './mailbox.access.ts'

/**
 * One's own address of deposit. Its secret is the one the page has just shown (`token`), sent back by the form: so it stands in no address and no answer
 * that is kept, and only its hash in the database. A former address is closed.
 */
export const openAddress = useCase({
  name: 'mailbox.openAddress',
  input: z.object({ token: z.string().refine(isToken, { error: 'mailbox.notASecret' }) }),
  load: async () => ({}),
  mayView: (who) => hasTray(who),
  may: (who) => mayReceive(who),
  run: async (act, { token }) => {
    const person = act.actor?.person ?? ''
    if (!(await keep(act.db, act.hub.id, person, hashOfToken(token), act.now))) return wrong(problem('', 'mailbox.notASecret'))
    act.record(addressOpened, person, {})
    return ok({})
  },
})
