import { readCents } from '#base/euros.ts'
import { id, optionalText, text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { readAmount } from '#funding/budgets/read-amount.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { callOf, weighCall as weigh } from './call.store.ts'
import { callWeighed } from './calls-facts.ts'

/** Ten thousand hours, and a thousand euros an hour: what is more was mistyped. */
const MOST_HOURS = 1_000_000
const MOST_HOUR = 100_000

/** A number with at most two decimals, in hundredths, within bounds; left empty: null, the usual figure stands. */
const hundredths = (path: string, typed: string, [least, most]: [number, number], code: string): Result<number | null> => {
  if (typed === '') return ok(null)
  const read = readCents(typed)
  return read === null || read < least || read > most ? wrong(problem(path, code)) : ok(read)
}

const inMinutes = (hundredthsOfHours: number | null): number | null =>
  hundredthsOfHours === null ? null : Math.round((hundredthsOfHours * 60) / 100)

/** What a call could bring and what it would cost in work. `chance` in percent, times in hours, `hour` in euros: each may be left out. */
export const weighCall = useCase({
  name: 'funding.weighCall',
  input: z.object({
    call: id(),
    amount: text(20),
    chance: optionalText(10),
    apply: optionalText(10),
    report: optionalText(10),
    hour: optionalText(10),
  }),
  load: ({ db, hub }, { call }) => callOf(db, hub.id, call),
  mayView: (who) => maySeeMoney(who),
  may: (who) => mayKeepMoney(who),
  run: async (act, { call, ...typed }) => {
    const cents = readAmount('amount', typed.amount)
    const chance = hundredths('chance', typed.chance.replace(/\s*%$/, ''), [100, 10_000], 'call.notAChance')
    const apply = hundredths('apply', typed.apply, [0, MOST_HOURS], 'call.notHours')
    const report = hundredths('report', typed.report, [0, MOST_HOURS], 'call.notHours')
    const hour = hundredths('hour', typed.hour, [1, MOST_HOUR], 'call.hourTooDear')
    const problems = [cents, chance, apply, report, hour].flatMap((one) => (one.ok ? [] : one.problems))
    if (!cents.ok || !chance.ok || !apply.ok || !report.ok || !hour.ok) return wrong(...problems)
    const said = {
      cents: cents.value,
      chance: chance.value,
      applyMinutes: inMinutes(apply.value),
      reportMinutes: inMinutes(report.value),
    }
    await weigh(act.db, act.hub.id, call, { ...said, hourCents: hour.value })
    act.record(callWeighed, call, said)
    return ok({ call })
  },
})
