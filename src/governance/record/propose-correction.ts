import { newId } from '#base/id.ts'
import { id, text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { correctionAsked } from '#governance/facts.ts'
import { afterAct } from '#governance/meetings/meeting.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadPoint, seesPoint } from '#governance/meetings/meeting-load.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayCorrect } from './correction.access.ts'
import { addCorrection } from './correction.store.ts'

/** Somebody who was there asks for the PV to say something otherwise, before it is sealed. */
export const proposeCorrection = useCase({
  name: 'governance.proposeCorrection',
  input: z.object({ meeting: id(), point: id(), text: text(2_000) }),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, { file }) => mayCorrect(who, { meeting: subjectOf(file), there: file.movements.map(({ person }) => person) }),
  run: async (act, { text: asked }, { file: { meeting }, point }) => {
    const next = afterAct(meeting.state, 'note')
    if (!next.ok) return next
    if (meeting.state !== 'closed' || !act.actor) return wrong(problem('', 'correction.onceClosed'))
    const { words, hash } = await act.keepWords(asked)
    const one = { id: newId(), point: point.id, person: act.actor.person, text: asked, at: act.now }
    await addCorrection(act.db, act.hub.id, meeting.id, one)
    act.record(correctionAsked, meeting.id, { point: point.id, correction: one.id, words, hash })
    return ok({ meeting: meeting.id, correction: one.id })
  },
})
