import { describe, expect, test as it } from 'vitest'
import type { RuleText } from '#governance/rules/rule-text.ts'
import { mayRewrite, neverWas, readCommitments, type Signature, standingOf, versionSigned, writtenCommitments } from './commitment.ts'

const codes = (result: { ok: boolean; problems?: { path: string; code: string }[] }) =>
  result.problems?.map(({ path, code }) => `${path} ${code}`) ?? []

describe('commitments are written one a line', () => {
  it('a title, then a sentence; a title alone is enough', () => {
    const read = readCommitments('Coopérer : nous décidons ensemble : toujours.\n\n  Accueillir  \n')
    expect(read).toEqual({
      ok: true,
      value: [
        { title: 'Coopérer', sentence: 'nous décidons ensemble : toujours.' },
        { title: 'Accueillir', sentence: '' },
      ],
    })
    if (read.ok) expect(readCommitments(writtenCommitments(read.value))).toEqual(read)
  })
  it.each([
    ['a sentence without its title', ': nous décidons', 'lines charter.titleFirst'],
    ['a title as long as a sentence', `${'a'.repeat(121)} : b`, 'lines charter.titleFirst'],
    ['more than fifty', Array.from({ length: 51 }, (_, n) => `n ${n}`).join('\n'), 'lines charter.tooManyLines'],
  ])('%s is refused', (_, typed, code) => expect(codes(readCommitments(typed))).toEqual([code]))
})

const signature = (n: number, change: Partial<Signature> = {}): Signature => ({
  ...{ id: `s${n}`, text: `t${n}`, n, organisation: 'o', signedOn: '2026-01-10', way: 'screen', signer: 'Lou', scanned: false },
  ...{ notedOn: '2026-01-10', withdrawnOn: null },
  ...change,
})

describe('where an organisation stands', () => {
  it.each<[string, Signature[], string]>([
    ['it signed the version in force', [signature(2)], 'signed 2'],
    ['it signed the one before: it is asked again', [signature(1)], 'earlier 1'],
    ['it signed both', [signature(2), signature(1)], 'signed 2'],
    ['it signed nothing', [], 'unsigned'],
    ['it took its signature back', [signature(2, { withdrawnOn: '2026-02-01' })], 'unsigned'],
    ['it took the last one back, and the first still binds it', [signature(1), signature(2, { withdrawnOn: '2026-02-01' })], 'earlier 1'],
  ])('%s', (_, signatures, expected) => {
    const standing = standingOf(signatures, 't2')
    expect(standing.is === 'unsigned' ? standing.is : `${standing.is} ${standing.signature.n}`).toBe(expected)
  })
  it('a slip of the same day never was', () =>
    expect([
      neverWas({ notedOn: '2026-01-10', withdrawnOn: '2026-01-10' }),
      neverWas(signature(1)),
      neverWas(signature(1, { withdrawnOn: '2026-01-11' })),
    ]).toEqual([true, false, false]))
})

describe('the version that is signed', () => {
  const text = (n: number, from: string): RuleText => ({
    id: `t${n}`,
    kind: 'charter',
    n,
    title: 'Charte',
    adopted: from,
    from,
    declared: null,
    decision: null,
  })
  const texts = [text(1, '2024-01-01'), text(2, '2026-01-01')]
  const today = '2026-03-12'
  it('on screen is the one that was read', () =>
    expect(versionSigned(texts, { read: 't2', way: 'screen', signedOn: today }, today)).toMatchObject({ ok: true, value: { id: 't2' } }))
  it('on paper is the one in force on the day it bears', () =>
    expect(versionSigned(texts, { read: 't2', way: 'paper', signedOn: '2025-06-01' }, today)).toMatchObject({
      ok: true,
      value: { id: 't1' },
    }))
  it.each([
    ['a version that is no more in force', { read: 't1', way: 'screen' as const, signedOn: today }, ' charter.changedMeanwhile'],
    ['a day to come', { read: 't2', way: 'paper' as const, signedOn: '2026-03-13' }, 'signedOn charter.signedInTheFuture'],
    ['a day before there was a charter', { read: 't2', way: 'paper' as const, signedOn: '2023-12-31' }, 'signedOn charter.noneThen'],
  ])('%s is refused', (_, asked, code) => expect(codes(versionSigned(texts, asked, today))).toEqual([code]))
})

it('what was signed is not rewritten', () =>
  expect([mayRewrite(0), mayRewrite(1).map(({ code }) => code)]).toEqual([[], ['charter.signedStays']]))
