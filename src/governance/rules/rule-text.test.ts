import { describe, expect, it } from 'vitest'
import { checkText, declarationDue, type RuleText, textInForce } from './rule-text.ts'

const codes = (problems: { path: string; code: string }[]) => problems.map(({ path, code }) => `${path} ${code}`)
const changed = { kind: 'statutes', n: 2, adopted: '2026-06-15', declared: null } as const

describe('a change of statutes is declared within three months', () => {
  it.each<[string, Partial<RuleText>, string | null]>([
    ['adopted on 15 June', {}, '2026-09-15'],
    ['adopted on the last day of November', { adopted: '2026-11-30' }, '2027-02-28'],
    ['declared on 2 July', { declared: '2026-07-02' }, null],
    ['the first statutes come with the declaration of the association', { n: 1 }, null],
    ['internal rules', { kind: 'internalRules' }, null],
  ])('%s', (_, change, due) => {
    expect(declarationDue({ ...changed, ...change })).toBe(due)
  })
})

describe('a text as it is noted', () => {
  const today = '2026-07-10'
  const noted = { kind: 'statutes', adopted: '2026-06-15', from: '2026-06-15', declared: '2026-07-02' } as const
  it.each<[string, Partial<RuleText>, string[]]>([
    ['in force at once, declared', {}, []],
    ['in force next year', { from: '2027-01-01', declared: null }, []],
    ['in force before it was adopted', { from: '2026-06-14' }, ['from text.beforeItsAdoption']],
    ['declared before it was adopted', { declared: '2026-06-01' }, ['declared text.declaredBeforeItsAdoption']],
    ['declared tomorrow', { declared: '2026-07-11' }, ['declared text.declaredInTheFuture']],
    ['a charter that was declared', { kind: 'charter' }, ['declared text.onlyStatutesAreDeclared']],
  ])('%s', (_, change, problems) => {
    expect(codes(checkText({ ...noted, ...change }, today))).toEqual(problems)
  })
})

it('the version in force on a day is of its own kind', () => {
  const texts = [
    { kind: 'statutes', n: 1, from: '2020-01-01' },
    { kind: 'statutes', n: 2, from: '2026-06-15' },
    { kind: 'charter', n: 1, from: '2026-06-16' },
  ] as const
  const on = (day: string) => textInForce([...texts], 'statutes', day)?.n ?? null
  expect(['2019-12-31', '2026-06-14', '2026-06-15', '2026-06-20'].map(on)).toEqual([null, 1, 2, 2])
})
