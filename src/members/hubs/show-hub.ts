import { z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { communesOf } from '#members/organisations/identity.store.ts'
import { mayKeepHub } from './hub.access.ts'
import { hubIdentityOf } from './hub-identity.store.ts'
import { letterhead } from './hub-identity.ts'

/** What the hub itself is, and the head of its documents as it would print. */
export const showHub = view({
  name: 'members.showHub',
  input: z.object({}),
  load: async ({ db, hub }) => {
    const [identity, communes] = await Promise.all([hubIdentityOf(db, hub.id), communesOf(db, hub.id)])
    return { identity, communes }
  },
  mayView: (who) => mayKeepHub(who) === true,
  run: ({ identity, communes }, { hub, lang }) => ({
    name: hub.name,
    identity,
    communes: communes.map(({ name }) => name),
    head: letterhead(hub, identity, lang).hub,
  }),
})

export type HubShown = Awaited<ReturnType<typeof showHub.run>>
