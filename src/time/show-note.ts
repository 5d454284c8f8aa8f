import { id, orNothing, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { listOrganisations } from '#members/api.ts'
import { justNoted, recentTitles, recentTypes } from './choices.store.ts'
import { WORK_TYPES } from './entry.ts'
import { ownCapacity } from './own-capacity.ts'

/** The form of twenty seconds: what, and how long; the rest has defaults. */
export const showNote = view({
  name: 'time.showNote',
  input: z.object({ note: orNothing(id()) }),
  load: async ({ db, hub, actor, today }, { note }) => {
    if (!actor) return null
    const [organisations, titles, recent, capacity, noted] = await Promise.all([
      listOrganisations(db, hub.id, today),
      recentTitles(db, hub.id, actor.person),
      recentTypes(db, hub.id, actor.person),
      ownCapacity({ db, hub, today }, actor.person, null, today),
      note ? justNoted(db, hub.id, actor.person, note) : null,
    ])
    const types = [...recent, ...WORK_TYPES.filter((type) => !recent.includes(type))]
    return {
      organisations: organisations.map(({ id, name }) => ({ id, name })),
      titles,
      types,
      recent: recent[0] ?? null,
      capacity,
      noted,
      person: actor.person,
      today,
    }
  },
  run: (note) => note,
})
