import { id, orNothing, z } from '#base/input.ts'
import { PAGE } from '#base/list.ts'
import { maySeeDeclarations } from '#governance/declarations/declaration.access.ts'
import { declarationsDue } from '#governance/declarations/declarations-due.ts'
import { maySeeRegister } from '#governance/meetings/meeting.access.ts'
import { view } from '#logbook/use-case.ts'
import { latestMinutes } from './minutes.store.ts'
import { registerYears } from './register.store.ts'

/** The hub’s papers: sealed PVs and the register, for the member organisations; others of the hub are told so. */
export const showDocuments = view({
  name: 'governance.showDocuments',
  input: z.object({ avant: orNothing(id()) }),
  load: async ({ db, hub, actor, today, rows = PAGE }, { avant }) => {
    if (!maySeeRegister(actor)) return { minutes: [], years: [], declarations: null, reads: false }
    const [minutes, years, declarations] = await Promise.all([
      latestMinutes(db, hub.id, avant, rows),
      registerYears(db, hub.id),
      maySeeDeclarations(actor) ? declarationsDue(db, hub.id, today) : null,
    ])
    return { minutes, years, declarations, reads: true }
  },
  run: ({ minutes, years, declarations, reads }, { rows = PAGE }, { avant }) => {
    const shown = minutes.slice(0, rows)
    return {
      /** Whether PVs and register are for this reader at all. */
      reads,
      minutes: shown,
      declarations,
      decisions: years.reduce((sum, year) => sum + year.count, 0),
      paged: avant !== null,
      next: minutes.length > rows ? shown.at(-1)?.meeting : null,
    }
  },
})
