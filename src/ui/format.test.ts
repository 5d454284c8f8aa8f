import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockText, countText, dayText, durationText, eurosText, momentText, numberText, tied, timeText } from './format.ts'

/** Spaces that do not break are shown as ~ (no-break) and _ (narrow), so that the tables can be read. */
const shown = (text: string) => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '_')

describe('a day', () => {
  it.each([
    ['2026-03-12', 'fr', 'full', 'jeudi 12 mars 2026'],
    ['2026-03-01', 'fr', 'long', '1er mars 2026'],
    ['2026-03-01', 'fr', 'full', 'dimanche 1er mars 2026'],
    ['2026-03-01', 'fr', 'short', '01/03/2026'],
    ['2026-03-21', 'fr', 'long', '21 mars 2026'],
    ['2026-08-01', 'fr', 'month', 'août 2026'],
    ['2026-03-01', 'en', 'long', '1 March 2026'],
    ['2026-03-12', 'en', 'full', 'Thursday 12 March 2026'],
  ] as const)('%s in %s, %s: %s', (day, lang, form, says) => expect(dayText(day, lang, form)).toBe(says))
})

describe('an hour', () => {
  it.each([
    ['18:05', 'fr', '18~h~05'],
    ['18:00', 'fr', '18~h'],
    ['09:30', 'fr', '9~h~30'],
    ['00:00', 'fr', '0~h'],
    ['09:30', 'en', '09:30'],
  ] as const)('%s in %s: %s', (time, lang, says) => expect(shown(clockText(time, lang))).toBe(says))

  it('is the hub’s, winter and summer', () => {
    expect(shown(timeText('2026-03-12T17:05:00.000Z', 'fr', 'Europe/Paris'))).toBe('18~h~05')
    expect(shown(timeText('2026-07-12T17:05:00.000Z', 'fr', 'Europe/Paris'))).toBe('19~h~05')
    expect(shown(timeText('2026-07-12T17:05:00.000Z', 'fr', 'Indian/Reunion'))).toBe('21~h~05')
  })

  it('belongs to the day it is there, not in Greenwich', () => {
    expect(shown(momentText('2026-02-28T23:30:00.000Z', 'fr', 'Europe/Paris'))).toBe('1er mars 2026 à 0~h~30')
    expect(momentText('2026-02-28T23:30:00.000Z', 'en', 'Europe/Paris')).toBe('1 March 2026 at 00:30')
  })
})

describe('a length of time', () => {
  it.each([
    [80, 'fr', '1~h~20'],
    [65, 'fr', '1~h~05'],
    [120, 'fr', '2~h'],
    [45, 'fr', '45~min'],
    [0, 'fr', '0~min'],
    [-80, 'fr', '−1~h~20'],
    [80, 'en', '1~h~20~min'],
  ] as const)('%i minutes in %s: %s', (minutes, lang, says) => expect(shown(durationText(minutes, lang))).toBe(says))
})

describe('a count', () => {
  it.each([
    [0, 'fr', '0~structure'],
    [1, 'fr', '1~structure'],
    [2, 'fr', '2~structures'],
    [1200, 'fr', '1_200~structures'],
  ] as const)('%i in %s: %s', (n, lang, says) => expect(shown(countText(n, lang, 'structure'))).toBe(says))

  it('in English, nothing is plural', () => expect(shown(countText(0, 'en', 'organisation'))).toBe('0~organisations'))
  it('takes an irregular plural', () => expect(shown(countText(3, 'fr', 'journal', 'journaux'))).toBe('3~journaux'))
  it('has a true minus', () => expect(shown(numberText(-1234, 'fr'))).toBe('−1_234'))
})

describe('euros', () => {
  it.each([
    [2_824_000, 'fr', false, '28_240,00~€'],
    [2_824_000, 'fr', true, '28_240~€'],
    [2_824_050, 'fr', true, '28_240,50~€'],
    [-5, 'fr', false, '−0,05~€'],
    [100_000_000_000, 'fr', false, '1_000_000_000,00~€'],
    [2_824_000, 'en', false, '€28,240.00'],
    [-1_205, 'en', false, '−€12.05'],
  ] as const)('%i cents in %s: %s', (cents, lang, whole, says) => expect(shown(eurosText(cents, lang, whole))).toBe(says))

  it('loses no cent, up to the largest safe integer', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (cents) => {
        const digits = eurosText(cents, 'fr')
          .replace(/[^\d−]/g, '')
          .replace('−', '-')
        expect(Number(digits)).toBe(cents === 0 ? 0 : cents)
      }),
    )
  })
})

it('a figure stays with its noun', () => {
  expect(shown(tied('En 2026, 6 promesses et 21 moments. 3 h 20, dont 12 %.'))).toBe(
    'En 2026, 6~promesses et 21~moments. 3~h 20, dont 12 %.',
  )
})
