import { newId } from '#base/id.ts'
import { day, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { membershipDated } from '#members/facts.ts'
import { mayActOnMany } from '#members/organisations/organisation.access.ts'
import { membershipProblems } from '#members/organisations/organisation.ts'
import { ids } from '#members/organisations/organisation-asked.ts'
import { dateMemberships as date, keepChange } from './bulk.store.ts'

/** Several organisations are members since a day: those that were not become so. Taken back in one press. */
export const dateMemberships = useCase({
  name: 'members.dateMemberships',
  input: z.object({ organisations: ids(), from: day() }),
  load: async () => ({}),
  may: (who) => mayActOnMany(who),
  run: async (act, { organisations, from }) => {
    const problems = membershipProblems(from, act.today)
    if (problems.length > 0) return wrong(...problems)
    const changes = await date(act.db, act.hub.id, organisations, from, act.today)
    if (changes === null) return wrong(problem('from', 'bulk.meetsAnother'))
    if (changes.length === 0) return wrong(problem('from', 'bulk.nothingToChange'))
    const change = newId()
    await keepChange(act.db, act.hub.id, { id: change, kind: 'since', value: from, changes, doneAt: act.now })
    for (const { organisation, membership, before } of changes)
      if (membership) act.record(membershipDated, organisation, { change, membership, from, before })
    return ok({ change })
  },
})
