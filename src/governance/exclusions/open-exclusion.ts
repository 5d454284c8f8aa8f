import { newId } from '#base/id.ts'
import { id, several, text, whole, z } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { representativesOn, sensitiveOn } from '#members/api.ts'
import { mayLeadExclusion } from './exclusion.access.ts'
import { addExclusion, choicesFor } from './exclusion.store.ts'
import { exclusionMoved } from './exclusion-facts.ts'
import { tellTeam } from './exclusion-mail.ts'

/** A case is opened with its grounds, and with who may read it: those named here and nobody else. */
export const openExclusion = useCase({
  name: 'governance.openExclusion',
  input: z.object({ organisation: id(), grounds: text(8_000), days: whole(1, 90), team: several(id(), 20) }),
  load: async ({ db, hub, today }) => ((await sensitiveOn(db, hub.id)) ? { choices: await choicesFor(db, hub.id, today) } : null),
  mayView: (who) => mayLeadExclusion(who) === true,
  may: (who) => mayLeadExclusion(who),
  run: async (act, { organisation, grounds, days, team: named }, { choices }) => {
    const { db, hub, actor, today } = act
    if (!actor) throw new Error('a case is opened by somebody')
    const team = [...new Set([actor.person, ...named])]
    const speakers = await representativesOn(db, hub.id, [organisation], today)
    const problems: Problem[] = []
    if (!choices.organisations.some((one) => one.id === organisation)) problems.push(problem('organisation', 'exclusion.notAMember'))
    if (team.some((person) => person !== actor.person && !choices.people.some((one) => one.id === person)))
      problems.push(problem('team', 'exclusion.teamUnknown'))
    const judge = speakers.find(({ person }) => team.includes(person))
    if (judge) problems.push(problem('team', 'exclusion.teamIsConcerned', { name: judge.name }))
    if (problems.length > 0) return wrong(...problems)
    const exclusion = newId()
    if (!(await addExclusion(db, hub.id, { id: exclusion, organisation, on: today, by: actor.person, days, grounds, team })))
      return wrong(problem('organisation', 'exclusion.notToday'))
    await tellTeam(
      act,
      exclusion,
      named.filter((person) => person !== actor.person),
    )
    act.record(exclusionMoved, exclusion, { step: 'opened' })
    return ok({ exclusion })
  },
})
