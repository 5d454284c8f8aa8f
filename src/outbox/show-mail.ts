import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { mailToShow } from './mail-to-show.ts'
import { isReadApart, maySendAgain, seesMails } from './outbox.access.ts'

/** One mail as it was written, with its files. */
export const showMail = view({
  name: 'outbox.showMail',
  input: z.object({ mail: id() }),
  load: ({ db, hub }, { mail }) => mailToShow(db, hub.id, mail),
  mayView: (who) => seesMails(who),
  run: (mail, { actor }) => ({ ...mail, apart: isReadApart(mail), may: { sendAgain: maySendAgain(actor, mail) === true } }),
})
