import { saidCents } from '#base/euros.ts'
import type { Teller, Told } from '#logbook/use-case.ts'
import en from '#members/en.ts'
import fr from '#members/fr.ts'
import { wordsIn } from '#members/words.ts'
import { maySeeDuesOf } from './due.access.ts'
import { yearLabel } from './due-document.ts'
import { linesInLife } from './due-line.store.ts'

/** What a member was asked and paid, in its life; for who keeps the money and who speaks for it. */
export const duesOfOrganisation: Teller = {
  about: 'organisation',
  kind: { fr: fr.due.life.kind, en: en.due.life.kind },
  tell: async ({ db, hub, actor, lang }, id) => {
    if (!maySeeDuesOf(actor, id)) return []
    const { due: w } = wordsIn(lang)
    return (await linesInLife(db, hub, id)).flatMap((line): Told[] => {
      const year = yearLabel(line)
      const href = `/${hub.slug}/cotisations/lignes/${line.id}`
      const euros = (cents: number) => saidCents(cents, lang)
      return [
        ...(line.calledOn && line.cents !== null
          ? [{ on: line.calledOn, title: w.life.called(year, euros(line.cents)), href, step: 'dues' as const }]
          : []),
        ...line.letters
          .filter(({ kind }) => kind === 'reminder')
          .map(({ madeOn }) => madeOn)
          .filter((on, at, all) => all.indexOf(on) === at)
          .map((on) => ({ on, title: w.life.reminded(year), href })),
        ...line.payments
          .filter(({ goneOn }) => goneOn === null)
          .map(({ paidOn, cents, means }) => ({
            on: paidOn,
            title: w.life.paid(year, euros(cents), w.meansOf[means]),
            href,
            step: 'dues' as const,
          })),
        ...(line.exemptOn
          ? [{ on: line.exemptOn, title: w.life.exempted(year), says: line.exemptReason, href, step: 'dues' as const }]
          : []),
      ]
    })
  },
}
