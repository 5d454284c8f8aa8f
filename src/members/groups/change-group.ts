import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { groupChanged } from '#members/facts.ts'
import { mayKeepGroup } from './group.access.ts'
import { changeGroup as change, groupOf } from './group.store.ts'
import { convenorCalled } from './group-convenor.ts'
import { groupInput } from './make-group.ts'

export const changeGroup = useCase({
  name: 'members.changeGroup',
  input: z.object({ group: id(), ...groupInput }),
  load: ({ db, hub, today }, { group }) => groupOf(db, hub.id, group, today),
  may: (who, { convenor }) => mayKeepGroup(who, convenor?.id ?? null),
  run: async (act, { group, name, purpose, convenor: called }) => {
    const convenor = await convenorCalled(act, called)
    if (!convenor.ok) return convenor
    const kept = await change(act.db, act.hub.id, group, { name, purpose, convenor: convenor.value })
    if (!kept) return wrong(problem('name', 'group.nameTaken', { name }))
    act.record(groupChanged, group, { convenor: convenor.value })
    return ok({ group })
  },
})
