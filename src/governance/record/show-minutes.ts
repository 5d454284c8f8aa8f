import { id, z } from '#base/input.ts'
import { usualDue } from '#governance/actions/action.ts'
import { doersAt } from '#governance/actions/action-doers.ts'
import { maySeeHands } from '#governance/attendance/signature.access.ts'
import { signingOn } from '#governance/attendance/signing-on.ts'
import { maySeal, maySeeMeeting } from '#governance/meetings/meeting.access.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { viewerOf } from '#governance/meetings/meeting-viewer.ts'
import { view } from '#logbook/use-case.ts'
import { mayCorrect } from './correction.access.ts'
import { loadMinutes, seesMinutes } from './minutes-load.ts'
import { peopleAt } from './minutes-people.ts'

/** The PV to read on screen: the same data as the PDF. */
export const showMinutes = view({
  name: 'governance.showMinutes',
  input: z.object({ meeting: id() }),
  load: loadMinutes,
  mayView: seesMinutes,
  run: ({ file, data, sealed, corrections, signing, read }, { actor, today }) => {
    const closed = file.meeting.state === 'closed'
    const { named } = signing
    const seals = closed && named === null && maySeal(actor, subjectOf(file)) === true
    const notes = closed && viewerOf(actor, file).notes
    const seesMeeting = maySeeMeeting(actor, subjectOf(file))
    const { id: meeting, title, state, facilitator, secretary } = file.meeting
    return {
      data,
      meeting: { id: meeting, title, state, facilitator, secretary },
      sealed: sealed && { sha256: sealed.sha256, sealer: sealed.sealer, sealedAt: sealed.sealedAt, factsHash: sealed.factsHash },
      /** What only those who finish the PV are given. */
      points: notes ? file.points.map(({ id: point, notes: text, nature, ledBy }) => ({ id: point, notes: text, nature, ledBy })) : [],
      doers: notes ? doersAt(file) : [],
      due: usualDue(file.next?.startsAt ?? null, file.zone, file.day, today),
      people: seals ? peopleAt(file) : [],
      seesMeeting,
      /** Of the agenda, in the order of the PV. */
      pointIds: file.points.map(({ id: point }) => point),
      corrections: seesMeeting ? corrections : [],
      signing: named && seesMeeting && !sealed ? signingOn({ named, closed, read, actor, today, meeting: file.meeting }) : null,
      seesHands: maySeeHands(actor, subjectOf(file)),
      mayCorrect: closed && mayCorrect(actor, { meeting: subjectOf(file), there: file.movements.map(({ person }) => person) }) === true,
      maySeal: seals,
      mayNote: notes,
    }
  },
})
