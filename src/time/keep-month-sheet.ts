import type { Act, Context } from '#logbook/use-case.ts'
import { letterheadOf, peopleOf } from '#members/api.ts'
import { keepDocuments } from '#platform/documents/document.store.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { printerOf } from '#platform/documents/printer.ts'
import type { Sheet } from './month.ts'
import { addKeptSheet, behindEntries } from './month-sheet.store.ts'
import { monthSheetOf } from './month-sheet.ts'
import type { MonthSheetData } from './month-sheet-document.ts'
import type { PersonMonth } from './person-month.ts'
import { lettersOf } from './terms.store.ts'
import { wordsIn } from './words.ts'

export const MONTH_SHEET = 'src/time/month-sheet.typ'

/** What the sheet of a month says, as the facts stand now. */
export const readMonthSheet = async (
  { db, hub, now, lang }: Pick<Context, 'db' | 'hub' | 'now' | 'lang'>,
  read: PersonMonth,
  sheet: Sheet | null = read.sheet,
): Promise<MonthSheetData> => {
  const { person, month } = read
  const [behind, letters, people, head] = await Promise.all([
    behindEntries(db, hub.id, person, month),
    lettersOf(db, hub.id, person),
    peopleOf(db, hub.id, sheet?.approvedBy ? [sheet.approvedBy] : []),
    letterheadOf(db, hub, lang),
  ])
  return monthSheetOf({
    ...read,
    hub: head.hub,
    zone: hub.zone,
    now,
    behind,
    letters,
    sheet,
    approver: people.get(sheet?.approvedBy ?? '')?.name ?? null,
  })
}

/** « Feuille de temps de mars 2026 - Camille.pdf » */
export const monthSheetName = ({ month, person, state, version }: MonthSheetData, lang: 'fr' | 'en'): string => {
  const { fileName, draftName } = wordsIn(lang).sheet
  const values = { month: month.slice(0, 7), person, version }
  return `${(state === 'approved' ? fileName : draftName)(values)}.pdf`
}

/** Both signed: the sheet is printed, and kept with its hash. */
export const keepMonthSheet = async (act: Act, read: PersonMonth, sheet: Sheet): Promise<void> => {
  const { lang, now } = act
  const said = await readMonthSheet(act, read, sheet)
  const content = await renderPdf({ template: MONTH_SHEET, data: said, lang })
  const [kept] = await keepDocuments(act, [{ name: monthSheetName(said, lang), mediaType: 'application/pdf', content }])
  if (!kept) throw new Error('a file that is kept has a number')
  const { id: document, sha256 } = kept
  const { version } = sheet
  await addKeptSheet(act.db, act.hub.id, read.person, read.month, {
    version,
    document,
    sha256,
    said,
    ...printerOf(MONTH_SHEET),
    lang,
    keptAt: now,
  })
}
