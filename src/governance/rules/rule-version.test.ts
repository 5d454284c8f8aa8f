import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultRules } from '#governance/bodies/body.ts'
import {
  changeBeforeTheDay,
  checkFrom,
  inForceOn,
  noticeVersion,
  type Pinned,
  type RuleVersion,
  reignOf,
  sessionVersion,
} from './rule-version.ts'

const version = (n: number, from: string): RuleVersion => {
  const rules = { ...defaultRules('board'), maxRounds: (n % 5) + 1 }
  return { n, from, form: 'collegial', rules, text: null, keptAt: '2026-01-01T09:00:00.000Z' }
}
const statutes = [version(1, '2026-01-01'), version(2, '2026-06-15'), version(3, '2026-09-01')]
const codes = (problems: { code: string }[]) => problems.map(({ code }) => code)

describe('the rules in force', () => {
  it.each([
    ['before the first began, the first', '2025-12-31', 1],
    ['on the day they begin', '2026-01-01', 1],
    ['the day before the assembly that changes them', '2026-06-14', 1],
    ['on the day of that assembly', '2026-06-15', 2],
    ['later in the year', '2026-08-31', 2],
    ['for good', '2031-01-01', 3],
  ])('%s', (_, day, n) => {
    expect(inForceOn(statutes, day).n).toBe(n)
  })

  it('of two that begin on one day, the last kept', () => {
    const twice = [...statutes, version(4, '2026-06-15')]
    expect(inForceOn(twice, '2026-06-20').n).toBe(4)
    expect([reignOf(version(2, '2026-06-15'), twice), reignOf(version(4, '2026-06-15'), twice)]).toEqual([
      null,
      { from: '2026-06-15', until: '2026-09-01' },
    ])
  })

  it('one kept later for an earlier day leaves its place to what was planned', () => {
    const between = [...statutes, version(4, '2026-07-01')]
    expect(['2026-06-20', '2026-07-01', '2026-09-01'].map((day) => inForceOn(between, day).n)).toEqual([2, 4, 3])
  })
})

describe('the rules of a meeting', () => {
  const meeting = (pins: Partial<Pinned> = {}): Pinned => ({ versions: statutes, noticed: null, held: null, day: '2026-06-20', ...pins })
  it.each<[string, Pinned, string, number, number]>([
    ['in preparation on the 1st: both as the days say', meeting(), '2026-06-01', 1, 2],
    ['convened on the 1st', meeting({ noticed: 1 }), '2026-06-18', 1, 2],
    ['held', meeting({ noticed: 1, held: 2 }), '2026-10-01', 1, 2],
    ['held before anybody thought of changing them', meeting({ noticed: 1, held: 1, day: '2026-06-14' }), '2026-10-01', 1, 1],
  ])('%s', (_, pinned, today, notice, session) => {
    expect([noticeVersion(pinned, today).n, sessionVersion(pinned).n]).toEqual([notice, session])
    const change = changeBeforeTheDay(pinned, today)
    expect(change && [change.notice.n, change.session.n]).toEqual(notice === session ? null : [notice, session])
  })
})

describe('the day new rules begin', () => {
  const kept = [
    { n: 1, from: '2026-01-01', governed: true },
    { n: 2, from: '2026-06-15', governed: true },
    { n: 3, from: '2026-09-01', governed: false },
  ]
  it.each<[string, string, number | null, string[]]>([
    ['after those that govern', '2026-07-01', null, []],
    ['on the very day of those that govern', '2026-06-15', null, []],
    ['before them', '2026-06-14', null, ['rules.beforeThoseThatGoverned']],
    ['of rules to come, put off', '2026-10-01', 3, []],
    ['of rules to come, before those that govern', '2026-06-01', 3, ['rules.beforeThoseThatGoverned']],
    ['of rules that governed', '2026-07-01', 2, ['rules.governedAlready']],
  ])('%s', (_, from, correcting, problems) => {
    expect(codes(checkFrom(from, kept, correcting))).toEqual(problems)
  })
})

describe('whatever the versions', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
  const versions = fc.array(day, { minLength: 1, maxLength: 6 }).map((days) => days.map((from, at) => version(at + 1, from)))

  it('one is in force on each day, whatever their order, from its day until the next', () => {
    fc.assert(
      fc.property(versions, day, (all, on) => {
        const now = inForceOn(all, on)
        expect(inForceOn([...all].reverse(), on)).toBe(now)
        const reign = reignOf(now, all)
        const begun = all.some(({ from }) => from <= on)
        if (begun) expect([reign !== null, now.from <= on, reign?.until == null || on < reign.until]).toEqual([true, true, true])
        for (const other of all.filter(({ n }) => n !== now.n)) {
          const its = reignOf(other, all)
          if (begun && its) expect(its.from <= on && (its.until === null || on < its.until)).toBe(false)
        }
      }),
    )
  })

  it('one more, or one corrected that governed nothing, never changes a day before it nor a meeting that is pinned', () => {
    fc.assert(
      fc.property(versions, day, day, fc.nat(), (all, from, on, at) => {
        const one = all[at % all.length] as RuleVersion
        const pinned = { versions: all, noticed: one.n, held: one.n, day: on }
        const more = [...all, version(all.length + 1, from)]
        if (on < from && all.some((v) => v.from <= on)) expect(inForceOn(more, on)).toBe(inForceOn(all, on))
        expect(sessionVersion({ ...pinned, versions: more })).toBe(one)
        const last = all.at(-1) as RuleVersion
        const corrected = all.map((v) => (v === last ? { ...version(v.n, from), form: 'chaired' as const } : v))
        const others = all.filter((v) => v !== last)
        if (others.some((v) => v.from <= on) && on < from && on < last.from) expect(inForceOn(corrected, on)).toBe(inForceOn(all, on))
        if (one !== last) expect(sessionVersion({ ...pinned, versions: corrected })).toBe(one)
      }),
    )
  })
})
