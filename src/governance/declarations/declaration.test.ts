import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#base/day.ts'
import {
  type BoardSeat,
  type BoardVoice,
  type Charged,
  changesOf,
  checkDeclared,
  checkTakingBack,
  dueOf,
  pendingOf,
} from './declaration.ts'
import { chargedOn, piecesOf } from './dossier.ts'

const TODAY = '2026-12-31'
const nobody: Charged = { since: '2026-01-01', seats: [], voices: [], treasurers: [], charges: [], statutes: [] }
const seat = (name: string, from = '2025-01-01', until: string | null = null): BoardSeat => ({
  ...{ id: `${name} ${from}`, organisation: name, name, ownName: false, from, until },
})
const voice = (
  organisation: string,
  name: string,
  from = '2025-01-01',
  until: string | null = null,
  kind: BoardVoice['kind'] = 'titulaire',
) => ({
  ...{ organisation, person: name, name, from, until, kind },
})
const changes = (more: Partial<Charged>) => changesOf({ ...nobody, ...more }, TODAY).map(({ is, day }) => `${is} ${day}`)

describe('what the registry is to be told', () => {
  it.each<[string, Partial<Charged>, string[]]>([
    ['nothing, of a hub that never changed', { seats: [seat('Tipi'), seat('Smalah')], voices: [voice('Tipi', 'Luc')] }, []],
    ['nothing, of a board that is composed for the first time', { seats: [seat('Tipi', '2026-03-01'), seat('Smalah', '2026-03-01')] }, []],
    ['nothing, of what happened before the hub was here', { seats: [seat('Tipi'), seat('Smalah', '2025-06-01', '2025-12-31')] }, []],
    ['a seat that begins', { seats: [seat('Tipi'), seat('Smalah', '2026-05-12')] }, ['seatBegan 2026-05-12']],
    ['a seat that ends', { seats: [seat('Tipi'), seat('Smalah', '2025-01-01', '2026-05-12')] }, ['seatEnded 2026-05-12']],
    ['nothing, of a mandate renewed the same day', { seats: [seat('Tipi', '2025-01-01', '2026-05-12'), seat('Tipi', '2026-05-12')] }, []],
    ['nothing yet, of a seat to come', { seats: [seat('Tipi'), seat('Smalah', '2027-01-01')] }, []],
    [
      'another person for an organisation',
      { seats: [seat('Tipi')], voices: [voice('Tipi', 'Luc', '2025-01-01', '2026-04-01'), voice('Tipi', 'Zoé', '2026-04-01')] },
      ['voice 2026-04-01'],
    ],
    ['nothing, of who is named for the first time', { seats: [seat('Tipi')], voices: [voice('Tipi', 'Luc', '2026-04-01')] }, []],
    [
      'nothing, of a legal representative who changes behind the one who sits',
      {
        seats: [seat('Tipi')],
        voices: [
          voice('Tipi', 'Luc'),
          voice('Tipi', 'Ana', '2025-01-01', '2026-04-01', 'legal'),
          voice('Tipi', 'Mia', '2026-04-01', null, 'legal'),
        ],
      },
      [],
    ],
    [
      'another treasurer; the first one is no change',
      {
        seats: [seat('Tipi')],
        treasurers: [
          { person: 'a', name: 'Ana', from: '2026-02-01', until: '2026-05-12' },
          { person: 'b', name: 'Luc', from: '2026-05-12', until: null },
        ],
      },
      ['treasurer 2026-05-12'],
    ],
    [
      'a charge given by an election, where it is one of the administration',
      {
        charges: [
          { decision: 'd', candidacy: null, role: 'Secrétariat', name: 'Ana', on: '2026-05-12' },
          { decision: 'e', candidacy: null, role: 'Garder les clés', name: 'Luc', on: '2026-05-13' },
          { decision: 'f', candidacy: null, role: 'Secrétariat de séance', name: 'Mia', on: '2026-05-14' },
        ],
      },
      ['charge 2026-05-12'],
    ],
    [
      'a charge two of the candidates share: one change each',
      {
        charges: [
          { decision: 'd', candidacy: 'x', role: 'Coprésidence', name: 'Ana', on: '2026-05-12' },
          { decision: 'd', candidacy: 'y', role: 'Coprésidence', name: 'Luc', on: '2026-05-12' },
        ],
      },
      ['charge 2026-05-12', 'charge 2026-05-12'],
    ],
    [
      'a new version of the statutes, by the day it was adopted',
      { statutes: [{ id: 't', title: 'Statuts', adopted: '2026-06-15', declared: null, decision: 'd', file: true }] },
      ['statutes 2026-06-15'],
    ],
  ])('%s', (_, more, told) => expect(changes(more)).toEqual(told))
})

