import { ticked, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { turnSensitive } from '#members/api.ts'
import { mayTurnProcedures } from './exclusion.access.ts'
import { anyOpen } from './exclusion.store.ts'
import { proceduresTurned } from './exclusion-facts.ts'

/** Sensitive procedures are off until a hub needs them. */
export const turnProcedures = useCase({
  name: 'governance.turnProcedures',
  input: z.object({ on: ticked() }),
  load: async () => ({}),
  may: (who) => mayTurnProcedures(who),
  run: async (act, { on }) => {
    const { db, hub, actor, now } = act
    if (!actor) throw new Error('somebody turns them')
    if (!on && (await anyOpen(db, hub.id))) return wrong(problem('', 'exclusion.openCases'))
    await turnSensitive(db, hub.id, on ? { by: actor.person, at: now } : null)
    act.record(proceduresTurned, hub.id, { on })
    return ok({})
  },
})
