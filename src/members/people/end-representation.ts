import { day, id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { representationEnded } from '#members/facts.ts'
import { mayNoteRepresentation } from '#members/organisations/organisation.access.ts'
import { endRepresentation as end, organisationOf } from '#members/organisations/organisation.store.ts'
import { endingProblems } from './representation.ts'

/** Somebody no longer speaks for an organisation, from a day (the first without them). What they did before stays theirs. */
export const endRepresentation = useCase({
  name: 'members.endRepresentation',
  input: z.object({ organisation: id(), representation: id(), until: day() }),
  load: async ({ db, hub }, { organisation, representation }) =>
    (await organisationOf(db, hub.id, organisation))?.representations.find((one) => one.id === representation) ?? null,
  may: (who) => mayNoteRepresentation(who),
  run: async (act, { organisation, representation, until }, subject) => {
    const problems = endingProblems(subject, until)
    if (problems.length > 0) return wrong(...problems)
    if (!(await end(act.db, act.hub.id, representation, until))) return wrong(problem('until', 'representation.alreadyEnded', { until }))
    act.record(representationEnded, organisation, { representation, person: subject.person, until })
    return ok({ organisation })
  },
})
