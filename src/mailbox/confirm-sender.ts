import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { addressState } from './address.store.ts'
import { senderConfirmed } from './facts.ts'
import { confirmSenders, holdMail } from './mail.store.ts'
import { isOwner, mayReceive } from './mailbox.access.ts'

/** « C’est bien moi »: the addresses this mail was sent on from are one's own, from now on. A mail that names none is thrown away or filed by hand, elsewhere. */
export const confirmSender = useCase({
  name: 'mailbox.confirmSender',
  input: z.object({ incoming: id() }),
  load: ({ db, hub, actor }, { incoming }) => holdMail(db, hub.id, actor?.person ?? '', incoming),
  mayView: (who, mail) => isOwner(who, mail),
  may: (who) => mayReceive(who),
  run: async (act, _input, mail) => {
    if (mail.state !== 'waiting' || mail.expected) return wrong(problem('', 'mailbox.settledAlready'))
    const { db, hub, now } = act
    const named = mail.senders.filter((one) => one !== '')
    if (named.length < mail.senders.length || named.length === 0) return wrong(problem('', 'mailbox.nobodySent'))
    const { email, confirmed } = await addressState(db, hub.id, mail.person)
    await confirmSenders(db, hub.id, mail.person, named, [...confirmed, ...(email ? [email] : [])], now)
    act.record(senderConfirmed, mail.id, { addresses: named.length })
    return ok({ mail: mail.id })
  },
})
