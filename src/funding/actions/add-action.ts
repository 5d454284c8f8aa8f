import { newId } from '#base/id.ts'
import { day, id, optionalText, orNothing, text, whole, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { axisOf } from '#funding/axes/axis.store.ts'
import { actionAdded } from '#funding/facts.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { addAction as add } from './action.store.ts'
import { actionProblems } from './action.ts'

/** What the form of an action holds. */
export const actionFields = { name: text(160), startsOn: orNothing(day()), endsOn: orNothing(day()), purpose: optionalText(2000) }

/** Another action of an axis. */
export const addAction = useCase({
  name: 'funding.addAction',
  input: z.object({ axis: id(), year: whole(1900, 9999), ...actionFields }),
  load: ({ db, hub }, { axis }) => axisOf(db, hub.id, axis),
  mayView: (who) => maySeeMoney(who),
  may: (who) => mayKeepMoney(who),
  run: async (act, { axis, year, ...typed }, { closedOn }) => {
    if (closedOn !== null) return wrong(problem('', 'funding.axisClosed', { on: closedOn }))
    const problems = actionProblems(typed)
    if (problems.length > 0) return wrong(...problems)
    const action = newId()
    await add(act.db, act.hub.id, { id: action, axis, ...typed })
    act.record(actionAdded, action, { axis, startsOn: typed.startsOn, endsOn: typed.endsOn })
    return ok({ action, year })
  },
})