describe('until when', () => {
  it.each([
    ['2026-06-15', '2026-09-15'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2026-01-31', '2026-04-30'],
  ])('a change of %s by %s', (day, due) => expect(dueOf(day)).toBe(due))

  it.each([
    ['2026-06-12', 'saturday'],
    ['2026-06-13', 'sunday'],
    ['2026-08-11', 'holiday'],
    ['2026-06-15', null],
  ])('the last day of a change of %s falls on: %s', (day, closed) =>
    expect(pendingOf([{ is: 'charge', key: 'x', day, role: 'Présidence', name: '', decision: 'd' }], [], day)[0]?.closed).toBe(closed),
  )

  it('the fifteenth of June, on the fifth of August: forty-one days', () =>
    expect(
      pendingOf([{ is: 'charge', key: 'x', day: '2026-06-15', role: 'Présidence', name: '', decision: 'd' }], [], '2026-08-05'),
    ).toMatchObject([{ due: '2026-09-15', left: 41 }]))

  it('statutes whose own page says they are declared are not asked for again', () =>
    expect(
      pendingOf(
        changesOf(
          { ...nobody, statutes: [{ id: 't', title: '', adopted: '2026-06-15', declared: '2026-07-02', decision: null, file: false }] },
          TODAY,
        ),
        [],
        TODAY,
      ),
    ).toEqual([]))

  it.each([
    ['2026-06-14', ['declaration.beforeTheChange']],
    ['2026-06-15', []],
    ['2026-07-02', []],
    ['2026-07-03', ['declaration.inTheFuture']],
  ])('declared on %s', (on, codes) => expect(checkDeclared(on, '2026-06-15', '2026-07-02').map(({ code }) => code)).toEqual(codes))

  it('is taken back the same day, not the next', () => {
    expect(checkTakingBack('2026-07-02', '2026-07-02')).toEqual([])
    expect(checkTakingBack('2026-07-02', '2026-07-03')).toMatchObject([{ code: 'declaration.keptSince' }])
  })
})

describe('the file', () => {
  const day = '2026-06-15'
  const statutes = { is: 'statutes' as const, key: 's', day, title: 'Statuts', text: 't', decision: 'd', declared: null }
  const meeting = { id: 'm', body: 'Assemblée', day, sealed: true, decisions: [{ id: 'd', number: 'AG-2026-003', title: 'Statuts' }] }

  it('holds the sheet, the extract, the PV and the statutes, in that order', () =>
    expect(piecesOf({ changes: [{ ...statutes, file: true }] }, [meeting]).map(({ is, there }) => [is, there])).toEqual([
      ['sheet', true],
      ['extract', true],
      ['minutes', true],
      ['statutes', true],
    ]))

  it('says what is missing: a PV that waits, one it does not know of, statutes that are kept elsewhere', () => {
    const missing = (all: ReturnType<typeof piecesOf>) => all.flatMap((one) => (one.there ? [] : [`${one.is} ${one.why}`]))
    expect(missing(piecesOf({ changes: [{ ...statutes, file: false }] }, [{ ...meeting, sealed: false }]))).toEqual([
      'minutes notSealed',
      'statutes elsewhere',
    ])
    expect(missing(piecesOf({ changes: [] }, []))).toEqual(['minutes unknown'])
  })

  it('names who is in charge on a day, each organisation through whoever sits for it', () =>
    expect(
      chargedOn(
        { ...nobody, seats: [seat('Tipi'), seat('Smalah'), seat('Partie', '2025-01-01', '2026-01-01')], voices: [voice('Tipi', 'Luc')] },
        day,
      ),
    ).toEqual([
      { name: 'Luc', role: 'seat', says: 'Tipi' },
      { name: '', role: 'seat', says: 'Smalah' },
    ]))
})

describe('whatever changed', () => {
  const days = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2025-06-01', n))
  const name = fc.constantFrom('Tipi', 'Smalah', 'Bocal')
  const span = fc.tuple(days, fc.option(fc.integer({ min: 1, max: 400 })))
  const seats = fc.array(
    fc
      .tuple(name, span, fc.uuid())
      .map(([of, [from, length], id]) => ({ ...seat(of, from, length === null ? null : addDays(from, length)), id })),
    { maxLength: 8 },
  )
  const voices = fc.array(
    fc
      .tuple(name, fc.constantFrom('Ana', 'Luc', 'Mia'), span)
      .map(([of, who, [from, length]]) => voice(of, who, from, length === null ? null : addDays(from, length))),
    { maxLength: 8 },
  )
  const charged = fc.record({ seats, voices }).map((some) => ({ ...nobody, ...some }))

  it('each change is told once, none before the hub nor after today; those of one day wait together', () =>
    fc.assert(
      fc.property(charged, days, (some, today) => {
        const all = changesOf(some, today)
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
        expect(all.every(({ day }) => day >= some.since && day <= today)).toBe(true)
        const waiting = pendingOf(all, [], today)
        expect(new Set(waiting.map(({ day }) => day)).size).toBe(waiting.length)
        expect(waiting.flatMap((one) => one.changes).length).toBe(all.length)
      }),
    ))

  it('what was declared waits no more, the rest still does', () =>
    fc.assert(
      fc.property(charged, days, fc.nat(), (some, today, which) => {
        const all = changesOf(some, today)
        const waiting = pendingOf(all, [], today)
        const one = waiting[which % Math.max(1, waiting.length)]
        if (!one) return
        const left = pendingOf(all, [{ covers: one.changes.map(({ key }) => key) }], today)
        expect(left).toEqual(waiting.filter(({ day }) => day !== one.day))
      }),
    ))

  it('the order in which rows are read changes nothing', () =>
    fc.assert(
      fc.property(charged, days, (some, today) => {
        const turned = { ...some, seats: [...some.seats].reverse(), voices: [...some.voices].reverse() }
        expect(changesOf(turned, today)).toEqual(changesOf(some, today))
      }),
    ))
})
