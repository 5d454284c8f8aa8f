import { expect, test as it } from 'vitest'
import type { TimeSpent } from '#logbook/activity.ts'
import { byMonth } from './time.ts'

const line = (startsAt: string, minutes: number | null, attended: TimeSpent['attended'] = 'yes'): TimeSpent => ({
  activity: { id: startsAt, kind: 'meeting', title: '', startsAt, endsAt: startsAt, place: '', subjectType: null, subject: null },
  minutes,
  attended,
  capacity: 'volunteer',
  organisation: null,
})

it('adds up the minutes of each month of the hub, latest first; an absence is no time, and not unknown', () => {
  const lines = [
    line('2026-03-05T17:00:00.000Z', 80),
    line('2026-02-28T23:30:00.000Z', 30),
    line('2026-02-28T22:30:00.000Z', 60),
    line('2026-02-10T17:00:00.000Z', null),
    line('2026-02-09T17:00:00.000Z', null, 'no'),
    line('2026-02-08T17:00:00.000Z', null, null),
  ]
  const months = (zone: string) =>
    byMonth(lines, zone).map(({ month, minutes, unknown, lines: of }) => [month, of.length, minutes, unknown])
  expect(months('Europe/Paris')).toEqual([
    ['2026-03-01', 2, 110, 0],
    ['2026-02-01', 4, 60, 1],
  ])
  expect(months('America/Martinique')).toEqual([
    ['2026-03-01', 1, 80, 0],
    ['2026-02-01', 5, 90, 1],
  ])
  expect(byMonth([], 'Europe/Paris')).toEqual([])
})
