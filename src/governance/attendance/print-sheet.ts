import { id, z } from '#base/input.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadMeeting, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { wordsOf } from '#governance/notices/convene-letters.ts'
import { sheetOf } from '#governance/notices/notice-data.ts'
import { view } from '#logbook/use-case.ts'
import { letterheadOf } from '#members/api.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { maySeeHands } from './signature.access.ts'
import { handsOf } from './signature.store.ts'
import { signingOf } from './signing.store.ts'

/** The sheet everyone signs on arrival: what was signed on a screen, and boxes for a pen. Hands are for who keeps the session, and each her own. */
export const printSheet = view({
  name: 'governance.printSheet',
  input: z.object({ meeting: id() }),
  load: async (context, { meeting }) => {
    const { db, hub, lang } = context
    const [file, head, { signatures }, hands] = await Promise.all([
      loadMeeting(context, { meeting }),
      letterheadOf(db, hub, lang),
      signingOf(db, hub.id, meeting),
      handsOf(db, hub.id, meeting),
    ])
    return file && { file, head, signatures, hands }
  },
  mayView: (who, { file }) => seesMeeting(who, file),
  run: async ({ file, head, signatures, hands }, { actor, lang, now }) => {
    const seen = maySeeHands(actor, subjectOf(file)) ? hands : hands.filter(({ person }) => person === actor?.person)
    const data = sheetOf(file, head.hub, now, { signatures, hands: seen })
    const bytes = await renderPdf({ template: 'src/governance/attendance/attendance-sheet.typ', data, lang })
    return { name: `${wordsOf(lang).files.sheet} ${file.day}.pdf`, bytes }
  },
})
