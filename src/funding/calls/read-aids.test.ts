import { readFileSync } from 'node:fs'
import { describe, expect, test as it } from 'vitest'
import { type Aid, readAids } from './read-aids.ts'

/** The shape of an answer of the API, aid by aid invented (field names: money.md 1.9 and the public code of its controller). */
const FILE = readFileSync(new URL('./aids.fixture.json', import.meta.url), 'utf8')
const HERE = { perimeters: ['Nouvelle-Aquitaine', 'landes'], today: '2026-03-12', known: new Set<string>() }

const read = (text: string, more: Partial<typeof HERE> = {}) => {
  const one = readAids(text, { ...HERE, ...more })
  if (!one.ok) throw new Error(one.problems.map(({ code }) => code).join())
  return one.value
}
const refused = (value: unknown, text = JSON.stringify(value)) => {
  const one = readAids(text, HERE)
  return one.ok ? [] : one.problems.map(({ code, values }) => [code, values?.n ?? values?.line, values?.field])
}
const changed = (change: Record<string, unknown>) => {
  const whole = JSON.parse(FILE)
  whole.results[0] = { ...whole.results[0], ...change }
  return whole
}

describe('a file of Aides-territoires', () => {
  it('gives the aids that fit an association here, and says what it leaves aside', () => {
    const { aids, left, more } = read(FILE)
    expect(aids.map(({ externalId }) => externalId)).toEqual(['900001', '900002'])
    expect([left, more]).toEqual([{ audience: 1, perimeter: 1, past: 1, noMoney: 1 }, 3])
    expect(read(FILE, { perimeters: [] }).aids.map(({ title }) => title)).toContain('Vie associative bretonne')
  })

  it('reads each field; marks become plain text, an address that is a script is none, nobody’s name comes along', () => {
    const [place, advance] = read(FILE).aids as [Aid, Aid]
    expect(place).toEqual({
      externalId: '900001',
      title: 'Inventer des lieux partagés',
      funder: 'Conseil régional de Nouvelle-Aquitaine',
      deadline: '2026-05-15',
      link: 'https://exemple.fr/lieux/demande',
      says: "L’aide finance\u00a0:\n\n• l'animation\n• les travaux\n\nÀ demander avant de commencer.",
      eligibility: 'Associations & coopératives.',
      perimeter: 'Nouvelle-Aquitaine',
      opensOn: '2026-01-05',
      predepositOn: '2026-04-01',
      rateLow: 20,
      rateHigh: 50,
      repaid: null,
    })
    expect([advance.link, advance.repaid, advance.deadline]).toEqual(['', 3_000_000, null])
    expect(JSON.stringify(read(FILE).aids)).not.toContain('personne@')
  })

  it('what the hub knows already is read whatever became of it', () => {
    expect(read(FILE, { known: new Set(['900005']) }).aids.map(({ externalId }) => externalId)).toContain('900005')
  })

  it('wrong anywhere, it brings in nothing and says where', () => {
    expect(refused(null, '{ "results": [\n oups')).toEqual([['aids.notJson', 2, undefined]])
    for (const value of [[], {}, { results: {} }, 'texte', null]) expect(refused(value)[0]?.[0]).toBe('aids.notTheirs')
    for (const [field, value] of [
      ['name', '<b></b>'],
      ['name', undefined],
      ['id', null],
      ['submission_deadline', '2026-02-30'],
      ['submission_deadline', 'bientôt'],
      ['financers', 'Région'],
      ['subvention_rate_upper_bound', 'la moitié'],
    ] as const)
      expect(refused(changed({ [field]: value }))).toEqual([['aids.badEntry', 1, field]])
  })

  it('odd sizes do no harm: a rate above all, a number of no money, a text without end', () => {
    const odd = { subvention_rate_upper_bound: 400, loan_amount: -3, description: '<'.repeat(60_000), financers: ['x'.repeat(500)] }
    const [one] = read(JSON.stringify(changed(odd))).aids
    expect([one?.rateHigh, one?.repaid, one?.says.length, one?.funder.length]).toEqual([null, null, 20_000, 200])
  })
})
