import { id, optionalText, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { keepNotes } from '#governance/agenda/agenda.store.ts'
import { pointNoted } from '#governance/facts.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayNote } from './meeting.access.ts'
import { afterAct } from './meeting.ts'
import { subjectOf } from './meeting-file.ts'
import { loadPoint, seesPoint } from './meeting-load.ts'

/** The summary of the debates on a point, as the PV will say it; corrected until the PV is sealed. */
export const notePoint = useCase({
  name: 'governance.notePoint',
  input: z.object({ meeting: id(), point: id(), notes: optionalText(50_000), seen: optionalText(20) }),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, { file }) => mayNote(who, subjectOf(file)),
  run: async (act, { notes, seen }, { file: { meeting }, point }) => {
    const next = afterAct(meeting.state, 'note')
    if (!next.ok) return next
    if (notes === point.notes) return ok({ meeting: meeting.id, point: point.id })
    if (seen !== '' && seen !== point.notesMark) return wrong(problem('notes', 'notes.changedMeanwhile'))
    const { words, hash } = await act.keepWords(notes)
    await keepNotes(act.db, act.hub.id, point.id, notes)
    act.record(pointNoted, meeting.id, { point: point.id, words, hash })
    return ok({ meeting: meeting.id, point: point.id })
  },
})
