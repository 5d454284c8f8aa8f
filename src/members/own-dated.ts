import type { Day } from '#base/day.ts'
import type { PersonalWords } from '#logbook/personal-data.ts'
import type { SheetColumn } from '#platform/documents/sheet.ts'

type Dated<Kind extends string> = { on: Day; organisation: string; what: Kind }
type DatedWords<Kind extends string> = PersonalWords & { on: string; organisation: string; what: string; kinds: Record<Kind, string> }

/** What somebody did about an organisation on a day, and in what part: what is said of it, with its three columns. */
export const datedRows = <Kind extends string>(words: DatedWords<Kind>): PersonalWords & { columns: SheetColumn<Dated<Kind>>[] } => ({
  ...words,
  columns: [
    { head: words.on, kind: 'day', value: ({ on }) => on },
    { head: words.organisation, kind: 'text', value: ({ organisation }) => organisation, width: 34 },
    { head: words.what, kind: 'text', value: ({ what }) => words.kinds[what] },
  ],
})
