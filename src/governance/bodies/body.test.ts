import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BodyRules, checkBody, checkRules, checkSeat, defaultRules, entitledOn, type Seat } from './body.ts'

const seat = (org: string, from: string, until: string | null = null, id = `${org} ${from}`): Seat => ({ id, org, period: { from, until } })
const codes = (problems: { code: string }[]) => problems.map((one) => one.code)

describe('who decides on a day', () => {
  const seats = [
    seat('La Smalah', '2014-01-01'),
    seat('Landes Partage', '2014-01-01', '2026-03-12'),
    seat('Artelandes', '2026-03-12'),
    seat('Landes Partage', '2027-01-01'),
  ]
  it.each([
    ['2013-12-31', []],
    ['2026-03-11', ['La Smalah', 'Landes Partage']],
    ['2026-03-12', ['La Smalah', 'Artelandes']],
    ['2027-01-01', ['La Smalah', 'Artelandes', 'Landes Partage']],
  ])('on %s: %j', (day, orgs) => {
    expect(entitledOn(seats, day)).toEqual(orgs)
  })
})

describe('one seat at a time for an organisation', () => {
  it.each([
    ['a second seat at the same time', seat('A', '2026-01-01', null, 'new'), ['seat.heldAlready']],
    ['a seat that ends before it begins', seat('B', '2026-02-01', '2026-01-01', 'new'), ['seat.endsBeforeItBegins']],
    ['a seat from the day the other ends', seat('A', '2026-06-01', null, 'new'), ['seat.heldAlready']],
    ['a seat before the other', seat('A', '2020-01-01', '2025-01-01', 'new'), []],
    ['another organisation', seat('B', '2026-01-01', null, 'new'), []],
  ])('%s', (_, wanted, problems) => {
    expect(codes(checkSeat(wanted, [seat('A', '2025-01-01')]))).toEqual(problems)
  })
  it('a seat that follows on the very day the first ends', () => {
    expect(checkSeat(seat('A', '2026-06-01', null, 'new'), [seat('A', '2025-01-01', '2026-06-01')])).toEqual([])
  })
})

describe('rules a hub may write', () => {
  const with_ = (change: Partial<BodyRules>): BodyRules => ({ ...defaultRules('board'), ...change })
  it.each([
    ['quorum of three fifths', with_({ quorum: { count: 'present', share: { num: 3, den: 5 } } }), []],
    ['everybody', with_({ quorum: { count: 'present', share: { num: 1, den: 1 } } }), []],
    ['no quorum', with_({ quorum: null }), []],
    ['more than everybody', with_({ quorum: { count: 'present', share: { num: 6, den: 5 } } }), ['body.quorumShare']],
    ['a share of nothing', with_({ quorum: { count: 'present', share: { num: 1, den: 0 } } }), ['body.quorumShare']],
    ['a float', with_({ quorum: { count: 'present', share: { num: 0.5, den: 1 } } }), ['body.quorumShare']],
    ['no round at all, notice in the past', with_({ maxRounds: 0, noticeDays: -1 }), ['body.maxRounds', 'body.noticeDays']],
  ])('%s', (_, rules, problems) => {
    expect(codes(checkRules(rules, 'collegial'))).toEqual(problems)
  })
  it.each(['board', 'assembly', 'committee', 'group'] as const)('the rules a %s starts with are right', (kind) => {
    expect(checkRules(defaultRules(kind), 'collegial')).toEqual([])
  })
  it.each([
    ['CA', []],
    ['ca', ['body.prefixShape']],
    ['C', ['body.prefixShape']],
    ['AG', ['body.prefixTaken']],
  ])('numbers that begin with %s', (prefix, problems) => {
    expect(codes(checkBody({ name: 'Conseil', prefix }, ['AG']))).toEqual(problems)
  })
})

it('nobody sits twice, whatever the seats', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-01-${String(n).padStart(2, '0')}`)
  const seats = fc.array(
    fc.record({ id: fc.uuid(), org: fc.constantFrom('a', 'b', 'c'), period: fc.record({ from: day, until: fc.option(day) }) }),
  )
  fc.assert(
    fc.property(seats, day, (all, on) => {
      const orgs = entitledOn(all, on)
      expect(new Set(orgs).size).toBe(orgs.length)
      const sits = all.filter((one) => one.period.from <= on && (one.period.until === null || on < one.period.until))
      expect(new Set(orgs)).toEqual(new Set(sits.map((one) => one.org)))
    }),
  )
})
