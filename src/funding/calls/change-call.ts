import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { callFields, readCall } from './add-call.ts'
import { callOf, keepCall } from './call.store.ts'
import { callChanged } from './calls-facts.ts'

/** What a call noted by hand says. One that was read in a file is what the file says. */
export const changeCall = useCase({
  name: 'funding.changeCall',
  input: z.object({ call: id(), ...callFields }),
  load: ({ db, hub }, { call }) => callOf(db, hub.id, call),
  mayView: (who) => maySeeMoney(who),
  may: (who) => mayKeepMoney(who),
  run: async (act, { call, ...typed }, { source }) => {
    if (source !== 'hand') return wrong(problem('title', 'call.notTheirTitle'))
    const said = readCall(typed)
    if (!said.ok) return wrong(...said.problems)
    await keepCall(act.db, act.hub.id, call, said.value)
    act.record(callChanged, call, { deadline: said.value.deadline, cents: said.value.cents })
    return ok({ call })
  },
})
