import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Movement } from './attendance.ts'
import { checkPath, MOST_PATH, PAD, type Signature, signerOf, wayOf } from './signature.ts'

const came = (person: string, org: string): Movement => ({ person, org, as: 'titulaire', kind: 'arrives', at: '2026-03-12T17:00:00.000Z' })
const signed = (person: string, org: string): Signature => ({ org, person, way: 'own', at: '2026-03-12T17:00:00.000Z' })
const room = [came('Ana', 'La Smalah'), came('Bob', 'La Smalah'), came('Luc', 'Tipi')]
const signer = (asks: { person?: string; self?: string; keeps?: boolean; org?: string }, signatures: Signature[] = []) => {
  const { org = 'La Smalah', person = null, self = null, keeps = false } = asks
  const found = signerOf({ org, person, self, keeps }, room, signatures)
  return found.ok ? found.value : found.problems[0]?.code
}

describe('who signs that she is there', () => {
  it.each([
    ['herself, on her phone', { self: 'Ana' }, [], 'Ana'],
    ['nobody else, on her phone', { self: 'Ana', person: 'Bob' }, [], 'signature.onlyYourself'],
    ['not for another organisation', { self: 'Ana', org: 'Tipi' }, [], 'signature.onlyYourself'],
    ['on the shared laptop, whoever is named', { self: 'Maïté', keeps: true, person: 'Bob' }, [], 'Bob'],
    ['on the shared laptop, the first who has not signed', { keeps: true }, [signed('Ana', 'La Smalah')], 'Bob'],
    ['nobody who has not come', { keeps: true, person: 'Zoé' }, [], 'signature.arriveFirst'],
    ['nobody before anybody came', { keeps: true, org: 'Artelandes' }, [], 'signature.arriveFirst'],
    ['once', { self: 'Ana' }, [signed('Ana', 'La Smalah')], 'signature.already'],
    ['for two organisations, once each', { self: 'Luc', org: 'Tipi' }, [signed('Luc', 'La Smalah')], 'Luc'],
  ])('%s', (_, asks, signatures, expected) => {
    expect(signer(asks, signatures)).toBe(expected)
  })
})

describe('in which way', () => {
  const drawn = 'M10 100L60 40L120 160'
  it.each([
    ['by pressing, in her own account', { drawn: '', typed: '' }, true, 'own'],
    ['not by pressing on somebody else’s screen', { drawn: '', typed: '' }, false, 'signature.nothing'],
    ['by her name', { drawn: '', typed: 'Ana Duluc' }, false, 'typed'],
    ['by hand', { drawn, typed: '' }, false, 'pad'],
    ['by hand, whatever is typed too', { drawn, typed: 'Ana' }, true, 'pad'],
    ['not by a dot', { drawn: 'M10 10L11 11', typed: '' }, false, 'signature.tooShort'],
    ['not by a script', { drawn: 'M10 10L90 90"/><script>', typed: '' }, false, 'signature.notAPath'],
    ['not outside the pad', { drawn: 'M10 10L601 90', typed: '' }, false, 'signature.notAPath'],
    ['not by a curve', { drawn: 'M10 10C20 20 30 30 400 40', typed: '' }, false, 'signature.notAPath'],
    ['not without end', { drawn: `M0 0${'L600 200L0 0'.repeat(1400)}`, typed: '' }, false, 'signature.tooLong'],
  ])('%s', (_, given, self, expected) => {
    const way = wayOf(given, self)
    expect(way.ok ? way.value : way.problems[0]?.code).toBe(expected)
  })
  it('whatever the pad draws is taken, and holds nothing but moves and lines', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: PAD.width }), fc.integer({ min: 0, max: PAD.height }))
    const strokes = fc.array(fc.array(point, { minLength: 2, maxLength: 40 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(strokes, (drawn) => {
        const path = drawn.map((stroke) => stroke.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')).join('')
        const codes = checkPath(path).map(({ code }) => code)
        expect(codes.filter((code) => code !== 'signature.tooShort')).toEqual([])
        expect(path.length).toBeLessThan(MOST_PATH)
      }),
    )
  })
})
