import type { Lang } from '#base/page.ts'
import type { Filled, FilledLine } from '#funding/dossiers/filled.ts'
import { wordsIn } from '#funding/words.ts'
import type { Sheet, SheetColumn } from '#platform/documents/sheet.ts'
import { filled as sheetOf, workbook } from '#platform/documents/xlsx.ts'
import { groupName, lineName } from './dossier-paper.ts'

type SideCell = { text: string; euros: number } | null
type FormRow = { left: SideCell; right: SideCell }
/** `cents`: to the cent; `euros`: as the form prints it. */
type LineRow = { code: string; group: string; name: string; says: string; cents: number; euros: number }

const sum = (lines: readonly FilledLine[], of: 'euros' | 'cents'): number => lines.reduce((all, line) => all + line[of], 0)

const sideOf = (lines: readonly FilledLine[], total: string, lang: Lang): SideCell[] =>
  lines.length === 0
    ? []
    : [
        ...[...Map.groupBy(lines, ({ group }) => group)].flatMap(([group, own]) => [
          { text: groupName(group, lang), euros: sum(own, 'euros') },
          ...own.map((line) => ({ text: `    ${lineName(line, lang)}`, euros: line.euros })),
        ]),
        { text: total, euros: sum(lines, 'euros') },
      ]

/** Both sides side by side, their totals on one row as the form has them. */
const paired = (left: SideCell[], right: SideCell[]): FormRow[] => {
  const most = Math.max(left.length, right.length)
  const stretched = (side: SideCell[]): SideCell[] =>
    side.length === 0 ? [] : [...side.slice(0, -1), ...Array<null>(most - side.length).fill(null), side.at(-1) ?? null]
  const [a, b] = [stretched(left), stretched(right)]
  return Array.from({ length: most }, (_, at) => ({ left: a[at] ?? null, right: b[at] ?? null }))
}

/** The budget of a dossier as a workbook: the form’s two columns in whole euros, then each side line by line to the cent, with their totals. */
export const budgetWorkbook = ({ budget }: Filled, lang: Lang): Promise<Uint8Array<ArrayBuffer>> => {
  const w = wordsIn(lang).papers
  const { charges, products, inKindCharges, inKindProducts } = budget
  const formColumns: SheetColumn<FormRow>[] = [
    { head: w.charges, kind: 'text', width: 46, value: ({ left }) => left?.text ?? null },
    { head: w.amount, kind: 'number', width: 14, value: ({ left }) => left?.euros ?? null },
    { head: w.products, kind: 'text', width: 46, value: ({ right }) => right?.text ?? null },
    { head: w.amount, kind: 'number', width: 14, value: ({ right }) => right?.euros ?? null },
  ]
  const form: Sheet<FormRow> = { name: w.budget, columns: formColumns }
  const lineSheet = (name: string): Sheet<LineRow> => ({
    name,
    columns: [
      { head: w.code, kind: 'text', width: 18, value: ({ code }) => code },
      { head: w.group, kind: 'text', width: 34, value: ({ group }) => group },
      { head: w.line, kind: 'text', width: 38, value: ({ name: line }) => line },
      { head: w.says, kind: 'text', width: 38, value: ({ says }) => says },
      { head: w.exact, kind: 'cents', value: ({ cents }) => cents },
      { head: w.amount, kind: 'number', width: 14, value: ({ euros }) => euros },
    ],
  })
  const lineRows = (lines: readonly FilledLine[], total: string): LineRow[] =>
    lines.length === 0
      ? []
      : [
          ...lines.map((line) => ({ ...line, group: groupName(line.group, lang) })),
          { code: '', group: '', name: total, says: '', cents: sum(lines, 'cents'), euros: sum(lines, 'euros') },
        ]
  const rows = [
    ...paired(sideOf(charges, w.totalCharges, lang), sideOf(products, w.totalProducts, lang)),
    ...paired(sideOf(inKindCharges, w.totalInKind, lang), sideOf(inKindProducts, w.totalInKind, lang)),
  ]
  // Nothing in it is a moment: any zone will do.
  return workbook(
    [
      sheetOf(form, rows),
      sheetOf(lineSheet(w.charges), [...lineRows(charges, w.totalCharges), ...lineRows(inKindCharges, w.totalInKind)]),
      sheetOf(lineSheet(w.products), [...lineRows(products, w.totalProducts), ...lineRows(inKindProducts, w.totalInKind)]),
    ],
    { lang, zone: 'UTC' },
  )
}
