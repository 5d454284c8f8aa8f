import type { Id } from '#base/id.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import type { Act } from '#logbook/use-case.ts'
import { letterheadOf, peopleOf, postalOf, representativesOn } from '#members/api.ts'
import { letterAbout } from '#outbox/api.ts'
import { keepDocuments } from '#platform/documents/document.store.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { queueMails } from '#platform/mail/queue-mail.ts'
import type { Case } from './exclusion.store.ts'
import { type LetterKind, letterOf } from './exclusion-letter.ts'

/** Mails of what a case led to are kept from whoever is not named in it, as the case’s own are. */
export const aboutOf = ({ id, byItsTeam }: Pick<Case, 'id' | 'byItsTeam'>): string => letterAbout(byItsTeam ? 'conflict' : 'exclusion', id)

export const TEMPLATE = 'src/governance/exclusions/exclusion-letter.typ'

/** The letter, to each person who speaks for it and has an address; how many. The mail itself says nothing: the letter does. 0: it is printed and posted. */
export const sendLetter = async (act: Act, one: Case, is: LetterKind): Promise<number> => {
  const { db, hub, lang, today, now, email } = act
  const [known, head, postal] = await Promise.all([
    representativesOn(db, hub.id, [one.organisation], today),
    letterheadOf(db, hub, lang),
    postalOf(db, hub.id, [one.organisation]),
  ])
  const address = postal.get(one.organisation) ?? []
  const people = known.flatMap(({ name, mail }) => (mail === null ? [] : [{ name, mail }]))
  const w = (lang === 'fr' ? fr : (en as typeof fr)).exclusion
  const letters: { to: string; name: string; content: Uint8Array }[] = []
  for (const { name, mail } of people) {
    const data = letterOf(one, is, { head, representative: name, address, mail: email, at: now })
    if (data) letters.push({ to: mail, name, content: await renderPdf({ template: TEMPLATE, data, lang }) })
  }
  const kept = await keepDocuments(
    act,
    letters.map(({ content }) => ({ name: w.files[is], mediaType: 'application/pdf', content })),
  )
  await queueMails(
    act,
    letters.map(({ to, name }, at) => ({
      to,
      name,
      subject: w.mail.subject({ hub: hub.name }),
      body: w.mail.body({ name, hub: hub.name }),
      attachments: kept.slice(at, at + 1).map(({ name: file, mediaType, sha256 }) => ({ name: file, mediaType, sha256 })),
      about: aboutOf(one),
      ...(email === null ? {} : { replyTo: email }),
    })),
  )
  return letters.length
}

/** Those who were named know that they are, and where; about whom, the page says. */
export const tellTeam = async (act: Act, exclusion: Id, team: Id[]): Promise<void> => {
  const w = (act.lang === 'fr' ? fr : (en as typeof fr)).exclusion.mail
  const people = await peopleOf(act.db, act.hub.id, team)
  const link = act.site ? `${act.site}/${act.hub.slug}/procedures/${exclusion}` : ''
  const mails = [...people.values()].flatMap(({ name, mail }) =>
    mail === null
      ? []
      : [
          {
            to: mail,
            name,
            subject: w.subject({ hub: act.hub.name }),
            body: w.team({ name, hub: act.hub.name, link }),
            about: letterAbout('exclusion', exclusion),
          },
        ],
  )
  await queueMails(act, mails)
}
