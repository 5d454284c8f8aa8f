import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mailThrown } from './facts.ts'
import { holdMail } from './mail.store.ts'
import { isOwner, mayReceive } from './mailbox.access.ts'
import { settle } from './settle-mail.ts'

/** « Jeter », and « Refuser » where the sender was not expected. */
export const throwMail = useCase({
  name: 'mailbox.throwMail',
  input: z.object({ incoming: id() }),
  load: ({ db, hub, actor }, { incoming }) => holdMail(db, hub.id, actor?.person ?? '', incoming),
  mayView: (who, mail) => isOwner(who, mail),
  may: (who) => mayReceive(who),
  run: async (act, _input, mail) => {
    if (mail.state !== 'waiting') return wrong(problem('', 'mailbox.settledAlready'))
    await settle(act, mail, 'thrown')
    act.record(mailThrown, mail.id, {})
    return ok({ mail: mail.id })
  },
})
