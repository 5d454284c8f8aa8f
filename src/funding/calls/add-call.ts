import { newId } from '#base/id.ts'
import { day, optionalLink, optionalText, orNothing, text, z } from '#base/input.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { readAmount } from '#funding/budgets/read-amount.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { type CallSaid, keepCall } from './call.store.ts'
import { callAdded } from './calls-facts.ts'

/** What the form of a call holds. */
export const callFields = {
  title: text(300),
  funder: optionalText(200),
  deadline: orNothing(day()).default(null),
  amount: optionalText(20),
  link: optionalLink(1000),
}
type Typed = z.output<z.ZodObject<typeof callFields>>

export const readCall = ({ amount, ...typed }: Typed): Result<CallSaid> => {
  const cents = amount === '' ? ok(null) : readAmount('amount', amount)
  return cents.ok ? ok({ ...typed, cents: cents.value }) : wrong(...cents.problems)
}

/** A call somebody heard of: its title is enough, its last day is what matters. */
export const addCall = useCase({
  name: 'funding.addCall',
  input: z.object(callFields),
  load: async () => ({}),
  mayView: (who) => maySeeMoney(who),
  may: (who) => mayKeepMoney(who),
  run: async (act, typed) => {
    const said = readCall(typed)
    if (!said.ok) return wrong(...said.problems)
    const call = newId()
    await keepCall(act.db, act.hub.id, call, said.value)
    act.record(callAdded, call, { deadline: said.value.deadline, cents: said.value.cents })
    return ok({ call })
  },
})
