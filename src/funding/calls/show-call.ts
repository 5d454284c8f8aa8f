import { id, z } from '#base/input.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { knownRules } from '#funding/rules/known-rules.ts'
import { holdsOn, rulesNamed } from '#funding/rules/rule.ts'
import { view } from '#logbook/use-case.ts'
import { callOf } from './call.store.ts'
import { figuresOf, worthOf } from './call.ts'

/** A call: whether it is worth it, what its funder is known to ask, what it says. */
export const showCall = view({
  name: 'funding.showCall',
  input: z.object({ call: id() }),
  load: ({ db, hub }, { call }) => callOf(db, hub.id, call),
  mayView: (who) => maySeeMoney(who),
  run: (call, { actor, today }) => {
    const rules = rulesNamed(`${call.title} ${call.funder}`, knownRules)
    const known = rules.find(({ chance }) => chance !== null) ?? null
    return {
      call,
      today,
      rules: rules.map((rule) => ({ ...rule, holds: holdsOn(rule, today) })),
      worth: worthOf(call, known?.chance ?? null),
      figures: figuresOf(call, known?.chance ?? null),
      /** The rule whose odds are counted with. */
      oddsOf: call.chance === null ? (known?.key ?? null) : null,
      may: { keep: mayKeepMoney(actor) === true },
    }
  },
})

export type CallData = Awaited<ReturnType<typeof showCall.run>>
