import { id, orNothing, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { countMails, latestMails } from '#platform/mail/mail.store.ts'
import { seesMails } from './outbox.access.ts'

/** Every mail the hub has written, latest first, 25 a page, and what became of it. */
export const showOutbox = view({
  name: 'outbox.showOutbox',
  input: z.object({ avant: orNothing(id()) }),
  load: async ({ db, hub, rows }, { avant }) => ({ ...(await latestMails(db, hub.id, avant, rows)), counts: await countMails(db, hub.id) }),
  mayView: (who) => seesMails(who),
  run: ({ mails, more, counts }, _context, { avant }) => ({
    mails: mails.map(({ id: mail, to, toName, subject, state, writtenAt, sentAt }) => ({
      id: mail,
      to,
      toName,
      subject,
      state,
      writtenAt,
      sentAt,
    })),
    older: more ? (mails.at(-1)?.id ?? null) : null,
    first: avant === null,
    counts,
  }),
})
