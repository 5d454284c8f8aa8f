import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { newId } from '#base/id.ts'
import type { Route } from '#platform/web/routes.ts'
import { capabilities } from '../../src/app.tsx'
import { figure } from '../trust/figures.ts'
import { cases } from './cases.ts'
import { type Cell, cellsOf, linesOf, nameOf, pathOf, type RouteLine, routeNamed, wrongWith } from './cells.ts'
import { changedTables, digester } from './digest.ts'
import { decided, exempt, rights } from './expected.ts'
import { anew, type Case, type Have, type Maker, shared } from './given.ts'
import { known, type Role, roles } from './roles.ts'
import { openWorld, type World } from './world.ts'

// Every route × every role × where the thing asked for is. The routes are the application's own; the table of rights is in expected.ts.

const routes: Route[] = capabilities.flatMap((capability) => capability.routes)
/** Where a form is sent and no page stands: opened there, the page of the form is shown. */
const formAddresses = routes.flatMap((route) =>
  route.is === 'form' && !routes.some((page) => page.method === 'GET' && page.path === route.path)
    ? [{ path: route.path, page: route.shownOn.path }]
    : [],
)
const began = Date.now()
let cellsChecked = 0
let cellsWrong = 0

let world: World
let digest: Awaited<ReturnType<typeof digester>>
let ours: Have
let theirs: Have
let own: Have
beforeAll(async () => {
  world = await openWorld()
  digest = await digester(world.site)
  own = anew(world.ploucs)
  fromNow()
})

/** Cases that nothing has touched. */
const fromNow = () => {
  ours = shared(world.ploucs)
  theirs = shared(world.neighbour)
}
afterAll(async () => {
  await world?.site.close()
  await figure('abuse', {
    what: '1 · rights: every route × every role × where the thing lies: cells that are not as the table says',
    target: '0',
    found: `${cellsWrong} of ${cellsChecked}`,
    note: `${routes.length} routes, ${roles.length} roles, ${((Date.now() - began) / 1000).toFixed(0)} s`,
  })
})

/** What the server wrote down as its own fault, since we last looked. */
const faults = (): string[] => world.site.lines.splice(0)

const lines = linesOf(routes, rights)
const caseOf = ({ name }: RouteLine) => cases[name] as Maker<Case>

describe('nothing is left undecided', () => {
  it('every route of the application stands in the table or is exempt, and nothing else does', () => {
    const mounted = new Set(world.site.app.routes.filter(({ method }) => method !== 'ALL').map(nameOf))
    const listed = [...new Set(Object.keys(rights).map(routeNamed))]
    expect([...mounted].sort()).toEqual([...listed, ...Object.keys(exempt), ...formAddresses.map(({ path }) => `GET ${path}`)].sort())
    expect(routes.map(nameOf).sort()).toEqual(listed.sort())
    expect(Object.keys(cases).sort()).toEqual(Object.keys(rights).sort())
  })

  it('every role has its word in every line, once', () => {
    const gaps = Object.entries(rights).flatMap(([route, line]) => {
      const named = 'open' in line ? [] : [...line.may, ...(line.refused ?? []), ...(line.absent ?? [])]
      return [
        ...roles.filter((role) => decided(line, role) === null).map((role) => `${route}: nothing about ${role}`),
        ...named.filter((role, at) => named.indexOf(role) !== at).map((role) => `${route}: ${role} twice`),
      ]
    })
    expect(gaps).toEqual([])
  })

  it('every kind of role and of representation a hub knows stands in the matrix', async () => {
    const kindsOf = async (table: string) => {
      const [row] = await world.site.sql<{ def: string }>(
        `select pg_get_constraintdef(oid) as def from pg_constraint where conrelid = $1::regclass and conname like '%\\_kind\\_check'`,
        [table],
      )
      return [...(row?.def ?? '').matchAll(/'(\w+)'/g)].map(([, kind]) => kind).sort()
    }
    const held = async (table: string) =>
      (
        await world.site.sql<{ kind: string }>(
          `select distinct kind from members.${table} where hub_id = $1 and person_id = any ($2) order by 1`,
          [world.ploucs.id, known.map((role) => world.ploucs.person[role])],
        )
      ).map(({ kind }) => kind)
    // These say what somebody does; no rule asks for them.
    const withoutRights = ['employee', 'facilitator', 'intern', 'volunteer']
    expect([...(await held('role')), ...withoutRights].sort()).toEqual(await kindsOf('members.role'))
    expect(await held('representation')).toEqual(await kindsOf('members.representation'))
  })
})

describe('asked for by everyone, everywhere', () => {
  it.each(lines.map((one) => [one.name, one] as const))('%s', async (_, line) => {
    const [mine, other] = await Promise.all([caseOf(line)(world.ploucs, ours), caseOf(line)(world.neighbour, theirs)])
    const cells = cellsOf(world, line, mine, other)
    const before = await digest()
    const wrong = await inParallel(cells, (cell) => wrongWith(world, cell))
    const changed = changedTables(before, await digest())
    cellsChecked += cells.length
    cellsWrong += wrong.length
    // What should not have happened must not mislead the lines that follow.
    if (changed.length > 0) fromNow()
    expect(wrong).toEqual([])
    expect(faults()).toEqual([])
    if (changed.length > 0) expect(await whoChanged(line, cells)).toEqual([])
    expect(changed, 'what was refused, or only read, changes nothing').toEqual([])
  })
})

