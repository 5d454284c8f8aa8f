import { id, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { reportTold, reportUntold } from './facts.ts'
import { mayReport, maySeeReports } from './mandate.access.ts'
import { tellReport as tell } from './mandate.store.ts'
import { reportIn } from './report-in.ts'

const asked = z.object({ mandate: id(), report: id() })

/** The board has heard of it, today. */
export const tellReport = useCase({
  name: 'contacts.tellReport',
  input: asked,
  load: reportIn,
  mayView: (who, { mandate }) => maySeeReports(who, mandate),
  may: (who, { mandate }) => mayReport(who, mandate),
  run: async (act, { mandate, report }, before) => {
    if (before.report.toldOn !== null) return ok({ mandate })
    await tell(act.db, act.hub.id, report, act.today)
    act.record(reportTold, mandate, { report, on: act.today })
    return ok({ mandate })
  },
})

/** It has not, after all. */
export const untellReport = useCase({
  name: 'contacts.untellReport',
  input: asked,
  load: reportIn,
  mayView: (who, { mandate }) => maySeeReports(who, mandate),
  may: (who, { mandate }) => mayReport(who, mandate),
  run: async (act, { mandate, report }, before) => {
    if (before.report.toldOn === null) return ok({ mandate })
    await tell(act.db, act.hub.id, report, null)
    act.record(reportUntold, mandate, { report })
    return ok({ mandate })
  },
})
