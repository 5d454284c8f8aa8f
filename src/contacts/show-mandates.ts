import { z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { mayKeepMandates, maySeeMandates, maySeeReports } from './mandate.access.ts'
import { mandatesOf } from './mandate.store.ts'
import { reportDue, runs } from './mandate.ts'
import { peopleNames } from './who.store.ts'

/** Who speaks for the hub outside it, and for the team, which reports back are due. */
export const showMandates = view({
  name: 'contacts.showMandates',
  input: z.object({}),
  load: async ({ db, hub, actor, today }) => {
    const keeps = mayKeepMandates(actor) === true
    const [mandates, names] = await Promise.all([mandatesOf(db, hub.id, today), keeps ? peopleNames(db, hub.id) : []])
    return { mandates, names }
  },
  mayView: (who) => maySeeMandates(who),
  run: ({ mandates, names }, { actor, today }) => ({
    today,
    names,
    mandates: mandates.map(({ lastReport, toTell, ...one }) => {
      const sees = maySeeReports(actor, one)
      const due = reportDue(one, lastReport, today)
      return {
        ...one,
        runs: runs(one, today),
        due: sees ? due : null,
        late: sees && due !== null && due < today,
        toTell: sees ? toTell : 0,
      }
    }),
    may: { keep: mayKeepMandates(actor) === true },
  }),
})

export type MandatesData = Awaited<ReturnType<typeof showMandates.run>>
