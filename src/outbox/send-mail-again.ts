import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { factKind } from '#logbook/fact.ts'
import { useCase } from '#logbook/use-case.ts'
import { queueAgain } from '#platform/mail/mail.store.ts'
import { mailToShow } from './mail-to-show.ts'
import { maySendAgain, seesMails } from './outbox.access.ts'

export const mailSentAgain = factKind('members.mailSentAgain', 'mail', z.object({}))

/** A mail that failed, or was kept for want of a mail server, leaves again. */
export const sendMailAgain = useCase({
  name: 'outbox.sendMailAgain',
  input: z.object({ mail: id() }),
  load: ({ db, hub }, { mail }) => mailToShow(db, hub.id, mail),
  mayView: (who) => seesMails(who),
  may: (who, mail) => maySendAgain(who, mail),
  run: async (act, { mail }) => {
    // Somebody else pressed first.
    if (!(await queueAgain(act.db, act.hub.id, mail))) return wrong(problem('', 'outbox.underWay'))
    await act.enqueue('mail.send', { mail })
    act.record(mailSentAgain, mail, {})
    return ok({ mail })
  },
})
