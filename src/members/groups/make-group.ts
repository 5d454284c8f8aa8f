import { newId } from '#base/id.ts'
import { optionalText, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { groupMade } from '#members/facts.ts'
import { nameInput } from '#members/name.ts'
import { sourceIn } from '#members/organisations/organisation.ts'
import { mayMakeGroup } from './group.access.ts'
import { keepGroup } from './group.store.ts'
import { convenorCalled } from './group-convenor.ts'

export const groupInput = { name: nameInput(), purpose: optionalText(2000), convenor: optionalText(254) }

/** A working group, or a list of people to write to: a name is enough. */
export const makeGroup = useCase({
  name: 'members.makeGroup',
  input: z.object(groupInput),
  load: async () => ({}),
  may: (who) => mayMakeGroup(who),
  run: async (act, { name, purpose, convenor: called }) => {
    const convenor = await convenorCalled(act, called)
    if (!convenor.ok) return convenor
    const group = newId()
    const one = { id: group, name, purpose, convenor: convenor.value, source: sourceIn(act.hub.demo, null), at: act.now }
    if (!(await keepGroup(act.db, act.hub.id, one))) return wrong(problem('name', 'group.nameTaken', { name }))
    act.record(groupMade, group, { convenor: convenor.value })
    return ok({ group })
  },
})
