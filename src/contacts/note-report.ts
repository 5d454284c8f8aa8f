import { newId } from '#base/id.ts'
import { day, id, text, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { reportNoted } from './facts.ts'
import { mayReport, maySeeMandates } from './mandate.access.ts'
import { addReport, mandateOf } from './mandate.store.ts'
import { reportProblems } from './mandate.ts'

/** What was said and decided outside, written down for the board. */
export const noteReport = useCase({
  name: 'contacts.noteReport',
  input: z.object({ mandate: id(), on: day(), said: text(10_000) }),
  load: ({ db, hub }, { mandate }) => mandateOf(db, hub.id, mandate),
  mayView: (who) => maySeeMandates(who),
  may: (who, mandate) => mayReport(who, mandate),
  run: async (act, { mandate, on, said }, before) => {
    const { db, hub, actor, now, today } = act
    const problems = reportProblems(on, before, today)
    if (problems.length > 0) return wrong(...problems)
    const report = newId()
    await addReport(db, hub.id, mandate, { id: report, on, said, toldOn: null }, { author: actor?.person ?? '', at: now })
    act.record(reportNoted, mandate, { report, on })
    return ok({ mandate, report })
  },
})
