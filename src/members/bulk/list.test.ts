import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { cleanName, nameKey } from '#members/name.ts'
import { listProblems, MOST_LINES, readList, speakerOf } from './list.ts'

const names = (text: string) => readList(text).organisations.map(({ name }) => name)
const people = (text: string) => readList(text).organisations.flatMap((one) => one.people.map(({ name, mail }) => [name, mail]))
const remarks = (text: string) => readList(text).remarks.map(({ line, code }) => `${line} ${code}`)

describe('one organisation a line', () => {
  it.each([
    ['names alone', 'La Smalah\nC Koi Ça\nCo-Action', ['La Smalah', 'C Koi Ça', 'Co-Action']],
    ['empty lines', '\n\nLa Smalah\r\n\r\n  \nLa Cowo\n', ['La Smalah', 'La Cowo']],
    [
      'bullets',
      '- La Smalah\n• C Koi Ça\n* Co-Action\n– La Cowo\n❖ Artelandes',
      ['La Smalah', 'C Koi Ça', 'Co-Action', 'La Cowo', 'Artelandes'],
    ],
    [
      'numbers',
      '1. La Smalah\n2) C Koi Ça\n(3) Co-Action\n4 - La Cowo\n12° Artelandes',
      ['La Smalah', 'C Koi Ça', 'Co-Action', 'La Cowo', 'Artelandes'],
    ],
    ['names that begin with a number', '3 Petits Points\n2.0 Lab\n40 Nord', ['3 Petits Points', '2.0 Lab', '40 Nord']],
    [
      'quotes and pictures',
      'Association « Les Pins »\nAssociation "Les Dunes"\n🌲 Forêt 🌲',
      ['Association « Les Pins »', 'Association "Les Dunes"', '🌲 Forêt 🌲'],
    ],
    ['a sign in a name', 'Café @ Dax\nR&D / Landes', ['Café @ Dax', 'R&D / Landes']],
    ['a name of 200 characters', 'N'.repeat(200), ['N'.repeat(200)]],
    ['an only comma among many names', 'Terre, Ciel et Mer\nLa Smalah\nLa Cowo', ['Terre, Ciel et Mer', 'La Smalah', 'La Cowo']],
    ['cells quoted by a spreadsheet', '"Terre; Ciel";"Marie ""Mimi"" Durand"', ['Terre; Ciel']],
  ])('%s', (_, text, expected) => expect(names(text)).toEqual(expected))
})

describe('its representative and their address', () => {
  it.each([
    ['semicolons', 'La Smalah ; Marie Durand ; marie@exemple.fr', [['Marie Durand', 'marie@exemple.fr']]],
    ['tabs', 'La Smalah\tMarie Durand\tMARIE@Exemple.fr', [['Marie Durand', 'marie@exemple.fr']]],
    ['commas', 'La Smalah, Marie Durand, marie@exemple.fr', [['Marie Durand', 'marie@exemple.fr']]],
    ['the address first', 'La Smalah ; marie@exemple.fr ; Marie Durand', [['Marie Durand', 'marie@exemple.fr']]],
    ['as mail programs write it', 'La Smalah ; Marie Durand <marie@exemple.fr>', [['Marie Durand', 'marie@exemple.fr']]],
    ['an address without a name', 'La Smalah ; contact@exemple.fr', [['La Smalah (contact)', 'contact@exemple.fr']]],
    ['an address after the name alone', 'La Smalah contact@exemple.fr', [['La Smalah (contact)', 'contact@exemple.fr']]],
    ['a name without an address', 'La Smalah ; Marie Durand', [['Marie Durand', null]]],
    ['an address that is none', 'La Smalah ; Marie Durand ; marie@', [['Marie Durand', null]]],
    [
      'commas among lines cut at semicolons',
      'La Smalah ; Marie Durand\nLa Cowo, Paul Petit, paul@exemple.fr',
      [
        ['Marie Durand', null],
        ['Paul Petit', 'paul@exemple.fr'],
      ],
    ],
    ['empty cells', 'La Smalah ; ; ;\nLa Cowo;;', []],
  ])('%s', (_, text, expected) => expect(people(text)).toEqual(expected))

  it('several lines of one organisation are its several representatives', () => {
    const text = 'La Smalah ; Marie Durand\nLA  SMALAH ; Paul Petit\nla smalah'
    expect(readList(text).organisations).toEqual([
      {
        lines: [1, 2, 3],
        name: 'La Smalah',
        people: [
          { line: 1, name: 'Marie Durand', mail: null },
          { line: 2, name: 'Paul Petit', mail: null },
        ],
      },
    ])
    expect(remarks(text)).toEqual(['2 sameOrganisation', '3 sameOrganisation'])
  })
})

