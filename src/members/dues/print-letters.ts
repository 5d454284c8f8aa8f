import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { wordsIn } from '#members/words.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { keepsDues } from './due.access.ts'
import { DUE_TEMPLATE, lineAccount, paperOf, papersData } from './due-document.ts'
import { duesHead } from './due-letters.ts'
import { calledLines } from './due-line.store.ts'

/** Every letter of a year that waits on paper, in one file to print and post. */
export const printLetters = view({
  name: 'members.printLetters',
  input: z.object({ dues: id() }),
  load: async (context, { dues }) => {
    const [lines, head] = await Promise.all([calledLines(context.db, context.hub, dues), duesHead(context)])
    // Who has paid meanwhile, or is exempt, needs no letter any more.
    const papers = lines.flatMap((line) => {
      if (lineAccount(line).waiting === 0) return []
      const letter = line.letters.findLast(({ mail, handedOn }) => mail === null && handedOn === null)
      const paper = letter ? paperOf(line, letter.kind, letter.madeOn) : null
      return paper ? [paper] : []
    })
    return papers.length > 0 ? { papers, head, year: papers[0]?.label ?? '' } : null
  },
  mayView: (who) => keepsDues(who),
  run: async ({ papers, head, year }, { lang, now }) => ({
    name: `${wordsIn(lang).due.files.letters} ${year}.pdf`,
    bytes: await renderPdf({ template: DUE_TEMPLATE, data: papersData(papers, head, now), lang }),
  }),
})
