import { z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { listOrganisations } from '#members/api.ts'
import { recentTitles, recentTypes } from './choices.store.ts'
import { WORK_TYPES } from './entry.ts'
import { ownCapacity } from './own-capacity.ts'

/** The form of twenty seconds: what, and how long; the rest has defaults. */
export const showNote = view({
  name: 'time.showNote',
  input: z.object({}),
  load: async ({ db, hub, actor, today }) => {
    if (!actor) return null
    const [organisations, titles, recent, capacity] = await Promise.all([
      listOrganisations(db, hub.id, today),
      recentTitles(db, hub.id, actor.person),
      recentTypes(db, hub.id, actor.person),
      ownCapacity({ db, hub, today }, actor.person, null, today),
    ])
    const types = [...recent, ...WORK_TYPES.filter((type) => !recent.includes(type))]
    return {
      organisations: organisations.map(({ id, name }) => ({ id, name })),
      titles,
      types,
      recent: recent[0] ?? null,
      capacity,
      today,
    }
  },
  run: (note) => note,
})
