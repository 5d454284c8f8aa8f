import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '#base/day.ts'
import { entitledOn } from './body.ts'
import { type LeavingSeat, seatEndOf, seatsEndingWith } from './seat-end.ts'

const seat = (from: Day, until: Day | null = null, lastHeld: Day | null = null): LeavingSeat => ({
  id: `${from} ${until}`,
  body: 'board',
  org: 'smalah',
  period: { from, until },
  lastHeld,
})

describe('a seat when its organisation leaves the hub', () => {
  it.each([
    ['ends with the membership', seat('2024-01-01'), '2026-03-12', '2026-03-12'],
    ['ends with it on a day to come', seat('2024-01-01'), '2026-12-31', '2026-12-31'],
    ['which was to end later, ends sooner', seat('2024-01-01', '2027-01-01'), '2026-03-12', '2026-03-12'],
    ['is kept by the meeting held that very day', seat('2024-01-01', null, '2026-03-12'), '2026-03-12', '2026-03-13'],
    ['is kept by a meeting held since, when the end is noted late', seat('2024-01-01', null, '2026-03-05'), '2026-02-01', '2026-03-06'],
    ['is not kept by a meeting of before', seat('2024-01-01', null, '2026-03-05'), '2026-03-12', '2026-03-12'],
    ['which was still to come, never begins', seat('2026-09-01'), '2026-03-12', null],
    ['which was to begin the very day, never begins', seat('2026-03-12'), '2026-03-12', null],
  ])('%s', (_, one, until, day) => {
    expect(seatEndOf(one, until)).toEqual({ seat: one, until: day })
  })
  it.each([
    ['that has ended by then', seat('2020-01-01', '2024-01-01'), '2026-03-12'],
    ['that ends the very day', seat('2020-01-01', '2026-03-12'), '2026-03-12'],
    ['that ends the day after a meeting that keeps it', seat('2020-01-01', '2026-03-13', '2026-03-12'), '2026-03-12'],
  ])('stays as it is, one %s', (_, one, until) => {
    expect(seatEndOf(one, until)).toBeNull()
  })
})

it('whatever the seats: nobody sits afterwards, and on every day up to the last meeting held everybody who sat still does', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2026-01-01', n))
  const period = fc
    .tuple(day, fc.option(fc.integer({ min: 1, max: 40 })))
    .map(([from, length]) => ({ from, until: length === null ? null : addDays(from, length) }))
  fc.assert(
    fc.property(fc.array(period, { maxLength: 4 }), day, fc.option(day), day, (periods, until, lastHeld, on) => {
      const seats = periods.map((one, at): LeavingSeat => ({ id: String(at), body: 'board', org: 'smalah', period: one, lastHeld }))
      const ends = new Map(seatsEndingWith(seats, until).map((end) => [end.seat.id, end.until]))
      const after = seats.flatMap((one) => {
        const end = ends.get(one.id)
        if (end === undefined) return [one]
        return end === null ? [] : [{ ...one, period: { ...one.period, until: end } }]
      })
      const kept = lastHeld !== null && lastHeld >= until ? addDays(lastHeld, 1) : until
      expect(entitledOn(after, on)).toEqual(on < kept ? entitledOn(seats, on) : [])
      for (const { period: left } of after) if (left.until !== null) expect(left.until > left.from).toBe(true)
    }),
  )
})
