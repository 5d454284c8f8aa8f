import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { listUndone } from '#members/facts.ts'
import { mayAddOrganisations, maySeeLists } from '#members/organisations/organisation.access.ts'
import { listOf, undoList as takeAway } from './list.store.ts'

/** Takes back the adding of a list, as long as nothing was done with what it added. */
export const undoList = useCase({
  name: 'members.undoList',
  input: z.object({ list: id() }),
  load: ({ db, hub }, { list }) => listOf(db, hub.id, list),
  mayView: (who) => maySeeLists(who),
  may: (who) => mayAddOrganisations(who),
  run: async (act, { list }, { addedAt, undoneAt, added }) => {
    if (!addedAt || undoneAt) return wrong(problem('', 'list.nothingToUndo'))
    if (!(await takeAway(act.db, act.hub.id, list, act.now))) return wrong(problem('', 'list.inUse'))
    act.record(listUndone, list, { organisations: added.organisations, people: added.people })
    return ok({ list })
  },
})
