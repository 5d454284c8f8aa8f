import { id, z } from '#base/input.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { view } from '#logbook/use-case.ts'
import { letterheadOf, postalOf, representativesOn, sensitiveOn } from '#members/api.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { maySeeLetter } from './exclusion.access.ts'
import { exclusionOf } from './exclusion.store.ts'
import { type LetterKind, letterOf } from './exclusion-letter.ts'
import { TEMPLATE } from './exclusion-mail.ts'

/** As their addresses name them. */
const LETTERS: Record<string, LetterKind> = { convocation: 'summons', notification: 'notification' }

/** A letter to print and post, or for the one concerned to read again. */
export const printExclusion = view({
  name: 'governance.printExclusion',
  input: z.object({ exclusion: id(), letter: z.string() }),
  load: async ({ db, hub, lang, now }, { exclusion, letter }) => {
    const is = LETTERS[letter]
    if (!is) return null
    const [one, on, head] = await Promise.all([exclusionOf(db, hub.id, exclusion), sensitiveOn(db, hub.id), letterheadOf(db, hub, lang)])
    if (!one || !(on || one.byItsTeam) || one.erased) return null
    const day = is === 'summons' ? one.summons?.on : one.decided?.on
    const [[speaker], postal] = await Promise.all([
      day ? representativesOn(db, hub.id, [one.organisation], day) : [],
      postalOf(db, hub.id, [one.organisation]),
    ])
    const data = letterOf(one, is, {
      head,
      representative: speaker?.name ?? null,
      address: postal.get(one.organisation) ?? [],
      mail: null,
      at: now,
    })
    return data && { one, is, data }
  },
  mayView: (who, { one, is }) =>
    maySeeLetter(who, {
      ...one,
      sent: is === 'summons' ? one.summons !== null : one.notified !== null,
    }),
  run: async ({ is, data }, { lang }) => {
    const w = (lang === 'fr' ? fr : (en as typeof fr)).exclusion
    return { name: w.files[is], bytes: await renderPdf({ template: TEMPLATE, data, lang }) }
  },
})
