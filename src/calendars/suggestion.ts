import { addMinutes, type Instant, minutesBetween } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Attendee, Occurrence as Happening } from '#platform/calendar/read-ics.ts'

export type { Attendee }

/** What an hour of an agenda may be for the hub. `personal` is nobody's business: it is never kept. */
export const KINDS = ['meeting', 'coaching', 'visit', 'training', 'travel'] as const
export type Kind = (typeof KINDS)[number]
export type Guess = { kind: Kind | 'personal'; people: Id[]; organisation: Id | null; minutes: number | null; travel: number }

/** One occurrence of an agenda, as it was read. */
export type Occurrence = Omit<Happening, 'zone' | 'status'>

export type Known = { id: Id; title: string; startsAt: Instant; place: string; subject: Id | null }
export type Habit = { about: string; kind: Kind; people: Id[]; organisation: Id | null; travel: number }
export type Person = { id: Id; name: string; mail: string | null; organisations: Id[] }
export type Organisation = { id: Id; name: string }

/** A title as people recognise it: without case, accents, figures of a date, doubled spaces. */
export const titleKey = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()
    .slice(0, 200)

/** Words of a title, in French and in English, and what they say. */
const SAYS: [Guess['kind'], RegExp][] = [
  [
    'personal',
    /\b(dentiste|medecin|docteur|doctor|dentist|kine|ecole|creche|anniversaire|birthday|conges?|vacances|holidays?|rtt|perso|personnel|prive|private|coiffeur|sport|yoga|famille)\b/,
  ],
  ['travel', /\b(trajet|route|train|tgv|ter|vol|avion|flight|covoiturage|deplacement|drive)\b/],
  ['training', /\b(formation|atelier|webinaire|stage|mooc|training|workshop|webinar)\b/],
  ['coaching', /\b(accompagnement|rdv|entretien|coaching|suivi|porteurs?|porteuses?|tete a tete|one to one|1 1)\b/],
  ['visit', /\b(visite|rencontre|inauguration|portes ouvertes|tour|visit|salon|forum)\b/],
  ['meeting', /\b(reunion|conseil|ca|ag|comite|copil|cotech|point|assemblee|visio|meeting|board|call)\b/],
]

/** What a title says first: « Accompagnement : Atelier Vélo » is no training. Of two at one place, the one listed first. */
export const kindSaid = (title: string): Guess['kind'] => {
  const key = titleKey(title)
  const said = SAYS.map(([kind, words]) => ({ kind, at: key.search(words) })).filter(({ at }) => at >= 0)
  return said.sort((a, b) => a.at - b.at)[0]?.kind ?? 'meeting'
}

/** Ten hours, the longest day of work (Code du travail, L3121-18): beyond, an entry is a stay or a slip, and who lived it says what of it was work. */
const LONGEST = 10 * 60

export const isTooLong = ({ allDay, startsAt, endsAt }: Pick<Occurrence, 'allDay' | 'startsAt' | 'endsAt'>): boolean =>
  !allDay && minutesBetween(startsAt, endsAt) > LONGEST

/** Minutes between its beginning and its end. A whole day says nothing of the time it took: unknown, never eight hours. */
export const minutesOf = ({ allDay, startsAt, endsAt }: Pick<Occurrence, 'allDay' | 'startsAt' | 'endsAt'>): number | null => {
  const minutes = minutesBetween(startsAt, endsAt)
  return allDay || minutes <= 0 || isTooLong({ allDay, startsAt, endsAt }) ? null : minutes
}

/** Under what a choice is remembered: the event itself, then its title. */
export const aboutOf = ({ uid, title }: Pick<Occurrence, 'uid' | 'title'>): string[] => [
  `uid ${uid}`,
  ...(titleKey(title) ? [`title ${titleKey(title)}`] : []),
]

type Knowing = { self: Id; people: Person[]; organisations: Organisation[]; habits: Habit[] }

/** What it is proposed to keep: what was chosen before for the same event or title, else what its words and its guests say. */
export const guessOf = (occurrence: Occurrence, knowing: Knowing): Guess => {
  const minutes = minutesOf(occurrence)
  const about = aboutOf(occurrence)
  const habit = about.flatMap((one) => knowing.habits.filter((known) => known.about === one))[0]
  const split = (kind: Guess['kind']) =>
    kind === 'travel' ? { minutes: minutes === null ? null : 0, travel: minutes ?? 0 } : { minutes, travel: 0 }
  if (habit) {
    const { kind, people, organisation, travel } = habit
    const time = split(kind)
    return { kind, people, organisation, minutes: time.minutes, travel: time.travel || travel }
  }
  const kind = kindSaid(occurrence.title)
  const people = peopleIn(occurrence, knowing)
  return { kind, people, organisation: organisationIn(occurrence, people, knowing), ...split(kind) }
}

const within = (text: string, name: string): boolean => name.length > 2 && ` ${text} `.includes(` ${name} `)

/** Guests the hub knows by their address, people named whole in the title, or by a first name that only one of them has. */
const peopleIn = ({ title, attendees }: Occurrence, { self, people }: Knowing): Id[] => {
  const said = titleKey(title)
  const mails = new Set(attendees.map(({ mail }) => mail))
  const first = ({ name }: Person) => titleKey(name).split(' ')[0] ?? ''
  const alone = (person: Person) => people.filter((other) => first(other) === first(person)).length === 1
  return people
    .filter(({ id }) => id !== self)
    .filter(
      (person) =>
        (person.mail !== null && mails.has(person.mail)) ||
        within(said, titleKey(person.name)) ||
        (alone(person) && first(person) !== titleKey(person.name) && within(said, first(person))),
    )
    .map(({ id }) => id)
    .slice(0, 20)
}

