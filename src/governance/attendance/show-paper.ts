import { id, z } from '#base/input.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadMeeting } from '#governance/meetings/meeting-load.ts'
import { view } from '#logbook/use-case.ts'
import { readFile } from '#platform/documents/store.ts'
import { paperOf } from './signatory.store.ts'
import { maySeeHands } from './signature.access.ts'

/** The PV as it was signed on paper. */
export const showPaper = view({
  name: 'governance.showPaper',
  input: z.object({ meeting: id() }),
  load: async (context, input) => {
    const [file, paper] = await Promise.all([loadMeeting(context, input), paperOf(context.db, context.hub.id, input.meeting)])
    return file && paper ? { file, paper } : null
  },
  mayView: (who, { file }) => maySeeHands(who, subjectOf(file)),
  run: async ({ paper: { name, mediaType, sha256 } }, { data }) => ({ name, mediaType, bytes: await readFile(data, sha256) }),
})
