import { choice, id, orNothing, text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { addPerson, peopleOf } from '#members/api.ts'
import { mayChangeContact, maySeeContacts } from './contact.access.ts'
import { contactOf, linkContact as link } from './contact.store.ts'
import { unknownNames } from './contact.ts'
import { contactLinked } from './facts.ts'
import { namesOf } from './who.store.ts'

/**
 * A name nobody was known by is somebody after all: a person or an organisation of the hub, or a new person, made only because it is asked for here.
 */
export const linkContact = useCase({
  name: 'contacts.linkContact',
  input: z.object({ contact: id(), name: text(500), to: choice(['person', 'organisation', 'newPerson']), id: orNothing(id()) }),
  load: async ({ db, hub }, { contact }) => {
    const found = await contactOf(db, hub.id, contact)
    return found?.removedAt ? null : found
  },
  mayView: (who) => maySeeContacts(who),
  may: (who, contact) => mayChangeContact(who, contact),
  run: async (act, { contact, name, to, id: chosen }, before) => {
    const { db, hub } = act
    const names = unknownNames(before.names)
    if (!names.includes(name)) return wrong(problem('', 'contact.nameSettled', { name }))
    if (to === 'newPerson') {
      const access = addPerson.may(act.actor, {}, act)
      if (access !== true) return wrong(access)
    }
    const added = to === 'newPerson' ? await addPerson.run(act, { name, email: null }, {}) : null
    if (added && !added.ok) return added
    const person = added?.ok
      ? added.value.person
      : to === 'person' && chosen && (await peopleOf(db, hub.id, [chosen])).has(chosen)
        ? chosen
        : null
    const organisation =
      to === 'organisation' && chosen && (await namesOf(db, hub.id, { organisation: chosen, person: null })).organisation ? chosen : null
    if (!person && !organisation) return wrong(problem('', 'contact.nobodyChosen'))
    await link(db, hub.id, {
      id: contact,
      people: person ? [person] : [],
      organisations: organisation ? [organisation] : [],
      names: names.filter((one) => one !== name).join(', '),
    })
    act.record(contactLinked, contact, { person, organisation })
    return ok({ contact })
  },
})
