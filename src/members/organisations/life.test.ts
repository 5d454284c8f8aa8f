import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { type Event, lifeOf } from './life.ts'

const event = (on: string, kind: string, title = `${kind} ${on}`): Event => ({ on, title, href: null, kind })
const told = [
  event('2024-05-02', 'Adhésion'),
  event('2026-01-08', 'Réunions'),
  event('2026-02-12', 'Échanges'),
  event('2024-11-20', 'Réunions'),
]

describe('a life in the hub', () => {
  it('is told newest first, by year', () =>
    expect(lifeOf(told, '').years.map(({ year, events }) => [year, events.map(({ on }) => on)])).toEqual([
      ['2026', ['2026-02-12', '2026-01-08']],
      ['2024', ['2024-11-20', '2024-05-02']],
    ]))
  it('says how much there is of each kind, whatever is chosen', () =>
    expect(lifeOf(told, 'Réunions').kinds).toEqual([
      { kind: 'Adhésion', count: 1 },
      { kind: 'Réunions', count: 2 },
      { kind: 'Échanges', count: 1 },
    ]))
  it('is told of one kind only when one is chosen', () =>
    expect(lifeOf(told, 'Réunions').years.flatMap(({ events }) => events.map(({ kind }) => kind))).toEqual(['Réunions', 'Réunions']))
  it('is told whole when nobody tells that kind', () => expect(lifeOf(told, 'Météo')).toEqual(lifeOf(told, '')))
  it('loses nothing, and keeps one day in the order it was told', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((n) => Temporal.PlainDate.from('2024-01-01').add({ days: n }).toString())
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.constantFrom('a', 'b'))), (days) => {
        const events = days.map(([on, kind], n) => event(on, kind, String(n)))
        const shown = lifeOf(events, '').years.flatMap(({ events: some }) => some)
        expect(shown).toHaveLength(events.length)
        for (const [at, one] of shown.entries()) {
          const next = shown[at + 1]
          if (next) expect(one.on > next.on || (one.on === next.on && Number(one.title) < Number(next.title))).toBe(true)
        }
      }),
    )
  })
})
