import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRegister, FIRST, nextEntry, type RegisterEntry, type Registered, registerNumber, underTitle } from './register.ts'

const body = { id: 'b1', prefix: 'CA' }
const decided = (decision: string, on = '2026-03-12'): Registered => ({
  decision,
  meeting: 'm1',
  method: 'consent',
  version: 2,
  textHash: `hash of ${decision}`,
  on,
})
const registerOf = (decisions: string[]): RegisterEntry[] => {
  const entries: RegisterEntry[] = []
  for (const one of decisions) entries.push(nextEntry(body, entries.at(-1) ?? null, decided(one)))
  return entries
}

it.each([
  [1, 'CA-2026-001'],
  [14, 'CA-2026-014'],
  [1000, 'CA-2026-1000'],
])('line %i is %s', (number, text) => {
  expect(registerNumber({ prefix: 'CA', year: 2026, number })).toBe(text)
})

it.each([
  [
    'an election repeats no title',
    'Trésorerie',
    'Trésorerie\n\nTenir les comptes.\n\nConfiée à Zoe.',
    'Tenir les comptes.\nConfiée à Zoe.',
  ],
  ['a text that only begins alike stays whole', 'Trésorerie', 'Trésorerie à deux.', 'Trésorerie à deux.'],
  ['a text that is its title', 'Trésorerie', 'Trésorerie', 'Trésorerie'],
])('under its title, %s', (_, title, text, said) => {
  expect(underTitle({ title, text })).toBe(said)
})

it('begins each year with number 1, in the year of the meeting', () => {
  expect(nextEntry(body, null, decided('d', '2027-01-14'))).toMatchObject({ year: 2027, number: 1, prev: FIRST })
})

describe('a register that was touched says where', () => {
  const three = registerOf(['a', 'b', 'c'])
  const [a, b, c] = three as [RegisterEntry, RegisterEntry, RegisterEntry]
  const says = (entries: RegisterEntry[]) => checkRegister(entries).map((one) => `${one.code} ${one.values?.number}`)
  it.each([
    ['untouched', three, []],
    ['a line taken out', [a, c], ['register.gap CA-2026-003', 'register.link CA-2026-003']],
    ['a text replaced', [a, { ...b, textHash: 'other' }, c], ['register.changed CA-2026-002']],
    ['the first line gone', [b, c], ['register.gap CA-2026-002', 'register.link CA-2026-002']],
  ])('%s', (_, entries, result) => {
    expect(says(entries)).toEqual(result)
  })
  it('27: any field of any line, changed, is found', () => {
    const names = fc.array(fc.uuid(), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(names, fc.nat(), fc.constantFrom(...(Object.keys(a) as (keyof RegisterEntry)[])), (decisions, which, field) => {
        const entries = registerOf(decisions)
        expect(checkRegister(entries)).toEqual([])
        const index = which % entries.length
        const one = entries[index] as RegisterEntry
        const value = typeof one[field] === 'number' ? one[field] + 1 : `${one[field]}x`
        expect(checkRegister(entries.with(index, { ...one, [field]: value }))).not.toEqual([])
      }),
    )
  })
})
