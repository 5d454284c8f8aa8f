import { readCents } from '#base/euros.ts'
import { id, optionalText, ticked, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { lineShared } from '#funding/facts.ts'
import { useCase } from '#logbook/use-case.ts'
import { lineOf, setMonths } from './budget.store.ts'
import { checkMonths, evenly, monthsOf } from './budget.ts'
import { ofBudget, onLine, openDraft } from './write-budget.ts'

/** In which months a line falls: `even`, the same each month, or an amount typed for a month (`2026-03`) the action runs in. All empty: not known. */
export const shareLine = useCase({
  name: 'funding.shareLine',
  input: z.object({ ...ofBudget, line: id(), even: ticked(), months: z.record(z.string().max(10), optionalText(20)).default({}) }),
  ...onLine,
  run: async (act, { action, year, line, even, months: typed }, found) => {
    const { db, hub } = act
    const budget = await openDraft(act, { action, year })
    const known = await lineOf(db, hub.id, budget, line)
    if (!known) return wrong(problem('', 'budget.lineGone'))
    const all = monthsOf(year, found)
    const read = all.map((month) => ({ month, cents: typed[month.slice(0, 7)] ? readCents(typed[month.slice(0, 7)] as string) : 0 }))
    const amiss = read
      .filter(({ cents }) => cents === null)
      .map(({ month }) => problem(`months.${month.slice(0, 7)}`, 'funding.notAnAmount'))
    const strange = Object.keys(typed)
      .filter((key) => !all.includes(`${key}-01`))
      .map((key) => problem(`months.${key}`, 'budget.notItsMonth'))
    const bad = even ? [] : [...amiss, ...strange]
    if (bad.length > 0) return wrong(...bad)
    const months = even
      ? evenly(known.cents, all)
      : read.flatMap(({ month, cents }) => (cents === null || cents === 0 ? [] : [{ month, cents }]))
    const differs = checkMonths(known.cents, months)
    if (differs) return wrong(differs)
    await setMonths(db, hub.id, known.id, months)
    act.record(lineShared, action, { budget, year, line, months })
    return ok({ action, year })
  },
})
