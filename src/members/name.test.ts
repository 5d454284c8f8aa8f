import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { cleanName, nameKey } from './name.ts'

describe('two names are the same', () => {
  it.each([
    ['La Smalah', 'la smalah', 'case'],
    ['C Koi Ça', 'C KOI CA', 'accents on capitals'],
    ['Cœur de Lande', 'Coeur de lande', 'ligatures'],
    ['L’Atelier', "L'Atelier", 'apostrophes'],
    ['Co‑Action', 'Co-Action', 'hyphens that do not break'],
    ['La  Cowo ', ' La Cowo', 'spaces'],
    ['La\u00a0Cowo', 'La Cowo', 'spaces that do not break'],
    ['C\u0327a', '\u00c7a', 'composed or not'],
  ])('%j and %j: %s', (one, other) => expect(nameKey(cleanName(one))).toBe(nameKey(cleanName(other))))

  it.each([
    ['Artelandes', 'Artélandes 2', 'another word'],
    ['Landes’Art', 'Artelandes', 'the other way round (both stand in the sources)'],
    ['🌲 Pins', 'Pins', 'a picture is part of a name'],
  ])('but not %j and %j: %s', (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)))
})

it('a clean name stays on one line and is clean once and for all', () => {
  expect(cleanName(' La\u200b \tSmalah\n(Saint-Julien) ')).toBe('La Smalah (Saint-Julien)')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const once = cleanName(typed)
      expect(cleanName(once)).toBe(once)
      expect(once).not.toMatch(/[\n\r\t]|^\s|\s$|\s\s/)
    }),
  )
})
