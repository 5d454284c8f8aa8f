import { choice, id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { maySeeDuesOf } from './due.access.ts'
import { DUE_TEMPLATE, paperOf, papersData } from './due-document.ts'
import { duesHead, paperName } from './due-letters.ts'
import { lineOf, type WholeLine } from './due-line.store.ts'

/** Papers of a line, by the name they have in its address. */
const kinds = { appel: 'call', rappel: 'reminder', recu: 'receipt' } as const

type PaperKind = (typeof kinds)[keyof typeof kinds]

/** The day it bears: of its call, of its last reminder, of the last payment. null: there is none. */
const dayOf = ({ calledOn, letters, payments }: WholeLine, kind: PaperKind): string | null => {
  if (kind === 'call') return calledOn
  if (kind === 'reminder') return letters.findLast((one) => one.kind === 'reminder')?.madeOn ?? null
  return payments.findLast(({ goneOn }) => goneOn === null)?.paidOn ?? null
}

/** The call, the last reminder or the receipt of one member, to read, print or hand over. */
export const printDue = view({
  name: 'members.printDue',
  input: z.object({ line: id(), paper: choice(['appel', 'rappel', 'recu']).nullable().catch(null) }),
  load: async (context, { line, paper: asked }) => {
    const [found, head] = await Promise.all([lineOf(context.db, context.hub, line), duesHead(context)])
    const kind = asked && kinds[asked]
    const on = found && kind && dayOf(found, kind)
    const paper = found && kind && on ? paperOf(found, kind, on) : null
    return found && paper && { organisation: found.organisation, paper, head }
  },
  mayView: (who, { organisation }) => maySeeDuesOf(who, organisation),
  run: async ({ paper, head }, { lang, now }) => ({
    name: paperName(paper, lang),
    bytes: await renderPdf({ template: DUE_TEMPLATE, data: papersData([paper], head, now), lang }),
  }),
})
