import { id, optionalText, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { whoIs } from './address.store.ts'
import { holdMail } from './mail.store.ts'
import { isOwner, mayReceive } from './mailbox.access.ts'
import { fileAs } from './settle-mail.ts'

/** « Ranger »: the mail becomes a contact with a person, an organisation, or somebody by name. */
export const fileMail = useCase({
  name: 'mailbox.fileMail',
  input: z.object({ incoming: id(), person: orNothing(id()), organisation: orNothing(id()), names: optionalText(200) }),
  load: ({ db, hub, actor }, { incoming }) => holdMail(db, hub.id, actor?.person ?? '', incoming),
  mayView: (who, mail) => isOwner(who, mail),
  may: (who) => mayReceive(who),
  run: async (act, { person, organisation, names }, mail) => {
    if (mail.state !== 'waiting') return wrong(problem('', 'mailbox.settledAlready'))
    if (!mail.expected) return wrong(problem('', 'mailbox.senderFirst'))
    if (!person && !organisation && names === '') return wrong(problem('person', 'mailbox.withWhom'))
    const known = await whoIs(act.db, act.hub.id, { person, organisation })
    if (person && !known.person) return wrong(problem('person', 'input.notAChoice'))
    if (organisation && !known.organisation) return wrong(problem('organisation', 'input.notAChoice'))
    return ok({ mail: mail.id, contact: await fileAs(act, mail, { person, organisation, names }) })
  },
})
