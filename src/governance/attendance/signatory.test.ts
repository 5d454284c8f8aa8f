import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Movement } from './attendance.ts'
import { checkNaming, type Signatory, stillToSign, whoMaySign } from './signatory.ts'

const came = (person: string, org: string | null): Movement => ({ person, org, as: null, kind: 'arrives', at: '2026-03-12T17:00:00.000Z' })
const room = [came('Ana', 'La Smalah'), came('Ana', 'Artelandes'), came('Luc', 'Tipi'), came('Maïté', null), came('Experte', null)]
const may = whoMaySign(room, ['Maïté', 'Absente'])

it('those who were there for an organisation and the coordination may be named; a guest may not', () => {
  expect(may).toEqual([
    { person: 'Ana', org: 'La Smalah' },
    { person: 'Luc', org: 'Tipi' },
    { person: 'Maïté', org: null },
  ])
})

it('who came in her own name signs for no organisation; who came for one as well signs for it', () => {
  expect(whoMaySign([came('Léa', 'Léa'), came('Luc', 'Luc'), came('Luc', 'Tipi')], [])).toEqual([
    { person: 'Léa', org: null },
    { person: 'Luc', org: 'Tipi' },
  ])
})

it.each([
  ['two who were there', ['Ana', 'Luc'], undefined],
  ['nobody: the facilitator and the secretary sign, as by default', [], undefined],
  ['a guest', ['Ana', 'Experte'], 'signatory.wasNotThere'],
  ['somebody absent', ['Absente'], 'signatory.wasNotThere'],
  ['five', ['a', 'b', 'c', 'd', 'e'], 'signatory.tooMany'],
])('named: %s', (_, people, code) => {
  expect(checkNaming(people, may)[0]?.code).toBe(code)
})

describe('a signature holds for the text it was given to', () => {
  const signed = (person: string, signedHash: string | null): Signatory => ({
    person,
    org: null,
    signedHash,
    signedAt: signedHash && '2026-03-13T08:00:00.000Z',
  })
  it.each([
    ['nobody yet', [signed('Ana', null), signed('Luc', null)], ['Ana', 'Luc']],
    ['one', [signed('Ana', 'now'), signed('Luc', null)], ['Luc']],
    ['both', [signed('Ana', 'now'), signed('Luc', 'now')], []],
    ['one before the text changed', [signed('Ana', 'before'), signed('Luc', 'now')], ['Ana']],
  ])('%s', (_, people, waiting) => {
    expect(stillToSign({ people, paper: null }, 'now').map(({ person }) => person)).toEqual(waiting)
    expect(stillToSign({ people, paper: { on: '2026-03-13', sha256: 'f' } }, 'now')).toEqual([])
  })
  it('the order of signing changes nothing, and a text that changed is signed by nobody', () => {
    const someone = fc.record({ person: fc.string(), hash: fc.constantFrom('now', 'before', null) })
    const shuffled = fc
      .array(someone, { maxLength: 4 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        const left = (all: typeof one, read: string) =>
          stillToSign({ people: all.map(({ person, hash }) => signed(person, hash)), paper: null }, read).length
        expect(left(other, 'now')).toBe(left(one, 'now'))
        expect(left(one, 'another')).toBe(one.length)
      }),
    )
  })
})
