import fc from 'fast-check'
import { expect, it } from 'vitest'
import { diffWords, type Piece } from './diff.ts'

const written = (pieces: Piece[]) =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`)).join('')

it.each([
  ['chaque mardi', 'un mardi', '-chaque -+un +mardi'],
  ['le mardi', 'le mardi matin', 'le -mardi-+mardi matin+'],
  ['', 'tout est neuf', '+tout est neuf+'],
  ['tout part', '', '-tout part-'],
  ['le même', 'le même', 'le même'],
  ['a b c d', 'a c d', 'a -b -c d'],
])('%j → %j: %s', (before, after, says) => expect(written(diffWords(before, after))).toBe(says))

const text = fc.array(fc.constantFrom('le', 'pôle', 'ouvre', ' ', '\n', '  ', 'mardi.', '¿', 'œuvre')).map((words) => words.join(' '))

it('gives both texts back, to the space', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = diffWords(before, after)
      const side = (other: Piece['kind']) =>
        pieces
          .filter(({ kind }) => kind !== other)
          .map((piece) => piece.text)
          .join('')
      expect(side('added')).toBe(before)
      expect(side('removed')).toBe(after)
    }),
  )
})

it('says that nothing changed when nothing did', () => {
  fc.assert(fc.property(text, (same) => diffWords(same, same).every(({ kind }) => kind === 'same')))
})
