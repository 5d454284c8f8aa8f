import { z } from '#base/input.ts'
import { mayKeepBodies } from '#governance/meetings/meeting.access.ts'
import { view } from '#logbook/use-case.ts'
import { listBodies as readBodies } from './body.store.ts'

/** The bodies of the hub. */
export const listBodies = view({
  name: 'governance.listBodies',
  input: z.object({}),
  load: async ({ db, hub, today, now }) => ({ bodies: await readBodies(db, hub.id, today, now) }),
  run: ({ bodies }, { actor }) => ({ bodies, keeps: mayKeepBodies(actor) === true }),
})

export type Bodies = Awaited<ReturnType<typeof listBodies.run>>
