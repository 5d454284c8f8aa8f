import type { Id } from '#base/id.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import type { Act } from '#logbook/use-case.ts'
import { peopleOf, representativesOn } from '#members/api.ts'
import { letterAbout } from '#outbox/api.ts'
import { queueMails } from '#platform/mail/queue-mail.ts'
import type { CaseSide } from './conflict.store.ts'

type To = 'team' | 'mediator' | 'party'
type Reached = { name: string; mail: string }

/** A mail says that something waits, where, and no more: what it is about is read once logged in. */
const write = async (act: Act, conflict: Id, to: To, people: Reached[]): Promise<number> => {
  const w = (act.lang === 'fr' ? fr : (en as typeof fr)).conflict.mail
  const link = act.site && to !== 'mediator' ? `${act.site}/${act.hub.slug}/differends/${conflict}` : ''
  await queueMails(
    act,
    people.map(({ name, mail }) => ({
      to: mail,
      name,
      subject: w.subject({ hub: act.hub.name }),
      body: w[to]({ name, hub: act.hub.name, link, by: act.actor?.name ?? '' }),
      about: letterAbout('conflict', conflict),
      ...(act.email === null ? {} : { replyTo: act.email }),
    })),
  )
  return people.length
}

const reached = (people: Iterable<{ name: string; mail: string | null }>): Reached[] =>
  [...people].flatMap(({ name, mail }) => (mail === null ? [] : [{ name, mail }]))

export const tellPeople = async (act: Act, conflict: Id, to: 'team' | 'mediator', people: Id[]): Promise<number> =>
  write(act, conflict, to, reached((await peopleOf(act.db, act.hub.id, people)).values()))

/** To whoever the parties are or who speaks for them; how many. 0: the letter is printed and posted. */
export const tellParties = async (act: Act, conflict: Id, sides: CaseSide[]): Promise<number> => {
  const { db, hub, today } = act
  const organisations = sides.flatMap(({ organisation }) => (organisation === null ? [] : [organisation]))
  const persons = sides.flatMap(({ person }) => (person === null ? [] : [person]))
  const [speakers, people] = await Promise.all([representativesOn(db, hub.id, organisations, today), peopleOf(db, hub.id, persons)])
  const known = new Map(reached([...speakers, ...people.values()]).map((one) => [one.mail, one]))
  return write(act, conflict, 'party', [...known.values()])
}
