import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { readStrictJson } from './strict-json.ts'

const faults = (text: string) => readStrictJson(text).problems.map(({ path, code }) => `${path} ${code}`)

describe('JSON that an engine may believe', () => {
  it.each([
    ['a whole number written with a point', '{"total": 1.0}', ['/total json.notWhole']],
    ['a power of ten', '[1e3]', ['/0 json.notWhole']],
    ['the first integer a machine would round', '{"w": 9007199254740993}', ['/w json.tooLarge']],
    ['… and its opposite', '-9007199254740992', [' json.tooLarge']],
    ['no number at all', '[NaN, -Infinity]', ['/0 json.notANumber', '/1 json.notANumber']],
    ['a key twice, the second time written otherwise', '{"a": 1, "\\u0061": 2}', ['/a json.keyTwice']],
    [
      'everything at once, each at its place',
      '{"a/b": [1.5, {"~": 1, "~": 2.5}]}',
      ['/a~1b/0 json.notWhole', '/a~1b/1/~0 json.keyTwice', '/a~1b/1/~0 json.notWhole'],
    ],
    ['half of a sign', '"\\ud800"', [' json.halfSign']],
    ['a comma too many', '[1,]', [' json.unreadable']],
    ['a number with a zero in front', '[01]', [' json.unreadable']],
    ['two documents', '{} {}', [' json.unreadable']],
    ['nothing', ' ', [' json.unreadable']],
    ['a control character', '"a\u0001"', [' json.unreadable']],
    ['a well without bottom', '['.repeat(100_000), [expect.stringContaining('json.tooDeep')]],
  ])('%s', (_, text, expected) => expect(faults(text)).toEqual(expected))

  it('says where it could read no further', () => {
    expect(readStrictJson('{\n  "a": 1,\n  oops\n}').problems).toEqual([
      { path: '', code: 'json.unreadable', values: { line: 3, column: 3 } },
    ])
  })

  it('a key of any name is a key: __proto__ too', () => {
    const { value } = readStrictJson('{"__proto__": {"a": 1}}')
    expect(Object.keys(value as object)).toEqual(['__proto__'])
    expect(({} as { a?: number }).a).toBeUndefined()
  })

  it('reads what JSON.parse reads, where nothing is to be said', () => {
    const json = fc
      .jsonValue()
      .map((value) => JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'number' ? Math.trunc(one % 1e15) : one))))
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(readStrictJson(text)).toEqual({ value: JSON.parse(text), problems: [] })
      }),
    )
  })

  it('whatever the text, it answers: as JSON.parse or with a problem', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: fc.constantFrom(...'{}[]",:.-e0123\\u"ntf \n'.split('')) }), fc.string()), (text) => {
        const { value, problems } = readStrictJson(text)
        if (problems.length === 0) expect(value).toEqual(JSON.parse(text))
      }),
      { numRuns: 2000 },
    )
  })
})
