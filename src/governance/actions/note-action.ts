import { newId } from '#base/id.ts'
import { day, id, optionalText, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { mayNote } from '#governance/meetings/meeting.access.ts'
import { afterAct } from '#governance/meetings/meeting.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadPoint, seesPoint } from '#governance/meetings/meeting-load.ts'
import { useCase } from '#logbook/use-case.ts'
import { addAction } from './action.store.ts'
import { checkDue } from './action.ts'
import { actionNoted } from './action-facts.ts'
import { doerOf, WHAT } from './action-load.ts'

/** What a point leads to: what, who, until when. In the session, or afterwards from the PV until it is sealed. */
export const noteAction = useCase({
  name: 'governance.noteAction',
  input: z.object({ meeting: id(), point: id(), what: WHAT, who: optionalText(100), due: day() }),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, { file }) => mayNote(who, subjectOf(file)),
  run: async (act, { what, who, due }, { file: { meeting, day: held }, point }) => {
    const next = afterAct(meeting.state, 'note')
    if (!next.ok) return next
    const doer = await doerOf(act, who)
    const problems = [...(doer.ok ? [] : doer.problems), ...checkDue(due, held)]
    if (!doer.ok || problems.length > 0) return wrong(...problems)
    if (!act.actor) throw new Error('an action is noted by somebody')
    const action = { id: newId(), point: point.id, what, ...doer.value, due, by: act.actor.person, at: act.now }
    const { words, hash } = await act.keepWords(what)
    await addAction(act.db, act.hub.id, action)
    act.record(actionNoted, action.id, { meeting: meeting.id, point: point.id, due, ...doer.value, words, hash })
    return ok({ meeting: meeting.id, point: point.id, action: action.id })
  },
})
