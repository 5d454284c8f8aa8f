import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { removeContact } from '#contacts/api.ts'
import { useCase } from '#logbook/use-case.ts'
import { mailTakenBack } from './facts.ts'
import { holdMail, settleMail } from './mail.store.ts'
import { erasedAfter, mayBeTakenBack } from './mail.ts'
import { isOwner, mayReceive } from './mailbox.access.ts'

/** Filed or thrown away by mistake: it waits again; the contact it became is taken away, as its author would. */
export const takeBackMail = useCase({
  name: 'mailbox.takeBackMail',
  input: z.object({ incoming: id() }),
  load: ({ db, hub, actor }, { incoming }) => holdMail(db, hub.id, actor?.person ?? '', incoming),
  mayView: (who, mail) => isOwner(who, mail),
  may: (who) => mayReceive(who),
  run: async (act, _input, mail) => {
    if (!mayBeTakenBack(mail, act.now)) return wrong(problem('', 'mailbox.tooLate'))
    const contact = mail.contact === null ? null : await removeContact.load(act, { contact: mail.contact })
    if (mail.contact !== null && contact) {
      const removed = await removeContact.run(act, { contact: mail.contact }, contact)
      if (!removed.ok) return removed
    }
    await settleMail(act.db, act.hub.id, mail.id, { state: 'waiting', at: null })
    const at = erasedAfter({ state: 'waiting', receivedAt: mail.receivedAt, settledAt: null })
    await act.enqueue('mailbox.erase', { mail: mail.id }, { at, key: `mailbox.erase ${mail.id}` })
    act.record(mailTakenBack, mail.id, { contact: mail.contact })
    return ok({ mail: mail.id })
  },
})
