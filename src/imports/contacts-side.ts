import { addDays, type Day, dayAt, instantOf } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { folded } from '#base/search.ts'
import { contactsSaying, type Found, namesIn, type Parties, partiesIn } from '#contacts/api.ts'
import type { Act } from '#logbook/use-case.ts'
import { capacityFrom, knownPeople, knownStructures, qualitiesOn } from '#members/api.ts'
import { isPaid, standingOf } from '#time/api.ts'
import { contacts } from './contact-target.ts'
import type { Things } from './judge.ts'
import type { Read, RowRead } from './row-target.ts'
import type { Side } from './side.ts'

const ARTICLE = /^(?:la |le |les |l')/
/** A name as it may stand in the hub: « smalah » is « La Smalah ». */
const spellings = (name: string): string[] => {
  const key = folded(name)
  const bare = key.replace(ARTICLE, '')
  return [...new Set([key, bare, `la ${bare}`, `le ${bare}`, `les ${bare}`, `l'${bare}`])]
}
const said = (rows: RowRead[], key: string): string[] => [...new Set(rows.flatMap(({ read }) => (read[key] ? [String(read[key])] : [])))]

/** Who a row names, as the form of a contact takes it: « Ana Duluc, La Smalah » ; « Ana Duluc et Luc Tastet » are two. */
const textOf = (cell: unknown): string =>
  String(cell ?? '')
    .split(/\s*[/;\n]\s*| et /)
    .join(' ; ')

/** Contacts in this hub: who is meant; what is there already. Minutes of a month that is signed are refused (T5). */
export const contactsSide = ({ db, hub, today, actor }: Act): Side => {
  const whoIsMeant = async (rows: RowRead[]): Promise<void> => {
    const names = rows.flatMap(({ read }) => [read.person, read.organisation].flatMap(wordings)).flatMap(namesIn)
    const keys = [...new Set(names.flatMap(spellings))]
    const [people, organisations] = await Promise.all([
      knownPeople(db, hub.id, { names: keys, mails: said(rows, 'email'), ids: [] }, today),
      knownStructures(db, hub.id, { names: keys, sirets: [], mails: [], ids: [] }),
    ])
    const called = new Map(organisations.map(({ key, id }) => [key, id]))
    const persons = Map.groupBy(people, ({ key }) => key)
    const find = (name: string): Found => ({
      name,
      organisations: spellings(name)
        .flatMap((one) => called.get(one) ?? [])
        .slice(0, 1),
      people: (persons.get(folded(name)) ?? []).map(({ id, speaks }) => ({ id, organisations: speaks })),
    })
    const mails = new Map(people.map((one) => [one.email, one.id]))
    for (const { read } of rows) {
      const parties = partiesOf(read, find, mails)
      Object.assign(read, { parties, key: keyOf(parties) })
    }
  }

  const signed = async (rows: RowRead[]): Promise<void> => {
    const counted = rows.filter(({ read }) => read.minutes !== undefined && read.day !== undefined)
    const days = counted.map(({ read }) => read.day as Day).sort()
    const [from, until] = [days[0], days.at(-1)]
    if (!actor || from === undefined || until === undefined) return
    const [standing, quality] = await Promise.all([
      standingOf(db, hub.id, [actor.person], { from, until }),
      qualitiesOn(db, hub.id, [actor.person], today),
    ])
    const known = quality.get(actor.person)
    if (!known || !isPaid(capacityFrom(known, null))) return
    for (const { read, fault } of counted)
      if (standing.signed.some(({ month }) => month.slice(0, 7) === String(read.day).slice(0, 7))) fault('minutes', 'import.monthSigned')
  }

  const look = async (rows: RowRead[]): Promise<Things> => {
    await Promise.all([whoIsMeant(rows), signed(rows)])
    const right = rows.filter(({ faults }) => faults.length === 0)
    const days = right.map(({ read }) => read.day as Day).sort()
    const [from, until] = [days[0], days.at(-1)]
    if (from === undefined || until === undefined) return new Map()
    const span = { from: instantOf(from, '00:00', hub.zone), until: instantOf(addDays(until, 1), '00:00', hub.zone) }
    const things: Things = new Map()
    for (const one of await contactsSaying(db, hub.id, { said: [...new Set(right.map(({ read }) => String(read.said ?? '')))], ...span })) {
      const key = keyOf({ people: one.people, organisations: one.organisations, names: one.names })
      const [mark] = contacts.marks({ day: dayAt(one.at, hub.zone), key, said: one.said })
      if (mark && !things.has(mark.mark)) things.set(mark.mark, { id: one.id, line: null, email: null, has: new Set() })
    }
    return things
  }
  return { look }
}

const keyOf = ({ people, organisations, names }: Parties): string =>
  [...people.toSorted(), ...organisations.toSorted(), folded(names)].join(' ')

/** A cell as it stands, and with its names apart. */
const wordings = (cell: unknown): string[] => (cell === undefined ? [] : [String(cell), textOf(cell)])

/** By address first, then by name, as the form of a contact reads names. Who is nobody known stays as written. */
const partiesOf = (read: Read, find: (name: string) => Found, mails: Map<string | null, Id>): Parties => {
  const isKnown = (name: string): boolean => {
    const { organisations, people } = find(name)
    return organisations.length + people.length > 0
  }
  const worded = (cell: unknown): string[] => (cell === undefined ? [] : [isKnown(String(cell)) ? String(cell) : textOf(cell)])
  const byMail = typeof read.email === 'string' ? mails.get(read.email) : undefined
  const named = byMail ? [] : read.person === undefined && typeof read.email === 'string' ? [read.email] : worded(read.person)
  const text = [...worded(read.organisation), ...named].join(' ; ')
  const { people, organisations, names } = partiesIn(text, namesIn(text).map(find))
  return { people: byMail ? [byMail, ...people] : people, organisations, names: names.slice(0, 500) }
}
