import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { exportPath } from '#platform/export/kept-export.ts'
import { mayTakeExport } from './export.access.ts'
import { exportOf } from './export.store.ts'
import { isBeingTaken, isThere } from './export.ts'

/** The file itself, to its maker, just after they said that they take it: an address of a download that was found opens nothing. */
export const giveExport = view({
  name: 'exports.give',
  input: z.object({ export: id() }),
  load: ({ db, hub }, input) => exportOf(db, hub.id, input.export),
  mayView: (who, found, { now }) => mayTakeExport(who, found) === true && isThere(found, now) && isBeingTaken(found, now),
  run: ({ id: one, madeAt }, { data, hub }) => ({
    path: exportPath(data, hub.id, one),
    mediaType: 'application/zip',
    name: `${hub.slug}-${madeAt?.slice(0, 10)}.zip`,
  }),
})
