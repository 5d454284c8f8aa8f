import { type Id, newId } from '#base/id.ts'
import { id, optionalText, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { mayAttend, mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { afterAct } from '#governance/meetings/meeting.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { useCase } from '#logbook/use-case.ts'
import { addSignature } from './signature.store.ts'
import { MOST_PATH, signerOf, wayOf } from './signature.ts'
import { signingOf } from './signing.store.ts'
import { attendanceSigned } from './signing-facts.ts'

/** Somebody who came signs the attendance sheet: in her own account, or with her hand or her name on the screen of the room. */
export const signAttendance = useCase({
  name: 'governance.signAttendance',
  input: z.object({
    meeting: id(),
    organisation: id(),
    person: orNothing(id()),
    drawn: optionalText(MOST_PATH + 1),
    typed: optionalText(100),
  }),
  load: async (context, input) => {
    const file = await loadHeld(context, input)
    return file && { file, organisation: input.organisation }
  },
  mayView: (who, { file }) => seesMeeting(who, file),
  may: (who, { file, organisation }) => mayAttend(who, subjectOf(file), organisation),
  run: async (act, { organisation, person, drawn, typed }, { file }) => {
    const { db, hub, now } = act
    const { meeting } = file
    // Whoever forgot signs after the end too, until the PV is sealed: the sheet says when.
    if (meeting.state !== 'closed') {
      const next = afterAct(meeting.state, 'attend')
      if (!next.ok) return next
    }
    const self = act.actor?.person ?? null
    const keeps = mayFacilitate(act.actor, subjectOf(file)) === true
    const { signatures } = await signingOf(db, hub.id, meeting.id)
    const signer = signerOf({ org: organisation, person, self, keeps }, file.movements, signatures)
    if (!signer.ok) return signer
    const own = signer.value === self
    const way = wayOf({ drawn, typed }, own)
    if (!way.ok) return way
    const hand = { drawn: way.value === 'pad' ? drawn : null, typed: way.value === 'typed' ? typed : null }
    const signature = { id: newId(), org: organisation, person: signer.value as Id, way: way.value, at: now, notedBy: own ? null : self }
    if (!(await addSignature(db, hub.id, meeting.id, { ...signature, ...hand }))) return wrong(problem('person', 'signature.already'))
    act.record(attendanceSigned, meeting.id, { organisation, person: signer.value, way: way.value, at: now })
    return ok({ meeting: meeting.id, organisation })
  },
})
