import { newId } from '#base/id.ts'
import { z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { isProven, proveFirst } from '#logbook/proven.ts'
import { useCase } from '#logbook/use-case.ts'
import { coordinationOn } from '#members/api.ts'
import { freeBytes } from '#platform/export/free-bytes.ts'
import { queueMails } from '#platform/mail/queue-mail.ts'
import { mayAskExport, maySeeExports } from './export.access.ts'
import { addExport, documentBytes } from './export.store.ts'
import { bytesMissing } from './export.ts'
import { exportAsked } from './facts.ts'
import { megabytes } from './size.ts'
import { wordsIn } from './words.ts'

/** All data of the hub, in one file, made by a job. The others who coordinate hear of it: whoever takes everything away does not do so unseen. */
export const askExport = useCase({
  name: 'exports.ask',
  input: z.object({}),
  load: async (context) => {
    const { db, hub, data, today } = context
    const [documents, coordination, free, proven] = await Promise.all([
      documentBytes(db, hub.id),
      coordinationOn(db, hub.id, today),
      freeBytes(data),
      isProven(context),
    ])
    return { missing: bytesMissing(documents, free), coordination, proven }
  },
  mayView: (who) => maySeeExports(who),
  may: (who) => mayAskExport(who),
  run: async (act, _input, { missing, coordination, proven }) => {
    const { db, hub, actor, now, lang } = act
    if (!proven) return wrong(proveFirst())
    if (missing > 0) return wrong(problem('', 'exports.noRoom', { missing: megabytes(missing) }))
    const id = newId()
    const person = actor?.person ?? ''
    if (!(await addExport(db, hub.id, { id, person, askedAt: now, lang }))) return wrong(problem('', 'exports.underWay'))
    act.record(exportAsked, id, {})
    const { askedMail: mail } = wordsIn(lang)
    const others = coordination.filter((one) => one.person !== person)
    await queueMails(
      act,
      others.map(({ name, email }) => ({
        to: email,
        name,
        about: 'exports.asked',
        subject: mail.subject,
        body: mail.body({ name, who: actor?.name ?? '', hub: hub.name }),
      })),
    )
    await act.enqueue('exports.make', { export: id, person }, { key: `exports.make ${id}` })
    return ok({ export: id })
  },
})
