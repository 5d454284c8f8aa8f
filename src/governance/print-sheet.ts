import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { wordsOf } from './convene-letters.ts'
import { loadMeeting, seesMeeting } from './meeting-load.ts'
import { hubData, sheetOf } from './notice-data.ts'

/** The sheet everyone signs on arrival. */
export const printSheet = view({
  name: 'governance.printSheet',
  input: z.object({ meeting: id() }),
  load: loadMeeting,
  mayView: seesMeeting,
  run: async (file, { hub, lang, now }) => ({
    name: `${wordsOf(lang).files.sheet} ${file.day}.pdf`,
    bytes: await renderPdf({ template: 'src/governance/attendance-sheet.typ', data: sheetOf(file, hubData(hub), now), lang }),
  }),
})
