import { z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { allHubs } from './hub.store.ts'

/** The front door of an instance: its hubs, and the way in. */
export const showInstance = view({
  name: 'portal.showInstance',
  input: z.object({}),
  open: 'everyone',
  load: async ({ db }) => ({ hubs: await allHubs(db) }),
  run: (subject) => subject,
})
