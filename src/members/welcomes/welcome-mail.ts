import type { Id } from '#base/id.ts'
import type { Act } from '#logbook/use-case.ts'
import type { Speaker } from '#members/organisations/organisation.store.ts'
import { wordsIn } from '#members/words.ts'
import { keepDocuments } from '#platform/documents/document.store.ts'
import { queueMails } from '#platform/mail/queue-mail.ts'
import { printForm } from './print-form.ts'
import type { loadWelcome } from './show-welcome.ts'
import type { Asked } from './welcome.ts'

type Found = NonNullable<Awaited<ReturnType<typeof loadWelcome>>>

/** The mail that welcomes, to each person who speaks for it and has an address, with the form joined where it is asked; its ids and the files kept. */
export const sendWelcome = async (act: Act, found: Found, asked: Asked): Promise<{ mails: Id[]; documents: string[] }> => {
  if (!asked.mail) return { mails: [], documents: [] }
  const { hub, lang, actor, email, site } = act
  const w = wordsIn(lang).welcome.letter
  const { name: organisation } = found.found
  const content = asked.form ? await printForm(act, found.found.id) : null
  const kept = content ? await keepDocuments(act, [{ name: content.name, mediaType: 'application/pdf', content: content.bytes }]) : []
  const buddy = found.offer.buddies.find(({ id }) => id === asked.buddy)
  const groups = found.offer.groups.filter(({ id }) => asked.groups.includes(id)).map(({ name }) => name)
  const after = [
    ...(asked.form ? [w.form] : []),
    ...(asked.dues ? [w.dues] : []),
    ...(buddy ? [w.buddy(buddy.name, buddy.organisation)] : []),
    ...(groups.length > 0 ? [w.groups(groups)] : []),
    ...(asked.calendar ? [w.calendar(site ? `${site}/${hub.slug}/calendriers` : null)] : []),
  ]
  const mails = await queueMails(
    act,
    reached(found.speakers).map(({ mail, name }) => ({
      to: mail,
      name,
      subject: w.subject(organisation, hub.name),
      body: [w.hello(name), asked.text, ...after, w.bye(actor?.name ?? hub.name, hub.name)].join('\n\n'),
      attachments: kept.map(({ name: file, mediaType, sha256 }) => ({ name: file, mediaType, sha256 })),
      about: 'membership.welcome',
      ...(email ? { replyTo: email } : {}),
    })),
  )
  return { mails, documents: kept.map(({ sha256 }) => sha256) }
}

type Reached = Speaker & { mail: string }
const reached = (speakers: Speaker[]): Reached[] => [
  ...new Map(speakers.flatMap((one) => (one.mail === null ? [] : [[one.person, { ...one, mail: one.mail }] as const]))).values(),
]
