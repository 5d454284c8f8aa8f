import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#base/day.ts'
import type { Lived } from '#logbook/activity.ts'
import { durationOf, parseDuration, typedDuration } from './duration.ts'
import { heaviest, permilleOf, rateOf, valueOfGiven, weeklyMinutesOf } from './engagement.ts'
import { COUNTED, clashesIn, differencesOf, type Entry, keptOf, reversalOf, spentIn, suggestionsOf, WORK_TYPES } from './entry.ts'
import { affirmingProblems, gridOf, hashOfMonth, mondayOf, monthOf, readWeeks, signingProblems, weeksOf } from './month.ts'

const ZONE = 'Europe/Paris'
const SPAN = { begins: Date.UTC(2026, 9, 1), ends: Date.UTC(2026, 11, 31) }
const instant = (ms: number) => new Date(ms).toISOString()
const day = fc.integer({ min: 0, max: 90 }).map((n) => addDays('2026-10-01', n))

const lived = (): fc.Arbitrary<Lived> =>
  fc
    .record({
      id: fc.uuid(),
      start: fc.integer({ min: SPAN.begins / 60_000, max: SPAN.ends / 60_000 }),
      length: fc.integer({ min: 1, max: 600 }),
      minutes: fc.option(fc.integer({ min: 0, max: 600 })),
      whole: fc.boolean(),
      travel: fc.constantFrom(0, 0, 25, 90),
      attended: fc.constantFrom('yes' as const, 'no' as const, 'partly' as const, null),
      capacity: fc.constantFrom(...COUNTED, 'guest' as const),
    })
    .map(({ id, start, length, minutes, whole, travel, attended, capacity }) => ({
      ...{ organisation: null, capacity, invited: true, attended, travel },
      minutes: minutes === null ? null : whole ? length : minutes,
      activity: {
        ...{ id, kind: 'meeting', title: 'Conseil', place: '', subjectType: null, subject: null },
        startsAt: instant(start * 60_000),
        endsAt: instant((start + length) * 60_000),
      },
    }))
const lives = fc.uniqueArray(lived(), { selector: (one) => one.activity.id, maxLength: 12 })
const nothing = { zone: ZONE, entries: [], dropped: [], absences: [] }

const entry = (change: Partial<Entry> = {}): Entry => ({
  ...{ id: 'e', person: 'p', capacity: 'staff', activity: null, organisation: null, workType: 'meeting', title: 'Conseil' },
  ...{ on: '2026-11-05', startsAt: null, endsAt: null, minutes: 60, travel: 0, km: 0, source: 'typed', seen: null },
  ...{ reverses: null, reversed: false, reason: '' },
  ...change,
})
const entries = fc.array(
  fc
    .record({
      id: fc.uuid(),
      on: day,
      minutes: fc.integer({ min: 1, max: 700 }),
      travel: fc.integer({ min: 0, max: 90 }),
      workType: fc.constantFrom(...WORK_TYPES),
      reversed: fc.boolean(),
    })
    .map((one) => entry(one)),
  { maxLength: 30 },
)

describe('a length of time as people write it', () => {
  it.each([
    ['1h30', 90],
    ['1 h 30', 90],
    ['1:05', 65],
    ['90', 90],
    ['90 min', 90],
    ['1,5 h', 90],
    ['1,5', 90],
    ['0.25', 15],
    ['7', 7],
    ['0.25h', 15],
    ['2h', 120],
    ['1,15h', 69],
    ['', null],
    ['une heure', null],
    ['1h75', null],
    ['-5', null],
  ])('« %s » is %s', (typed, minutes) => expect(parseDuration(typed)).toBe(minutes))

  it('reads back what it wrote, whatever the minutes; more than a day is refused', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 5999 }), (minutes) => parseDuration(typedDuration(minutes)) === minutes))
    expect(durationOf('time', '24h01')).toMatchObject({ ok: false })
    expect(durationOf('time', '24h')).toEqual({ ok: true, value: 1440 })
  })

  it('hours of a contract, shares and rates as they are typed', () => {
    expect([weeklyMinutesOf('35'), weeklyMinutesOf('17,5 h'), weeklyMinutesOf('49'), weeklyMinutesOf('x')]).toEqual([
      2100,
      1050,
      null,
      null,
    ])
    expect([permilleOf('40'), permilleOf('12,5 %'), permilleOf('101'), permilleOf('0')]).toEqual([400, 125, null, null])
    expect([rateOf('12'), rateOf('12,50 €'), rateOf('0'), rateOf('12,345')]).toEqual([1200, 1250, null, null])
  })
})

