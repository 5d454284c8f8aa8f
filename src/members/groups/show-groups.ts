import { id, orNothing, z } from '#base/input.ts'
import { pageOf, placeAt } from '#base/list.ts'
import { view } from '#logbook/use-case.ts'
import { mayMakeGroup } from './group.access.ts'
import { listGroups } from './group.store.ts'

/** The groups of the hub, 25 a page: those at work, then those that ended. */
export const showGroups = view({
  name: 'members.showGroups',
  input: z.object({ apres: orNothing(id()).catch(null), avant: orNothing(id()).catch(null) }),
  load: async ({ db, hub, today, rows: size }, asked) => {
    const place = placeAt(asked)
    const { rows, ...counts } = await listGroups(db, hub.id, today, place, size)
    return { ...pageOf(rows, place, size), counts }
  },
  run: ({ rows, counts, ...page }, { actor, today }) => ({
    ...page,
    rows,
    counts,
    today,
    may: { make: mayMakeGroup(actor) === true },
  }),
})

export type GroupsData = Awaited<ReturnType<typeof showGroups.run>>
