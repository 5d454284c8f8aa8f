import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { changeOf } from './bulk.store.ts'
import { mayActOnMany } from './organisation.access.ts'

/** What an act on many did, and the button that takes it back. */
export const showChange = view({
  name: 'members.showChange',
  input: z.object({ change: id() }),
  load: ({ db, hub }, { change }) => changeOf(db, hub.id, change),
  mayView: (who) => mayActOnMany(who) === true,
  run: ({ id: change, kind, value, names, undoneAt }) => ({ change, kind, value, names, undone: undoneAt !== null }),
})

export type ChangeData = Awaited<ReturnType<typeof showChange.run>>
