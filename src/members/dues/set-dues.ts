import { newId } from '#base/id.ts'
import { choice, day, optionalText, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayKeepDues, maySeeDues } from './due.access.ts'
import { duesSet, ibanKept } from './due-facts.ts'
import { holdDuesOf, ibanOf, keepDues, keepIban, prepareLines } from './dues.store.ts'
import { duesFrom, formulas } from './dues.ts'
import { readIban } from './iban.ts'

/** A year's dues: an amount is enough. As long as nobody was called, it is put right by sending it again. `iban`: where it is paid to; left out, it stays. */
export const setDues = useCase({
  name: 'members.setDues',
  input: z.object({
    amount: optionalText(20),
    formula: choice(formulas).default('same'),
    brackets: optionalText(2000),
    startsOn: orNothing(day()),
    dueOn: orNothing(day()),
    iban: optionalText(60).optional(),
  }),
  load: async ({ db, hub }) => ({ iban: await ibanOf(db, hub.id) }),
  mayView: (who) => maySeeDues(who),
  may: (who) => mayKeepDues(who),
  run: async (act, { iban: typedIban, ...asked }, before) => {
    const { db, hub, today, now, actor } = act
    if (!actor) throw new Error('dues are set by somebody')
    const read = duesFrom(asked, today)
    const iban = typedIban === undefined ? before.iban : typedIban === '' ? null : readIban(typedIban)
    const badIban = typedIban !== undefined && typedIban !== '' && iban === null ? [problem('iban', 'dues.notAnIban')] : []
    if (!read.ok) return wrong(...read.problems, ...badIban)
    if (badIban.length > 0) return wrong(...badIban)
    const known = await holdDuesOf(db, hub.id, read.value.year)
    if (known?.calledOn) return wrong(problem('', 'dues.calledAlready', { year: known.year, on: known.calledOn }))
    const dues = { id: known?.id ?? newId(), ...read.value }
    if (!(await keepDues(db, hub.id, dues, { by: actor.person, at: now }))) return wrong(problem('startsOn', 'dues.yearsMeet'))
    await prepareLines(db, hub.id, dues, today)
    if (iban !== before.iban) {
      await keepIban(db, hub.id, iban, now)
      act.record(ibanKept, hub.id, await act.keepWords(iban ?? ''))
    }
    const { id, brackets, ...said } = dues
    act.record(duesSet, id, { ...said, brackets: brackets.map(({ cents }) => cents) })
    return ok({ dues: id, year: dues.year })
  },
})
