import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { maySeeLists } from '#members/organisations/organisation.access.ts'
import { listOf } from './list.store.ts'
import { readList } from './list.ts'
import { addsNothing } from './plan.ts'
import { planFor } from './plan-list.ts'

/** A pasted list as it was read, line by line, before it is added; then what it added. */
export const showList = view({
  name: 'members.showList',
  input: z.object({ list: id() }),
  load: ({ db, hub }, { list }) => listOf(db, hub.id, list),
  mayView: (who) => maySeeLists(who),
  run: async ({ id: list, content, addedAt, undoneAt, added }, context) => {
    const plan = content === '' ? null : await planFor(context, readList(content))
    return {
      list,
      content,
      state: undoneAt ? ('undone' as const) : addedAt ? ('added' as const) : plan ? ('read' as const) : ('old' as const),
      added: { organisations: added.organisations.length, people: added.people.length, representations: added.representations },
      plan,
      nothing: plan ? addsNothing(plan) : true,
    }
  },
})
