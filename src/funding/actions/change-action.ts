import { id, whole, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { actionChanged } from '#funding/facts.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { actionOf, changeAction as change } from './action.store.ts'
import { actionProblems } from './action.ts'
import { actionFields } from './add-action.ts'

/** What an action is called, when it runs, what it is for. */
export const changeAction = useCase({
  name: 'funding.changeAction',
  input: z.object({ action: id(), year: whole(1900, 9999), ...actionFields }),
  load: ({ db, hub }, { action }) => actionOf(db, hub.id, action),
  mayView: (who) => maySeeMoney(who),
  may: (who) => mayKeepMoney(who),
  run: async (act, { action, year, ...typed }, { axis }) => {
    const problems = actionProblems(typed)
    if (problems.length > 0) return wrong(...problems)
    await change(act.db, act.hub.id, { id: action, axis, ...typed })
    act.record(actionChanged, action, { axis, startsOn: typed.startsOn, endsOn: typed.endsOn })
    return ok({ action, year })
  },
})
