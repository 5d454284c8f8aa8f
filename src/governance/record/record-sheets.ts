import { howWords } from '#governance/decisions/say-decision.ts'
import { underWords } from '#governance/rules/say-rules.ts'
import { wordsOf } from '#governance/session/panel.ts'
import type { Sheet, SheetReader } from '#platform/documents/sheet.ts'
import type { ListedMinutes } from './minutes.store.ts'
import type { RegisterLine } from './register.store.ts'
import { registerNumber } from './register.ts'

/** The register of deliberations as a sheet: one line a decision. */
export const registerSheet = (reader: SheetReader): Sheet<RegisterLine> => {
  const w = wordsOf(reader)
  return {
    name: w.register.nav,
    columns: [
      { head: w.sheets.number, kind: 'text', value: registerNumber, width: 14 },
      { head: w.sheets.adoptedOn, kind: 'day', value: ({ on }) => on },
      { head: w.sheets.title, kind: 'text', value: ({ title }) => title, width: 40 },
      { head: w.sheets.text, kind: 'text', value: ({ text }) => text, width: 60 },
      { head: w.sheets.how, kind: 'text', value: (line) => howWords(line, w), width: 44 },
      { head: w.sheets.organisations, kind: 'number', value: ({ organisations }) => organisations },
      { head: w.ruleSet.sheetHead, kind: 'text', value: ({ under }) => underWords(under, w), width: 40 },
    ],
  }
}

/** The sealed PVs as a sheet. */
export const minutesSheet = (reader: SheetReader): Sheet<ListedMinutes> => {
  const w = wordsOf(reader)
  return {
    name: w.documents.minutes,
    columns: [
      { head: w.sheets.day, kind: 'day', value: ({ day }) => day },
      { head: w.sheets.body, kind: 'text', value: ({ body }) => body },
      { head: w.sheets.meeting, kind: 'text', value: ({ title }) => title, width: 40 },
      { head: w.sheets.decisions, kind: 'number', value: ({ decisions }) => decisions },
      { head: w.sheets.sealedAt, kind: 'moment', value: ({ sealedAt }) => sealedAt },
    ],
  }
}
