import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { maySeal } from './meeting.access.ts'
import { subjectOf } from './meeting-file.ts'
import { viewerOf } from './meeting-viewer.ts'
import { loadMinutes, seesMinutes } from './minutes-load.ts'
import { peopleAt } from './minutes-people.ts'

/** The PV to read on screen: the same data as the PDF. */
export const showMinutes = view({
  name: 'governance.showMinutes',
  input: z.object({ meeting: id() }),
  load: loadMinutes,
  mayView: seesMinutes,
  run: ({ file, data, sealed }, { actor }) => ({
    data,
    meeting: file.meeting,
    body: file.body.name,
    day: file.day,
    points: file.points.map(({ id: point, title, notes }) => ({ id: point, title, notes })),
    people: peopleAt(file),
    sealed: sealed && { sha256: sealed.sha256, sealer: sealed.sealer, sealedAt: sealed.sealedAt, factsHash: sealed.factsHash },
    maySeal: file.meeting.state === 'closed' && maySeal(actor, subjectOf(file)) === true,
    mayNote: file.meeting.state === 'closed' && viewerOf(actor, file).notes,
  }),
})
