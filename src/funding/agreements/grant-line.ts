import type { Id } from '#base/id.ts'
import { keepLine } from '#funding/budgets/budget.store.ts'
import { openDraft } from '#funding/budgets/write-budget.ts'
import { lineKept } from '#funding/facts.ts'
import type { Act } from '#logbook/use-case.ts'
import type { AskedLine } from './agreement.store.ts'

/** The line of a budget says what was granted in its year; what says so already stays as it is, voted or not. */
export const grantLine = async (act: Act, { line, cents, funder }: { line: AskedLine; cents: number; funder: Id }): Promise<void> => {
  if (line.standing === 'granted' && line.cents === cents && line.funder !== null) return
  const { action, year } = line
  const budget = await openDraft(act, { action, year })
  const { lasting, side, code, name } = line
  const kept = { lasting, side, code, name, cents, funder: line.funder ?? funder, standing: 'granted' as const }
  await keepLine(act.db, act.hub.id, budget, kept)
  const { lasting: _, name: __, ...said } = kept
  act.record(lineKept, action, { budget, year, line: lasting, ...said })
}
