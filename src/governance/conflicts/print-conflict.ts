import { choice, id, orNothing, z } from '#base/input.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { view } from '#logbook/use-case.ts'
import { letterheadOf } from '#members/api.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { readerOf } from './conflict.access.ts'
import { conflictOf } from './conflict.store.ts'
import { conflictLetter, letterKinds } from './conflict-letter.ts'
import { seenBy } from './conflict-seen.ts'

const TEMPLATE = 'src/governance/conflicts/conflict-letter.typ'

/** A letter to print, to post or to sign; made when it is asked for and kept nowhere. */
export const printConflict = view({
  name: 'governance.printConflict',
  input: z.object({ conflict: id(), is: choice(letterKinds).default('summons'), side: orNothing(id()) }),
  load: async (context, input) => {
    const { db, hub, lang, now, actor } = context
    const [one, head] = await Promise.all([conflictOf(db, hub.id, input.conflict), letterheadOf(db, hub, lang)])
    const reader = one && readerOf(actor, one)
    return one && reader ? conflictLetter(seenBy(one, reader), input, { head, at: now }) : null
  },
  run: async (data, { lang }) => ({
    name: (lang === 'fr' ? fr : (en as typeof fr)).conflict.files[data.is],
    bytes: await renderPdf({ template: TEMPLATE, data, lang }),
  }),
})
