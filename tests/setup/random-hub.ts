import fc from 'fast-check'
import { addDays, type Day, dayAt, type Instant, instantOf } from '#base/day.ts'

// A hub as its logbook tells it, folded by a model of its own: nothing here asks the rules of the house.

export const ORGS = ['a', 'b', 'c', 'd', 'e', 'f']
/** Members from the first day, each asked its dues; the others join later, and owe nothing yet. */
export const FOUNDERS = ['a', 'b', 'c', 'd']
export const FIRST: Day = '2026-03-01'
/** The assembly is convened, then held on that day. */
export const DAY: Day = '2026-04-10'
export const OPENING: Instant = instantOf(DAY, '18:00', 'Europe/Paris')
/** Dues are late from the next day on. */
export const DUE: Day = '2026-03-02'

export type Statutes = { most: number; noVote: boolean; counted: boolean }
/** What the hub begins with. */
export const STATUTES: Statutes = { most: 2, noVote: true, counted: false }

export type Told =
  | { do: 'admit' | 'resign' | 'pay' | 'arrive' | 'leave' | 'revoke'; org: string }
  | { do: 'giveProxy'; org: string; to: string }
  | { do: 'changeRepresentative'; org: string; name: string }
  | ({ do: 'changeStatutes' } & Statutes)
export type Line = Told & { at: Instant }

const org = fc.constantFrom(...ORGS)
const statutes = fc.record({
  do: fc.constant('changeStatutes' as const),
  most: fc.integer({ min: 1, max: 2 }),
  noVote: fc.boolean(),
  counted: fc.boolean(),
})
const before: fc.Arbitrary<Told> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('admit' as const, 'pay' as const, 'resign' as const), org }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('admit' as const), org: fc.constantFrom('e', 'f') }) },
  { weight: 10, arbitrary: fc.record({ do: fc.constant('giveProxy' as const), org, to: org }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('revoke' as const), org }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('changeRepresentative' as const), org, name: fc.constantFrom('Sacha', 'Camille', 'Lou') }),
  },
  { weight: 1, arbitrary: statutes },
)
const during: fc.Arbitrary<Told> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('arrive' as const, 'arrive' as const, 'leave' as const), org }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('pay' as const, 'revoke' as const), org }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('resign' as const), org }) },
)
const after: fc.Arbitrary<Told> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('admit' as const, 'pay' as const, 'resign' as const), org }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('changeRepresentative' as const), org, name: fc.constantFrom('Noa', 'Andrea') }) },
  { weight: 1, arbitrary: statutes },
)

const morning = (day: Day): Instant => instantOf(day, '10:00', 'Europe/Paris')
export const minuteOf = (n: number): Instant => Temporal.Instant.from(OPENING).add({ minutes: n }).toString({ fractionalSecondDigits: 3 })
/** The notice leaves on this day: proxies are given from then on. */
export const NOTICED = 8

/** A command a day before the assembly, a minute in it, a day after it. */
export const log: fc.Arbitrary<Line[]> = fc
  .tuple(
    fc.array(before, { minLength: 20, maxLength: 30 }),
    fc.array(during, { minLength: 14, maxLength: 26 }),
    fc.array(after, { maxLength: 6 }),
  )
  .map(([first, then, last]) => [
    ...first.map((one, n) => ({ ...one, at: morning(addDays(FIRST, n + 4)) })),
    ...then.map((one, n) => ({ ...one, at: minuteOf(n + 1) })),
    ...last.map((one, n) => ({ ...one, at: morning(addDays(DAY, n + 1)) })),
  ])

export type Voice = { org: string; is: 'present' | 'absent' } | { org: string; is: 'represented'; by: string }

/** What is so at an instant, by the lines told until then and by no later one. */
export type Folded = {
  statutes: Statutes
  members: string[]
  unpaid: string[]
  /** By organisation: whoever was last named. */
  representatives: Record<string, string>
  /** In the session: who votes, and where each voice is. */
  voting: string[]
  voices: Voice[]
}

const dayOf = (at: Instant): Day => dayAt(at, 'Europe/Paris')

