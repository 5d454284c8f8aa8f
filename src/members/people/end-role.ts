import { day, id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { roleEnded } from '#members/facts.ts'
import { mayGiveRoles } from './person.access.ts'
import { endRole as end, holdCoordinators, personOf } from './person.store.ts'
import { endingRoleProblems } from './role.ts'

/** A role ends on a day; the hub always keeps somebody who coordinates it. */
export const endRole = useCase({
  name: 'members.endRole',
  input: z.object({ person: id(), role: id(), until: day() }),
  load: async ({ db, hub }, { person, role }) => (await personOf(db, hub.id, person))?.roles.find((one) => one.id === role) ?? null,
  may: (who) => mayGiveRoles(who),
  run: async (act, { person, role, until }, subject) => {
    const coordinators = subject.kind === 'coordinator' ? await holdCoordinators(act.db, act.hub.id, act.today) : []
    const problems = endingRoleProblems(subject, until, coordinators)
    if (problems.length > 0) return wrong(...problems)
    if (!(await end(act.db, act.hub.id, role, until))) return wrong(problem('until', 'role.alreadyEnded', { until }))
    act.record(roleEnded, person, { role, kind: subject.kind, until })
    return ok({ person })
  },
})
