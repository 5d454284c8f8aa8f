import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultRules } from '#governance/bodies/body.ts'
import { checkPoint, movePoint, ordered, plannedMinutes, pointKinds, usualKinds, whyUndecidable } from './agenda.ts'

const codes = (problems: { code: string }[]) => problems.map((one) => one.code)
const board = defaultRules('board')
const assembly = defaultRules('assembly')

describe('a point as it is typed', () => {
  it.each([
    ['a decision', { kind: 'consent', title: 'Convention', minutes: 20, anyOther: false }, []],
    ['no title', { kind: 'information', title: ' ', minutes: 5, anyOther: false }, ['agenda.titleMissing']],
    ['half a minute', { kind: 'information', title: 'Tour', minutes: 0.5, anyOther: false }, ['agenda.minutes']],
    [
      'a decision among any other business',
      { kind: 'agreement', title: 'Divers', minutes: 5, anyOther: true },
      ['agenda.anyOtherDecidesNothing'],
    ],
  ] as const)('%s', (_, point, problems) => {
    expect(codes(checkPoint(point))).toEqual(problems)
  })
})

it('a board says or agrees, an assembly also votes and elects; whatever else there is stays within reach', () => {
  expect(usualKinds('board')).toEqual(['information', 'agreement'])
  expect(usualKinds('group')).toEqual(usualKinds('board'))
  expect(usualKinds('assembly')).toEqual(['information', 'agreement', 'vote', 'candidates'])
  for (const kind of usualKinds('assembly')) expect(pointKinds).toContain(kind)
})

describe('what may be decided', () => {
  it('23: nothing is decided that the notice of a locked agenda did not announce, nor among any other business', () => {
    const kinds = fc.constantFrom('information', 'agreement', 'consent', 'vote', 'election')
    const point = fc.record({ kind: kinds, anyOther: fc.boolean(), addedAfterNotice: fc.boolean() })
    fc.assert(
      fc.property(point as fc.Arbitrary<Parameters<typeof whyUndecidable>[0]>, fc.boolean(), (one, agendaLock) => {
        const may = !one.anyOther && one.kind !== 'information' && !(agendaLock && one.addedAfterNotice)
        expect(whyUndecidable(one, { ...board, agendaLock }).length === 0).toBe(may)
      }),
    )
  })
  it.each([
    ['a board, on an announced point', board, { kind: 'consent', anyOther: false, addedAfterNotice: false }, []],
    ['a board, on a point added later', board, { kind: 'consent', anyOther: false, addedAfterNotice: true }, []],
    ['an assembly, on an announced point', assembly, { kind: 'agreement', anyOther: false, addedAfterNotice: false }, []],
    [
      'an assembly, on a point added later',
      assembly,
      { kind: 'agreement', anyOther: false, addedAfterNotice: true },
      ['agenda.notInTheNotice'],
    ],
    ['any other business', board, { kind: 'agreement', anyOther: true, addedAfterNotice: false }, ['agenda.anyOtherDecidesNothing']],
    ['information', board, { kind: 'information', anyOther: false, addedAfterNotice: false }, ['agenda.informationOnly']],
  ] as const)('%s', (_, rules, point, problems) => {
    expect(codes(whyUndecidable(point, rules))).toEqual(problems)
  })
})

describe('the order', () => {
  const points = ['a', 'b', 'c', 'divers'].map((id, index) => ({ id, position: index + 1, anyOther: id === 'divers' }))
  const names = (list: { id: string }[]) => list.map((one) => one.id).join(' ')
  it.each([
    ['c', 1, 'c a b divers'],
    ['a', 2, 'b a c divers'],
    ['a', 9, 'b c a divers'],
    ['divers', 1, 'a b c divers'],
    ['nobody', 1, 'a b c divers'],
  ])('%s moved to place %i: %s', (id, to, result) => {
    expect(names(movePoint(points, id, to))).toBe(result)
  })
  it('moving loses no point, numbers them without a gap and keeps any other business last', () => {
    const point = fc.record({ position: fc.integer({ min: 1, max: 9 }), anyOther: fc.boolean() })
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), fc.nat(), fc.integer(), (raw, which, to) => {
        const all = raw.map((one, index) => ({ ...one, id: `p${index}` }))
        const moved = movePoint(all, `p${which % all.length}`, to)
        expect(moved.map((one) => one.position)).toEqual(all.map((_one, index) => index + 1))
        expect(moved.map((one) => one.id).sort()).toEqual(all.map((one) => one.id).sort())
        expect(moved).toEqual(ordered(moved))
        const others = all.filter((one) => one.anyOther).length
        expect(moved.slice(moved.length - others).every((one) => one.anyOther)).toBe(true)
      }),
    )
  })
  it('adds up the minutes planned', () => {
    expect(plannedMinutes([{ minutes: 5 }, { minutes: 20 }])).toBe(25)
  })
})