const organisationIn = ({ title, place }: Occurrence, guests: Id[], { people, organisations }: Knowing): Id | null => {
  const said = titleKey(`${title} ${place}`)
  const bare = (name: string) => titleKey(name).replace(/^(la|le|les|l') ?/, '')
  const named = organisations.find(({ name }) => within(said, titleKey(name)) || (bare(name).length > 4 && within(said, bare(name))))
  const theirs = new Set(people.filter(({ id }) => guests.includes(id)).flatMap((one) => one.organisations))
  return named?.id ?? (theirs.size === 1 ? ([...theirs][0] ?? null) : null)
}

/** Our own notices write the meeting’s id before this. */
const OWN_UID = '@cordee'

/**
 * Whether the hub already has it: our own notice come back, or something noted at the same time (a quarter of an hour apart at most) with the same
 * title or place.
 */
export const isKnown = (occurrence: Occurrence, known: Known[]): boolean => {
  if (occurrence.uid.endsWith(OWN_UID)) return true
  const [title, place] = [titleKey(occurrence.title), titleKey(occurrence.place)]
  return known.some((one) => {
    if (Math.abs(minutesBetween(one.startsAt, occurrence.startsAt)) > 15) return false
    const [other, there] = [titleKey(one.title), titleKey(one.place)]
    return (title !== '' && (within(other, title) || within(title, other))) || (place !== '' && place === there)
  })
}

/** A suggestion as it stands. */
export type Suggestion = Occurrence & {
  id: Id
  state: 'waiting' | 'kept' | 'dropped'
  activity: Id | null
  differs: 'moved' | 'cancelled' | null
}

export type Read = Occurrence & { status: 'confirmed' | 'cancelled' }

export type Merge = {
  /** New, or with something changed: written. */
  write: Occurrence[]
  /** Waiting, and no longer in the agenda: taken away. */
  withdraw: Id[]
  /** Kept, and the agenda says something else now: told, never changed by itself. */
  differ: { id: Id; differs: 'moved' | 'cancelled' | null }[]
}

/** `elsewhere`: what another calendar of the same person already holds, by `keyOf`. */
type Around = { self: string; ignored: Set<string>; known: Known[]; elsewhere: Set<string>; whole: boolean }

/** What names an occurrence in whatever calendar it stands: an invitation keeps its uid from one to the other (RFC 5545, 3.8.4.7). */
export const keyOf = ({ uid, recurrence }: Pick<Occurrence, 'uid' | 'recurrence'>) => `${uid} ${recurrence}`

/**
 * What a new reading changes. Reading the same again changes nothing. `whole`: everything could be read, so that what is absent is gone; else only what
 * is said counts. `self`: the reader’s address, whose refused invitations propose nothing. `known`: what the hub already has of these days. The same event in two calendars
 * of one person is proposed by the one that held it first.
 */
export const merge = (before: Suggestion[], read: Read[], { self, ignored, known: already, elsewhere, whole }: Around): Merge => {
  const known = new Map(before.map((one) => [keyOf(one), one]))
  const result: Merge = { write: [], withdraw: [], differ: [] }
  const seen = new Set<string>()
  for (const { status, ...occurrence } of read) {
    const key = keyOf(occurrence)
    const there = known.get(key)
    const off = status === 'cancelled' || occurrence.attendees.some(({ mail, declined }) => declined && mail === self)
    seen.add(key)
    if (there?.state === 'kept') {
      const moved = there.startsAt !== occurrence.startsAt || there.endsAt !== occurrence.endsAt
      const differs = off ? 'cancelled' : moved ? 'moved' : null
      if (differs !== there.differs) result.differ.push({ id: there.id, differs })
    } else if (off || elsewhere.has(key) || isKnown(occurrence, already)) {
      if (there?.state === 'waiting') result.withdraw.push(there.id)
    } else if (!there) {
      if (!ignored.has(titleKey(occurrence.title))) result.write.push(occurrence)
    } else if (there.state === 'waiting' && changed(there, occurrence)) result.write.push(occurrence)
  }
  if (whole)
    for (const one of before) {
      if (seen.has(keyOf(one))) continue
      if (one.state === 'waiting') result.withdraw.push(one.id)
      if (one.state === 'kept' && one.differs !== 'cancelled') result.differ.push({ id: one.id, differs: 'cancelled' })
    }
  return result
}

const changed = (a: Occurrence, b: Occurrence): boolean =>
  a.startsAt !== b.startsAt ||
  a.endsAt !== b.endsAt ||
  a.allDay !== b.allDay ||
  a.title !== b.title ||
  a.place !== b.place ||
  a.description !== b.description ||
  JSON.stringify(a.attendees.map(({ mail, name, declined }) => [mail, name, declined])) !==
    JSON.stringify(b.attendees.map(({ mail, name, declined }) => [mail, name, declined]))

/** An activity lasts at least a minute: what has no length stands at its beginning. */
export const endOf = ({ startsAt, endsAt }: Pick<Occurrence, 'startsAt' | 'endsAt'>): Instant =>
  endsAt > startsAt ? endsAt : addMinutes(startsAt, 1)
