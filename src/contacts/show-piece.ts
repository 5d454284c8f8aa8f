import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { readFile } from '#platform/documents/store.ts'
import { pieceOf } from './about.store.ts'
import { maySeeContacts, maySeeRemoved } from './contact.access.ts'

/** A file that came with a contact: always downloaded, never shown by the browser (it came from outside). */
export const showPiece = view({
  name: 'contacts.showPiece',
  input: z.object({ contact: id(), piece: id() }),
  load: ({ db, hub }, { contact, piece }) => pieceOf(db, hub.id, contact, piece),
  mayView: (who, { removed, author }) => maySeeContacts(who) && (!removed || maySeeRemoved(who, { author: { id: author } })),
  run: async ({ name, mediaType, sha256 }, { data }) => ({ name, mediaType, bytes: await readFile(data, sha256) }),
})
