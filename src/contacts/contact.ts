import { type Day, dayAt, type Instant, instantOf, isLongAgo, toInstant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'

/** How people were in touch: by phone, by mail, face to face, on a screen, by a short message. */
export const CHANNELS = ['phone', 'mail', 'meeting', 'video', 'message'] as const
export type Channel = (typeof CHANNELS)[number]

/** Typed here, come in by mail, or invented for a demonstration. */
export type ContactSource = 'entered' | 'mail' | 'illustrative'

export type Named = { id: Id; name: string }

/** When somebody was in touch. Not `timed`: only the day is known, and `at` is its noon. */
export type Moment = { at: Instant; timed: boolean }

type Typed = { day: Day | null; time: string | null; minutes: number | null }

/**
 * When it was. Nothing typed: it has just ended. A day alone: that day, no hour. An hour alone: today. Minutes need their hour, because the minutes
 * of one person are never counted twice (activities.md, T1). Nothing is noted before it happens.
 */
export const momentOf = ({ day, time, minutes }: Typed, now: Instant, zone: string): Result<Moment> => {
  const today = dayAt(now, zone)
  const on = day ?? today
  if (isLongAgo(on, today)) return wrong(problem('day', 'contact.longAgo'))
  if (time !== null) {
    const at = instantOf(on, time, zone)
    return at > now ? wrong(problem(on > today ? 'day' : 'time', 'contact.notYet')) : ok({ at, timed: true })
  }
  if (on > today) return wrong(problem('day', 'contact.notYet'))
  if (on === today) return ok({ at: minutesBefore(now, minutes ?? 0), timed: true })
  if (minutes !== null) return wrong(problem('time', 'contact.hourForMinutes'))
  return ok({ at: instantOf(on, '12:00', zone), timed: false })
}

const minutesBefore = (at: Instant, minutes: number): Instant => toInstant(Temporal.Instant.from(at).subtract({ minutes }).toString())

/** What a name that was typed may stand for, in this hub. People with the organisations they speak for. */
export type Found = { name: string; organisations: Id[]; people: { id: Id; organisations: Id[] }[] }

/** With whom it was: who is known here, and the names of those who are not, apart by commas. */
export type Parties = { people: Id[]; organisations: Id[]; names: string }

const NAMES_AT_ONCE = 12

/** `Ana Duluc, La Smalah ; la mairie`: groups by semicolons and lines, in each the parts between its commas. */
const groupsOf = (typed: string): string[][] =>
  typed
    .split(/[;\n]/)
    .map((group) =>
      group
        .split(',')
        .map((part) => part.trim().replace(/\s+/g, ' '))
        .filter((part) => part !== ''),
    )
    .filter((parts) => parts.length > 0)

/** Every name that may have been meant: a name may itself hold commas, so neighbours are also read together. */
export const namesIn = (typed: string): string[] => {
  const names = groupsOf(typed).flatMap((parts) =>
    parts
      .slice(0, NAMES_AT_ONCE)
      .flatMap((_, from) => parts.slice(from, NAMES_AT_ONCE).map((_, to) => parts.slice(from, from + to + 1).join(', '))),
  )
  return [...new Set(names)]
}

/**
 * Who was meant: the longest names known here first. Two people of one name are told apart by who was meant before, then by the organisation named
 * beside them; else nobody is guessed, and the name stays as it was typed.
 */
export const partiesIn = (
  typed: string,
  found: Found[],
  before: { people: Id[]; organisations: Id[] } = { people: [], organisations: [] },
): Parties => {
  const known = new Map(found.map((one) => [one.name, one]))
  const organisations = new Set<Id>()
  const homonyms: Found[] = []
  const people = new Set<Id>()
  const names: string[] = []
  const settle = (name: string, { organisations: orgs, people: some }: Found): void => {
    const org = orgs.find((id) => before.organisations.includes(id)) ?? (orgs.length === 1 ? orgs[0] : undefined)
    const person = some.find(({ id }) => before.people.includes(id)) ?? (some.length === 1 ? some[0] : undefined)
    if (org) organisations.add(org)
    else if (person) people.add(person.id)
    else if (some.length > 1) homonyms.push({ name, organisations: [], people: some })
    else names.push(name)
  }
  for (const parts of groupsOf(typed)) {
    for (let from = 0; from < parts.length; ) {
      const lengths = Array.from(
        { length: Math.min(parts.length - from, NAMES_AT_ONCE) },
        (_, at) => Math.min(parts.length - from, NAMES_AT_ONCE) - at,
      )
      const length = lengths.find((many) => isKnown(known.get(parts.slice(from, from + many).join(', ')))) ?? 1
      const name = parts.slice(from, from + length).join(', ')
      settle(name, known.get(name) ?? { name, organisations: [], people: [] })
      from += length
    }
  }
  for (const { name, people: some } of homonyms) {
    const beside = some.filter(({ organisations: theirs }) => theirs.some((id) => organisations.has(id)))
    if (beside.length === 1 && beside[0]) people.add(beside[0].id)
    else names.push(name)
  }
  return { people: [...people], organisations: [...organisations], names: names.join(', ') }
}

const isKnown = (found: Found | undefined): boolean => found !== undefined && found.organisations.length + found.people.length > 0

/** The names that stand for nobody known, one by one. */
export const unknownNames = (names: string): string[] => groupsOf(names).flat()

/** What stands in « Qui ? » when a contact is corrected: everyone, in words. */
export const partiesText = (people: Named[], organisations: Named[], names: string): string =>
  [...people.map(({ name }) => name), ...organisations.map(({ name }) => name), ...(names ? [names] : [])].join(', ')
