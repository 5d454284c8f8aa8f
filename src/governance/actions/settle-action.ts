import { id, z } from '#base/input.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { mayFollowAction, maySeeAction } from './action.access.ts'
import { type Action, settleAction } from './action.store.ts'
import { afterActionAct, checkDropping } from './action.ts'
import { actionClosed, actionReopened } from './action-facts.ts'
import { BECAME, loadAction } from './action-load.ts'

const input = z.object({ action: id(), became: BECAME })

const close = async (act: Act, action: Action, state: 'done' | 'dropped', became: string): Promise<Result<{ action: string }>> => {
  if (!act.actor) throw new Error('an action is settled by somebody')
  if (action.state === state && action.became === became) return ok({ action: action.id })
  const { words, hash } = await act.keepWords(became)
  await settleAction(act.db, act.hub.id, action.id, { state, became, at: act.now, by: act.actor.person })
  act.record(actionClosed, action.id, { state, words, hash })
  return ok({ action: action.id })
}

/** « C’est fait », in one press from a list; what became of it is said then or later. */
export const finishAction = useCase({
  name: 'governance.finishAction',
  input,
  load: loadAction,
  mayView: maySeeAction,
  may: mayFollowAction,
  run: async (act, { became }, action) => {
    const next = afterActionAct(action.state, 'finish')
    return next.ok ? close(act, action, 'done', became || action.became) : next
  },
})

/** It will not be done: why is said, to whoever counted on it and in the next PV. */
export const dropAction = useCase({
  name: 'governance.dropAction',
  input,
  load: loadAction,
  mayView: maySeeAction,
  may: mayFollowAction,
  run: async (act, { became }, action) => {
    const next = afterActionAct(action.state, 'drop')
    if (!next.ok) return next
    const problems = checkDropping(became)
    return problems.length > 0 ? wrong(...problems) : close(act, action, 'dropped', became)
  },
})

/** The way back: it is to do again. */
export const reopenAction = useCase({
  name: 'governance.reopenAction',
  input: z.object({ action: id() }),
  load: loadAction,
  mayView: maySeeAction,
  may: mayFollowAction,
  run: async (act, _, action) => {
    const next = afterActionAct(action.state, 'reopen')
    if (!next.ok) return next
    if (action.state === 'open') return ok({ action: action.id })
    await settleAction(act.db, act.hub.id, action.id, { state: 'open', became: '', at: act.now, by: null })
    act.record(actionReopened, action.id, { was: action.state })
    return ok({ action: action.id })
  },
})
