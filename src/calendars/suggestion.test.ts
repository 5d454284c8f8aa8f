import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { guessOf, isKnown, type Known, keyOf, kindSaid, merge, minutesOf, type Occurrence, type Suggestion } from './suggestion.ts'

const occurrence = (more: Partial<Occurrence> = {}): Occurrence => ({
  uid: 'u1',
  recurrence: '',
  startsAt: '2026-03-10T13:00:00.000Z',
  endsAt: '2026-03-10T14:30:00.000Z',
  allDay: false,
  title: 'Point avec Ana Duluc',
  place: '',
  description: '',
  attendees: [],
  ...more,
})

describe('what a title says', () => {
  it.each([
    ['Réunion du conseil', 'meeting'],
    ['Accompagnement : Atelier Vélo des Pins', 'coaching'],
    ['Atelier comptabilité', 'training'],
    ['RDV porteuse de projet', 'coaching'],
    ['Visite de la recyclerie', 'visit'],
    ['Trajet Bordeaux', 'travel'],
    ['Dentiste', 'personal'],
    ['CONGÉS', 'personal'],
    ['Board call', 'meeting'],
    ['Truc', 'meeting'],
    ['', 'meeting'],
  ] as const)('« %s »: %s', (title, kind) => expect(kindSaid(title)).toBe(kind))
})

describe('how long it took', () => {
  it.each([
    ['an hour and a half', occurrence(), 90],
    ['a whole day: unknown', occurrence({ allDay: true }), null],
    ['no end: unknown', occurrence({ endsAt: '2026-03-10T13:00:00.000Z' }), null],
    ['ten hours', occurrence({ endsAt: '2026-03-10T23:00:00.000Z' }), 600],
    ['a minute more: unknown', occurrence({ endsAt: '2026-03-10T23:01:00.000Z' }), null],
    ['a stay of two nights: unknown', occurrence({ endsAt: '2026-03-12T09:00:00.000Z' }), null],
  ])('%s', (_case, one, minutes) => expect(minutesOf(one)).toBe(minutes))
})

describe('with whom', () => {
  const people = [
    { id: 'ana', name: 'Ana Duluc', mail: 'ana@exemple.fr', organisations: ['smalah'] },
    { id: 'luc', name: 'Luc Tastet', mail: 'luc@exemple.fr', organisations: ['tipi'] },
    { id: 'luc2', name: 'Luc Darrieus', mail: null, organisations: [] },
    { id: 'me', name: 'Maïté Lafitte', mail: 'me@exemple.fr', organisations: [] },
  ]
  const organisations = [
    { id: 'smalah', name: 'La Smalah' },
    { id: 'tipi', name: 'Tipi' },
  ]
  const knowing = { self: 'me', people, organisations, habits: [] }
  const guess = (more: Partial<Occurrence>) => {
    const { people: found, organisation } = guessOf(occurrence(more), knowing)
    return [found, organisation]
  }
  it.each([
    ['named whole', { title: 'Point avec Ana Duluc' }, [['ana'], 'smalah']],
    ['by a first name that is hers alone', { title: 'Café avec Ana' }, [['ana'], 'smalah']],
    ['by a first name two have: nobody', { title: 'Café avec Luc' }, [[], null]],
    ['by their address', { title: 'Café', attendees: [{ mail: 'luc@exemple.fr', name: '', declined: false }] }, [['luc'], 'tipi']],
    ['an organisation in the place', { title: 'Café', place: 'Hangar de la Smalah' }, [[], 'smalah']],
    ['never oneself', { title: 'Maïté Lafitte' }, [[], null]],
  ] as const)('%s', (_case, more, expected) => expect(guess(more as Partial<Occurrence>)).toEqual(expected))
  it('what was chosen before is chosen again', () => {
    const habits = [{ about: 'uid u1', kind: 'visit' as const, people: ['luc'], organisation: 'tipi', travel: 40 }]
    expect(guessOf(occurrence(), { ...knowing, habits })).toEqual({
      kind: 'visit',
      people: ['luc'],
      organisation: 'tipi',
      minutes: 90,
      travel: 40,
    })
  })
})

