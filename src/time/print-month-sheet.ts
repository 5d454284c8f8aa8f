import { orNothing, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { readFile } from '#platform/documents/store.ts'
import { ofMonth } from './inputs.ts'
import { MONTH_SHEET, monthSheetName, readMonthSheet } from './keep-month-sheet.ts'
import { keptSheets } from './month-sheet.store.ts'
import { readMonth } from './person-month.ts'
import { maySeeMonth } from './time.access.ts'

/** The month's sheet as PDF/UA-1: with both signatures the file as it was kept, verified; before, a draft. An earlier version by its number. */
export const printMonthSheet = view({
  name: 'time.printMonthSheet',
  input: z.object({ ...ofMonth, version: orNothing(z.coerce.number({ error: 'input.notAnId' }).int({ error: 'input.notAnId' })) }),
  load: async (context, { person, month, version }) => {
    const { db, hub } = context
    const [read, kept] = await Promise.all([readMonth(context, person, month), keptSheets(db, hub.id, person, month)])
    if (!read) return null
    if (version !== null) {
      const earlier = kept.find((one) => one.version === version)
      return earlier ? { person, read, kept: earlier } : null
    }
    return { person, read, kept: (read.state === 'approved' && kept.find((one) => one.version === read.sheet?.version)) || null }
  },
  mayView: (who, { person }) => maySeeMonth(who, person),
  run: async ({ read, kept }, context) => {
    if (kept) return { name: kept.name, bytes: await readFile(context.data, kept.sha256) }
    const { lang } = context
    const data = await readMonthSheet(context, read)
    return { name: monthSheetName(data, lang), bytes: await renderPdf({ template: MONTH_SHEET, data, lang }) }
  },
})
