import { choice, day, id, optionalText, orNothing, whole, z } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayDescribe } from '#members/organisations/organisation.access.ts'
import { organisationOf } from '#members/organisations/organisation.store.ts'
import { keepOrigin as keep, removeOrigin } from './origin.store.ts'
import { originProblems, PLACES } from './origin.ts'
import { originKept, originTakenBack } from './origin-facts.ts'

/** The project an organisation was born of; left empty, what was said of it is taken back. */
export const keepOrigin = useCase({
  name: 'members.keepOrigin',
  input: z.object({
    organisation: id(),
    project: optionalText(),
    fromYear: orNothing(whole(1900, 2200)),
    untilYear: orNothing(whole(1900, 2200)),
    place: orNothing(choice(PLACES)),
    foundedOn: orNothing(day()),
    note: optionalText(1000),
  }),
  load: ({ db, hub }, { organisation }) => organisationOf(db, hub.id, organisation),
  may: (who, { id: organisation }) => mayDescribe(who, organisation),
  run: async (act, { organisation, project, fromYear, place, ...said }) => {
    const { db, hub, actor, now, today } = act
    if (!actor) throw new Error('an origin is noted by somebody')
    if (project === '') {
      if (await removeOrigin(db, hub.id, organisation)) act.record(originTakenBack, organisation, {})
      return ok({ organisation })
    }
    const missing: Problem[] = []
    if (fromYear === null) missing.push(problem('fromYear', 'input.required'))
    if (place === null) missing.push(problem('place', 'input.required'))
    if (fromYear === null || place === null) return wrong(...missing)
    const one = { ...said, project, fromYear, place }
    const problems = originProblems(one, today)
    if (problems.length > 0) return wrong(...problems)
    await keep(db, hub.id, organisation, one, { by: actor.person, at: now })
    const kept = await act.keepWords([project, said.note].join('\n'))
    act.record(originKept, organisation, { from: fromYear, until: said.untilYear, place, founded: said.foundedOn, ...kept })
    return ok({ organisation })
  },
})
