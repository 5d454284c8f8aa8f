import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { everybody, knownOf } from './address.store.ts'
import { mailOf } from './mail.store.ts'
import { isDangerous, mayBeTakenBack } from './mail.ts'
import { isOwner } from './mailbox.access.ts'
import { suggestionFor } from './suggestion.ts'

/** One mail of one's own tray, whole, and to whom it may be filed. */
export const showMail = view({
  name: 'mailbox.showMail',
  input: z.object({ incoming: id() }),
  load: ({ db, hub, actor }, { incoming }) => mailOf(db, hub.id, actor?.person ?? '', incoming),
  mayView: (who, mail) => isOwner(who, mail),
  run: async (mail, { db, hub, today, now }) => {
    const addresses = mail.correspondents.map(({ address }) => address).filter((one) => one !== '')
    const [known, all] = await Promise.all([knownOf(db, hub.id, addresses, today), everybody(db, hub.id)])
    return {
      ...mail,
      files: mail.files.map((file) => ({ ...file, dangerous: isDangerous(file) })),
      suggestion: mail.expected ? suggestionFor(mail, known) : null,
      all,
      mayTakeBack: mayBeTakenBack(mail, now),
    }
  },
})
