import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { addDays } from '#base/day.ts'
import { holdsOn, type Period } from '#base/period.ts'
import { beginningProblems, endedBy, endingProblems, type Kind, overlap, speakingOn, toCome } from './representation.ts'

const period = (from: string, until: string | null = null): Period => ({ from, until })
const codes = (problems: { code: string }[]) => problems.map(({ code }) => code)

describe('two representations meet', () => {
  it.each([
    ['both running', period('2026-01-01'), period('2026-03-01'), true],
    ['one ended before the other', period('2026-01-01', '2026-03-01'), period('2026-03-01'), false],
    ['one day in common', period('2026-01-01', '2026-03-02'), period('2026-03-01'), true],
    ['one inside the other', period('2026-01-01', '2026-12-31'), period('2026-03-01', '2026-04-01'), true],
    ['ended the day it began, inside another', period('2026-03-01', '2026-03-01'), period('2026-01-01'), false],
  ])('%s: %j and %j → %s', (_, a, b, expected) => {
    expect(overlap(a, b)).toBe(expected)
    expect(overlap(b, a)).toBe(expected)
  })

  it('exactly when some day belongs to both', () => {
    const days = fc.integer({ min: 0, max: 12 }).map((n) => addDays('2026-02-25', n))
    const periods = fc
      .tuple(days, fc.option(fc.integer({ min: 0, max: 8 })))
      .map(([from, length]) => period(from, length === null ? null : addDays(from, length)))
    const all = Array.from({ length: 30 }, (_, n) => addDays('2026-02-25', n))
    fc.assert(fc.property(periods, periods, (a, b) => overlap(a, b) === all.some((day) => holdsOn(a, day) && holdsOn(b, day))))
  })
})

describe('somebody begins to speak for an organisation', () => {
  const marie = (from: string, until: string | null = null) => ({
    id: 'r',
    organisation: 'o',
    person: 'marie',
    kind: 'titulaire' as Kind,
    from,
    until,
  })

  it.each([
    ['for the first time', [], []],
    ['beside somebody else', [{ ...marie('2026-01-01'), person: 'paul' }], []],
    ['again, after having stopped', [marie('2025-01-01', '2026-01-01')], []],
    ['on the day they stopped (another quality from noon)', [marie('2025-01-01', '2026-03-12')], []],
    ['while they still do', [marie('2026-01-01')], ['representation.alreadySpeaks']],
    ['while they do until a later day', [marie('2026-01-01', '2026-06-01')], ['representation.stillSpeaks']],
    ['though they will from a later day', [marie('2026-06-01')], ['representation.alreadySpeaks']],
  ])('%s', (_, existing, expected) => {
    expect(codes(beginningProblems({ person: 'marie', from: '2026-03-12' }, existing))).toEqual(expected)
  })
})

describe('a representation ends', () => {
  it.each([
    ['today', period('2026-01-01'), '2026-03-12', []],
    ['the day it began: a change at noon', period('2026-03-12'), '2026-03-12', []],
    ['earlier than was set', period('2026-01-01', '2026-12-31'), '2026-03-12', []],
    ['before it begins', period('2026-03-12'), '2026-03-11', ['representation.endsBeforeItBegins']],
    ['twice', period('2026-01-01', '2026-03-01'), '2026-03-12', ['representation.alreadyEnded']],
  ])('%s', (_, representation, until, expected) => expect(codes(endingProblems(representation, until))).toEqual(expected))
})

it('on a day speak those whose time it is, titulaires first', () => {
  const all = [
    { kind: 'legal' as Kind, name: 'Anne', ...period('2020-01-01') },
    { kind: 'suppleant' as Kind, name: 'Paul', ...period('2026-01-01') },
    { kind: 'titulaire' as Kind, name: 'Marie', ...period('2026-01-01', '2026-03-12') },
    { kind: 'titulaire' as Kind, name: 'Jean', ...period('2026-03-12') },
    { kind: 'titulaire' as Kind, name: 'Zoé', ...period('2026-05-01') },
  ]
  const names = (rows: typeof all) => rows.map(({ name }) => name)
  expect(names(speakingOn(all, '2026-03-11'))).toEqual(['Marie', 'Paul', 'Anne'])
  expect(names(speakingOn(all, '2026-03-12'))).toEqual(['Jean', 'Paul', 'Anne'])
  expect(names(endedBy(all, '2026-03-12'))).toEqual(['Marie'])
  expect(names(toCome(all, '2026-03-12'))).toEqual(['Zoé'])
})
