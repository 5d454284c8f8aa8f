import { id, optionalText, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { keepLeader, keepNotes } from '#governance/agenda/agenda.store.ts'
import { pointNoted } from '#governance/facts.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayNote } from './meeting.access.ts'
import { afterAct } from './meeting.ts'
import { subjectOf } from './meeting-file.ts'
import { loadPoint, seesPoint } from './meeting-load.ts'

/** The summary of the debates on a point, as the PV will say it, and who led it where it is a workshop; corrected until the PV is sealed. */
export const notePoint = useCase({
  name: 'governance.notePoint',
  input: z.object({ meeting: id(), point: id(), notes: optionalText(50_000), seen: optionalText(20), ledBy: optionalText(200) }),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, { file }) => mayNote(who, subjectOf(file)),
  run: async (act, { notes, seen, ledBy }, { file: { meeting }, point }) => {
    const next = afterAct(meeting.state, 'note')
    if (!next.ok) return next
    const leader = point.nature === 'workshop' ? ledBy : ''
    if (notes === point.notes && leader === (point.ledBy ?? '')) return ok({ meeting: meeting.id, point: point.id })
    if (seen !== '' && seen !== point.notesMark) return wrong(problem('notes', 'notes.changedMeanwhile'))
    const { words, hash } = await act.keepWords(leader === '' ? notes : `${leader}\n\n${notes}`)
    await keepNotes(act.db, act.hub.id, point.id, notes)
    if (leader !== (point.ledBy ?? '')) await keepLeader(act.db, act.hub.id, point.id, leader)
    act.record(pointNoted, meeting.id, { point: point.id, words, hash })
    return ok({ meeting: meeting.id, point: point.id })
  },
})
