import { dayAt } from '#base/day.ts'
import { isTeam } from '#logbook/actor.ts'
import type { Teller, Told } from '#logbook/use-case.ts'
import { contactsWith, type ToldContact } from './about.store.ts'
import en from './en.ts'
import fr from './fr.ts'
import { mandatesOf } from './mandate.store.ts'
import { wordsIn } from './words.ts'

const KIND = { fr: fr.nav.contacts, en: en.nav.contacts }

type Context = Parameters<Teller['tell']>[0]

const told = ({ hub, lang }: Context, { id, at, channel, said, author, with: others }: ToldContact): Told => {
  const w = wordsIn(lang).told
  const title = others ? w.contactWith(wordsIn(lang).activity[channel], others) : w.contact(wordsIn(lang).activity[channel], author.name)
  return { on: dayAt(at, hub.zone), title, href: `/${hub.slug}/echanges/${id}`, ...(said ? { says: said } : {}) }
}

/** What was said with an organisation, in its life; for the team. */
export const contactsOfOrganisation: Teller = {
  about: 'organisation',
  kind: KIND,
  tell: async (context, id) =>
    isTeam(context.actor) ? (await contactsWith(context.db, context.hub.id, 'organisation', id)).map((one) => told(context, one)) : [],
}

/** What was said with a person, for the team; and for everyone, where they speak for the hub. */
export const contactsOfPerson: Teller = {
  about: 'person',
  kind: KIND,
  tell: async (context, id) => {
    const { db, hub, actor, today, lang } = context
    const [contacts, mandates] = await Promise.all([
      isTeam(actor) ? contactsWith(db, hub.id, 'person', id) : [],
      mandatesOf(db, hub.id, today, id),
    ])
    const w = wordsIn(lang).told
    return [
      ...contacts.map((one) => told(context, one)),
      ...mandates.map(
        ({ id: mandate, body, from }): Told => ({ on: from, title: w.mandate(body), href: `/${hub.slug}/mandats/${mandate}` }),
      ),
    ]
  },
}
