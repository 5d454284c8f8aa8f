import { dayAt } from '#base/day.ts'
import { holds } from '#logbook/actor.ts'
import type { Act } from '#logbook/use-case.ts'
import { letterheadOf } from '#members/hubs/hub-identity.ts'
import type { Speaker, WholeOrganisation } from '#members/organisations/organisation.store.ts'
import { postalOf } from '#members/organisations/postal.store.ts'
import { wordsIn } from '#members/words.ts'
import { keepDocuments } from '#platform/documents/document.store.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { queueMails } from '#platform/mail/queue-mail.ts'
import { acknowledgementOf } from './acknowledgement-document.ts'
import type { Resignation } from './resignation.ts'

type Reached = Speaker & { mail: string }
const reached = (speakers: Speaker[]): Reached[] => [
  ...new Map(speakers.flatMap((one) => (one.mail === null ? [] : [[one.person, { ...one, mail: one.mail }] as const]))).values(),
]

/** Whom an answer reaches: the coordination that noted it; an organisation that did so itself answers the hub. */
const replyTo = ({ actor, email }: Act) => (holds(actor, 'coordinator') && email !== null ? { replyTo: email } : {})

/** The letter that answers it, to each person who speaks for it and has an address; how many. */
export const acknowledge = async (act: Act, { id, name }: WholeOrganisation, one: Resignation, speakers: Speaker[]): Promise<number> => {
  const people = reached(speakers)
  if (people.length === 0) return 0
  const { db, hub, lang, email, actor } = act
  const w = wordsIn(lang).resignation
  const [head, postal] = await Promise.all([letterheadOf(db, hub, lang), postalOf(db, hub.id, [id])])
  const mail = holds(actor, 'coordinator') ? email : null
  const files: Parameters<typeof keepDocuments>[1] = []
  for (const person of people) {
    const to = { organisation: name, representative: person.name, address: postal.get(id) ?? [] }
    const letter = { head, ...to, sender: hub.name, mail, today: dayAt(one.notedAt, hub.zone) }
    const content = await renderPdf({ template: 'src/members/exits/acknowledgement.typ', data: acknowledgementOf(one, letter), lang })
    files.push({ name: w.file(name), mediaType: 'application/pdf', content })
  }
  const kept = await keepDocuments(act, files)
  await queueMails(
    act,
    people.map((person, at) => ({
      to: person.mail,
      name: person.name,
      subject: w.mail.subject(name),
      body: w.mail.body({ name: person.name, organisation: name, hub: hub.name, received: one.receivedOn, until: one.until }),
      attachments: kept.slice(at, at + 1).map(({ name: file, mediaType, sha256 }) => ({ name: file, mediaType, sha256 })),
      about: 'membership.resignation',
      ...replyTo(act),
    })),
  )
  return people.length
}

/** The letter had left: it is said to be void. */
export const sayUndone = async (act: Act, { name }: WholeOrganisation, speakers: Speaker[]): Promise<void> => {
  const w = wordsIn(act.lang).resignation.mail
  await queueMails(
    act,
    reached(speakers).map((person) => ({
      to: person.mail,
      name: person.name,
      subject: w.undoneSubject(name),
      body: w.undone({ name: person.name, organisation: name, hub: act.hub.name }),
      about: 'membership.resignation',
      ...replyTo(act),
    })),
  )
}
