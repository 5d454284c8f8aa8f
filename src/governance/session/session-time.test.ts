import { describe, expect, it } from 'vitest'
import { momentOf } from './session-time.ts'

const zone = 'Europe/Paris'
const at = (openedAt: string | null, time: string | null, now: string) => {
  const meeting = { openedAt } as Parameters<typeof momentOf>[0]['meeting']
  const moment = momentOf({ meeting, zone }, time, now, 'attendance.inTheFuture')
  return moment.ok ? moment.value : (moment.problems[0]?.code ?? '')
}

it('what has not come yet is said of what was being noted', () => {
  const meeting = { openedAt: null } as Parameters<typeof momentOf>[0]['meeting']
  const now = '2026-03-12T19:00:00.000Z'
  const codes = (['meeting.opensInTheFuture', 'meeting.closesInTheFuture'] as const).map((one) => {
    const moment = momentOf({ meeting, zone }, '20:05', now, one)
    return moment.ok ? null : [moment.problems[0]?.path, moment.problems[0]?.code]
  })
  expect(codes).toEqual([
    ['at', 'meeting.opensInTheFuture'],
    ['at', 'meeting.closesInTheFuture'],
  ])
})

describe('the hour typed in a session (Paris, winter: UTC + 1)', () => {
  const opened = '2026-03-12T19:00:00.000Z'
  it.each([
    ['none: now', opened, null, '2026-03-12T19:30:00.000Z', '2026-03-12T19:30:00.000Z'],
    ['a moment ago', opened, '20:10', '2026-03-12T19:30:00.000Z', '2026-03-12T19:10:00.000Z'],
    ['before the opening, as people came in', opened, '19:50', '2026-03-12T19:30:00.000Z', '2026-03-12T18:50:00.000Z'],
    ['after midnight', opened, '00:20', '2026-03-12T23:30:00.000Z', '2026-03-12T23:20:00.000Z'],
    ['the evening, seen from after midnight', opened, '23:50', '2026-03-12T23:30:00.000Z', '2026-03-12T22:50:00.000Z'],
    ['the evening, seen from the next morning', opened, '22:00', '2026-03-13T08:00:00.000Z', '2026-03-12T21:00:00.000Z'],
    ['not yet', opened, '20:45', '2026-03-12T19:30:00.000Z', 'attendance.inTheFuture'],
    ['not open yet: a moment ago', null, '19:55', '2026-03-12T19:00:00.000Z', '2026-03-12T18:55:00.000Z'],
    ['not open yet: before midnight', null, '23:55', '2026-03-12T23:10:00.000Z', '2026-03-12T22:55:00.000Z'],
    ['not open yet: later, and not yesterday', null, '20:05', '2026-03-12T19:00:00.000Z', 'attendance.inTheFuture'],
  ])('%s', (_, openedAt, time, now, expected) => expect(at(openedAt, time, now)).toBe(expected))
})