describe('what the hub already has', () => {
  const known: Known[] = [
    { id: 'm', title: 'Conseil d’administration', startsAt: '2026-03-10T13:05:00.000Z', place: 'Morcenx', subject: null },
  ]
  it.each([
    ['our own notice come back', occurrence({ uid: 'x@cordee', title: 'Autre' }), true],
    ['the same title five minutes apart', occurrence({ title: 'Conseil d’administration PLOUCS' }), true],
    ['another title at the same place', occurrence({ title: 'Autre', place: 'Morcenx' }), true],
    ['another title elsewhere', occurrence({ title: 'Autre' }), false],
    ['the same title the next hour', occurrence({ title: 'Conseil d’administration', startsAt: '2026-03-10T14:05:00.000Z' }), false],
  ])('%s', (_case, one, expected) => expect(isKnown(one, known)).toBe(expected))
})

describe('reading again', () => {
  const around = { self: 'me@exemple.fr', ignored: new Set<string>(), known: [], elsewhere: new Set<string>(), whole: true }
  const moments = fc.array(fc.record({ uid: fc.constantFrom('a', 'b', 'c'), hour: fc.integer({ min: 0, max: 22 }), off: fc.boolean() }), {
    maxLength: 6,
  })
  const asRead = (all: { uid: string; hour: number; off: boolean }[]) =>
    [...new Map(all.map((one) => [one.uid, one])).values()].map(({ uid, hour, off }) => ({
      ...occurrence({
        uid,
        startsAt: `2026-03-10T${String(hour).padStart(2, '0')}:00:00.000Z`,
        endsAt: `2026-03-10T${String(hour + 1).padStart(2, '0')}:00:00.000Z`,
      }),
      status: off ? ('cancelled' as const) : ('confirmed' as const),
    }))
  const merged = (before: Suggestion[], { write, withdraw, differ }: ReturnType<typeof merge>): Suggestion[] => {
    const written = new Map(write.map((one) => [one.uid, one]))
    const kept = before
      .filter(({ id }) => !withdraw.includes(id))
      .map((one) => {
        const said = differ.find(({ id }) => id === one.id)
        return { ...one, ...(one.state === 'waiting' ? written.get(one.uid) : {}), ...(said ? { differs: said.differs } : {}) }
      })
    const fresh = write.filter(({ uid }) => !before.some((one) => one.uid === uid))
    return [...kept, ...fresh.map((one): Suggestion => ({ ...one, id: one.uid, state: 'waiting', activity: null, differs: null }))]
  }
  it('the same file again changes nothing, whatever came before it', () =>
    fc.assert(
      fc.property(moments, moments, fc.constantFrom('waiting', 'kept', 'dropped'), (first, second, state) => {
        const before = merged([], merge([], asRead(first), around)).map((one) => ({ ...one, state }) as Suggestion)
        const once = merged(before, merge(before, asRead(second), around))
        expect(merge(once, asRead(second), around)).toEqual({ write: [], withdraw: [], differ: [] })
      }),
    ))
  it('in two calendars of one person: proposed by the one that has it; taken from the other, where both did', () =>
    fc.assert(
      fc.property(moments, moments, (mine, others) => {
        const elsewhere = new Set(asRead(others).map(keyOf))
        const first = merge([], asRead(mine), { ...around, elsewhere })
        expect(first.write.filter((one) => elsewhere.has(keyOf(one)))).toEqual([])
        const before = merged([], merge([], asRead(mine), around))
        const { withdraw } = merge(before, asRead(mine), { ...around, elsewhere })
        expect(withdraw).toEqual(before.filter((one) => elsewhere.has(keyOf(one))).map(({ id }) => id))
      }),
    ))
  it('what was kept is never written nor taken away by a reading', () =>
    fc.assert(
      fc.property(moments, moments, (first, second) => {
        const before = merged([], merge([], asRead(first), around)).map((one) => ({ ...one, state: 'kept' as const, activity: 'x' }))
        const { write, withdraw } = merge(before, asRead(second), around)
        expect(withdraw).toEqual([])
        expect(write.filter(({ uid }) => before.some((one) => one.uid === uid))).toEqual([])
      }),
    ))
})
