import { dayAt } from '#base/day.ts'
import type { Searcher } from '#logbook/use-case.ts'
import { maySeeContacts } from './contact.access.ts'
import en from './en.ts'
import { contactsFound } from './found.store.ts'
import fr from './fr.ts'
import { wordsIn } from './words.ts'

/** Contacts by who was part of them and what was said; for the team. */
export const searchContacts: Searcher = {
  title: { fr: fr.nav.contacts, en: en.nav.contacts },
  list: 'echanges',
  find: async ({ db, hub, actor, lang }, sought, most) => {
    if (!maySeeContacts(actor)) return []
    const { channels, list } = wordsIn(lang)
    const day = (at: string) =>
      new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${dayAt(at, hub.zone)}T00:00:00Z`),
      )
    return (await contactsFound(db, hub.id, sought, most)).map(({ id, at, channel, who, said }) => ({
      title: who || list.nobody,
      href: `/${hub.slug}/echanges/${id}`,
      says: [channels[channel], day(at), said].filter(Boolean).join(' · '),
    }))
  },
}
