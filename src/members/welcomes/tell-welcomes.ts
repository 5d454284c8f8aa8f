import type { Teller, Told } from '#logbook/use-case.ts'
import en from '#members/en.ts'
import fr from '#members/fr.ts'
import { wordsIn } from '#members/words.ts'
import { mayWelcome } from './welcome.access.ts'
import { welcomesOf } from './welcome.store.ts'
import { PARTS, standing } from './welcome.ts'

/** When a member was welcomed, by what, and whom it may turn to: everyone may know; the page is the coordination’s. */
export const welcomesOfOrganisation: Teller = {
  about: 'organisation',
  kind: { fr: fr.welcome.life.kind, en: en.welcome.life.kind },
  tell: async ({ db, hub, actor, lang }, organisation) => {
    const { welcome: w } = wordsIn(lang)
    const href = mayWelcome(actor) === true ? `/${hub.slug}/structures/${organisation}/accueil` : null
    return (await welcomesOf(db, hub.id, organisation)).flatMap(({ parts }): Told[] => {
      const done = standing(parts)
      const days = [...new Set(done.map(({ on }) => on))]
      return [
        ...days.map((on) => {
          const kinds = PARTS.filter((part) => done.some((one) => one.on === on && one.part === part))
          return { on, title: w.life.welcomed, says: kinds.map((part) => w.part[part]).join(', '), href, step: 'welcomed' as const }
        }),
        ...done.flatMap(({ person, on }): Told[] =>
          person === null
            ? []
            : [{ on, title: w.buddyIs(person.name), href: `/${hub.slug}/personnes/${person.id}`, step: 'welcomed' as const }],
        ),
      ]
    })
  },
}
