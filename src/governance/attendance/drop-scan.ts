import type { Id } from '#base/id.ts'
import { id, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { afterAct } from '#governance/meetings/meeting.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { type Context, useCase } from '#logbook/use-case.ts'
import { mayKeepScans } from './signature.access.ts'
import { removeScan } from './signature.store.ts'
import { signingOf } from './signing.store.ts'
import { scanDropped } from './signing-facts.ts'

/** A scan that is not the right one is taken away, file and all, until the PV is sealed. */
export const dropScan = useCase({
  name: 'governance.dropScan',
  input: z.object({ meeting: id(), scan: id() }),
  load: async (context, input) => loadScan(context, input),
  mayView: (who, { file }) => seesMeeting(who, file),
  may: (who, { file }) => mayKeepScans(who, subjectOf(file)),
  run: async (act, _input, { file: { meeting }, scan }) => {
    const next = afterAct(meeting.state, 'note')
    if (!next.ok) return next
    await removeScan(act.db, act.hub.id, scan)
    await act.enqueue('documents.forget', { files: [scan.sha256] })
    act.record(scanDropped, meeting.id, { scan: scan.id, sha256: scan.sha256 })
    return ok({ meeting: meeting.id })
  },
})

const loadScan = async (context: Context, input: { meeting: Id; scan: Id }) => {
  const file = await loadHeld(context, input)
  const scan = file && (await signingOf(context.db, context.hub.id, input.meeting)).scans.find((one) => one.id === input.scan)
  return file && scan ? { file, scan } : null
}
