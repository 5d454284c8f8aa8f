import { choice, day, id, optionalText, orNothing, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayChangeContact, maySeeContacts } from './contact.access.ts'
import { promiseChanged, promiseTakenBack } from './facts.ts'
import { changePromise as change, takeBackPromise } from './promise.store.ts'
import { PROMISES } from './promise.ts'
import { promiseIn } from './promise-in.ts'

/** Puts a promise right, or gives it another day; emptied of its words, it is taken back. */
export const changePromise = useCase({
  name: 'contacts.changePromise',
  input: z.object({ contact: id(), promise: id(), kind: choice(PROMISES), text: optionalText(500), due: orNothing(day()) }),
  load: promiseIn,
  mayView: (who) => maySeeContacts(who),
  may: (who, { contact }) => mayChangeContact(who, contact),
  run: async (act, { contact, promise, kind, text: words, due }) => {
    if (words === '') {
      await takeBackPromise(act.db, act.hub.id, promise)
      act.record(promiseTakenBack, contact, { promise })
      return ok({ contact })
    }
    await change(act.db, act.hub.id, { id: promise, kind, text: words, due })
    act.record(promiseChanged, contact, { promise, kind, due })
    return ok({ contact })
  },
})
