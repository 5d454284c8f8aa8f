import { id, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { maySeeContacts, mayTickPromises } from './contact.access.ts'
import { promiseKept, promiseReopened } from './facts.ts'
import { tickPromise } from './promise.store.ts'
import { promiseIn } from './promise-in.ts'

const asked = z.object({ contact: id(), promise: id() })

/** « C’est fait », today. Pressed again, it stays done since the first day. */
export const keepPromise = useCase({
  name: 'contacts.keepPromise',
  input: asked,
  load: promiseIn,
  mayView: (who) => maySeeContacts(who),
  may: (who) => mayTickPromises(who),
  run: async (act, { contact, promise }, before) => {
    if (before.promise.doneOn !== null) return ok({ contact })
    await tickPromise(act.db, act.hub.id, promise, act.today)
    act.record(promiseKept, contact, { promise, on: act.today })
    return ok({ contact })
  },
})

/** Not done after all. */
export const reopenPromise = useCase({
  name: 'contacts.reopenPromise',
  input: asked,
  load: promiseIn,
  mayView: (who) => maySeeContacts(who),
  may: (who) => mayTickPromises(who),
  run: async (act, { contact, promise }, before) => {
    if (before.promise.doneOn === null) return ok({ contact })
    await tickPromise(act.db, act.hub.id, promise, null)
    act.record(promiseReopened, contact, { promise })
    return ok({ contact })
  },
})
