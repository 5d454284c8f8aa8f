import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { answers, mended, slips, soughtIn, soughtText } from './search.ts'

describe('what is looked for finds', () => {
  it.each([
    ['velo', 'Atelier Vélo des Pins'],
    ['vélos', 'Atelier Vélo des Pins'],
    ['cycles', 'Atelier Vélo des Pins'],
    ['tiers lieux', 'Tiers-lieu de la Haute Lande'],
    ['tierslieu', 'Tiers-lieu de la Haute Lande'],
    ['tiers-lieu', 'Le Tierslieu de Sabres'],
    ['morcenx', 'Radio Bruyère Morcenx-la-Nouvelle'],
    ['st paul', 'Foyer de Saint-Paul-lès-Dax'],
    ['Saint Paul', 'Foyer de St-Paul'],
    ['atelier', 'L’Atelier'],
    ["l'atelier", 'Atelier du Marsan'],
    ['coeur de lande', 'Cœur de Lande'],
    ['journal', 'Les Journaux landais'],
    ['bateaux', 'Le Bateau ivre'],
    ['travaux', 'Le Travail autrement'],
    ['ressourcerie', 'Recyclerie du Marensin'],
    ['asso', 'Association des Jardins'],
    ['marsan école', 'École du Marsan'],
    ['c koi ca', 'C Koi Ça'],
    ['albret', 'Mobilités d’Albret'],
  ])('%j in « %s »', (typed, name) => expect(answers(soughtIn(typed), name)).toBe(true))

  it.each([
    ['velo', 'Développement durable', 'the middle of a word'],
    ['lieu', 'Milieu naturel', 'the middle of a word'],
    ['pin dax', 'Atelier Vélo des Pins', 'one word only'],
    ['%', 'Cent %', 'no word'],
    ['_', 'Rien', 'no word'],
  ])('but %j not in « %s »: %s', (typed, name) => expect(answers(soughtIn(typed), name)).toBe(false))
})

describe('a slip of the fingers', () => {
  const known = ['linxe', 'morcenx', 'nouvelle', 'marsan', 'mont', 'pin', 'recyclerie'].map((one) => soughtText(one).trim())
  it.each([
    ['lixne', [['linxe']]],
    ['mont marsant', [['mont', 'marsan']]],
    ['morscenx', [['morcen']]],
    ['recylcerei', [['recyclerie']]],
  ])('%j is read as %j', (typed, ways) => expect(mended(soughtIn(typed), known)?.ways).toEqual(ways))
  it.each([['pan'], ['linxe'], ['xyzxyz'], ['']])('%j is left as it is', (typed) => expect(mended(soughtIn(typed), known)).toBe(null))

  it('is counted the same way from both sides, is nothing between equals, and a swap counts once', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(slips(one, other, 9)).toBe(slips(other, one, 9))
        expect(slips(one, other, 9) === 0).toBe(one === other)
        expect(Math.min(slips(one, other, 9), 2)).toBe(Math.min(slips(one, other, 1), 2))
      }),
    )
    expect(slips('lixne', 'linxe', 2)).toBe(1)
  })
})

it('any text finds itself, and its words stand between single spaces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const there = soughtText(text)
      expect(there).toMatch(/^$|^ \S+( \S+)* $/)
      if (there !== '' && there.trim().split(' ').length <= 8) expect(answers(soughtIn(text), text)).toBe(true)
    }),
  )
})