describe('what activities give', () => {
  it('T7: only what was attended and counted, never a guest’s', () => {
    fc.assert(
      fc.property(lives, (all) => {
        const given = new Set(suggestionsOf(all, nothing).map(({ activity }) => activity))
        for (const one of all) {
          const spent = (one.minutes ?? 0) + one.travel > 0 && one.minutes !== null
          const there = one.attended === 'yes' || one.attended === 'partly'
          expect(given.has(one.activity.id)).toBe(spent && there && one.capacity !== 'guest')
        }
      }),
    )
  })

  it('what is kept is not suggested again, and what was dropped neither; T6: kept, it differs only once the activity does', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 1, max: 60 }), (all, more) => {
        const suggested = suggestionsOf(all, nothing)
        const kept = suggested.map((one) => keptOf(one, 'p', one.activity))
        expect(suggestionsOf(all, { ...nothing, entries: kept })).toEqual([])
        expect(suggestionsOf(all, { ...nothing, dropped: suggested.map(({ activity }) => activity) })).toEqual([])
        expect(differencesOf(all, kept, ZONE)).toEqual([])
        const longer = all.map((one) => ({ ...one, minutes: one.minutes === null ? null : one.minutes + more }))
        expect(differencesOf(longer, kept, ZONE).map((one) => one.now?.minutes)).toEqual(kept.map(({ minutes }) => minutes + more))
        expect(kept.map(({ minutes }) => minutes)).toEqual(suggested.map(({ minutes }) => minutes))
      }),
    )
  })

  it('T9: nothing paid on a day away; the volunteers’ hours of that day stand', () => {
    fc.assert(
      fc.property(lives, day, fc.integer({ min: 1, max: 30 }), (all, from, length) => {
        const away = { from, until: addDays(from, length) }
        const left = suggestionsOf(all, { ...nothing, absences: [away] })
        const before = suggestionsOf(all, nothing)
        const inside = (on: string) => away.from <= on && on < away.until
        expect(left.filter(({ on, capacity }) => inside(on) && ['staff', 'intern', 'facilitator'].includes(capacity))).toEqual([])
        expect(left.length).toBe(before.filter(({ on, capacity }) => !inside(on) || ['volunteer', 'inKind'].includes(capacity)).length)
      }),
    )
  })

  it('T1: finds every pair of paid hours that share a minute, and no other', () => {
    const hours = fc.record({ from: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 1, max: 20 }) })
    fc.assert(
      fc.property(fc.array(hours, { maxLength: 8 }), (all) => {
        const timed = all.map(({ from, length }) =>
          entry({ startsAt: instant(SPAN.begins + from * 60_000), endsAt: instant(SPAN.begins + (from + length) * 60_000) }),
        )
        const pairs = all.flatMap((a, i) => all.slice(i + 1).filter((b) => a.from < b.from + b.length && b.from < a.from + a.length)).length
        expect(clashesIn(timed)).toHaveLength(pairs)
        expect(clashesIn(timed.map((one) => ({ ...one, capacity: 'volunteer' as const })))).toEqual([])
      }),
    )
  })

  it('the night the clock goes back, from 22 h to 6 h, is nine hours', () => {
    const night = { startsAt: '2026-10-24T20:00:00.000Z', endsAt: '2026-10-25T05:00:00.000Z' }
    const [one] = suggestionsOf(
      [
        {
          activity: { id: 'a', kind: 'event', title: 'Nuit', place: '', subjectType: null, subject: null, ...night },
          ...{ organisation: null, capacity: 'staff', invited: false, attended: 'yes', minutes: 540, travel: 0 },
        },
      ],
      nothing,
    )
    expect([one?.minutes, one?.on, one?.startsAt]).toEqual([540, '2026-10-24', night.startsAt])
  })
})

