import { randomBytes } from 'node:crypto'
import { addMinutes } from '#base/day.ts'
import { id, orNothing, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { addressState, knownOf } from './address.store.ts'
import { addressOf, tokenFrom } from './address.ts'
import { lately, trayOf } from './mail.store.ts'
import { UNDO_MINUTES } from './mail.ts'
import { hasTray } from './mailbox.access.ts'
import { isReady, suggestionFor } from './suggestion.ts'

/** One's tray: what waits, to whom it may belong, what was done since yesterday; and one's address of deposit. */
export const showTray = view({
  name: 'mailbox.showTray',
  input: z.object({ apres: orNothing(id()) }),
  load: async ({ db, hub, actor, now }, { apres }) => {
    const person = actor?.person ?? ''
    const [tray, settled, address] = await Promise.all([
      trayOf(db, hub.id, person, apres),
      lately(db, hub.id, person, addMinutes(now, -UNDO_MINUTES)),
      addressState(db, hub.id, person),
    ])
    return { tray, settled, address }
  },
  mayView: (who) => hasTray(who),
  run: async ({ tray, settled, address }, { db, hub, today, mailHost = null }, { apres }) => {
    const addresses = tray.mails.flatMap(({ correspondents }) => correspondents.map((one) => one.address)).filter((one) => one !== '')
    const known = tray.mails.length > 0 ? await knownOf(db, hub.id, addresses, today) : { people: [], domains: [], organisations: [] }
    const mails = tray.mails.map((mail) => {
      const suggestion = mail.expected ? suggestionFor(mail, known) : null
      return { ...mail, suggestion, ready: suggestion !== null && isReady(mail, suggestion) }
    })
    const token = tokenFrom(randomBytes(20))
    return {
      mails,
      waiting: tray.waiting,
      next: tray.more ? (tray.mails.at(-1)?.id ?? null) : null,
      first: apres === null,
      settled,
      // A secret nobody has yet: it becomes one's own when the form that shows it is sent.
      deposit: { ...address, offered: mailHost === null ? null : { token, address: addressOf(hub.slug, token, mailHost) } },
    }
  },
})
