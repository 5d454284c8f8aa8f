import { email, id, optionalPhone, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { personEdited } from '#members/facts.ts'
import { nameInput } from '#members/name.ts'
import { mayEditPerson } from './person.access.ts'
import { editPerson as edit, personOf } from './person.store.ts'
import { mailProblems } from './role.ts'

export const editPerson = useCase({
  name: 'members.editPerson',
  input: z.object({ person: id(), name: nameInput(), email: orNothing(email()), phone: optionalPhone() }),
  load: ({ db, hub }, { person }) => personOf(db, hub.id, person),
  may: (who) => mayEditPerson(who),
  run: async (act, { person, name, email: mail, phone }, before) => {
    const problems = mailProblems(mail, before.roles, act.today)
    if (problems.length > 0) return wrong(...problems)
    const changed = [
      ...(name === before.name ? [] : ['name' as const]),
      ...(mail === before.mail ? [] : ['email' as const]),
      ...(phone === before.phone ? [] : ['phone' as const]),
    ]
    if (changed.length === 0) return ok({ person })
    if (!(await edit(act.db, act.hub.id, person, { name, mail, phone })))
      return wrong(problem('email', 'person.mailTaken', { name: mail ?? '' }))
    act.record(personEdited, person, { changed })
    return ok({ person })
  },
})
