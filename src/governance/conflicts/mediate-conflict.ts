import { day, id, orNothing, several, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { representativesOn } from '#members/api.ts'
import { isOfTheTeam } from './conflict.access.ts'
import { keepMediators, tellSides } from './conflict.store.ts'
import { loadConflict, step } from './conflict-act.ts'
import { choicesFor } from './conflict-choices.store.ts'
import { conflictMoved } from './conflict-facts.ts'
import { tellParties, tellPeople } from './conflict-mail.ts'
import { helperProblems } from './conflict-team.ts'

/** Members of neither party are asked to mediate; the parties are told. Again with others, as long as it goes on. */
export const mediateConflict = useCase({
  name: 'governance.mediateConflict',
  input: z.object({ conflict: id(), mediators: several(id(), 20), on: orNothing(day()) }),
  load: loadConflict,
  mayView: (who, one) => isOfTheTeam(who, one),
  may: () => true,
  run: async (act, { conflict, mediators: asked, on }, one) => {
    const { db, hub, today } = act
    const mediators = [...new Set(asked)]
    const organisations = one.sides.flatMap(({ organisation }) => (organisation === null ? [] : [organisation]))
    const [choices, speakers] = await Promise.all([choicesFor(db, hub.id, today), representativesOn(db, hub.id, organisations, today)])
    const problems = helperProblems('mediators', mediators, choices.helpers, { sides: one.sides, speakers })
    if (problems.length > 0) return wrong(...problems)
    const begun = await step(act, one, { do: 'mediate', on: today })
    if (!begun.ok) return begun
    const next = on === null ? begun : await step(act, begun.value, { do: 'meet', on })
    if (!next.ok) return next
    const already = one.mediators.map(({ id: known }) => known)
    await keepMediators(db, hub.id, conflict, mediators)
    await tellPeople(
      act,
      conflict,
      'mediator',
      mediators.filter((person) => !already.includes(person)),
    )
    if (one.mediation === null) await tellParties(act, conflict, one.sides)
    await tellSides(
      db,
      hub.id,
      one.sides.map((side) => side.id),
      today,
    )
    act.record(conflictMoved, conflict, { step: 'followed' })
    return ok({ conflict })
  },
})
