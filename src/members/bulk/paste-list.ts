import { newId } from '#base/id.ts'
import { choice, text, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayAddOrganisations } from '#members/organisations/organisation.access.ts'
import { sourceIn } from '#members/organisations/organisation.ts'
import { keepList } from './list.store.ts'
import { listProblems } from './list.ts'

/** First step of adding organisations: the list is kept and read back. Nothing is added before it is confirmed. */
export const pasteList = useCase({
  name: 'members.pasteList',
  input: z.object({
    list: text(100_000),
    /** Where the names come from; told by the demonstration alone. */
    source: choice(['entered', 'seed', 'illustrative']).optional(),
  }),
  load: async () => ({}),
  may: (who) => mayAddOrganisations(who),
  run: async ({ db, hub, now }, { list, source }) => {
    const problems = listProblems(list)
    if (problems.length > 0) return wrong(...problems)
    const id = newId()
    await keepList(db, hub.id, { id, content: list, source: sourceIn(hub.demo, source ?? null), at: now })
    return ok({ list: id })
  },
})
