import { id, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { isOwn, mayKeep } from './calendar.access.ts'
import { heedTitle as heed, ignoredTitleOf } from './knowing.store.ts'

/** A title that was passed over is proposed again, from the next reading on. */
export const heedTitle = useCase({
  name: 'calendars.heedTitle',
  input: z.object({ title: id() }),
  load: ({ db, hub }, { title }) => ignoredTitleOf(db, hub.id, title),
  mayView: isOwn,
  may: mayKeep,
  run: async (act, { title }) => {
    await heed(act.db, act.hub.id, title)
    return ok({ title })
  },
})
