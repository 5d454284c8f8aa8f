import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { mayKeepMandates, mayReport, maySeeMandates, maySeeReports } from './mandate.access.ts'
import { mandateOf } from './mandate.store.ts'
import { reportDue, runs } from './mandate.ts'
import { peopleNames } from './who.store.ts'

/** One mandate: the body, who represents the hub there and with which powers; what they reported back, for who may read it. */
export const showMandate = view({
  name: 'contacts.showMandate',
  input: z.object({ mandate: id() }),
  load: async ({ db, hub, actor }, { mandate }) => {
    const keeps = mayKeepMandates(actor) === true
    const [found, names] = await Promise.all([mandateOf(db, hub.id, mandate), keeps ? peopleNames(db, hub.id) : []])
    return found && { found, names }
  },
  mayView: (who) => maySeeMandates(who),
  run: ({ found, names }, { actor, today }) => {
    const { reports, lastReport, toTell: _, ...mandate } = found
    const sees = maySeeReports(actor, mandate)
    const due = reportDue(mandate, lastReport, today)
    return {
      mandate,
      today,
      names,
      runs: runs(mandate, today),
      due: sees ? due : null,
      late: sees && due !== null && due < today,
      reports: sees ? reports : null,
      may: { keep: mayKeepMandates(actor) === true, report: mayReport(actor, mandate) === true },
    }
  },
})

export type MandateData = Awaited<ReturnType<typeof showMandate.run>>
