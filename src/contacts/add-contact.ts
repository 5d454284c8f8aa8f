import { z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayNoteContacts, maySeeContacts } from './contact.access.ts'
import { momentOf, namesIn, partiesIn } from './contact.ts'
import { contactFields, promiseFields } from './contact-input.ts'
import { noteContact } from './note-contact.ts'
import { promisesTyped } from './promise.ts'
import { foundBy } from './who.store.ts'

/** A call that has just ended, noted in ten seconds: with whom, what was said; what was promised and when if there is time. */
export const addContact = useCase({
  name: 'contacts.addContact',
  input: z.object({ ...contactFields, ...promiseFields }),
  load: ({ db, hub, today }, { who }) => foundBy(db, hub.id, namesIn(who), today),
  mayView: (who) => maySeeContacts(who),
  may: (who) => mayNoteContacts(who),
  run: async (act, { who, said, channel, day, time, minutes, ...typed }, found) => {
    const { hub, now } = act
    const promises = promisesTyped(typed)
    const moment = momentOf({ day, time, minutes }, now, hub.zone)
    const problems = [
      ...(moment.ok ? [] : moment.problems),
      ...(said === '' && promises.length === 0 ? [problem('said', 'contact.nothingSaid')] : []),
    ]
    if (!moment.ok || problems.length > 0) return wrong(...problems)
    const parties = partiesIn(who, found)
    // Without minutes nobody reads again what is written here.
    const means = minutes === null ? { ...act, db: act.ending.atLast } : act
    const contact = await noteContact(means, { ...parties, ...moment.value, channel, said, minutes, promises })
    return ok({ contact })
  },
})
