import { id, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { organisationsParted, peopleParted } from './facts.ts'
import { mayMerge, maySeeDuplicates } from './merge.access.ts'
import { mergeOf, refusal, unmergeCards } from './merge.store.ts'
import { undoingProblems } from './merge.ts'

/** One card becomes two again, each row as it was, to the byte; as long as nobody changed one of them since, for ninety days. */
export const undoMerge = useCase({
  name: 'merging.undoMerge',
  input: z.object({ merge: id() }),
  load: ({ db, hub }, { merge }) => mergeOf(db, hub.id, merge),
  mayView: (who) => maySeeDuplicates(who),
  may: (who) => mayMerge(who),
  run: async (act, { merge }, { kind, kept, lost, ...done }) => {
    const problems = undoingProblems(done, act.now)
    if (problems.length > 0) return wrong(...problems)
    const answer = await unmergeCards(act.db, merge, act.now)
    if ('refused' in answer) return wrong(refusal(answer.refused))
    const data = { merge, lost }
    if (kind === 'organisation') act.record(organisationsParted, kept, data)
    else act.record(peopleParted, kept, data)
    return ok({ merge })
  },
})
