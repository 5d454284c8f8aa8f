import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { textsOf } from '#governance/rules/rule-text.store.ts'
import { textInForce } from '#governance/rules/rule-text.ts'
import { wordsOf } from '#governance/session/panel.ts'
import type { Teller, Told } from '#logbook/use-case.ts'
import { maySeeSheet } from './commitment.access.ts'
import { commitmentsOf, signaturesOf } from './commitment.store.ts'
import { neverWas, standingOf } from './commitment.ts'

const kind = { fr: fr.charter.kind, en: en.charter.kind }

/** When an organisation signed the charter, in which version; that it took its signature back. Everyone may know; the sheet is its own. */
export const charterOfOrganisation: Teller = {
  about: 'organisation',
  kind,
  tell: async ({ db, hub, actor, lang }, organisation) => {
    const { charter: w } = wordsOf({ lang })
    return (await signaturesOf(db, hub, [organisation]))
      .filter((one) => !neverWas(one))
      .flatMap(({ id, n, signedOn, withdrawnOn }): Told[] => {
        const href = maySeeSheet(actor, organisation) ? `/${hub.slug}/pole/charte/signatures/${id}/charte.pdf` : `/${hub.slug}/pole/charte`
        return [
          { on: signedOn, title: w.signs({ n }), href, step: 'charter' },
          ...(withdrawnOn === null ? [] : [{ on: withdrawnOn, title: w.withdraws({ n }), href, step: 'charter' as const }]),
        ]
      })
  },
}

/** Where it stands with the charter in force; nothing where the hub asks no commitments of anybody. */
export const charterStanding: Teller = {
  about: 'standing',
  kind,
  tell: async ({ db, hub, lang, today }, organisation) => {
    const { charter: w } = wordsOf({ lang })
    const [texts, commitments, signatures] = await Promise.all([
      textsOf(db, hub.id),
      commitmentsOf(db, hub.id),
      signaturesOf(db, hub, [organisation]),
    ])
    const charter = textInForce(texts, 'charter', today)
    if (!charter || (signatures.length === 0 && !commitments.some(({ text }) => text === charter.id))) return []
    const standing = standingOf(signatures, charter.id)
    const href = `/${hub.slug}/pole/charte`
    if (standing.is === 'unsigned') return [{ on: today, title: w.standing.unsigned, href }]
    const { n, signedOn } = standing.signature
    return [{ on: signedOn, title: w.standing[standing.is]({ n, day: signedOn, now: charter.n }), href }]
  },
}
