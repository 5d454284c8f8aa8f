import type { Teller, Told } from '#logbook/use-case.ts'
import en from '#members/en.ts'
import fr from '#members/fr.ts'
import { wordsIn } from '#members/words.ts'
import { originOf } from './origin.store.ts'

/** What an organisation was before it was one, and the day it was founded: the beginning of its life. */
export const originOfOrganisation: Teller = {
  about: 'organisation',
  kind: { fr: fr.origin.kind, en: en.origin.kind },
  tell: async ({ db, hub, lang }, organisation) => {
    const one = await originOf(db, hub.id, organisation)
    if (!one) return []
    const { origin: w } = wordsIn(lang)
    const href = `/${hub.slug}/structures/${organisation}/parcours`
    const told: Told[] = [
      {
        on: `${one.fromYear}-01-01`,
        year: true,
        title: w.born(one.project, w.places[one.place], one.fromYear, one.untilYear),
        href,
        ...(one.note ? { says: one.note } : {}),
        step: 'origin',
      },
    ]
    return one.foundedOn === null ? told : [...told, { on: one.foundedOn, title: w.founded, href, step: 'founded' }]
  },
}
