import { figuresSought } from '#base/phone.ts'
import type { Searcher } from '#logbook/use-case.ts'
import en from '#members/en.ts'
import fr from '#members/fr.ts'
import { maySeeAllPhones, maySeePeople } from '#members/people/person.access.ts'
import { wordsIn } from '#members/words.ts'
import { maySeeOrganisations } from './organisation.access.ts'
import { withSectors } from './said-sectors.ts'
import { findOrganisations, findPeople } from './search.store.ts'

/** Organisations by their name, commune and sector. */
export const searchOrganisations: Searcher = {
  title: { fr: fr.search.kinds.organisation, en: en.search.kinds.organisation },
  list: 'structures',
  find: async ({ db, hub, actor, today, lang }, sought, most) => {
    if (!maySeeOrganisations(actor)) return []
    const w = wordsIn(lang).search
    return (await findOrganisations(db, hub.id, withSectors(sought), today, most)).map(({ id, name, commune, member }) => ({
      title: name,
      href: `/${hub.slug}/structures/${id}`,
      says: [commune, member ? w.member : w.notMember].filter(Boolean).join(' · '),
    }))
  },
}

/** People by their name; for the team, by their phone too. */
export const searchPeople: Searcher = {
  title: { fr: fr.search.kinds.person, en: en.search.kinds.person },
  list: 'personnes',
  find: async ({ db, hub, actor, today, lang }, sought, most) => {
    if (!maySeePeople(actor)) return []
    const figures = maySeeAllPhones(actor) ? figuresSought(sought.typed) : null
    const { roles } = wordsIn(lang)
    return (await findPeople(db, hub.id, sought, figures, today, most)).map((one) => ({
      title: one.name,
      href: `/${hub.slug}/personnes/${one.id}`,
      says: [...one.roles.map((role) => roles[role]), ...one.speaksFor].join(' · '),
    }))
  },
}
