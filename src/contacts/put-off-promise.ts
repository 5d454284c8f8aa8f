import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayChangeContact, maySeeContacts } from './contact.access.ts'
import { promiseChanged } from './facts.ts'
import { putOff } from './promise.store.ts'
import { dayAWeekOn } from './promise.ts'
import { promiseIn } from './promise-in.ts'

const asked = z.object({ contact: id(), promise: id() })

/** « + 1 semaine »: a promise that waits gets another day in one press. */
export const putOffPromise = useCase({
  name: 'contacts.putOffPromise',
  input: asked,
  load: promiseIn,
  mayView: (who) => maySeeContacts(who),
  may: (who, { contact }) => mayChangeContact(who, contact),
  run: async (act, { contact, promise }, { promise: { kind, due: before, doneOn } }) => {
    if (before === null || doneOn !== null) return wrong(problem('', 'promise.nothingToPutOff'))
    const due = dayAWeekOn(before, act.today)
    await putOff(act.db, act.hub.id, promise, due, { on: act.today, before })
    act.record(promiseChanged, contact, { promise, kind, due })
    return ok({ contact })
  },
})

/** Its day is the one it had before, the day it was put off. */
export const undoPutOff = useCase({
  name: 'contacts.undoPutOff',
  input: asked,
  load: promiseIn,
  mayView: (who) => maySeeContacts(who),
  may: (who, { contact }) => mayChangeContact(who, contact),
  run: async (act, { contact, promise }, { promise: { kind, putOffOn, dueBefore } }) => {
    if (dueBefore === null || putOffOn !== act.today) return wrong(problem('', 'promise.notPutOffToday'))
    await putOff(act.db, act.hub.id, promise, dueBefore, null)
    act.record(promiseChanged, contact, { promise, kind, due: dueBefore })
    return ok({ contact })
  },
})
