import { dayAt } from '#base/day.ts'
import { day, id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { wrong } from '#base/result.ts'
import { optionalUpload } from '#base/upload.ts'
import { readScan } from '#governance/attendance/read-scan.ts'
import { savePaper } from '#governance/attendance/signatory.store.ts'
import { mayNotePaper } from '#governance/attendance/signature.access.ts'
import { signingOf } from '#governance/attendance/signing.store.ts'
import { paperSigned } from '#governance/attendance/signing-facts.ts'
import { checkSealing } from '#governance/meetings/meeting.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { useCase } from '#logbook/use-case.ts'
import { sealHeld } from './seal-held.ts'

/** Those who were named signed the PV on paper: its scan is joined, and the PV is sealed. */
export const sealOnPaper = useCase({
  name: 'governance.sealOnPaper',
  input: z.object({ meeting: id(), on: day(), file: optionalUpload() }),
  load: loadHeld,
  mayView: seesMeeting,
  may: (who) => mayNotePaper(who),
  run: async (act, { on, file: sent }, file) => {
    const { meeting } = file
    const sealable = checkSealing(meeting)
    if (!sealable.ok) return sealable
    const { named } = await signingOf(act.db, act.hub.id, meeting.id)
    if (!named) return wrong(problem('', 'signatory.noneNamed'))
    const held = dayAt(meeting.closedAt ?? meeting.startsAt, file.zone)
    if (on > act.today || on < held) return wrong(problem('on', 'signatory.paperDay'))
    const kept = await readScan(act, sent)
    if (!kept.ok) return kept
    const { id: document, sha256 } = kept.value
    await savePaper(act.db, act.hub.id, meeting.id, { document, sha256, on, by: act.actor?.person ?? '' })
    act.record(paperSigned, meeting.id, { sha256, on })
    return sealHeld(act, file, meeting)
  },
})
