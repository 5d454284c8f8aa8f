import { addDays, dayAt } from '#base/day.ts'
import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { maySeeDuplicates } from './merge.access.ts'
import { mergeOf } from './merge.store.ts'
import { undoingProblems, undoneUntil } from './merge.ts'

/** That a card stood in a confidential case is known to those named in it, not to who tidies cards. */
const APART = /^"?governance"?\."?(conflict|exclusion)/

/** What a merge moved, and the button that takes it back. */
export const showMerge = view({
  name: 'merging.showMerge',
  input: z.object({ merge: id() }),
  load: ({ db, hub }, { merge }) => mergeOf(db, hub.id, merge),
  mayView: (who) => maySeeDuplicates(who),
  run: (merge, { now, hub }) => ({
    ...merge,
    moved: merge.moved.filter(({ table }) => !APART.test(table)),
    /** The last day it can be taken back; null: it can no longer. */
    undoable: undoingProblems(merge, now).length === 0 ? addDays(dayAt(undoneUntil(merge.doneAt), hub.zone), -1) : null,
  }),
})

export type MergeData = Awaited<ReturnType<typeof showMerge.run>>
