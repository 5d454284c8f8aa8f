import { day, id, optionalText, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayChangeAction, maySeeAction } from './action.access.ts'
import { changeAction as change } from './action.store.ts'
import { checkDue } from './action.ts'
import { actionChanged } from './action-facts.ts'
import { doerOf, isInSealedMinutes, loadAction, WHAT } from './action-load.ts'

/** Puts an action right, or gives it to somebody else. What a sealed PV says of it stays: its words do not change any more. */
export const changeAction = useCase({
  name: 'governance.changeAction',
  input: z.object({ action: id(), what: WHAT, who: optionalText(100), due: day() }),
  load: loadAction,
  mayView: maySeeAction,
  may: mayChangeAction,
  run: async (act, { what, who, due }, action) => {
    const sealed = isInSealedMinutes(action)
    const doer = await doerOf(act, who)
    const problems = [
      ...(sealed && what !== action.what ? [problem('what', 'action.saidInTheMinutes')] : []),
      ...(doer.ok ? [] : doer.problems),
      ...checkDue(due, action.meeting.day),
    ]
    if (!doer.ok || problems.length > 0) return wrong(...problems)
    const { words, hash } = await act.keepWords(what)
    await change(act.db, act.hub.id, action.id, { what, ...doer.value, due, first: !sealed })
    act.record(actionChanged, action.id, { due, ...doer.value, words, hash })
    return ok({ action: action.id })
  },
})
