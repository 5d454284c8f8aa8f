import { describe, expect, test as it } from 'vitest'
import { type Known, leavingProblems, namesIn, recognised } from './group.ts'

const smalah: Known = { id: 'o1', is: 'organisation', name: 'La Smalah', mail: null }
const ana: Known = { id: 'p1', is: 'person', name: 'Ana Duluc', mail: 'ana@exemple.fr' }
const otherAna: Known = { id: 'p2', is: 'person', name: 'Ana Duluc', mail: null }

describe('names of a form, one a line', () => {
  it.each([
    ['La Smalah\nAna Duluc', ['La Smalah', 'Ana Duluc']],
    ['- La Smalah\n• Ana Duluc\n\n2) Tipi', ['La Smalah', 'Ana Duluc', 'Tipi']],
    ['La Smalah\nLa Smalah', ['La Smalah']],
    ['Co-Action', ['Co-Action']],
    ['\n \n', []],
  ])('%j', (typed, names) => {
    expect(namesIn(typed)).toEqual(names)
  })
})

describe('whom a name means', () => {
  it.each([
    ['an organisation, whatever the case and accents', ['LA SMALAH'], [smalah, ana], [smalah]],
    ['a person by name', ['ana duluc'], [ana], [ana]],
    ['a person by address, among homonyms', ['ANA@exemple.fr'], [ana, otherAna], [ana]],
    ['the same one named twice', ['Ana Duluc', 'ana@exemple.fr'], [ana], [ana]],
  ])('%s', (_, names, known, found) => {
    expect(recognised(names, known)).toEqual({ found, problems: [] })
  })
  it('says who is unknown, and who has homonyms', () => {
    const { found, problems } = recognised(['Ana Duluc', 'Personne', 'La Smalah'], [smalah, ana, otherAna])
    expect(found).toEqual([smalah])
    expect(problems.map(({ code, values }) => [code, values?.name])).toEqual([
      ['group.several', 'Ana Duluc'],
      ['group.nobodyCalled', 'Personne'],
    ])
  })
})

describe('leaving a group', () => {
  it.each([
    ['on the day one joined', { from: '2026-03-01', until: null }, '2026-03-01', []],
    ['before one joined', { from: '2026-03-01', until: null }, '2026-02-28', ['group.endsBeforeItBegins']],
    ['twice', { from: '2026-03-01', until: '2026-03-05' }, '2026-03-10', ['group.alreadyEnded']],
  ])('%s', (_, member, until, codes) => {
    expect(leavingProblems(member, until).map(({ code }) => code)).toEqual(codes)
  })
})
