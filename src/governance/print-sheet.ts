import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { letterheadOf } from '#members/api.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { wordsOf } from './convene-letters.ts'
import { loadMeeting, seesMeeting } from './meeting-load.ts'
import { sheetOf } from './notice-data.ts'

/** The sheet everyone signs on arrival. */
export const printSheet = view({
  name: 'governance.printSheet',
  input: z.object({ meeting: id() }),
  load: async (context, { meeting }) => {
    const [file, head] = await Promise.all([loadMeeting(context, { meeting }), letterheadOf(context.db, context.hub, context.lang)])
    return file && { file, head }
  },
  mayView: (who, { file }) => seesMeeting(who, file),
  run: async ({ file, head }, { lang, now }) => ({
    name: `${wordsOf(lang).files.sheet} ${file.day}.pdf`,
    bytes: await renderPdf({ template: 'src/governance/attendance-sheet.typ', data: sheetOf(file, head.hub, now), lang }),
  }),
})
