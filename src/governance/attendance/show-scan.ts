import { id, z } from '#base/input.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadMeeting } from '#governance/meetings/meeting-load.ts'
import { view } from '#logbook/use-case.ts'
import { readFile } from '#platform/documents/store.ts'
import { maySeeHands } from './signature.access.ts'
import { signingOf } from './signing.store.ts'

/** A scan of the signed sheet, for those who may see the hands of others. */
export const showScan = view({
  name: 'governance.showScan',
  input: z.object({ meeting: id(), scan: id() }),
  load: async (context, input) => {
    const { db, hub } = context
    const [file, { scans }] = await Promise.all([loadMeeting(context, input), signingOf(db, hub.id, input.meeting)])
    const scan = scans.find((one) => one.id === input.scan)
    return file && scan ? { file, scan } : null
  },
  mayView: (who, { file }) => maySeeHands(who, subjectOf(file)),
  run: async ({ scan: { name, mediaType, sha256 } }, { data }) => ({ name, mediaType, bytes: await readFile(data, sha256) }),
})
