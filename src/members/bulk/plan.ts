import type { Id } from '#base/id.ts'
import { nameKey } from '#members/name.ts'
import type { Kind } from '#members/people/representation.ts'
import type { List, ListedPerson, Remark } from './list.ts'

/** What the hub already has of what a list names. `speaks`: who speaks for an organisation, running or to come. */
export type Known = {
  organisations: { id: Id; name: string }[]
  people: { id: Id; name: string; mail: string | null }[]
  speaks: { organisation: Id; person: Id }[]
}

/** Somebody the list brings. `id`: they are already in the hub; `givenMail`: they are there without the address the list knows. */
export type PlannedPerson = { id: Id | null; name: string; mail: string | null; givenMail: boolean }

/** `person` is the place in `people`. */
export type PlannedSpeaker = { person: number; kind: Kind }

export type PlannedOrganisation = { lines: number[]; id: Id | null; name: string; speakers: PlannedSpeaker[] }

/** What adding a list would do; `remarks` in the order of the lines. */
export type Plan = { organisations: PlannedOrganisation[]; people: PlannedPerson[]; remarks: Remark[] }

/** People are told apart by their address; without one, the same name is the same person. */
const meet = (people: PlannedPerson[], { name, mail }: ListedPerson): number => {
  const byMail = mail === null ? -1 : people.findIndex((one) => one.mail === mail)
  if (byMail >= 0) return byMail
  return people.findIndex((one) => nameKey(one.name) === nameKey(name) && (mail === null || one.mail === null))
}

/** What adding the list would do to this hub: nothing twice, nothing changed that is there, but an address where there was none. */
export const planOf = (list: List, known: Known): Plan => {
  const remarks = [...list.remarks]
  const people: PlannedPerson[] = known.people.map((one) => ({ ...one, givenMail: false }))
  const used = new Set<number>()
  const idOf = new Map(known.organisations.map(({ id, name }) => [nameKey(name), id]))
  const speaks = new Set(known.speaks.map(({ organisation, person }) => `${organisation} ${person}`))
  const spokenFor = new Set<Id | null>(known.speaks.map(({ organisation }) => organisation))

  const reach = (listed: ListedPerson): number => {
    const at = meet(people, listed)
    if (at < 0) return people.push({ id: null, name: listed.name, mail: listed.mail, givenMail: false }) - 1
    const met = people[at] as PlannedPerson
    if (nameKey(met.name) !== nameKey(listed.name)) remarks.push({ line: listed.line, code: 'sameMail', values: { name: met.name } })
    if (met.mail === null && listed.mail !== null) {
      people[at] = { ...met, mail: listed.mail, givenMail: met.id !== null }
      if (met.id) remarks.push({ line: listed.line, code: 'getsMail', values: { name: met.name } })
    }
    return at
  }

  const organisations = list.organisations.map(({ lines, name, people: listed }): PlannedOrganisation => {
    const id = idOf.get(nameKey(name)) ?? null
    if (id) remarks.push({ line: lines[0] ?? 0, code: 'alreadyHere', values: { name } })
    const speakers: PlannedSpeaker[] = []
    for (const one of listed) {
      const person = reach(one)
      const there = people[person]?.id
      const already = id !== null && there && speaks.has(`${id} ${there}`)
      if (there && !already && !used.has(person)) remarks.push({ line: one.line, code: 'knownPerson', values: { name: one.name } })
      used.add(person)
      if (already) remarks.push({ line: one.line, code: 'alreadySpeaks', values: { name: one.name } })
      else if (!speakers.some((speaker) => speaker.person === person))
        speakers.push({ person, kind: speakers.length === 0 && !spokenFor.has(id) ? 'titulaire' : 'suppleant' })
    }
    return { lines, id, name, speakers }
  })
  return { organisations, ...onlyUsed(organisations, people, used), remarks: remarks.sort((a, b) => a.line - b.line) }
}

/** Leaves out the hub's people the list does not name; places follow. */
const onlyUsed = (organisations: PlannedOrganisation[], people: PlannedPerson[], used: Set<number>): { people: PlannedPerson[] } => {
  const kept = [...used].sort((a, b) => a - b)
  const place = new Map(kept.map((before, now) => [before, now]))
  for (const one of organisations) one.speakers = one.speakers.map(({ person, kind }) => ({ person: place.get(person) as number, kind }))
  return { people: kept.map((before) => people[before] as PlannedPerson) }
}

/** Whether adding the plan would change anything. */
export const addsNothing = (plan: Plan): boolean =>
  plan.organisations.every(({ id, speakers }) => id !== null && speakers.length === 0) &&
  plan.people.every(({ id, givenMail }) => id !== null && !givenMail)
