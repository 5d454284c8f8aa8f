import type { Day } from '#base/day.ts'
import { wordsOf } from '#governance/session/panel.ts'
import type { Sheet, SheetReader } from '#platform/documents/sheet.ts'
import { type Change, dueOf } from './declaration.ts'
import { sayChange } from './say-declarations.ts'
import type { ShownDeclarations } from './show-declarations.ts'

export type DeclarationLine = { day: Day; changes: Change[]; state: 'toDeclare' | 'declared' | 'nothing'; on: Day | null; receipt: string }

/** What is to be declared, then what was. */
export const declarationLines = ({ pending, said }: Pick<ShownDeclarations, 'pending' | 'said'>): DeclarationLine[] => [
  ...pending.map(({ day, changes }) => ({ day, changes, state: 'toDeclare' as const, on: null, receipt: '' })),
  ...said.map(({ day, changes, outcome, on, receipt }) => ({
    day,
    changes,
    state: outcome,
    on: outcome === 'declared' ? on : null,
    receipt,
  })),
]

export const declarationsSheet = (reader: SheetReader): Sheet<DeclarationLine> => {
  const { declarations: w } = wordsOf(reader)
  return {
    name: w.title,
    columns: [
      { head: w.sheet.day, kind: 'day', value: ({ day }) => day },
      { head: w.sheet.changes, kind: 'text', value: ({ changes }) => changes.map((one) => sayChange(one, w)).join(' ; '), width: 60 },
      { head: w.sheet.due, kind: 'day', value: ({ day, state }) => (state === 'nothing' ? null : dueOf(day)) },
      { head: w.sheet.state, kind: 'text', value: ({ state }) => w.sheet.states[state] },
      { head: w.sheet.on, kind: 'day', value: ({ on }) => on },
      { head: w.sheet.receipt, kind: 'text', value: ({ receipt }) => receipt || null, width: 20 },
    ],
  }
}
