import { id, optionalText, orNothing, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { searchWords } from './name.ts'
import { mayAddOrganisations } from './organisation.access.ts'
import { readOrganisations } from './organisation.store.ts'
import { pageOf } from './pages.ts'

/** The organisations of the hub, 25 a page, in the order of their names. */
export const showOrganisations = view({
  name: 'members.showOrganisations',
  input: z.object({ q: optionalText(200), apres: orNothing(id()), avant: orNothing(id()) }),
  load: async ({ db, hub, today }, { q, apres, avant }) => {
    const place = { after: avant ? null : apres, before: avant }
    const { rows, matching, all } = await readOrganisations(db, hub.id, { words: searchWords(q), day: today, ...place })
    return { ...pageOf(rows, place), matching, all }
  },
  run: (page, { actor }, { q }) => ({ ...page, q, may: { add: mayAddOrganisations(actor) === true } }),
})
