import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { reportTakenBack } from './facts.ts'
import { mayReport, maySeeReports } from './mandate.access.ts'
import { takeBackReport as take } from './mandate.store.ts'
import { reportIn } from './report-in.ts'

/** A report noted by mistake goes away, as long as the board has not heard of it. */
export const takeBackReport = useCase({
  name: 'contacts.takeBackReport',
  input: z.object({ mandate: id(), report: id() }),
  load: reportIn,
  mayView: (who, { mandate }) => maySeeReports(who, mandate),
  may: (who, { mandate }) => mayReport(who, mandate),
  run: async (act, { mandate, report }, before) => {
    if (before.report.toldOn !== null) return wrong(problem('', 'report.told', { on: before.report.toldOn }))
    await take(act.db, act.hub.id, report)
    act.record(reportTakenBack, mandate, { report })
    return ok({ mandate })
  },
})
