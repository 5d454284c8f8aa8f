import { z } from '#base/input.ts'
import { boardOn } from '#governance/api.ts'
import { view } from '#logbook/use-case.ts'
import { listOrganisations } from '#members/api.ts'
import { presentationOf } from './hub.store.ts'

/** The hub's public site: what it is, who governs it, who belongs to it. Open to everyone, without script; names no person. */
export const showPublicHome = view({
  name: 'portal.showPublicHome',
  input: z.object({}),
  open: 'everyone',
  load: async ({ db, hub, today }) => {
    const [presentation, organisations, board] = await Promise.all([
      presentationOf(db, hub.id),
      listOrganisations(db, hub.id, today),
      boardOn(db, hub.id, today),
    ])
    return { presentation, organisations, board }
  },
  run: ({ presentation, organisations, board }, { hub }) => ({
    hub: { name: hub.name, slug: hub.slug },
    presentation,
    board: board.length,
    members: organisations.map(({ id, name, commune, founding }) => ({ id, name, commune, founding, board: board.includes(id) })),
  }),
})

export type PublicHome = Awaited<ReturnType<typeof showPublicHome.run>>
