import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { isId, newId } from '#base/id.ts'
import type { Route } from '#platform/web/routes.ts'
import { capabilities } from '../../src/app.tsx'
import { figure } from '../trust/figures.ts'
import { cases } from './cases.ts'
import { linesOf, pathOf, type RouteLine } from './cells.ts'
import { changedTables, digester, hubDigester, tablesWith } from './digest.ts'
import { decided, exempt, rights } from './expected.ts'
import { anew, type Case, type Have, type Maker, shared } from './given.ts'
import { type Role, roles } from './roles.ts'
import { type Fields, openWorld, type World } from './world.ts'

// What another site, or somebody with a tool instead of our pages, may try with a request that would be right.

const routes: Route[] = capabilities.flatMap((capability) => capability.routes).filter(({ method }) => method === 'POST')
const named = linesOf(routes, rights).map((one) => [one.name, one] as const)

let world: World
let digest: Awaited<ReturnType<typeof digester>>
let ofTheNeighbour: Awaited<ReturnType<typeof hubDigester>>
let ours: Have
let theirs: Have
let own: Have
beforeAll(async () => {
  world = await openWorld()
  digest = await digester(world.site)
  ofTheNeighbour = await hubDigester(world.site, world.neighbour.id)
  ours = shared(world.ploucs)
  theirs = shared(world.neighbour)
  own = anew(world.ploucs)
})
const found = { forged: 0, accepted: 0, crossed: 0, taken: 0, filled: 0, elsewhere: 0 }
afterAll(async () => {
  await world?.site.close()
  await figure('abuse', {
    what: '12 · a request that another site makes a browser send: accepted',
    target: '0',
    found: `${found.accepted} of ${found.forged}`,
    note: 'no Origin, foreign, null, other port, look-alike, Sec-Fetch-Site, on every route that changes something',
  })
  await figure('abuse', {
    what: '2 · a thing of another hub, named in a field: taken',
    target: '0',
    found: `${found.taken} of ${found.crossed}`,
  })
  await figure('abuse', {
    what: '2 · every column of every table as a field, and the hub: rows changed in another hub, or marks taken',
    target: '0',
    found: `${found.elsewhere} on ${found.filled} routes`,
  })
})

const caseOf = ({ name }: RouteLine) => cases[name] as Maker<Case>
/** Somebody who may: the coordinator where she may. */
const doerOf = ({ line }: RouteLine): Role => roles.find((role) => decided(line, role) === 'done') as Role

const post = (line: RouteLine, { params, fields = {} }: Case, headers: Record<string, string | null> = {}) =>
  world.ask(doerOf(line), { method: 'POST', path: pathOf(line.route.path, { hub: world.ploucs.slug, ...params }), fields, headers })

describe('a request that another site makes the browser send', () => {
  const forged: [string, Record<string, string | null>][] = [
    ['does not say where it comes from', { origin: null }],
    ['comes from another site', { origin: 'https://pirate.example' }],
    ['comes from a sandbox', { origin: 'null' }],
    ['says that it crosses sites', { origin: null, 'sec-fetch-site': 'cross-site' }],
    ['comes from a neighbour under the same domain', { origin: null, 'sec-fetch-site': 'same-site' }],
    ['comes from another port', { origin: 'http://localhost:3001' }],
    ['comes from a name that begins like ours', { origin: 'http://localhost:3000.pirate.example' }],
  ]

  it.each(named)('%s is refused, and changes nothing', async (_, line) => {
    const right = await caseOf(line)(world.ploucs, ours)
    const before = await digest()
    const answers = await Promise.all(forged.map(async ([how, headers]) => [how, (await post(line, right, headers)).status]))
    found.forged += answers.length
    found.accepted += answers.filter(([, status]) => status !== 403).length
    expect(answers).toEqual(forged.map(([how]) => [how, 403]))
    expect(changedTables(before, await digest())).toEqual([])
  })

  const others = Object.keys(exempt).flatMap((name) => (name.startsWith('POST ') ? [name.slice('POST '.length)] : []))
  it.each(others)('POST %s is refused, and changes nothing', async (path) => {
    const before = await digest()
    for (const [how, headers] of forged) {
      const answer = await world.ask('coordinator', { method: 'POST', path, fields: { lang: 'en', email: 'a@exemple.fr' }, headers })
      expect(answer.status, how).toBe(403)
    }
    expect(changedTables(before, await digest())).toEqual([])
  })
})

