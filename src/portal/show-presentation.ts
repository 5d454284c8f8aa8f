import { z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { mayPresentHub } from './hub.access.ts'
import { presentationOf } from './hub.store.ts'

/** The public presentation, to write it. */
export const showPresentation = view({
  name: 'portal.showPresentation',
  input: z.object({}),
  load: async ({ db, hub }) => ({ presentation: await presentationOf(db, hub.id) }),
  mayView: (who) => mayPresentHub(who) === true,
  run: (subject) => subject,
})
