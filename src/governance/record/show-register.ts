import { id, optionalText, orNothing, whole, z } from '#base/input.ts'
import { PAGE } from '#base/list.ts'
import { maySeeRegister } from '#governance/meetings/meeting.access.ts'
import { view } from '#logbook/use-case.ts'
import { registerLines, registerYears } from './register.store.ts'

/** The register of deliberations: by year, by words, 25 lines at a time. */
export const showRegister = view({
  name: 'governance.showRegister',
  input: z.object({ annee: orNothing(whole(1900, 9999)), q: optionalText(200), avant: orNothing(id()) }),
  load: async ({ db, hub, rows = PAGE }, { annee, q, avant }) => ({
    lines: await registerLines(db, hub.id, { year: annee, search: q, before: avant }, rows),
    years: await registerYears(db, hub.id),
  }),
  mayView: maySeeRegister,
  run: ({ lines, years }, { rows = PAGE }, { annee, q, avant }) => {
    const shown = lines.slice(0, rows)
    return { lines: shown, years, year: annee, search: q, paged: avant !== null, next: lines.length > rows ? shown.at(-1)?.decision : null }
  },
})
