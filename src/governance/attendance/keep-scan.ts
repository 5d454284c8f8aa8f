import { newId } from '#base/id.ts'
import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { optionalUpload } from '#base/upload.ts'
import { afterAct } from '#governance/meetings/meeting.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { useCase } from '#logbook/use-case.ts'
import { readScan } from './read-scan.ts'
import { MOST_SCANS } from './scan.ts'
import { mayKeepScans } from './signature.access.ts'
import { addScan } from './signature.store.ts'
import { signingOf } from './signing.store.ts'
import { scanKept } from './signing-facts.ts'

/** The signed sheet comes back from the paper: a photo, a scan; one file a sending, several a meeting. */
export const keepScan = useCase({
  name: 'governance.keepScan',
  input: z.object({ meeting: id(), file: optionalUpload() }),
  load: loadHeld,
  mayView: seesMeeting,
  may: (who, file) => mayKeepScans(who, subjectOf(file)),
  run: async (act, { file: sent }, { meeting }) => {
    const next = afterAct(meeting.state, 'note')
    if (!next.ok) return next
    const { scans } = await signingOf(act.db, act.hub.id, meeting.id)
    if (scans.length >= MOST_SCANS) return wrong(problem('file', 'scan.tooMany', { most: MOST_SCANS }))
    if (sent && scans.some(({ sha256 }) => sha256 === sent.sha256)) return wrong(problem('file', 'scan.already'))
    const kept = await readScan(act, sent)
    if (!kept.ok) return kept
    const { id: document, sha256 } = kept.value
    const scan = newId()
    await addScan(act.db, act.hub.id, meeting.id, { id: scan, document, sha256, by: act.actor?.person ?? '', at: act.now })
    act.record(scanKept, meeting.id, { scan, sha256 })
    return ok({ meeting: meeting.id, scan })
  },
})