describe('what is left out is said, with its line', () => {
  it.each([
    ['the heading of a spreadsheet', 'Structure\tContact\tMail\nLa Smalah\tMarie Durand\tm@exemple.fr', ['1 heading']],
    ['a line without a name', 'La Smalah\n ; Marie Durand', ['2 nameMissing']],
    ['an address alone', 'La Smalah\nmarie@exemple.fr', ['2 nameMissing']],
    ['a name too long', `La Smalah\n${'N'.repeat(201)}`, ['2 nameTooLong']],
    ['a person too long', `La Smalah ; ${'N'.repeat(201)}`, ['1 personTooLong']],
    ['an address that is none', 'La Smalah ; Marie Durand ; marie@', ['1 mailMalformed']],
    ['more columns', 'La Smalah ; Marie Durand ; Dax ; 06 00', ['1 moreColumns']],
    ['a second address', 'La Smalah ; Marie ; a@exemple.fr ; b@exemple.fr', ['1 moreColumns']],
    ['a comma kept in a name', 'Terre, Ciel\nLa Smalah\nLa Cowo', ['1 comma']],
  ])('%s', (_, text, expected) => expect(remarks(text)).toEqual(expected))
})

describe('a list that cannot be taken', () => {
  it.each([
    ['nothing', '', 'list.empty'],
    ['only bullets', '-\n•\n', 'list.empty'],
    ['only addresses', 'a@exemple.fr\nb@exemple.fr', 'list.empty'],
    ['too many lines', Array.from({ length: MOST_LINES + 1 }, (_, n) => `Structure ${n}`).join('\n'), 'list.tooLong'],
  ])('%s', (_, text, code) => expect(listProblems(text).map((one) => one.code)).toEqual([code]))

  it('the longest one is taken', () =>
    expect(listProblems(Array.from({ length: MOST_LINES }, (_, n) => `Structure ${n}`).join('\n'))).toEqual([]))
})

it('never throws, whatever is pasted, and names each organisation once', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.oneof(fc.constantFrom('\n', '\t', ';', ',', '"', '@', '-', '1.', ' '), fc.string({ unit: 'binary', maxLength: 3 })),
      }),
      (text) => {
        const { organisations } = readList(text)
        const keys = organisations.map(({ name }) => nameKey(name))
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys).not.toContain('')
      },
    ),
    { numRuns: 500 },
  )
})

describe('who speaks, in one field', () => {
  it.each([
    ['', []],
    ['Marie Durand', [['Marie Durand', null]]],
    ['Marie Durand, MARIE@exemple.fr', [['Marie Durand', 'marie@exemple.fr']]],
    ['Marie Durand <marie@exemple.fr>', [['Marie Durand', 'marie@exemple.fr']]],
    ['marie@exemple.fr ; Marie Durand', [['Marie Durand', 'marie@exemple.fr']]],
    ['marie@exemple.fr', 'list.speakerWithoutName'],
    ['Marie, marie@', 'input.notAnEmail'],
    ['M'.repeat(201), 'input.tooLong'],
  ])('%s', (typed, said) => {
    const read = speakerOf(typed)
    expect('code' in read ? read.code : read.people.map(({ name, mail }) => [name, mail])).toEqual(said)
  })
})

it('keeps every name that is not empty, once', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((typed) => `A${typed.replace(/[\t\n\r\u2028\u2029;,"@<>]/g, '')}`)
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 60 }), (list) => {
      const read = readList(list.join('\n')).organisations.map((one) => nameKey(one.name))
      expect(read).toEqual([...new Set(list.map((one) => nameKey(cleanName(one))))])
    }),
    { numRuns: 300 },
  )
})
