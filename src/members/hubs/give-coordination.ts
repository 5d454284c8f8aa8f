import { newId } from '#base/id.ts'
import { email, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { keepPeople } from '#members/bulk/list.store.ts'
import { personAdded, roleGiven } from '#members/facts.ts'
import { nameInput } from '#members/name.ts'
import { sourceIn } from '#members/organisations/organisation.ts'
import { keepRole, personOf } from '#members/people/person.store.ts'
import { givingProblems } from '#members/people/role.ts'
import { mayRescue } from './operator.access.ts'
import { personWith } from './operator.store.ts'
import { coordinationGivenByOperator } from './operator-facts.ts'

/** A hub that nobody coordinates any more is opened again by whoever runs the installation; its logbook says by whom. */
export const giveCoordination = useCase({
  name: 'members.giveCoordination',
  input: z.object({ mail: email(), name: orNothing(nameInput()) }),
  // The operator is nobody in the hub: `may` decides.
  open: 'everyone',
  load: async ({ db, hub }, { mail }) => {
    const id = await personWith(db, hub.id, mail)
    return { person: id === null ? null : await personOf(db, hub.id, id) }
  },
  may: (_who, _subject, { operators, email }) => mayRescue(operators, email),
  run: async (act, { mail, name }, { person: known }) => {
    const { db, hub, now, today } = act
    const person = known?.id ?? newId()
    if (!known) {
      if (name === null) return wrong(problem('name', 'operator.personUnknown', { mail, hub: hub.slug }))
      await keepPeople(db, hub.id, [{ id: person, name, mail }], { list: null, source: sourceIn(hub.demo, null), at: now })
      act.record(personAdded, person, { list: null })
    }
    const problems = givingProblems({ kind: 'coordinator', from: today, until: null, mail, existing: known?.roles ?? [] })
    if (problems.length > 0) return wrong(...problems)
    const role = newId()
    await keepRole(db, hub.id, { id: role, person, kind: 'coordinator', from: today, until: null })
    act.record(roleGiven, person, { role, kind: 'coordinator', from: today })
    act.record(coordinationGivenByOperator, person, { role })
    return ok({ person, role })
  },
})
