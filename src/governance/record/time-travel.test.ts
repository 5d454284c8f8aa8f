import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, dayAt, type Instant } from '#base/day.ts'
import { holdsOn } from '#base/period.ts'
import { seatsCounted, type Withheld, withheldAt } from '#governance/arrears/arrears.ts'
import { type Movement, staysOf } from '#governance/attendance/attendance.ts'
import { defaultRules, entitledOn, type Seat } from '#governance/bodies/body.ts'
import { entitledAt, type Leaving } from '#governance/meetings/meeting-file.ts'
import { type GivenProxy, represented } from '#governance/proxies/proxy.ts'
import { inForceOn, type RuleVersion, sessionVersion } from '#governance/rules/rule-version.ts'
import {
  DAY,
  FIRST,
  FOUNDERS,
  foldAt,
  type Line,
  log,
  minuteOf,
  OPENING,
  STATUTES,
  type Statutes,
  toldOf,
} from '../../../tests/setup/random-hub.ts'

// Field notes on governance, 4.4, « time-travel »: a log replayed to any date gives the same electorate. Here against the rules in memory; against
// PostgreSQL in time-travel.http.test.ts.

const day = (at: Instant) => dayAt(at, 'Europe/Paris')
const rulesOf = ({ most, noVote, counted }: Statutes): RuleVersion['rules'] => ({
  ...defaultRules('assembly'),
  proxies: { most, by: 'eve' },
  ...(noVote ? { arrears: { effect: 'noVote' as const, counted } } : {}),
})

/** The rows that the whole log leaves behind, as the tables hold them: what came later is there too. */
const rowsOf = (told: Line[]) => {
  const versions: RuleVersion[] = [{ n: 1, from: FIRST, form: 'collegial', rules: rulesOf(STATUTES), text: null, keptAt: OPENING }]
  const seats: Seat[] = FOUNDERS.map((org) => ({ id: org, org, period: { from: FIRST, until: null } }))
  const left: Leaving[] = []
  const movements: Movement[] = []
  const proxies: GivenProxy[] = []
  const paid = new Map<string, Instant>()
  const during = (at: Instant) => day(at) === DAY && at >= OPENING
  for (const one of told) {
    if (one.do === 'changeStatutes')
      versions.push({ n: versions.length + 1, from: day(one.at), form: 'collegial', rules: rulesOf(one), text: null, keptAt: one.at })
    if (one.do === 'admit') seats.push({ id: one.org, org: one.org, period: { from: day(one.at), until: null } })
    if (one.do === 'resign' && during(one.at)) left.push({ org: one.org, from: one.at, until: null })
    // A seat that is left while the meeting is held stays its seat that day.
    else if (one.do === 'resign') for (const seat of seats) if (seat.org === one.org) seat.period = { ...seat.period, until: day(one.at) }
    if (one.do === 'pay') paid.set(one.org, one.at)
    if (one.do === 'arrive' || one.do === 'leave')
      movements.push({ person: `P${one.org}`, org: one.org, as: 'titulaire', kind: one.do === 'arrive' ? 'arrives' : 'leaves', at: one.at })
    if (one.do === 'giveProxy')
      proxies.push({
        ...{ id: `${proxies.length}`.padStart(3, '0'), org: one.org, holder: one.to, substitute: null, person: null, notedBy: null },
        ...{ receivedOn: day(one.at), notedAt: one.at, takenBackAt: null },
      })
    if (one.do === 'revoke')
      for (const given of proxies) if (given.org === one.org && given.takenBackAt === null) given.takenBackAt = one.at
  }
  const held = inForceOn(
    versions.filter(({ keptAt, n }) => n === 1 || keptAt < OPENING),
    DAY,
  ).n
  const entitled = entitledOn(seats, DAY)
  const noVote = versions.find(({ n }) => n === held)?.rules.arrears !== undefined
  // As a session writes it: who owes at its opening, until it pays.
  const withheld: Withheld[] = noVote
    ? entitled
        .filter((org) => FOUNDERS.includes(org) && (paid.get(org) ?? '9') > OPENING)
        .map((org) => {
          const until = paid.get(org) ?? null
          return { org, from: OPENING, until: until !== null && during(until) ? until : null }
        })
    : []
  return { versions, held, entitled, left, movements, proxies, withheld, seats }
}