describe('a month', () => {
  it('is made of parts of weeks that cover each of its days once', () => {
    fc.assert(
      fc.property(day, (on) => {
        const month = monthOf(on)
        const days = weeksOf(month).flatMap((week) => week.days)
        expect(new Set(days).size).toBe(days.length)
        expect(days).toContain(on)
        expect(days.every((one) => monthOf(one) === month)).toBe(true)
        expect(weeksOf(month).every((week) => week.days.every((one) => mondayOf(one) === week.monday))).toBe(true)
      }),
    )
  })

  it('the sum of the grid is the sum of its entries, however it is added; a reversal leaves nothing', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const live = all.filter(({ reversed }) => !reversed)
        const back = all.filter(({ reversed }) => reversed).map((one) => reversalOf(one, `${one.id}-`, ''))
        const grid = gridOf([...all, ...back])
        const sum = live.reduce((total, one) => total + spentIn(one), 0)
        expect(grid.minutes).toBe(sum)
        expect(Object.values(grid.days).reduce((a, b) => a + b, 0)).toBe(sum)
        expect(grid.types.reduce((total, { minutes }) => total + minutes, 0)).toBe(sum)
        expect([...all, ...back].reduce((total, one) => total + spentIn(one), 0)).toBe(sum)
      }),
    )
  })

  const known = { absences: [], affirmed: [], contracts: [], today: '2026-12-31' }

  it('T3: says what is beyond, takes nothing away, and a reason is enough', () => {
    fc.assert(
      fc.property(entries, (all) => {
        for (const week of readWeeks('2026-11-01', { ...known, entries: all })) {
          const byDay = week.days.map((on) =>
            all.filter((one) => one.on === on && !one.reversed).reduce((sum, one) => sum + spentIn(one), 0),
          )
          expect(week.minutes).toBe(byDay.reduce((a, b) => a + b, 0))
          expect(week.alerts.filter(({ kind }) => kind === 'day')).toHaveLength(byDay.filter((minutes) => minutes > 600).length)
          if (week.minutes > 0) expect(affirmingProblems(week, { nothing: false, reason: 'Le forum' })).toEqual([])
        }
      }),
    )
  })

  it('T4: an empty week needs an absence or « rien à déclarer »; a weekend asks for nothing', () => {
    const weeks = readWeeks('2026-11-01', { ...known, entries: [] })
    expect(weeks.map(({ state }) => state)).toEqual(['idle', 'open', 'open', 'open', 'open', 'open'])
    expect(signingProblems(weeks).map(({ code }) => code)).toEqual(Array(5).fill('week.empty'))
    const away = [{ id: 'a', person: 'p', kind: 'leave' as const, from: '2026-11-02', until: '2026-12-01' }]
    expect(signingProblems(readWeeks('2026-11-01', { ...known, absences: away, entries: [] }))).toEqual([])
    const early = readWeeks('2026-11-01', { ...known, entries: [], today: '2026-11-26' })
    expect(early.map(({ state }) => state)).toEqual(['idle', 'open', 'open', 'open', 'toCome', 'toCome'])
  })

  it('T5: the hash does not depend on the order rows were read in, and any change of a row changes it', () => {
    fc.assert(
      fc.property(entries, fc.nat(), (all, n) => {
        const inside = all.map((one, i) => ({ ...one, on: addDays('2026-11-01', i % 30) }))
        const hash = (rows: Entry[]) => hashOfMonth('p', '2026-11-01', { entries: rows, absences: [], affirmed: [] })
        expect(hash([...inside].reverse())).toBe(hash(inside))
        if (inside.length === 0) return
        const changed = inside.map((one, i) => (i === n % inside.length ? { ...one, minutes: one.minutes + 1 } : one))
        expect(hash(changed)).not.toBe(hash(inside))
      }),
    )
  })
})

describe('what time is charged to and worth', () => {
  it('T10: the heaviest day of letters is found, whatever their dates', () => {
    const letter = fc.record({
      from: fc.integer({ min: 0, max: 40 }),
      length: fc.integer({ min: 1, max: 20 }),
      permille: fc.integer({ min: 1, max: 1000 }),
    })
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 6 }), (all) => {
        const letters = all.map(({ from, length, permille }) => {
          return { from: addDays('2026-01-01', from), until: addDays('2026-01-01', from + length), permille }
        })
        const days = Array.from({ length: 61 }, (_, n) => all.filter((one) => one.from <= n && n < one.from + one.length))
        expect(heaviest(letters)).toBe(Math.max(0, ...days.map((on) => on.reduce((sum, { permille }) => sum + permille, 0))))
      }),
    )
  })

  it('T8: at the rate of each day, exact to the half cent; without a rate it is unknown, not zero; in kind is not volunteering', () => {
    const policies = [
      { id: '1', capacity: 'volunteer' as const, method: 'minimumWage' as const, rateCents: 1202, from: '2026-01-01', until: '2026-11-01' },
      { id: '2', capacity: 'volunteer' as const, method: 'minimumWage' as const, rateCents: 1213, from: '2026-11-01', until: null },
    ]
    const given = fc.array(fc.record({ on: day, minutes: fc.integer({ min: 0, max: 600 }), capacity: fc.constantFrom(...COUNTED) }))
    fc.assert(
      fc.property(given, (all) => {
        const { volunteer, inKind } = valueOfGiven(all, policies)
        const mine = all.filter(({ capacity }) => capacity === 'volunteer')
        const exact = mine.reduce((sum, { on, minutes }) => sum + minutes * (on < '2026-11-01' ? 1202 : 1213), 0)
        expect(volunteer.cents).toBe(Math.floor((exact + 30) / 60))
        expect(inKind.cents).toBe(0)
        expect(inKind.unvalued).toBe(inKind.minutes)
      }),
    )
  })
})
