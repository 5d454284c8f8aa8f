import { newId } from '#base/id.ts'
import { day, id, orNothing, several, text, z } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { representativesOn, sensitiveOn } from '#members/api.ts'
import { isOfParty, mayReport } from './conflict.access.ts'
import { addConflict, keepWords } from './conflict.store.ts'
import { choicesFor } from './conflict-choices.store.ts'
import { conflictMoved } from './conflict-facts.ts'
import { tellPeople } from './conflict-mail.ts'
import { helperProblems } from './conflict-team.ts'

/** A difference is told, with who will follow it: they read it, and nobody else but who tells it. */
export const openConflict = useCase({
  name: 'governance.openConflict',
  input: z.object({
    first: id(),
    second: id(),
    third: orNothing(id()),
    words: text(8_000),
    happenedOn: orNothing(day()),
    team: several(id(), 20),
  }),
  load: async ({ db, hub, today }) => ((await sensitiveOn(db, hub.id)) ? { choices: await choicesFor(db, hub.id, today) } : null),
  mayView: (who) => mayReport(who) === true,
  may: (who) => mayReport(who),
  run: async (act, { first, second, third, words, happenedOn, team: asked }, { choices }) => {
    const { db, hub, actor, today } = act
    if (!actor) throw new Error('a case is opened by somebody')
    const team = [...new Set(asked)]
    const problems: Problem[] = []
    const named = Object.entries({ first, second, third }).flatMap(([path, party]) => (party === null ? [] : [{ path, party }]))
    const sides = named.map(({ path, party }, at) => {
      const organisation = choices.organisations.some((one) => one.id === party)
      if (!organisation && !choices.people.some((one) => one.id === party)) problems.push(problem(path, 'conflict.partyUnknown'))
      if (named.findIndex((other) => other.party === party) < at) problems.push(problem(path, 'conflict.partyTwice'))
      return { id: newId(), organisation: organisation ? party : null, person: organisation ? null : party }
    })
    if (happenedOn !== null && happenedOn > today) problems.push(problem('happenedOn', 'exclusion.toCome', { today }))
    const organisations = sides.flatMap(({ organisation }) => (organisation === null ? [] : [organisation]))
    const speakers = await representativesOn(db, hub.id, organisations, today)
    problems.push(...helperProblems('team', team, choices.helpers, { sides, speakers }))
    if (problems.length > 0) return wrong(...problems)
    const conflict = newId()
    const told = sides.filter((side) => isOfParty(actor, side)).map((side) => side.id)
    await addConflict(db, hub.id, { id: conflict, on: today, by: actor.person, happenedOn, sides, team, told })
    await keepWords(db, hub.id, conflict, 'complaint', words)
    await tellPeople(
      act,
      conflict,
      'team',
      team.filter((person) => person !== actor.person),
    )
    act.record(conflictMoved, conflict, { step: 'opened' })
    return ok({ conflict })
  },
})
