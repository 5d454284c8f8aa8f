import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test as it } from 'vitest'
import { z } from 'zod'
import { root } from '#platform/root.ts'
import { allocate } from './allocate.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { readInput } from './engine-input.ts'

const schema = z.strictObject({
  kind: z.enum(['a', 'b']),
  lines: z.array(z.strictObject({ id: z.string(), n: z.int().min(0).max(9) })),
})
const read = (text: string) => readInput(new TextEncoder().encode(text), schema, [{ list: ['lines'], key: 'id' }])
const faults = (text: string) => {
  const found = read(text)
  return 'problems' in found ? found.problems.map(({ path, code }) => `${path} ${code}`) : []
}

describe('what an engine is given', () => {
  it('is taken when nothing is wrong with it', () => {
    expect(read('\ufeff{"kind": "a", "lines": [{"id": "x", "n": 9}]}')).toEqual({ input: { kind: 'a', lines: [{ id: 'x', n: 9 }] } })
  })

  it.each([
    ['another value than those possible', '{"kind": "c", "lines": []}', ['/kind engine.notOneOf']],
    ['a key missing, another unknown', '{"kind": "a", "line": []}', ['/lines engine.missing', '/line engine.unknownKey']],
    ['a list that is none', '{"kind": "a", "lines": {}}', ['/lines engine.type']],
    ['an unknown key that holds no number either', '{"kind": "a", "lines": [], "x": NaN}', ['/x json.notANumber', '/x engine.unknownKey']],
    [
      'an id twice beside other faults',
      '{"kind": "a", "lines": [{"id": "x", "n": 10}, {"id": "x", "n": -1}, {"id": "x", "n": 2.0}]}',
      [
        '/lines/2/n json.notWhole',
        '/lines/0/n engine.tooLarge',
        '/lines/1/n engine.tooSmall',
        '/lines/1/id engine.twice',
        '/lines/2/id engine.twice',
      ],
    ],
    ['a key as programs call what they are made of', '{"kind": "a", "lines": [], "__proto__": 1}', ['/__proto__ engine.unknownKey']],
  ])('%s', (_, text, expected) => expect(faults(text).sort()).toEqual([...expected].sort()))

  it('must be text', () => {
    expect(readInput(Uint8Array.of(0xff), schema, [])).toEqual({ problems: [{ path: '', code: 'json.notUtf8' }] })
  })
})

describe('published schemas', () => {
  const engines = commands.filter((one): one is Command & { schema: () => unknown } => 'schema' in one)

  it('allocate is an engine', () => expect(engines).toContain(allocate))

  it.each(engines.map((one) => [one.name, one] as const))(
    'docs/schemas/%s.json is what the command reads: cordee %s --schema',
    (name, one) => {
      const published: unknown = JSON.parse(readFileSync(join(root(), `docs/schemas/${name}.json`), 'utf8'))
      expect(published).toEqual(one.schema())
    },
  )
})
