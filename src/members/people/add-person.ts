import { newId } from '#base/id.ts'
import { email, optionalPhone, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { keepPeople } from '#members/bulk/list.store.ts'
import { personAdded } from '#members/facts.ts'
import { nameInput } from '#members/name.ts'
import { sourceIn } from '#members/organisations/organisation.ts'
import { mayAddPeople } from './person.access.ts'

/** Somebody who speaks for no organisation (yet): a project leader, a treasurer. With an address, they can log in. */
export const addPerson = useCase({
  name: 'members.addPerson',
  input: z.object({ name: nameInput(), email: orNothing(email()), phone: optionalPhone() }),
  load: async () => ({}),
  may: (who) => mayAddPeople(who),
  run: async (act, { name, email: mail, phone }) => {
    const { db, hub, now } = act
    const person = newId()
    const kept = await keepPeople(db, hub.id, [{ id: person, name, mail, phone }], {
      list: null,
      source: sourceIn(hub.demo, null),
      at: now,
    })
    if (kept.size === 0) return wrong(problem('email', 'person.mailTaken', { name: mail ?? '' }))
    act.record(personAdded, person, { list: null })
    return ok({ person })
  },
})
