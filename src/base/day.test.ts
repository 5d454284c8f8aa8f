import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toInstant } from './day.ts'

describe('an instant in the house’s one form', () => {
  it.each([
    ['2026-03-12T17:00:00+00:00', '2026-03-12T17:00:00.000Z'],
    ['2026-03-12T17:00:00.1+00:00', '2026-03-12T17:00:00.100Z'],
    ['2026-03-12T17:00:00.999999Z', '2026-03-12T17:00:00.999Z'],
    ['2026-03-12T18:00:00+01:00', '2026-03-12T17:00:00.000Z'],
    ['2026-03-12T17:00Z', '2026-03-12T17:00:00.000Z'],
  ])('%s is %s', (text, instant) => expect(toInstant(text)).toBe(instant))

  it('of a date too', () => expect(toInstant(new Date(0))).toBe('1970-01-01T00:00:00.000Z'))

  it.each(['2026-02-30T12:00:00Z', '2026-13-01T12:00:00+00:00', '2026-03-12T25:00:00Z', '2026-03-12', '2026-03-12T17:00:00', 'hier'])(
    '%s is none',
    (text) => expect(() => toInstant(text)).toThrow(RangeError),
  )

  it('is what Temporal makes of it, whatever the fraction and however it is written', () => {
    const ends = fc.constantFrom('Z', '+00:00', '-00:00', '+02:00')
    const fractions = fc.stringMatching(/^(\.\d{1,9})?$/)
    const seconds = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-30'), noInvalidDate: true })
    fc.assert(
      fc.property(seconds, fractions, ends, (date, fraction, end) => {
        const text = `${date.toISOString().slice(0, 19)}${fraction}${end}`
        expect(toInstant(text)).toBe(Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 }))
      }),
    )
  })
})
