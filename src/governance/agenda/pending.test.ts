import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { chosenOf, inOrder, keyOf, type Pending, placed } from './pending.ts'

const action = (id: string, due: string): Pending => ({ is: 'action', id, what: 'Signer', who: 'Ana', due, late: false })
const minutes: Pending = { is: 'minutes', id: 'm0', day: '2026-02-12' }
const review: Pending = { is: 'review', id: 'r1', title: 'Tarif', text: 'Dix euros.', on: '2026-03-01' }
const promise: Pending = { is: 'promise', id: 'p1', text: 'Envoyer le devis', with: 'Mairie', due: '2026-03-01', late: true }

it('stands in the order of a meeting, the earliest first', () =>
  expect(inOrder([promise, review, action('b', '2026-03-10'), minutes, action('a', '2026-03-02')]).map(keyOf)).toEqual([
    'minutes:m0',
    'action:a',
    'action:b',
    'review:r1',
    'promise:p1',
  ]))

it('what was ticked and is no longer pending is left out; what was not ticked stays out', () =>
  expect(chosenOf([minutes, review], ['review:r1', 'action:gone'])).toEqual([review]))

describe('where it goes on the agenda', () => {
  const point = (id: string, position: number, more: Partial<{ anyOther: boolean; approves: string }> = {}) => ({
    ...{ id, position, anyOther: false, approves: null },
    ...more,
  })
  const ids = (there: Parameters<typeof placed>[0], added: Parameters<typeof placed>[1]) => placed(there, added).map(({ id }) => id)
  const opening = { ...point('suivi', 9), opens: true }
  const closing = { ...point('revoir', 9), opens: false }

  it('actions open the meeting, the rest comes before any other business', () =>
    expect(ids([point('accueil', 1), point('divers', 2, { anyOther: true })], [closing, opening])).toEqual([
      'suivi',
      'accueil',
      'revoir',
      'divers',
    ]))
  it('after the approval of the last PV, when it is there', () =>
    expect(ids([point('pv', 1, { approves: 'm0' }), point('accueil', 2)], [opening])).toEqual(['pv', 'suivi', 'accueil']))
  it('on an empty agenda too', () => expect(ids([], [closing])).toEqual(['revoir']))

  it('loses nothing, numbers from 1 without a gap, moves no point past another that was there', () => {
    const some = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), anyOther: fc.boolean(), opens: fc.boolean() }), {
      selector: ({ id }) => id,
      maxLength: 12,
    })
    fc.assert(
      fc.property(some, fc.nat(12), (all, cut) => {
        const made = all.map((one, at) => ({ ...one, approves: null, position: at + 1 }))
        const there = made.slice(0, cut)
        const added = made.slice(cut).map((one) => ({ ...one, anyOther: false }))
        const after = placed(there, added)
        expect(after.map(({ position }) => position)).toEqual(made.map((_, at) => at + 1))
        expect(after.map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort())
        const plain = there.filter(({ anyOther }) => !anyOther).map(({ id }) => id)
        expect(after.map(({ id }) => id).filter((id) => plain.includes(id))).toEqual(plain)
      }),
    )
  })
})
