import { id, z } from '#base/input.ts'
import { maySeeMeeting } from '#governance/meetings/meeting.access.ts'
import { view } from '#logbook/use-case.ts'
import { readFile } from '#platform/documents/store.ts'
import { enclosedFile } from './enclosure.store.ts'
import { endingOf, fileName } from './enclosure.ts'

/** A file joined to a meeting, for whoever may see the meeting: always a download, verified against the hash it was kept with. */
export const showEnclosure = view({
  name: 'governance.showEnclosure',
  input: z.object({ meeting: id(), enclosure: id() }),
  load: ({ db, hub }, { meeting, enclosure }) => enclosedFile(db, hub.id, meeting, enclosure),
  mayView: (who, { subject }) => maySeeMeeting(who, subject),
  run: async ({ title, name, mediaType, sha256 }, { data }) => ({
    name: fileName(title, endingOf(name)),
    mediaType,
    bytes: await readFile(data, sha256),
  }),
})
