import { z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { mayMakeGroup } from './group.access.ts'
import { listGroups } from './group.store.ts'

/** The groups of the hub: those at work, then those that ended. */
export const showGroups = view({
  name: 'members.showGroups',
  input: z.object({}),
  load: ({ db, hub, today }) => listGroups(db, hub.id, today),
  run: (groups, { actor, today }) => ({
    running: groups.filter(({ endedOn }) => endedOn === null),
    ended: groups.filter(({ endedOn }) => endedOn !== null),
    today,
    may: { make: mayMakeGroup(actor) === true },
  }),
})

export type GroupsData = Awaited<ReturnType<typeof showGroups.run>>
