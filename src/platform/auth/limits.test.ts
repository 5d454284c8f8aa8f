import { describe, expect, test as it } from 'vitest'
import { CODE_TRIES, newCode, shownCode, typedCode, typedFigures } from './code.ts'
import { limits, minutesUntil, networkOf } from './limits.ts'

describe('the network an address is counted with', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s: %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  it('is one for all whose address is not known', () => {
    expect(networkOf(undefined)).toBe('')
  })
})

describe('a code', () => {
  it('has eight characters nobody takes for others', () => {
    const seen = new Set(Array.from({ length: 2000 }, newCode).join(''))
    expect([...seen].filter((character) => '01258OILSZBV'.includes(character))).toEqual([])
    expect(seen.size).toBe(24)
    expect(newCode()).toHaveLength(8)
  })

  it('is read as people type it', () => {
    expect(shownCode('K7FM3XQD')).toBe('K7FM-3XQD')
    for (const typed of ['K7FM-3XQD', ' k7fm 3xqd ', 'k7fm–3xqd', 'Ｋ７ＦＭ３ＸＱＤ', 'K7FM‑3XQD\n'])
      expect(typedCode(typed)).toBe('K7FM3XQD')
    expect(typedFigures('123 456')).toBe('123456')
  })

  it('takes centuries to guess at the rate the limits allow', () => {
    const triesAnHour = limits.askAll.max * CODE_TRIES
    expect(24 ** 8 / triesAnHour / 24 / 365).toBeGreaterThan(500)
  })
})

it.each([
  ['2026-03-12T17:00:00.001Z', 1],
  ['2026-03-12T17:01:00.000Z', 1],
  ['2026-03-12T17:01:00.001Z', 2],
  ['2026-03-12T16:00:00.000Z', 1],
])('to wait until %s: %i minutes', (again, minutes) => {
  expect(minutesUntil(again, '2026-03-12T17:00:00.000Z')).toBe(minutes)
})
