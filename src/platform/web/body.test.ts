import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromPairs, readBody } from './body.ts'

const rawOf = (pairs: [string, string][]) => {
  const body = fromPairs(pairs)
  return 'raw' in body ? body.raw : body
}
const request = (body: string, type: string, headers: Record<string, string> = {}) =>
  new Request('http://localhost/', { method: 'POST', body, headers: { 'content-type': type, ...headers } })

describe('a form becomes a tree', () => {
  test.each<[string, [string, string][], unknown]>([
    [
      'plain fields',
      [
        ['title', 'Conseil'],
        ['day', '2026-03-12'],
      ],
      { title: 'Conseil', day: '2026-03-12' },
    ],
    [
      'numbered lines are a list',
      [
        ['lines.1.amount', '2'],
        ['lines.0.amount', '1'],
      ],
      { lines: [{ amount: '1' }, { amount: '2' }] },
    ],
    [
      'a name given twice is a list',
      [
        ['org', 'a'],
        ['org', 'b'],
      ],
      { org: ['a', 'b'] },
    ],
    [
      'nobody reaches the prototype',
      [
        ['__proto__.admin', '1'],
        ['a.constructor', '1'],
        ['b', '2'],
      ],
      { b: '2' },
    ],
    [
      'a field is not also a branch',
      [
        ['a', '1'],
        ['a.b', '2'],
      ],
      { a: '1' },
    ],
  ])('%s', (_case, pairs, tree) => expect(rawOf(pairs)).toEqual(tree))

  test('the key of the form is taken out, whatever else it holds', () => {
    expect(
      fromPairs([
        ['_key', 'k'],
        ['a', '1'],
      ]),
    ).toMatchObject({ raw: { a: '1' }, key: 'k' })
  })

  test('never throws, and never touches Object itself', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 30 }), (pairs) => {
        fromPairs(pairs)
        expect(({} as Record<string, unknown>).admin).toBeUndefined()
      }),
    )
  })
})

describe('a body', () => {
  test('of JSON is also what a form would have brought, to be shown in it again', async () => {
    const body = await readBody(request('{"name":"Zoé","lines":[{"amount":3}],"orgs":["a","b"],"mail":null}', 'application/json'))
    expect(body).toMatchObject({ typed: { name: 'Zoé', 'lines.0.amount': '3', orgs: 'a,b' } })
    expect('typed' in body && body.typed).not.toHaveProperty('mail')
  })

  test('of 5 GB is refused by its length, before a byte is read', async () => {
    const body = await readBody(request('x=1', 'application/x-www-form-urlencoded', { 'content-length': String(5 * 1024 ** 3) }))
    expect(body).toMatchObject({ status: 413, problem: { code: 'request.tooLarge' } })
  })

  test.each([
    ['half a JSON document', '{"a":', 'application/json', 400],
    ['a JSON list', '[1]', 'application/json', 400],
    ['a kind nobody sends', 'a', 'text/csv', 415],
  ])('%s is refused', async (_case, text, type, status) => expect(await readBody(request(text, type))).toMatchObject({ status }))

  test('in JSON keeps its types, with the key of its header', async () => {
    expect(
      await readBody(request('{"a":{"b":[1,true,null]}}', 'application/json; charset=utf-8', { 'idempotency-key': 'k' })),
    ).toMatchObject({
      raw: { a: { b: [1, true, null] } },
      key: 'k',
    })
  })
})
