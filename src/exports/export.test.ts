import { expect, test as it } from 'vitest'
import { bytesMissing, isBeingTaken, isThere, SPARE_BYTES } from './export.ts'

const madeAt = '2026-03-01T09:00:00.000Z'

it.each([
  ['just made', 'ready', madeAt, '2026-03-01T09:00:00.000Z', true],
  ['the last minute of the seventh day', 'ready', madeAt, '2026-03-08T08:59:59.999Z', true],
  ['seven days later, also when nobody has erased it yet', 'ready', madeAt, '2026-03-08T09:00:00.000Z', false],
  ['being made', 'making', null, '2026-03-01T09:00:00.000Z', false],
  ['erased before its time', 'over', madeAt, '2026-03-02T09:00:00.000Z', false],
] as const)('the file is there: %s', (_, state, made, now, there) => expect(isThere({ state, madeAt: made }, now)).toBe(there))

it.each([
  ['never asked for', null, '2026-03-01T09:00:00.000Z', false],
  ['just asked for', '2026-03-01T09:00:00.000Z', '2026-03-01T09:00:00.000Z', true],
  ['a line that broke after ten minutes', '2026-03-01T09:00:00.000Z', '2026-03-01T09:10:00.000Z', true],
  ['the next day', '2026-03-01T09:00:00.000Z', '2026-03-02T09:00:00.000Z', false],
] as const)('the download may begin: %s', (_, takenAt, now, may) => expect(isBeingTaken({ takenAt }, now)).toBe(may))

it('a disk keeps what the database needs', () => {
  expect(bytesMissing(1000, SPARE_BYTES + 1000)).toBe(0)
  expect(bytesMissing(1000, SPARE_BYTES)).toBe(1000)
  expect(bytesMissing(0, 0)).toBe(SPARE_BYTES)
})
