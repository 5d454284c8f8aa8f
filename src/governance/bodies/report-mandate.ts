import { day, id, orNothing, text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { mandateReported } from '#governance/facts.ts'
import { useCase } from '#logbook/use-case.ts'
import { bodyFile } from './body.store.ts'
import { mayReport } from './mandate.access.ts'
import { mandateFile, saveReport } from './mandate.store.ts'

/** A group answers for its mandate: what it did, in a few words, and when it answers next. */
export const reportMandate = useCase({
  name: 'governance.reportMandate',
  input: z.object({ body: id(), told: text(10_000), next: orNothing(day()) }),
  load: async ({ db, hub, today }, { body }) => {
    const [file, { mandate }] = await Promise.all([bodyFile(db, hub.id, body, today), mandateFile(db, hub.id, body)])
    return file && mandate ? { body: file.body, seats: file.seats, mandate, today } : null
  },
  may: (who, { seats, today }) => mayReport(who, seats, today),
  run: async (act, { told, next }, { body, mandate }) => {
    if (next !== null && mandate.reportsTo === null) return wrong(problem('next', 'mandate.toWhom'))
    if (next !== null && next <= act.today) return wrong(problem('next', 'mandate.nextIsLater'))
    const { words, hash } = await act.keepWords(told)
    await saveReport(act.db, act.hub.id, body.id, { told, on: act.today, next })
    act.record(mandateReported, body.id, { on: act.today, next, words, hash })
    return ok({ body: body.id })
  },
})
