import { id, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { wrong } from '#base/result.ts'
import { signingOf } from '#governance/attendance/signing.store.ts'
import { maySeal } from '#governance/meetings/meeting.access.ts'
import { afterAct } from '#governance/meetings/meeting.ts'
import { personName, subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { useCase } from '#logbook/use-case.ts'
import { sealHeld } from './seal-held.ts'

/** Where the meeting named nobody to sign: who kept and who wrote the session are named, and the PV is sealed in one press. */
export const sealMinutes = useCase({
  name: 'governance.sealMinutes',
  input: z.object({ meeting: id(), facilitator: orNothing(id()), secretary: orNothing(id()) }),
  load: loadHeld,
  mayView: seesMeeting,
  may: (who, file) => maySeal(who, subjectOf(file)),
  run: async (act, input, file) => {
    const { named } = await signingOf(act.db, act.hub.id, file.meeting.id)
    if (named && afterAct(file.meeting.state, 'seal').ok) {
      const people = named.people.map(({ person }) => personName(file, person)).join(', ')
      return wrong(problem('', 'signatory.theySeal', { people }))
    }
    return sealHeld(act, file, {
      facilitator: input.facilitator ?? file.meeting.facilitator,
      secretary: input.secretary ?? file.meeting.secretary,
    })
  },
})
