import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayChangeAction, maySeeAction } from './action.access.ts'
import { removeAction } from './action.store.ts'
import { actionTakenBack } from './action-facts.ts'
import { isInSealedMinutes, loadAction } from './action-load.ts'

/** Noted by mistake: it was never asked of anybody. Once the PV is sealed it is given up instead, with why. */
export const takeBackAction = useCase({
  name: 'governance.takeBackAction',
  input: z.object({ action: id() }),
  load: loadAction,
  mayView: maySeeAction,
  may: mayChangeAction,
  run: async (act, _, action) => {
    if (isInSealedMinutes(action)) return wrong(problem('', 'action.inSealedMinutes'))
    await removeAction(act.db, act.hub.id, action.id)
    act.record(actionTakenBack, action.id, { meeting: action.meeting.id, point: action.point.id })
    return ok({ meeting: action.meeting.id, point: action.point.id })
  },
})
