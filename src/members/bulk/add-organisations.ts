import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayAddOrganisations, maySeeLists } from '#members/organisations/organisation.access.ts'
import { addPlan } from './add-plan.ts'
import { listOf, markAdded, rememberMails } from './list.store.ts'
import { readList } from './list.ts'
import { addsNothing } from './plan.ts'
import { planFor } from './plan-list.ts'

/** Second step: the organisations of a pasted list become members from today, with those who speak for them. */
export const addOrganisations = useCase({
  name: 'members.addOrganisations',
  input: z.object({ list: id() }),
  load: ({ db, hub }, { list }) => listOf(db, hub.id, list),
  mayView: (who) => maySeeLists(who),
  may: (who) => mayAddOrganisations(who),
  run: async (act, { list }, { content, source, addedAt, undoneAt, added: before }) => {
    const { db, hub, now, today } = act
    // Sent again from a page left open: it is done already, and said so.
    if (addedAt && !undoneAt)
      return ok({ list, organisations: before.organisations.length, people: before.people.length, representations: before.representations })
    if (content === '') return wrong(problem('', 'list.readAlready'))
    const plan = await planFor(act, readList(content))
    if (addsNothing(plan)) return wrong(problem('', 'list.nothingNew'))
    if (!(await markAdded(db, hub.id, list, now))) return wrong(problem('', 'list.readAlready'))
    const added = await addPlan(act, plan, { list, source, from: today })
    await rememberMails(db, hub.id, list, added.mails)
    return ok({ list, organisations: added.organisations, people: added.people, representations: added.representations.length })
  },
})
