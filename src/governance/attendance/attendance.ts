import type { Instant } from '#base/day.ts'
import { atLeast } from '#base/fraction.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { QuorumRule } from '#governance/bodies/body.ts'

/** legal: representative by law of the organisation; titulaire and suppleant: named to sit for it. */
export type SeatedAs = 'legal' | 'titulaire' | 'suppleant'

/** An arrival or a departure. One row per organisation represented; `org` null: a guest, the coordinator, who counts for no seat. */
export type Movement = { person: Id; org: Id | null; as: SeatedAs | null; kind: 'arrives' | 'leaves'; at: Instant }

/**
 * Somebody was there from `from` (included) until `until` (excluded; null: still there). `by`: not for her own organisation but carrying the proxy of
 * `org`, which `by` received (proxies/proxy.ts).
 */
export type Stay = { person: Id; org: Id | null; as: SeatedAs | null; from: Instant; until: Instant | null; by?: Id }

/** Movements folded into stays, earliest first. At the same instant a departure is read before an arrival, so their order cannot matter. */
export const staysOf = (movements: Movement[]): Stay[] => {
  const inOrder = [...movements].sort((a, b) => compare(a.at, b.at) || compare(b.kind, a.kind) || compare(key(a), key(b)))
  const open = new Map<string, Stay>()
  const stays: Stay[] = []
  for (const move of inOrder) {
    const running = open.get(key(move))
    if (move.kind === 'leaves' && running) {
      running.until = move.at
      open.delete(key(move))
    }
    if (move.kind === 'arrives' && !running) {
      const stay: Stay = { person: move.person, org: move.org, as: move.as, from: move.at, until: null }
      open.set(key(move), stay)
      stays.push(stay)
    }
  }
  return stays
}

const key = (move: { person: Id; org: Id | null }): string => `${move.org ?? ''} ${move.person}`
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const isThere = (stay: Stay, at: Instant): boolean => stay.from <= at && (stay.until === null || at < stay.until)

/** What forbids noting a movement: one does not arrive twice, nor leave before arriving. */
export const checkMovement = (move: Movement, before: Movement[]): Problem[] => {
  const there = staysOf(before).some((stay) => key(stay) === key(move) && isThere(stay, move.at))
  if (move.kind === 'arrives' && there) return [problem('person', 'attendance.alreadyThere')]
  if (move.kind === 'leaves' && !there) return [problem('person', 'attendance.notThere')]
  return []
}

/** The organisations with at least one representative in the room, or carried by one who is, in the order of `entitled`; the others have no voice here. */
export const presentAt = (stays: Stay[], entitled: Id[], at: Instant): Id[] => {
  const there = new Set(stays.flatMap((stay) => (stay.org !== null && isThere(stay, at) ? [stay.org] : [])))
  return entitled.filter((org) => there.has(org))
}

/** Who speaks for an organisation: its legal representative, else the titulaire, else the suppléant who is there. */
export const voiceOf = (stays: Stay[], org: Id, at: Instant): Stay | null => {
  const rank = { legal: 0, titulaire: 1, suppleant: 2 }
  const there = stays.filter((stay) => stay.org === org && isThere(stay, at))
  there.sort((a, b) => rank[a.as ?? 'suppleant'] - rank[b.as ?? 'suppleant'] || compare(a.person, b.person))
  return there[0] ?? null
}

/** Who speaks for several voices at an instant: two organisations, or one and herself. Each is counted by itself (field notes, scenario 7). */
export const manyVoices = (stays: Stay[], entitled: Id[], at: Instant): { person: Id; orgs: Id[] }[] => {
  const byOrg = Map.groupBy(stays, ({ org }) => org)
  const spoken = entitled.flatMap((org) => {
    const person = voiceOf(byOrg.get(org) ?? [], org, at)?.person
    return person ? [{ person, org }] : []
  })
  const byPerson = Map.groupBy(spoken, ({ person }) => person)
  return [...byPerson].flatMap(([person, all]) => (all.length > 1 ? [{ person, orgs: all.map(({ org }) => org) }] : []))
}

/** Why an organisation does not count. */
export type Absence = { org: Id; cause: 'neverCame' } | { org: Id; cause: 'left'; at: Instant }

/**
 * `needed` organisations out of `of` seats held; `counted` are there. Without a rule, one organisation is enough. `represented`: carried by proxy, where
 * some are. `stands`: fewer are there now, and it was reached since the opening, which is all that the rules ask.
 */
export type Quorum = {
  reached: boolean
  counted: number
  needed: number
  of: number
  absent: Absence[]
  represented?: Id[]
  stands?: true
}

/** How many of `of` seats are needed; without a rule, one. */
export const neededOf = (rule: QuorumRule | null, of: number): number => Math.max(1, rule ? atLeast(rule.share, of) : 1)

/** The quorum at an instant, exact. It must hold all through, so it is asked again at each decision (assistant-juridique.fr, règles de l'assemblée). */
export const quorumAt = (rule: QuorumRule | null, entitled: Id[], stays: Stay[], at: Instant): Quorum => {
  const voices = presentAt(stays, entitled, at)
  const inPerson = stays.filter((stay) => !stay.by)
  const own = new Set(presentAt(inPerson, entitled, at))
  const represented = voices.filter((org) => !own.has(org))
  const present = rule?.count === 'present' ? own : new Set(voices)
  const needed = neededOf(rule, entitled.length)
  const left = new Map<Id | null, Instant>()
  for (const { org, until } of inPerson) if (until !== null && until <= at && until > (left.get(org) ?? '')) left.set(org, until)
  const absent = entitled
    .filter((org) => !present.has(org))
    .map((org): Absence => {
      const last = left.get(org)
      return last ? { org, cause: 'left', at: last } : { org, cause: 'neverCame' }
    })
  const carried = represented.length > 0 ? { represented } : {}
  return { reached: present.size >= needed, counted: present.size, needed, of: entitled.length, absent, ...carried }
}

/** Minutes each person spent between two instants; somebody who sits for two organisations is counted once. Rounded half up. */
export const minutesByPerson = (stays: Stay[], from: Instant, to: Instant): Map<Id, number> => {
  const milliseconds = new Map<Id, number>()
  const reached = new Map<Id, number>()
  for (const stay of [...stays].sort((a, b) => compare(a.from, b.from))) {
    const begins = Math.max(ms(stay.from), ms(from), reached.get(stay.person) ?? 0)
    const ends = Math.min(stay.until === null ? ms(to) : ms(stay.until), ms(to))
    milliseconds.set(stay.person, (milliseconds.get(stay.person) ?? 0) + Math.max(0, ends - begins))
    reached.set(stay.person, Math.max(reached.get(stay.person) ?? 0, ends))
  }
  return new Map([...milliseconds].map(([person, spent]) => [person, Math.floor(spent / 60_000 + 0.5)]))
}

const ms = (at: Instant): number => Temporal.Instant.from(at).epochMilliseconds
