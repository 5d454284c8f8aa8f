import { maySeeMeeting, maySeeMinutes, maySeeRegister } from '#governance/meetings/meeting.access.ts'
import type { Who } from '#logbook/actor.ts'
import type { Searcher, Speaking, Teller, Told } from '#logbook/use-case.ts'
import en from './en.ts'
import fr from './fr.ts'
import { decisionsFound, decisionsOf, meetingsAttended, meetingsFound, type ToldDecision, type ToldMeeting } from './told.store.ts'

const MEETINGS = { fr: fr.told.meetings, en: en.told.meetings }
const DECISIONS = { fr: fr.told.decisions, en: en.told.decisions }

const wordsOf = ({ lang }: Speaking) => (lang === 'fr' ? fr : (en as typeof fr)).told

/** Who may not see the meeting, and may read its sealed PV, is led there. */
const addressOf = ({ hub, actor }: Speaking, { id, subject }: ToldMeeting): string =>
  `/${hub.slug}/reunions/${id}${maySeeMeeting(actor, subject) ? '' : '/pv'}`

/** As on the page of the decision: who sees the meeting, and once it is registered who reads the register. */
const maySeeDecision = (who: Who, { subject, registered }: Pick<ToldDecision, 'subject' | 'registered'>): boolean =>
  maySeeMeeting(who, subject) || (registered && maySeeRegister(who))

const meetings = async (context: Speaking, about: 'organisation' | 'person', id: string): Promise<Told[]> => {
  const w = wordsOf(context)
  const attended = await meetingsAttended(context.db, context.hub.id, about, id)
  return attended
    .filter(({ subject }) => maySeeMinutes(context.actor, subject))
    .map((one) => ({ on: one.on, title: w.attended({ meeting: one.title || one.body }), href: addressOf(context, one) }))
}

/** Meetings an organisation was at. */
export const meetingsOfOrganisation: Teller = {
  about: 'organisation',
  kind: MEETINGS,
  tell: (context, id) => meetings(context, 'organisation', id),
}

/** Meetings a person was at. */
export const meetingsOfPerson: Teller = { about: 'person', kind: MEETINGS, tell: (context, id) => meetings(context, 'person', id) }

/** Decisions an organisation brought, or objected to. */
export const decisionsOfOrganisation: Teller = {
  about: 'organisation',
  kind: DECISIONS,
  tell: async (context, id) => {
    const w = wordsOf(context)
    const told = await decisionsOf(context.db, context.hub.id, id)
    return told
      .filter((one) => maySeeDecision(context.actor, one))
      .map((one) => ({ on: one.on, title: w.parts[one.part]({ title: one.title }), href: `/${context.hub.slug}/decisions/${one.id}` }))
  },
}

/** Decisions a person brought in her own name, or objected to. */
export const decisionsOfPerson: Teller = { ...decisionsOfOrganisation, about: 'person' }

const dayIn = (lang: 'fr' | 'en', day: string): string =>
  new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** Meetings by their title, body, place and points; drafts only for who prepares them. */
export const searchMeetings: Searcher = {
  title: MEETINGS,
  find: async (context, sought, most) =>
    (await meetingsFound(context.db, context.hub.id, sought))
      .filter(({ subject }) => maySeeMinutes(context.actor, subject))
      .slice(0, most)
      .map((one) => ({
        title: one.title || one.body,
        href: addressOf(context, one),
        says: [one.body, dayIn(context.lang, one.on)].filter((text) => text !== one.title).join(' · '),
      })),
}

/** Decisions by their title and their text. */
export const searchDecisions: Searcher = {
  title: DECISIONS,
  find: async (context, sought, most) =>
    (await decisionsFound(context.db, context.hub.id, sought))
      .filter((one) => maySeeDecision(context.actor, one))
      .slice(0, most)
      .map((one) => ({ title: one.title, href: `/${context.hub.slug}/decisions/${one.id}`, says: dayIn(context.lang, one.on) })),
}
