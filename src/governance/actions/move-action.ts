import { day, id, z } from '#base/input.ts'
import { ok, unless } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayFollowAction, maySeeAction } from './action.access.ts'
import { moveAction as move } from './action.store.ts'
import { afterActionAct, checkDue } from './action.ts'
import { actionMoved } from './action-facts.ts'
import { loadAction } from './action-load.ts'

/** Another day; the one the meeting gave stays in its PV. */
export const moveAction = useCase({
  name: 'governance.moveAction',
  input: z.object({ action: id(), due: day() }),
  load: loadAction,
  mayView: maySeeAction,
  may: mayFollowAction,
  run: async (act, { due }, action) => {
    const next = afterActionAct(action.state, 'move')
    if (!next.ok) return next
    const checked = unless(checkDue(due, action.meeting.day), due)
    if (!checked.ok) return checked
    if (due !== action.due) {
      await move(act.db, act.hub.id, action.id, due)
      act.record(actionMoved, action.id, { from: action.due, due })
    }
    return ok({ action: action.id })
  },
})
