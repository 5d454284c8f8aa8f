import { newId } from '#base/id.ts'
import { choice, day, id, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { roleGiven } from '#members/facts.ts'
import { mayGiveRoles } from './person.access.ts'
import { keepRole, personOf } from './person.store.ts'
import { givingProblems, ROLES } from './role.ts'

export const giveRole = useCase({
  name: 'members.giveRole',
  input: z.object({ person: id(), kind: choice(ROLES), from: day(), until: orNothing(day()) }),
  load: ({ db, hub }, { person }) => personOf(db, hub.id, person),
  may: (who) => mayGiveRoles(who),
  run: async (act, { person, kind, from, until }, { mail, roles }) => {
    const problems = givingProblems({ kind, from, until, mail, existing: roles })
    if (problems.length > 0) return wrong(...problems)
    const role = newId()
    const kept = await keepRole(act.db, act.hub.id, { id: role, person, kind, from, until })
    if (!kept) return wrong(problem('kind', 'role.alreadyHeld', { since: from }))
    act.record(roleGiven, person, { role, kind, from, ...(until ? { until } : {}) })
    return ok({ person, role })
  },
})
