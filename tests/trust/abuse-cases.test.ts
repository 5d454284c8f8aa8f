import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test as it } from 'vitest'
import { root } from '#platform/root.ts'
import { abuseCases } from './abuse-cases.ts'

const cases = Object.entries(abuseCases).map(([number, one]) => [number, one.abuse, one] as const)

it('the eighteen cases are all there', () => expect(Object.keys(abuseCases)).toEqual(Array.from({ length: 18 }, (_, i) => String(i + 1))))

it.each(cases)('case %s, %s: the tests that hold it exist', async (_number, _abuse, { held }) => {
  expect(held.length).toBeGreaterThan(0)
  for (const { file, test } of held) {
    const text = await readFile(join(root(), file), 'utf8')
    const begins = ["'", '`', '"'].some((quote) => text.includes(`${quote}${test}`))
    expect(begins, `${file}: no test begins with « ${test} »`).toBe(true)
  }
})
