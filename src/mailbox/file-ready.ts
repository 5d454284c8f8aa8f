import { z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { knownOf } from './address.store.ts'
import { holdMail, trayOf } from './mail.store.ts'
import { hasTray, mayReceive } from './mailbox.access.ts'
import { fileAs } from './settle-mail.ts'
import { isReady, suggestionFor } from './suggestion.ts'

/** « Ranger tout »: every mail of the first page whose correspondent is one known person. Each may be taken back alone. */
export const fileReady = useCase({
  name: 'mailbox.fileReady',
  input: z.object({}),
  load: async ({ db, hub, actor }) => (await trayOf(db, hub.id, actor?.person ?? '', null)).mails,
  mayView: (who) => hasTray(who),
  may: (who) => mayReceive(who),
  run: async (act, _input, mails) => {
    const { db, hub, today } = act
    const addresses = mails.flatMap(({ correspondents }) => correspondents.map(({ address }) => address))
    const known = await knownOf(db, hub.id, addresses, today)
    const filed = []
    for (const { id } of mails) {
      const mail = await holdMail(db, hub.id, act.actor?.person ?? '', id)
      const suggestion = mail && suggestionFor(mail, known)
      if (mail?.state !== 'waiting' || !suggestion || !isReady(mail, suggestion)) continue
      const [person, organisation] = [suggestion.person?.id ?? null, suggestion.organisation?.id ?? null]
      filed.push(await fileAs(act, mail, { person, organisation, names: '' }))
    }
    return filed.length > 0 ? ok({ filed: filed.length }) : wrong(problem('', 'mailbox.noneReady'))
  },
})
