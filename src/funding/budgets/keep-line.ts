import { newId } from '#base/id.ts'
import { choice, id, optionalText, orNothing, text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { lineKept } from '#funding/facts.ts'
import { useCase } from '#logbook/use-case.ts'
import { hasLine, keepLine as keep } from './budget.store.ts'
import { standings, usualStanding } from './budget.ts'
import { funderKindOf, isCode, isGiven, sides } from './codes.ts'
import { funderNamed } from './funder.store.ts'
import { readAmount } from './read-amount.ts'
import { inBudget, ofBudget, openDraft } from './write-budget.ts'

/** A line of a budget: added, or written anew. A version that was voted stays; the next one begins with this line. `line`: the lasting one. */
export const keepLine = useCase({
  name: 'funding.keepLine',
  input: z.object({
    ...ofBudget,
    line: orNothing(id()).default(null),
    side: choice(sides),
    code: text(24),
    name: optionalText(160),
    amount: text(20),
    funder: optionalText(160),
    standing: orNothing(choice(standings)).default(null),
  }),
  ...inBudget,
  run: async (act, { action, year, line, side, code, name, amount, funder, standing }) => {
    const cents = readAmount('amount', amount)
    const known = isCode(side, code) ? [] : [problem('code', 'budget.unknownCode', { code })]
    if (!cents.ok) return wrong(...known, ...cents.problems)
    if (known.length > 0) return wrong(...known)
    const { db, hub } = act
    if (line !== null && !(await hasLine(db, hub.id, action, line))) return wrong(problem('', 'budget.lineGone'))
    const budget = await openDraft(act, { action, year })
    const given = side === 'product' && isGiven(code) && funder !== ''
    const kept = {
      lasting: line ?? newId(),
      side,
      code,
      name,
      cents: cents.value,
      funder: given ? await funderNamed(db, hub.id, funder, funderKindOf(code)) : null,
      standing: side === 'charge' ? null : (standing ?? usualStanding(code)),
    }
    await keep(db, hub.id, budget, kept)
    const { lasting, name: _, ...said } = kept
    act.record(lineKept, action, { budget, year, line: lasting, ...said })
    return ok({ action, year })
  },
})
