import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { readFile } from '#platform/documents/store.ts'
import en from './en.ts'
import fr from './fr.ts'
import type { MeetingFile } from './meeting-file.ts'
import { loadMinutes, seesMinutes } from './minutes-load.ts'

export const MINUTES_TEMPLATE = 'src/governance/minutes.typ'

/** The PV as PDF/UA-1: the sealed file as it was kept, verified; before, a draft made from the facts as they stand. */
export const printMinutes = view({
  name: 'governance.printMinutes',
  input: z.object({ meeting: id() }),
  load: loadMinutes,
  mayView: seesMinutes,
  run: async ({ file, data, sealed }, context) => {
    if (sealed) return { name: sealed.name, bytes: await readFile(context.data, sealed.sha256) }
    const { lang } = context
    return { name: minutesName(file, lang, 'draft'), bytes: await renderPdf({ template: MINUTES_TEMPLATE, data, lang }) }
  },
})

export const minutesName = ({ body, day }: MeetingFile, lang: 'fr' | 'en', state: 'draft' | 'sealed'): string => {
  const w = (lang === 'fr' ? fr : en).minutes
  return `${(state === 'sealed' ? w.fileName : w.draftName)({ body: body.name, day })}.pdf`
}
