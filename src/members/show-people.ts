import { id, optionalText, orNothing, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { searchWords } from './name.ts'
import { pageOf } from './pages.ts'
import { mayAddPeople } from './person.access.ts'
import { readPeople } from './person.store.ts'

/** The people of the hub, 25 a page, with what they do today. No addresses here. */
export const showPeople = view({
  name: 'members.showPeople',
  input: z.object({ q: optionalText(200), apres: orNothing(id()), avant: orNothing(id()) }),
  load: async ({ db, hub, today }, { q, apres, avant }) => {
    const place = { after: avant ? null : apres, before: avant }
    const { rows, matching, all } = await readPeople(db, hub.id, { words: searchWords(q), day: today, ...place })
    return { ...pageOf(rows, place), matching, all }
  },
  run: (page, { actor }, { q }) => ({ ...page, q, may: { add: mayAddPeople(actor) === true } }),
})
