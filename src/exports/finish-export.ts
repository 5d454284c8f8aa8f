import { id, whole, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { maySeeExports, mayTakeExport } from './export.access.ts'
import { exportOf, noteMade } from './export.store.ts'
import { keptUntil } from './export.ts'
import { exportMade } from './facts.ts'
import { wordsIn } from './words.ts'

const count = () => whole(0, Number.MAX_SAFE_INTEGER)

/** The file is written: it is its maker's, if they still coordinate, and they are told. The job's last step, in their name. */
export const finishExport = useCase({
  name: 'exports.finish',
  input: z.object({ export: id(), tables: count(), rows: count(), documents: count(), missing: count(), bytes: count() }),
  load: ({ db, hub }, input) => exportOf(db, hub.id, input.export, true),
  mayView: (who) => maySeeExports(who),
  may: (who, found) => mayTakeExport(who, found),
  run: async (act, { export: one, ...made }, found) => {
    const { db, hub, now, email } = act
    if (found.state !== 'making') return wrong(problem('', 'exports.stopped'))
    await noteMade(db, hub.id, one, now, made)
    act.record(exportMade, one, { rows: made.rows, documents: made.documents, bytes: made.bytes })
    const { readyMail: mail } = wordsIn(found.lang)
    await queueMail(act, {
      to: email ?? '',
      name: found.name,
      about: 'exports.ready',
      subject: mail.subject,
      body: mail.body({ name: found.name, hub: hub.name, until: keptUntil(now), zone: hub.zone }),
    })
    return ok({ export: one })
  },
})
