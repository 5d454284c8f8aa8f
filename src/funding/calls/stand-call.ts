import { choice, id, optionalText, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { callOf, setStanding } from './call.store.ts'
import { callStandings } from './call.ts'
import { callStood } from './calls-facts.ts'

/** A call is worth answering, was answered, is dropped (with a word why), or goes back to being watched. */
export const standCall = useCase({
  name: 'funding.standCall',
  input: z.object({ call: id(), standing: choice(callStandings), why: optionalText(500) }),
  load: ({ db, hub }, { call }) => callOf(db, hub.id, call),
  mayView: (who) => maySeeMoney(who),
  may: (who) => mayKeepMoney(who),
  run: async (act, { call, standing, why }) => {
    await setStanding(act.db, act.hub.id, call, { standing, why: standing === 'dropped' ? why : '' })
    act.record(callStood, call, { standing })
    return ok({ call })
  },
})
