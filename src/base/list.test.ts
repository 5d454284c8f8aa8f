import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { type Place, pageOf, placeAt } from './list.ts'

/** What a store reads: `size` + 1 rows at a place, backwards when `before`. */
const readAt = (all: { id: string }[], { after, before }: Place, size: number) => {
  if (before !== null)
    return all
      .slice(
        0,
        all.findIndex(({ id }) => id === before),
      )
      .reverse()
      .slice(0, size + 1)
  return all.slice(after === null ? 0 : all.findIndex(({ id }) => id === after) + 1).slice(0, size + 1)
}

describe('pages of a list', () => {
  it('hold every row once, forwards, and the same pages backwards', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 25 }), (length, size) => {
        const all = Array.from({ length }, (_, at) => ({ id: String(at) }))
        const forwards: string[][] = []
        let place: Place = { after: null, before: null }
        for (;;) {
          const page = pageOf(readAt(all, place, size), place, size)
          forwards.push(page.rows.map(({ id }) => id))
          expect(page.previous === null).toBe(forwards.length === 1)
          if (page.next === null) break
          place = { after: page.next, before: null }
        }
        expect(forwards.flat()).toEqual(all.map(({ id }) => id))
        const backwards: string[][] = []
        let [edge] = forwards.at(-1) ?? []
        while (edge !== undefined && forwards.length > 1 && backwards.length < forwards.length) {
          const here: Place = { after: null, before: edge }
          const page = pageOf(readAt(all, here, size), here, size)
          backwards.unshift(page.rows.map(({ id }) => id))
          expect(page.next).toBe(page.rows.at(-1)?.id)
          edge = page.previous ?? undefined
        }
        expect(backwards).toEqual(forwards.slice(0, -1))
      }),
    )
  })

  it('one place at a time', () => {
    expect(placeAt({ apres: 'a', avant: 'b' })).toEqual({ after: null, before: 'b' })
    expect(placeAt({ apres: 'a', avant: null })).toEqual({ after: 'a', before: null })
  })
})
