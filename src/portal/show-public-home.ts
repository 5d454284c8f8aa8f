import { z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { presentationOf } from './hub.store.ts'

/** The hub's public site: open to everyone, no script. */
export const showPublicHome = view({
  name: 'portal.showPublicHome',
  input: z.object({}),
  open: 'everyone',
  load: async ({ db, hub }) => ({ presentation: await presentationOf(db, hub.id) }),
  run: (subject, { hub }) => ({ hub: { name: hub.name, slug: hub.slug }, ...subject }),
})
