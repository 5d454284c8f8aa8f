import { optionalText, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { hubPresented } from './facts.ts'
import { mayPresentHub } from './hub.access.ts'
import { keepPresentation, presentationOf } from './hub.store.ts'

/** What the hub says of itself on its public site. */
export const presentHub = useCase({
  name: 'portal.presentHub',
  input: z.object({ presentation: optionalText(5_000) }),
  load: async ({ db, hub }) => ({ presentation: await presentationOf(db, hub.id) }),
  may: (who) => mayPresentHub(who),
  run: async (act, { presentation }, before) => {
    if (presentation === before.presentation) return ok({})
    await keepPresentation(act.db, act.hub.id, presentation)
    act.record(hubPresented, act.hub.id, await act.keepWords(presentation))
    return ok({})
  },
})
