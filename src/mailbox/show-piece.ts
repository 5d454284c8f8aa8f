import { id, whole, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { pieceOf, rawOf } from './kept-mail.ts'
import { mailOf } from './mail.store.ts'
import { isOwner } from './mailbox.access.ts'

/** What a file of a mail is sent as: to be downloaded, never read by the browser, whatever its sender called it. */
const DOWNLOAD = 'application/octet-stream'

/** A file of a mail that waits. `file`: its place, from 1. */
export const showPiece = view({
  name: 'mailbox.showPiece',
  input: z.object({ incoming: id(), file: whole(1, 500) }),
  load: async ({ db, hub, actor, data }, { incoming, file }) => {
    const found = await mailOf(db, hub.id, actor?.person ?? '', incoming)
    const piece = found?.files[file - 1]
    const bytes = found && piece ? await pieceOf(data, hub.id, found.id, piece.piece) : null
    return found && piece && bytes ? { person: found.person, name: piece.name, bytes } : null
  },
  mayView: (who, piece) => isOwner(who, piece),
  run: ({ name, bytes }) => ({ name, bytes, mediaType: DOWNLOAD }),
})

/** The mail as it came, for who wants to read it with another program. */
export const showRaw = view({
  name: 'mailbox.showRaw',
  input: z.object({ incoming: id() }),
  load: async ({ db, hub, actor, data }, { incoming }) => {
    const found = await mailOf(db, hub.id, actor?.person ?? '', incoming)
    const bytes = found && (await rawOf(data, hub.id, found.id))
    return found && bytes ? { person: found.person, name: 'courriel.eml', bytes } : null
  },
  mayView: (who, raw) => isOwner(who, raw),
  run: ({ name, bytes }) => ({ name, bytes, mediaType: DOWNLOAD }),
})
