import { id, z } from '#base/input.ts'
import { mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadMeeting, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { wordsOf } from '#governance/notices/convene-letters.ts'
import { view } from '#logbook/use-case.ts'
import { letterheadOf } from '#members/api.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { kitOf } from './kit-document.ts'

/** Everything for a session with a pencil, in one press: for whoever prepares or keeps it. */
export const printKit = view({
  name: 'governance.printKit',
  input: z.object({ meeting: id() }),
  load: async (context, { meeting }) => {
    const [file, head] = await Promise.all([loadMeeting(context, { meeting }), letterheadOf(context.db, context.hub, context.lang)])
    return file && { file, head }
  },
  mayView: (who, { file }) => seesMeeting(who, file) && mayFacilitate(who, subjectOf(file)) === true,
  run: async ({ file, head }, { lang, now }) => ({
    name: `${wordsOf(lang).afterwards.file} ${file.day}.pdf`,
    bytes: await renderPdf({ template: 'src/governance/papers/kit.typ', data: kitOf(file, head.hub, now), lang }),
  }),
})
