import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { mayActOnMany } from '#members/organisations/organisation.access.ts'
import { changeOf } from './bulk.store.ts'

/** What an act on many did, and the button that takes it back. */
export const showChange = view({
  name: 'members.showChange',
  input: z.object({ change: id() }),
  load: ({ db, hub }, { change }) => changeOf(db, hub.id, change),
  mayView: (who) => mayActOnMany(who) === true,
  run: ({ id: change, kind, value, changes, names, group, undoneAt }) => {
    const untouched = new Set(kind === 'group' ? changes.flatMap((one) => (one.membership === null ? [one.organisation] : [])) : [])
    return {
      change,
      kind,
      value,
      group,
      names: names.filter((one) => !untouched.has(one.id)),
      already: names.filter((one) => untouched.has(one.id)),
      undone: undoneAt !== null,
    }
  },
})

export type ChangeData = Awaited<ReturnType<typeof showChange.run>>
