import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { maySeeDuplicates } from './merge.access.ts'
import { mergeOf } from './merge.store.ts'

/** What a merge moved, and the button that takes it back. */
export const showMerge = view({
  name: 'members.showMerge',
  input: z.object({ merge: id() }),
  load: ({ db, hub }, { merge }) => mergeOf(db, hub.id, merge),
  mayView: (who) => maySeeDuplicates(who),
  run: (merge) => merge,
})

export type MergeData = Awaited<ReturnType<typeof showMerge.run>>
