import { id, whole, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { readFile } from '#platform/documents/store.ts'
import { mailById } from '#platform/mail/mail.store.ts'
import { isReadApart, seesMails } from './outbox.access.ts'

/** A file of a mail, as it was or will be sent. `file`: its place, from 1. */
export const showMailFile = view({
  name: 'outbox.showMailFile',
  input: z.object({ mail: id(), file: whole(1, 50) }),
  load: async ({ db, hub }, { mail, file }) => {
    const found = await mailById(db, hub.id, mail)
    return found && !isReadApart(found) ? (found.attachments[file - 1] ?? null) : null
  },
  mayView: (who) => seesMails(who),
  run: async ({ name, mediaType, sha256 }, { data }) => ({ name, mediaType, bytes: await readFile(data, sha256) }),
})