/** Whether a line may be: what is not so is not told. */
export const mayBe = (line: Line, told: Line[]): boolean => {
  const is = foldAt(told, line.at)
  const proxies = standing(told, line.at)
  switch (line.do) {
    case 'admit':
      return !told.some((one) => one.do === 'admit' && one.org === line.org) && !FOUNDERS.includes(line.org)
    case 'resign':
      return is.members.includes(line.org) && is.members.length > 2
    case 'pay':
      return is.unpaid.includes(line.org)
    case 'arrive':
      return is.members.includes(line.org) && !here(told, line.at).has(line.org)
    case 'leave':
      return here(told, line.at).has(line.org)
    case 'revoke':
      return proxies.some((one) => one.org === line.org)
    case 'giveProxy': {
      const both = line.org !== line.to && is.members.includes(line.org) && is.members.includes(line.to)
      const free = !proxies.some((one) => one.org === line.org || one.org === line.to || one.to === line.org)
      return (
        both && free && line.at >= morning(addDays(FIRST, NOTICED)) && proxies.filter((one) => one.to === line.to).length < is.statutes.most
      )
    }
    case 'changeRepresentative':
      return is.members.includes(line.org) && is.representatives[line.org] !== line.name
    case 'changeStatutes': {
      const { most, noVote, counted } = is.statutes
      return most !== line.most || noVote !== line.noVote || (noVote && counted !== line.counted)
    }
  }
}

const standing = (told: Line[], at: Instant): { org: string; to: string }[] => {
  let given: { org: string; to: string }[] = []
  for (const one of told.filter((line) => line.at <= at)) {
    if (one.do === 'giveProxy') given.push({ org: one.org, to: one.to })
    if (one.do === 'revoke') given = given.filter(({ org: from }) => from !== one.org)
  }
  return given
}

const here = (told: Line[], at: Instant): Set<string> => {
  const room = new Set<string>()
  for (const one of told.filter((line) => line.at <= at)) {
    if (one.do === 'arrive') room.add(one.org)
    if (one.do === 'leave') room.delete(one.org)
  }
  return room
}

/** The log replayed up to an instant. The session goes by the statutes of its opening; who resigns while it is held leaves it at that instant. */
export const foldAt = (told: Line[], at: Instant): Folded => {
  const known = told.filter((one) => one.at <= at)
  const members = new Set(FOUNDERS)
  const unpaid = new Set(FOUNDERS)
  const representatives: Record<string, string> = Object.fromEntries(ORGS.map((one) => [one, `P${one}`]))
  let now = STATUTES
  let held = STATUTES
  for (const one of known) {
    if (one.do === 'admit') members.add(one.org)
    if (one.do === 'resign') members.delete(one.org)
    if (one.do === 'pay') unpaid.delete(one.org)
    if (one.do === 'changeRepresentative') representatives[one.org] = one.name
    if (one.do === 'changeStatutes') {
      now = { most: one.most, noVote: one.noVote, counted: one.noVote ? one.counted : true }
      if (one.at < OPENING) held = now
    }
  }
  const owing = [...unpaid].filter((one) => members.has(one) && dayOf(at) > DUE)
  const room = here(told, at)
  const voices = new Map<string, Voice>()
  for (const one of members) voices.set(one, { org: one, is: room.has(one) ? 'present' : 'absent' })
  const carries = new Map<string, number>()
  for (const { org: from, to } of standing(told, at)) {
    if (!members.has(from) || room.has(from) || !room.has(to) || (carries.get(to) ?? 0) >= held.most) continue
    carries.set(to, (carries.get(to) ?? 0) + 1)
    voices.set(from, { org: from, is: 'represented', by: to })
  }
  const sorted = (some: Iterable<string>) => [...some].sort()
  return {
    statutes: now,
    members: sorted(members),
    unpaid: sorted(owing),
    representatives,
    voting: sorted([...members].filter((one) => !held.noVote || !owing.includes(one))),
    voices: sorted(members).map((one) => voices.get(one) as Voice),
  }
}

/** The lines of a raw log that may be, in their order. */
export const toldOf = (raw: Line[]): Line[] => {
  const told: Line[] = []
  for (const line of raw) if (mayBe(line, told)) told.push(line)
  return told
}