describe('what is offered', () => {
  it.each(known)('every link on the pages of %s opens', async (role) => {
    const pages = lines.filter(({ route, line }) => route.is === 'page' && decided(line, role) === 'done')
    const links = new Map<string, string>()
    await inParallel(pages, async (line) => {
      const { params } = await caseOf(line)(world.ploucs, ours)
      const { text } = await world.ask(role, { method: 'GET', path: pathOf(line.route.path, { hub: world.ploucs.slug, ...params }) })
      for (const [, href] of text.matchAll(/href="(\/ploucs[^"#]*)/g)) {
        const link = (href as string).replaceAll('&amp;', '&')
        if (!links.has(link)) links.set(link, line.name)
      }
      return []
    })
    expect(links.size).toBeGreaterThan(5)
    const closed = await inParallel([...links], async ([path, page]) => {
      const { status } = await world.ask(role, { method: 'GET', path })
      return status === 200 ? [] : [`${page}: ${path.replace(/[0-9a-f-]{36}/g, '…')} answers ${status}`]
    })
    expect(closed).toEqual([])
  })
})

describe('by other ways than its own', () => {
  it('the address of a form leads to its page, whoever opens it', async () => {
    const at = (path: string) => path.replace(':hub', 'ploucs').replaceAll(/:\w+/g, newId())
    for (const { path, page } of formAddresses) {
      const opened = at(path)
      const { status, location } = await world.ask('visitor', { method: 'GET', path: opened })
      expect([path, status, (location ?? '').replace(/[0-9a-f-]{36}/g, '')]).toEqual([path, 303, at(page).replace(/[0-9a-f-]{36}/g, '')])
    }
  })

  it('nothing answers to methods that no form and no link has', async () => {
    const before = await digest()
    const tries = [...new Set(routes.map(({ path }) => path))].flatMap((path) =>
      ['PUT', 'PATCH', 'DELETE'].map((method) => ({ method, path })),
    )
    const wrong = await inParallel(tries, async ({ method, path }) => {
      const { status } = await world.ask('coordinator', { method, path: path.replace(':hub', 'ploucs').replaceAll(/:\w+/g, newId()) })
      return status === 404 || status === 405 ? [] : [`${method} ${path}: ${status}`]
    })
    expect(wrong).toEqual([])
    expect(changedTables(before, await digest())).toEqual([])
  })
})

describe('done by whoever may', () => {
  const acts = lines.filter(({ route }) => route.method !== 'GET')
  it.each(acts.map((one) => [one.name, one] as const))('%s', async (_, line) => {
    const doers = roles.filter((role) => decided(line.line, role) === 'done')
    expect(doers.length, 'each refusal has its success twin').toBeGreaterThan(0)
    for (const role of doers) expect(await doneBy(role, line)).toEqual([])
    cellsChecked += doers.length
    expect(faults()).toEqual([])
  })
})

it('after all this, what was remembered of each table is what it holds', async () => {
  expect(await digest()).toEqual(await (await digester(world.site))())
})

/** The same request on a case of its own, by a role that may: done, and something is there that was not. */
const doneBy = async (role: Role, line: RouteLine): Promise<string[]> => {
  const { route } = line
  const { params, fields } = await caseOf(line)(world.ploucs, own)
  const before = await digest()
  const path = pathOf(route.path, { hub: world.ploucs.slug, ...params })
  const answer = await world.ask(role, { method: route.method, path, fields })
  const isDone = answer.status === 303 && !answer.location?.startsWith('/connexion')
  if (!isDone) return [`${role} should have done it: ${answer.status} ${answer.location ?? saidIn(answer.text)}`]
  return changedTables(before, await digest()).length > 0 ? [] : [`${role} did it, and nothing changed`]
}

/** The sentences of a page that says why not, for whoever reads the report. */
const saidIn = (page: string): string => [...page.matchAll(/<p[^>]*>([^<]{8,})<\/p>/g)].map(([, says]) => says).join(' | ')

/** A cell that changed something is looked for one by one, each on a case of its own. */
const whoChanged = async (line: RouteLine, cells: Cell[]): Promise<string[]> => {
  const guilty: string[] = []
  for (const { role, where } of cells) {
    const mine: Case = await caseOf(line)(world.ploucs, anew(world.ploucs))
    const other: Case = await caseOf(line)(world.neighbour, anew(world.neighbour))
    const same = cellsOf(world, line, mine, other).find((one) => one.role === role && one.where === where)
    const before = await digest()
    if (same) await wrongWith(world, same)
    const changed = changedTables(before, await digest())
    if (changed.length > 0) guilty.push(`${role}, ${where}: ${changed.join(', ')}`)
  }
  return guilty
}

const AT_ONCE = 8

const inParallel = async <T>(all: T[], work: (one: T) => Promise<string[]>): Promise<string[]> => {
  const queue = [...all]
  const found: string[] = []
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) found.push(...(await work(next)))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return found
}
