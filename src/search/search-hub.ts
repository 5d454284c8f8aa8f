import { optionalText, z } from '#base/input.ts'
import { soughtIn } from '#base/search.ts'
import { view } from '#logbook/use-case.ts'
import { mendSearch } from '#members/api.ts'

/** Looks through everything the reader may know, grouped by kind, best first. What finds nothing is read again with its slips mended. */
export const searchHub = view({
  name: 'search.searchHub',
  input: z.object({ q: optionalText(200).catch('') }),
  load: async ({ db, hub, found }, { q }) => {
    const sought = soughtIn(q)
    const groups = await found(sought)
    const near = groups.length === 0 ? await mendSearch(db, hub.id, sought) : null
    const mendedGroups = near ? await found(near) : []
    return { groups: groups.length > 0 ? groups : mendedGroups, near: mendedGroups.length > 0 }
  },
  run: ({ groups, near }, _context, { q }) => ({ q, near, groups, count: groups.reduce((sum, { found }) => sum + found.length, 0) }),
})

export type SearchData = Awaited<ReturnType<typeof searchHub.run>>