it('time-travel: 200 logs folded to any instant of a session give the electorate that the rules read off its rows, whatever came later', () => {
  let [withheld, carried, gone] = [0, 0, 0]
  fc.assert(
    fc.property(log, fc.nat({ max: 28 }), (raw, minute) => {
      const told = toldOf(raw)
      const at = minuteOf(minute)
      const { versions, held, movements, proxies, ...rows } = rowsOf(told)
      const { rules } = sessionVersion({ versions, held, day: DAY })
      const is = foldAt(told, at)
      const entitled = entitledAt(rows, at)
      expect([...entitled].sort()).toEqual(is.members)
      const out = withheldAt(rows.withheld, at)
      expect(entitled.filter((org) => !out.includes(org)).sort()).toEqual(is.voting)
      expect(represented(staysOf(movements), proxies, rules.proxies, [...entitled].sort(), at)).toEqual(is.voices)
      withheld += is.members.length - is.voting.length
      carried += is.voices.filter((one) => one.is === 'represented').length
      gone += rows.left.length
    }),
    { numRuns: 200, seed: 11 },
  )
  // It says something: there were late ones, proxies, and some that left.
  expect([withheld > 100, carried > 20, gone > 5]).toEqual([true, true, true])
})

it('time-travel: memberships suspended in between, and lifted in the session, leave at each instant the electorate and the quorum that their days tell', () => {
  const suspension = fc.record({
    org: fc.constantFrom(...FOUNDERS),
    from: fc.integer({ min: -5, max: 1 }),
    days: fc.option(fc.integer({ min: 1, max: 6 })),
    lifted: fc.option(fc.nat({ max: 28 })),
  })
  let held = 0
  fc.assert(
    fc.property(
      log,
      fc.nat({ max: 28 }),
      fc.uniqueArray(suspension, { maxLength: 3, selector: ({ org }) => org }),
      (raw, minute, suspensions) => {
        const told = toldOf(raw)
        const at = minuteOf(minute)
        const { versions, held: n, withheld, ...rows } = rowsOf(told)
        const { rules } = sessionVersion({ versions, held: n, day: DAY })
        const is = foldAt(told, at)
        // The model: on that day, and not lifted by then.
        const out = suspensions
          .filter(({ from, days, lifted }) => from <= 0 && (days === null || from + days > 0) && (lifted === null || lifted > minute))
          .map(({ org }) => org)
        // The rows: as a session writes them at its opening, by the days of the suspension.
        const written = suspensions
          .filter(({ from, days }) => {
            const begins = addDays(DAY, from)
            return holdsOn({ from: begins, until: days === null ? null : addDays(begins, days) }, DAY)
          })
          .map(
            ({ org, lifted }): Withheld => ({
              org,
              from: OPENING,
              until: lifted === null ? null : minuteOf(lifted),
              because: 'suspension',
            }),
          )
        const all = [...withheld, ...written]
        const entitled = entitledAt(rows, at)
        const none = withheldAt(all, at)
        expect(entitled.filter((org) => !none.includes(org)).sort()).toEqual(is.voting.filter((org) => !out.includes(org)))
        const counted = is.statutes.noVote && !is.statutes.counted ? is.voting : is.members
        expect(seatsCounted(entitled, all, rules, at).sort()).toEqual(counted.filter((org) => !out.includes(org)))
        held += out.length
      },
    ),
    { numRuns: 200, seed: 12 },
  )
  expect(held).toBeGreaterThan(50)
})

it('time-travel: on any day the members and the statutes are those the log had told by then', () => {
  fc.assert(
    fc.property(log, fc.nat({ max: 50 }), (raw, n) => {
      const told = toldOf(raw)
      const { versions, seats } = rowsOf(told)
      // In the evening: what was told in the day is so.
      const on = Temporal.PlainDate.from(FIRST).add({ days: n }).toString()
      if (on === DAY) return
      const evening = `${on}T21:59:00.000Z`
      const is = foldAt(told, evening)
      const left = told
        .filter((one) => one.do === 'resign' && day(one.at) === DAY)
        .flatMap((one) => ('org' in one && on > DAY ? [one.org] : []))
      expect(
        entitledOn(seats, on)
          .filter((org) => !left.includes(org))
          .sort(),
      ).toEqual(is.members)
      const { proxies, arrears } = inForceOn(versions, on).rules
      expect([proxies?.most, arrears !== undefined]).toEqual([is.statutes.most, is.statutes.noVote])
    }),
    { numRuns: 200 },
  )
})
