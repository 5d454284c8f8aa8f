import { id, orNothing, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { maySeeRegister } from './meeting.access.ts'
import { latestMinutes, PAGE } from './minutes.store.ts'
import { registerYears } from './register.store.ts'

/** The hub’s papers: sealed PVs, and the register. */
export const showDocuments = view({
  name: 'governance.showDocuments',
  input: z.object({ avant: orNothing(id()) }),
  load: async ({ db, hub }, { avant }) => ({
    minutes: await latestMinutes(db, hub.id, avant),
    years: await registerYears(db, hub.id),
  }),
  mayView: maySeeRegister,
  run: ({ minutes, years }, _, { avant }) => {
    const shown = minutes.slice(0, PAGE)
    return {
      minutes: shown,
      decisions: years.reduce((sum, year) => sum + year.count, 0),
      paged: avant !== null,
      next: minutes.length > PAGE ? shown.at(-1)?.meeting : null,
    }
  },
})