describe('a thing of another hub, named in a field', () => {
  it.each(named)('%s does not take it', async (_, line) => {
    const [right, other] = [await caseOf(line)(world.ploucs, ours), await caseOf(line)(world.neighbour, theirs)]
    const crossed = Object.entries(right.fields ?? {}).flatMap(([name, value]): [string, Fields][] => {
      const there = other.fields?.[name]
      return there !== undefined && [value].flat().some(isId) ? [[name, { ...right.fields, [name]: there }]] : []
    })
    const before = await digest()
    for (const [name, fields] of crossed) {
      const { status } = await post(line, { ...right, fields })
      found.crossed += 1
      found.taken += [403, 404, 422].includes(status) ? 0 : 1
      expect([403, 404, 422], `${name} of another hub: ${status}`).toContain(status)
    }
    expect(changedTables(before, await digest())).toEqual([])
  })
})

describe('fields that no form has', () => {
  /** Every column of every table, as a field of a form: a value that would be seen if it were taken. */
  const everyColumn = async (): Promise<[string, string][]> => {
    const rows = await world.site.sql<{ name: string; type: string }>(
      `select distinct a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a join pg_class c on c.oid = a.attrelid
       join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
       and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker') order by 1`,
    )
    return rows.flatMap(({ name, type }) => {
      const value = sampleOf(type)
      const inCode = name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase())
      return [...new Set([name, inCode, inCode.replace(/Id$/, ''), inCode.replace(/Day$/, '')])].map((one): [string, string] => [
        one,
        value,
      ])
    })
  }
  const MARK = 'unheardOf1999'
  const FORGED_ID = newId()
  const sampleOf = (type: string): string => {
    if (type === 'uuid') return FORGED_ID
    if (type === 'date') return '1999-12-31'
    if (type.startsWith('timestamp')) return '1999-12-31T23:59:59.000Z'
    return type === 'boolean' ? 'true' : type === 'integer' || type === 'bigint' ? '19991231' : MARK
  }
  const marks = [MARK, FORGED_ID, '1999-12-31', '19991231']
  let columns: [string, string][]
  let marked: () => Promise<string[]>
  beforeAll(async () => {
    columns = await everyColumn()
    marked = await tablesWith(world.site, marks)
  })

  it.each(named)('%s leaves them aside', async (_, line) => {
    const right = await caseOf(line)(world.ploucs, own)
    // A button alone takes none, and says so: an object without fields.
    const { shape } = line.route.operation.input as { shape?: object }
    const fields = new Set(Object.keys(shape ?? {}))
    expect(shape !== undefined || right.fields !== undefined, 'the fields it takes are known').toBe(true)
    const more = Object.fromEntries(columns.filter(([name]) => !fields.has(name)))
    const others = {
      hub: world.neighbour.slug,
      hub_id: world.neighbour.id,
      hubId: world.neighbour.id,
      role: 'coordinator',
      state: 'sealed',
    }
    const unknown = Object.fromEntries(Object.entries(others).filter(([name]) => !fields.has(name)))
    const before = await ofTheNeighbour()
    const answer = await post(line, { ...right, fields: { ...more, ...unknown, ...right.fields } })
    expect([answer.status, answer.location?.startsWith('/connexion')], answer.text).toEqual([303, false])
    const elsewhere = changedTables(before, await ofTheNeighbour())
    const taken = await marked()
    found.filled += 1
    found.elsewhere += elsewhere.length + taken.length
    expect(elsewhere).toEqual([])
    expect(taken).toEqual([])
  })
})
