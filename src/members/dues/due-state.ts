import type { Day } from '#base/day.ts'
import type { WholeLine } from './due-line.store.ts'
import { countingOn, type DueState, dueStatus, mayRemind } from './dues.ts'

/** Where a whole line stands on a day, from its own rows. */
export const stateOfLine = (line: Pick<WholeLine, 'cents' | 'dueOn' | 'exemptOn' | 'payments'>, today: Day): DueState =>
  dueStatus({ cents: line.cents, dueOn: line.dueOn, exempt: line.exemptOn !== null }, countingOn(line.payments, today), today)

/** Late lines whose last letter is a fortnight old. */
export const toRemind = (lines: WholeLine[], today: Day): WholeLine[] =>
  lines.filter((line) => stateOfLine(line, today) === 'late' && mayRemind(line.letters.at(-1)?.madeOn ?? null, today))
