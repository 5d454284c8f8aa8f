import { id, ticked, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { groupEnded, groupResumed } from '#members/facts.ts'
import { mayKeepGroup } from './group.access.ts'
import { endGroup as end, groupOf } from './group.store.ts'

/** A group has done its work; or, with `resume`, takes it up again. Who was in it stays written. */
export const endGroup = useCase({
  name: 'members.endGroup',
  input: z.object({ group: id(), resume: ticked() }),
  load: ({ db, hub, today }, { group }) => groupOf(db, hub.id, group, today),
  may: (who, { convenor }) => mayKeepGroup(who, convenor?.id ?? null),
  run: async (act, { group, resume }, { endedOn }) => {
    if ((endedOn === null) === resume) return ok({ group })
    await end(act.db, act.hub.id, group, resume ? null : act.today)
    if (resume) act.record(groupResumed, group, {})
    else act.record(groupEnded, group, { until: act.today })
    return ok({ group })
  },
})
