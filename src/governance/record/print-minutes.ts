import { id, z } from '#base/input.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { maySeeMinutes } from '#governance/meetings/meeting.access.ts'
import type { MeetingFile } from '#governance/meetings/meeting-file.ts'
import { view } from '#logbook/use-case.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { readFile } from '#platform/documents/store.ts'
import { type SealedFile, sealedFile } from './minutes.store.ts'
import { loadMinutes, type MinutesSubject, seesMinutes } from './minutes-load.ts'

/** A PV that is sealed is its file; nothing of the meeting is read again. */
type Printed = { sealed: SealedFile } | { draft: MinutesSubject }

export const MINUTES_TEMPLATE = 'src/governance/record/minutes.typ'

/** The PV as PDF/UA-1: the sealed file as it was kept, verified; before, a draft made from the facts as they stand. */
export const printMinutes = view({
  name: 'governance.printMinutes',
  input: z.object({ meeting: id() }),
  load: async (context, input): Promise<Printed | null> => {
    const sealed = await sealedFile(context.db, context.hub.id, input.meeting)
    if (sealed) return { sealed }
    const draft = await loadMinutes(context, input)
    return draft && { draft }
  },
  mayView: (who, printed) => ('sealed' in printed ? maySeeMinutes(who, printed.sealed.subject) : seesMinutes(who, printed.draft)),
  run: async (printed, context) => {
    if ('sealed' in printed) return { name: printed.sealed.name, bytes: await readFile(context.data, printed.sealed.sha256) }
    const { lang } = context
    const { file, data } = printed.draft
    return { name: minutesName(file, lang, 'draft'), bytes: await renderPdf({ template: MINUTES_TEMPLATE, data, lang }) }
  },
})

export const minutesName = ({ body, day }: MeetingFile, lang: 'fr' | 'en', state: 'draft' | 'sealed'): string => {
  const w = (lang === 'fr' ? fr : en).minutes
  return `${(state === 'sealed' ? w.fileName : w.draftName)({ body: body.name, day })}.pdf`
}
