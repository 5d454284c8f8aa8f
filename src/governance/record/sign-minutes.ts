import { id, text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { saveSignature } from '#governance/attendance/signatory.store.ts'
import { holdsFor, stillToSign } from '#governance/attendance/signatory.ts'
import { maySignMinutes } from '#governance/attendance/signature.access.ts'
import { minutesSigned } from '#governance/attendance/signing-facts.ts'
import { checkSealing } from '#governance/meetings/meeting.ts'
import { holdMeeting } from '#governance/meetings/meeting-row.store.ts'
import { useCase } from '#logbook/use-case.ts'
import { whyNotSeal } from './correction.ts'
import { loadMinutes, seesMinutes } from './minutes-load.ts'
import { sealHeld } from './seal-held.ts'

/** « Relu, je signe » : somebody the meeting named signs the PV as she reads it. The last one seals it. */
export const signMinutes = useCase({
  name: 'governance.signMinutes',
  input: z.object({ meeting: id(), read: text(64) }),
  load: async (context, input) => {
    await holdMeeting(context.db, context.hub.id, input.meeting)
    return loadMinutes(context, input)
  },
  mayView: seesMinutes,
  may: (who, { signing }) => maySignMinutes(who, signing.named?.people ?? []),
  run: async (act, { read }, { file, signing: { named }, corrections, read: now }) => {
    const { meeting } = file
    const sealable = checkSealing(meeting)
    if (!sealable.ok) return sealable
    const own = named?.people.find(({ person }) => person === act.actor?.person)
    if (!named || !own) return wrong(problem('', 'signatory.noneNamed'))
    const open = whyNotSeal(corrections)
    if (open.length > 0) return wrong(...open)
    if (holdsFor(own, now)) return wrong(problem('', 'signatory.signed'))
    if (read !== now) return wrong(problem('', 'signatory.textChanged'))
    await saveSignature(act.db, act.hub.id, meeting.id, own.person, { at: act.now, read: now })
    act.record(minutesSigned, meeting.id, { person: own.person, read: now })
    if (stillToSign(named, now).some(({ person }) => person !== own.person)) return ok({ meeting: meeting.id })
    // Whoever signs last does not choose the language of the PV.
    return sealHeld({ ...act, lang: 'fr' }, file, meeting)
  },
})
