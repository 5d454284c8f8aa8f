import { instantOf } from '#base/day.ts'
import { choice, id, z } from '#base/input.ts'
import { maySeeMoney } from '#funding/funding.access.ts'
import { budgetWorkbook } from '#funding/papers/budget-workbook.ts'
import { dossierDocx } from '#funding/papers/dossier-docx.ts'
import { dossierPdf, type PaperOf } from '#funding/papers/dossier-pdf.ts'
import { dossierZip, safeName } from '#funding/papers/dossier-zip.ts'
import { wordsIn } from '#funding/words.ts'
import { view } from '#logbook/use-case.ts'
import { letterheadOf } from '#members/api.ts'
import type { Filled } from './filled.ts'
import { filledAs, loadDossier } from './read-dossier.ts'

/** What a dossier is taken away as: the PDF that is sent, the Word file that is written on, the budget that is counted with, all of it at once. */
const PAPERS = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const
export const papers = Object.keys(PAPERS) as [Paper, ...Paper[]]
type Paper = keyof typeof PAPERS

/** One of its papers, as it was sent or as it would be today. */
export const printDossier = view({
  name: 'funding.printDossier',
  input: z.object({ dossier: id(), paper: choice(papers).nullable().catch(null) }),
  load: async (context, { dossier, paper }) => {
    const [loaded, head] = await Promise.all([loadDossier(context, dossier), letterheadOf(context.db, context.hub, context.lang)])
    return loaded && paper && { loaded, paper, head }
  },
  mayView: (who) => maySeeMoney(who),
  run: async ({ loaded, paper, head }, { lang, now, hub }) => {
    const filled = filledAs(loaded, hub.name)
    const { filedOn } = loaded.found
    const at = filedOn ? instantOf(filedOn, '12:00', hub.zone) : now
    const w = wordsIn(lang).papers
    const called = (paper === 'xlsx' ? w.budgetName : w.dossierName)({ action: filled.action, year: filled.year })
    return {
      name: `${safeName(called, w.pieceName)}.${paper}`,
      mediaType: PAPERS[paper],
      inline: paper === 'pdf',
      bytes: await make[paper](filled, { lang, at, hub: head.hub }),
    }
  },
})

const make: Record<Paper, (filled: Filled, paper: PaperOf) => Promise<Uint8Array>> = {
  pdf: dossierPdf,
  docx: dossierDocx,
  xlsx: (filled, { lang }) => budgetWorkbook(filled, lang),
  zip: async (filled, paper) => {
    const zip = await dossierZip(filled, [], paper)
    if (!zip.ok) throw new Error('A dossier without the files of its pieces is never too large')
    return zip.value
  },
}
