import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { type Found, momentOf, namesIn, partiesIn, partiesText, unknownNames } from './contact.ts'

const NOW = '2026-03-12T17:20:00.000Z' // 18 h 20 in Paris
const ZONE = 'Europe/Paris'

describe('when a contact was', () => {
  it.each([
    ['nothing typed: it has just ended', {}, '2026-03-12T17:20:00.000Z', true],
    ['ten minutes, nothing more: it began ten minutes ago', { minutes: 10 }, '2026-03-12T17:10:00.000Z', true],
    ['today’s day typed: as if it were not', { day: '2026-03-12', minutes: 5 }, '2026-03-12T17:15:00.000Z', true],
    ['an hour alone: today', { time: '09:30' }, '2026-03-12T08:30:00.000Z', true],
    ['yesterday at nine', { day: '2026-03-11', time: '09:00', minutes: 60 }, '2026-03-11T08:00:00.000Z', true],
    ['yesterday, without an hour: the day is known, the hour is not', { day: '2026-03-11' }, '2026-03-11T11:00:00.000Z', false],
    ['a summer day, an hour later in the sun', { day: '2025-07-14' }, '2025-07-14T10:00:00.000Z', false],
  ])('%s', (_, typed, at, timed) => {
    expect(momentOf({ day: null, time: null, minutes: null, ...typed }, NOW, ZONE)).toEqual({ ok: true, value: { at, timed } })
  })

  it.each([
    ['a century is a slip of the year', { day: '1926-03-12' }, 'day', 'contact.longAgo'],
    ['tomorrow has not happened', { day: '2026-03-13' }, 'day', 'contact.notYet'],
    ['tomorrow at nine neither', { day: '2026-03-13', time: '09:00' }, 'day', 'contact.notYet'],
    ['this evening neither', { time: '20:00' }, 'time', 'contact.notYet'],
    ['minutes of another day need their hour', { day: '2026-03-11', minutes: 20 }, 'time', 'contact.hourForMinutes'],
  ])('%s', (_, typed, path, code) => {
    expect(momentOf({ day: null, time: null, minutes: null, ...typed }, NOW, ZONE)).toEqual({ ok: false, problems: [{ path, code }] })
  })
})

describe('with whom it was', () => {
  const SMALAH = 'org-smalah'
  const TRIO = 'org-trio'
  const found: Found[] = [
    { name: 'La Smalah', organisations: [SMALAH], people: [] },
    { name: 'Ana Duluc', organisations: [], people: [{ id: 'ana', organisations: [SMALAH] }] },
    {
      name: 'Jean Petit',
      organisations: [],
      people: [
        { id: 'jean-1', organisations: [SMALAH] },
        { id: 'jean-2', organisations: ['org-cowo'] },
      ],
    },
    { name: 'Bois, pierre, terre', organisations: [TRIO], people: [] },
  ]

  it.each([
    ['an organisation', 'La Smalah', { organisations: [SMALAH] }],
    ['a person', 'Ana Duluc', { people: ['ana'] }],
    ['somebody and their organisation, as they are proposed', 'Ana Duluc, La Smalah', { people: ['ana'], organisations: [SMALAH] }],
    ['somebody the hub does not know: the name stays', 'Mairie de Dax', { names: 'Mairie de Dax' }],
    ['one known, one not', 'La Smalah ; le maire', { organisations: [SMALAH], names: 'le maire' }],
    ['a name that holds commas', 'Bois, pierre, terre, Ana Duluc', { people: ['ana'], organisations: [TRIO] }],
    ['two of one name: nobody is guessed', 'Jean Petit', { names: 'Jean Petit' }],
    ['two of one name, told apart by the organisation beside', 'Jean Petit, La Smalah', { people: ['jean-1'], organisations: [SMALAH] }],
    ['the same twice is once', 'Ana Duluc ; Ana Duluc', { people: ['ana'] }],
  ])('%s', (_, typed, expected) => {
    expect(partiesIn(typed, found)).toEqual({ people: [], organisations: [], names: '', ...expected })
  })

  it('two of one name: who was meant before is meant still', () => {
    expect(partiesIn('Jean Petit', found, { people: ['jean-2'], organisations: [] }).people).toEqual(['jean-2'])
  })

  it('what stands in the field is read back as it was, whoever is known', () => {
    const name = fc.stringMatching(/^[a-zé]{1,6}( [a-zé]{1,6})?$/)
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 6 }), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (names, isKnown) => {
        const known = names.filter((_, at) => isKnown[at])
        const unknown = names.filter((_, at) => !isKnown[at])
        const people = known.map((one) => ({ id: `id ${one}`, name: one }))
        const typed = partiesText(people, [], unknown.join(', '))
        const table = namesIn(typed).map((one) => ({
          name: one,
          organisations: [],
          people: people.filter((person) => person.name === one).map(({ id }) => ({ id, organisations: [] })),
        }))
        const read = partiesIn(typed, table)
        expect(read.people).toEqual(people.map(({ id }) => id))
        expect(unknownNames(read.names)).toEqual(unknown)
      }),
    )
  })

  it('whatever is typed, it is read, and no more is looked up than was typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (typed) => {
        const names = namesIn(typed)
        for (const name of names) expect(typed.replace(/\s+/g, '')).toContain(name.split(', ')[0]?.replace(/\s+/g, ''))
        expect(partiesIn(typed, []).people).toEqual([])
      }),
    )
  })
})
