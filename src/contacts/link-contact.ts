import { type Id, newId } from '#base/id.ts'
import { choice, id, orNothing, text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { addCard, addOrganisation, addPerson, peopleOf } from '#members/api.ts'
import { keepCardMade } from './card.store.ts'
import { mayChangeContact, maySeeContacts } from './contact.access.ts'
import { contactOf, linkContact as link } from './contact.store.ts'
import { unknownNames } from './contact.ts'
import { contactLinked } from './facts.ts'
import { namesOf } from './who.store.ts'

/** A new person or a new organisation, which is no member: made only because it is asked for here, by who may add one. */
const makeCard = async (act: Act, to: 'newPerson' | 'newOrganisation', typed: string): Promise<Result<Id>> => {
  const access = (to === 'newPerson' ? addPerson : addOrganisation).may(act.actor, {}, act)
  if (access !== true) return wrong(access)
  const name = typed.slice(0, LONGEST_NAME)
  if (to === 'newPerson') {
    const added = await addPerson.run(act, { name, email: null, phone: '' }, {})
    return added.ok ? ok(added.value.person) : added
  }
  const organisation = await addCard(act, name)
  return organisation ? ok(organisation) : wrong(problem('', 'contact.cardThere', { name }))
}

/** As members keep names. */
const LONGEST_NAME = 200

/**
 * A name nobody was known by is somebody after all: a person or an organisation of the hub, or a new one, whose card is made and linked in one act,
 * and undone in one.
 */
export const linkContact = useCase({
  name: 'contacts.linkContact',
  input: z.object({
    contact: id(),
    name: text(500),
    to: choice(['person', 'organisation', 'newPerson', 'newOrganisation']),
    id: orNothing(id()),
  }),
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
    const made = to === 'newPerson' || to === 'newOrganisation' ? await makeCard(act, to, name) : null
    if (made && !made.ok) return made
    const found = made?.value ?? (await foundOf(act, to, chosen))
    if (!found) return wrong(problem('', 'contact.nobodyChosen'))
    const isPerson = to === 'person' || to === 'newPerson'
    const [person, organisation] = isPerson ? [found, null] : [null, found]
    await link(db, hub.id, {
      id: contact,
      people: person ? [person] : [],
      organisations: organisation ? [organisation] : [],
      names: names.filter((one) => one !== name).join(', '),
    })
    const card = made ? newId() : null
    if (card) await keepCardMade(db, hub.id, { id: card, contact, name, organisation, person, madeAt: act.now })
    act.record(contactLinked, contact, { person, organisation })
    return ok({ contact, card })
  },
})

/** The one chosen among those of the hub. */
const foundOf = async ({ db, hub }: Act, to: string, chosen: Id | null): Promise<Id | null> => {
  if (!chosen) return null
  if (to === 'person') return (await peopleOf(db, hub.id, [chosen])).has(chosen) ? chosen : null
  return (await namesOf(db, hub.id, { organisation: chosen, person: null })).organisation ? chosen : null
}
