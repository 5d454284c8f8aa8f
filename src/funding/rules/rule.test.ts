import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { knownRules, ruleKeys } from './known-rules.ts'
import { type FunderRule, holdsOn, type RuleLine, rulesBroken, rulesNamed, rulesOf } from './rule.ts'
import en from './rules.en.ts'
import fr from './rules.fr.ts'

const [fdva] = knownRules as [FunderRule]
const line = (side: 'charge' | 'product', code: string, euros: number, funderName = '', standing = 'asked'): RuleLine => ({
  ...{ side, code, name: '', funderName, cents: euros * 100 },
  standing: side === 'product' ? standing : null,
})
const charge = (euros: number) => line('charge', '604', euros)
const asked = (code: string, euros: number, funder = '', standing = 'asked') => line('product', code, euros, funder, standing)

describe('the known rules', () => {
  it('each has its words in both languages, its source, and is found again by its words', () => {
    expect(knownRules.map(({ key }) => key)).toEqual([...ruleKeys])
    for (const rule of knownRules) {
      for (const said of [fr, en]) {
        expect(said.rules[rule.key].name).not.toBe('')
        expect(said.rules[rule.key].source).not.toBe('')
      }
      for (const list of rule.words) expect(rulesNamed(list.join(' '), knownRules)).toContain(rule)
    }
  })

  it('are named as people write them', () => {
    const named = (name: string) => rulesNamed(name, knownRules).map(({ key }) => key)
    expect(named('FDVA 2 « fonctionnement-innovation »')).toEqual(['fdva2'])
    expect(named('Région Nouvelle-Aquitaine (FSE+)')).toEqual(['fse'])
    expect(named('Région Nouvelle-Aquitaine')).toEqual([])
    expect(named('Soutien aux TÊTES DE RÉSEAU, Région Nouvelle-Aquitaine')).toEqual(['regionNetworks'])
  })

  it('hold between their days', () => {
    const [ptce] = rulesNamed('AMI PTCE', knownRules)
    expect(ptce && [holdsOn(ptce, '2025-07-31'), holdsOn(ptce, '2026-01-01')]).toEqual([true, false])
    expect(holdsOn(fdva, '2040-01-01')).toBe(true)
  })
})

describe('a plan and its rules', () => {
  it('80 % of public money is within the rule, one cent more is not', () => {
    const plan = [charge(1_000), asked('74etat', 500, 'FDVA 2'), asked('74dep', 300)]
    expect(rulesBroken(plan, knownRules)).toEqual([])
    const over = rulesBroken([...plan, { ...asked('74com', 0), cents: 1 }], knownRules)
    expect(over).toEqual([{ rule: fdva, limit: 'mostPublic', share: 8_000, cents: 80_001, bound: 80_000, unlessInKind: false }])
  })

  it('says what voluntary work would change, where nobody knows whether it counts', () => {
    const plan = [charge(1_000), line('charge', '864', 250), asked('74etat', 900, 'FDVA'), line('product', '870', 250)]
    expect(rulesBroken(plan, [fdva])).toMatchObject([{ cents: 90_000, bound: 80_000, unlessInKind: true }])
    expect(rulesBroken(plan, [{ ...fdva, countsInKind: true }])).toEqual([])
    expect(rulesBroken(plan, [{ ...fdva, countsInKind: false }])).toMatchObject([{ unlessInKind: false }])
  })

  it('what was refused, a gift, another funder’s rule are not counted', () => {
    expect(rulesBroken([charge(100), asked('74etat', 100, 'FDVA', 'refused')], knownRules)).toEqual([])
    expect(rulesBroken([charge(100), asked('74etat', 80, 'FDVA'), asked('74aidespriv', 20)], knownRules)).toEqual([])
    expect(rulesOf([charge(100), asked('74etat', 100, 'DREETS')], knownRules)).toEqual([])
    expect(rulesBroken([asked('74etat', 100, 'FDVA')], knownRules)).toEqual([])
  })

  it('a funder’s own ceiling and a floor of own means', () => {
    const rule = { ...fdva, mostPublic: null, mostRate: 4_000, leastOwn: 2_000 }
    const plan = [charge(1_001), asked('74etat', 401, 'FDVA'), asked('74dep', 400), asked('756', 200)]
    expect(rulesBroken(plan, [rule]).map(({ limit, cents, bound }) => [limit, cents, bound])).toEqual([
      ['mostRate', 40_100, 40_040],
      ['leastOwn', 20_000, 20_020],
    ])
  })

  it('whatever the plan: counting voluntary work never breaks a ceiling that held without it', () => {
    const codes = fc.constantFrom('604', '864', '74etat', '74dep', '74aidespriv', '756', '870')
    const lines = fc.array(
      codes.chain((code) =>
        fc.nat(1_000_000).map((cents) => ({ ...line(/^(60|86)/.test(code) ? 'charge' : 'product', code, 0, 'FDVA 2'), cents })),
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(lines, fc.nat(10_000), fc.nat(10_000), (plan, mostRate, mostPublic) => {
        const breaks = (countsInKind: boolean) => rulesBroken(plan, [{ ...fdva, mostRate, mostPublic, countsInKind }])
        const without = breaks(false).map(({ limit }) => limit)
        const base = plan.filter(({ side, code }) => side === 'charge' && code === '604').reduce((all, { cents }) => all + cents, 0)
        if (base > 0) for (const { limit } of breaks(true)) expect(without).toContain(limit)
        for (const { cents, bound } of breaks(false)) expect(cents).toBeGreaterThan(bound)
      }),
    )
  })
})
