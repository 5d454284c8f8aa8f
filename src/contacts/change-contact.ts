import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayChangeContact, maySeeContacts } from './contact.access.ts'
import { changeContact as change, contactOf } from './contact.store.ts'
import { momentOf, namesIn, partiesIn } from './contact.ts'
import { contactFields } from './contact-input.ts'
import { contactChanged } from './facts.ts'
import { keepContactTime } from './note-contact.ts'
import { foundBy } from './who.store.ts'

/** A contact is put right: its words, its day, with whom it was. Its promises have their own forms. */
export const changeContact = useCase({
  name: 'contacts.changeContact',
  input: z.object({ contact: id(), ...contactFields }),
  load: async ({ db, hub }, { contact }) => {
    const found = await contactOf(db, hub.id, contact)
    return found?.removedAt ? null : found
  },
  mayView: (who) => maySeeContacts(who),
  may: (who, contact) => mayChangeContact(who, contact),
  run: async (act, { contact: id, who, said, channel, day, time, minutes }, before) => {
    const { db, hub, now, today } = act
    const moment = momentOf({ day, time, minutes }, now, hub.zone)
    const problems = [
      ...(moment.ok ? [] : moment.problems),
      ...(said === '' && before.promises.length === 0 ? [problem('said', 'contact.nothingSaid')] : []),
    ]
    if (!moment.ok || problems.length > 0) return wrong(...problems)
    const linked = { people: before.people.map((one) => one.id), organisations: before.organisations.map((one) => one.id) }
    const parties = partiesIn(who, await foundBy(db, hub.id, namesIn(who), today), linked)
    const { at, timed } = moment.value
    await change(db, hub.id, { id, at, timed, channel, said, minutes, ...parties })
    await keepContactTime(act, { id, channel, at, minutes, author: before.author.id, had: before.minutes !== null })
    act.record(contactChanged, id, { channel, at, people: parties.people, organisations: parties.organisations, minutes })
    return ok({ contact: id })
  },
})
