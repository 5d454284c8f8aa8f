import { addMinutes, dayAt, type Instant } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { keepActivity, keepParticipations } from '#logbook/api.ts'
import type { Act } from '#logbook/use-case.ts'
import { capacityOf } from '#members/api.ts'
import { addContact, companyOf } from './contact.store.ts'
import type { Channel, ContactSource } from './contact.ts'
import { contactNoted } from './facts.ts'
import type { Promised } from './promise.ts'
import { wordsIn } from './words.ts'

/** What is noted of a contact. Ids are of this hub; `names` are those of who is not known here, apart by commas. */
export type NewContact = {
  channel: Channel
  at: Instant
  /** false: only the day is known. Default: true. */
  timed?: boolean
  people: Id[]
  organisations: Id[]
  names?: string
  /** What was said: at most 20,000 characters. */
  said: string
  /** Minutes of the author. */
  minutes?: number | null
  promises?: Omit<Promised, 'id' | 'doneOn'>[]
  /** What it is about: a project, a grant. */
  subject?: { type: string; id: Id } | null
  documents?: Id[]
  source?: 'entered' | 'mail'
}

/** Writes a contact in the name of who acts, with its promises, its time and its fact. For the use cases of this room and of the mailbox, which have asked who may. */
export const noteContact = async (act: Act, contact: NewContact): Promise<Id> => {
  const { db, hub, now } = act
  const author = act.actor?.person
  if (!author) throw new Error('A contact is noted by somebody')
  const id = newId()
  const promises = (contact.promises ?? []).map((one): Promised => ({ ...one, id: newId(), doneOn: null }))
  const { channel, at, people, organisations, said, documents = [], minutes = null, subject = null } = contact
  const source: ContactSource = contact.source === 'mail' ? 'mail' : hub.demo ? 'illustrative' : 'entered'
  await addContact(
    db,
    hub.id,
    {
      id,
      at,
      timed: contact.timed ?? true,
      channel,
      author,
      people,
      organisations,
      names: contact.names ?? '',
      said,
      minutes,
      subject,
      source,
      documents,
      promises,
    },
    now,
  )
  await keepContactTime(act, { id, channel, at, minutes, author })
  act.record(contactNoted, id, { channel, at, people, organisations, minutes, promises: promises.map((one) => one.id), documents, source })
  return id
}

type Timed = {
  id: Id
  channel: Channel
  at: Instant
  minutes: number | null
  author: Id
  /** There were minutes before. */
  had?: boolean
}

/**
 * The author's minutes in the logbook, as an activity of the contact's own id: time is derived from there. Without minutes there is none; minutes taken
 * away (`had`) leave somebody who did not take part.
 */
export const keepContactTime = async (act: Act, { id, channel, at, minutes, author, had }: Timed): Promise<void> => {
  if (minutes === null && !had) return
  const { db, hub } = act
  const w = wordsIn(act.lang)
  const [company, ...known] = await Promise.all([
    companyOf(db, hub.id, id),
    capacityOf(db, hub.id, author, null, dayAt(at, hub.zone)),
    capacityOf(db, hub.id, author, null, act.today),
  ])
  // Of a day before they came to the hub: as it knows them today. Whoever notes a contact worked for the hub, whatever they are.
  const capacity = known.find((one) => one !== 'guest') ?? 'volunteer'
  await keepActivity(db, hub.id, {
    id,
    kind: 'contact',
    title: (company ? w.told.contactWith(w.activity[channel], company) : w.activity[channel]).slice(0, 200),
    startsAt: at,
    endsAt: addMinutes(at, minutes ?? 1),
    place: '',
    subjectType: 'contact',
    subject: id,
    visibility: 'team',
  })
  await keepParticipations(db, hub.id, id, [
    {
      person: author,
      organisation: null,
      capacity,
      invited: false,
      attended: minutes === null ? 'no' : 'yes',
      minutes,
    },
  ])
}
