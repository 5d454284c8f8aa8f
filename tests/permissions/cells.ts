import { newId } from '#base/id.ts'
import type { Route } from '#platform/web/routes.ts'
import { decided, type Expected, type Line } from './expected.ts'
import type { Case } from './given.ts'
import { type Role, roles } from './roles.ts'
import type { Fields, World } from './world.ts'

/**
 * Where the thing asked for is: in our hub; another hub's, asked for in ours; nowhere; named by something that is no id; ours, asked for at the
 * address of another hub; at an address that is no hub's.
 */
export type Where = 'here' | 'another hub’s' | 'unknown' | 'no id' | 'at another hub’s address' | 'at no hub’s address'

export type Cell = {
  route: string
  role: Role
  where: string
  expected: Expected
  method: string
  path: string
  fields: Fields | undefined
}

export const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`

export const pathOf = (path: string, params: Record<string, string>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`${path}: the case names no ${name}`)
    return encodeURIComponent(value)
  })

const idsOf = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as string).filter((name) => name !== 'hub')

/** Every cell of a route but those where it is done and changes something: these each need a case of their own. */
export const cellsOf = (world: World, route: Route, line: Line, ours: Case, theirs: Case): Cell[] => {
  const { ploucs, neighbour } = world
  const params = { hub: ploucs.slug, ...ours.params }
  const { method } = route
  const cell = (role: Role, where: string, expected: Expected, own: Record<string, string>): Cell[] =>
    expected === 'done' && method !== 'GET'
      ? []
      : [{ route: nameOf(route), role, where, expected, method, path: pathOf(route.path, own), fields: ours.fields }]
  const inAHub = route.path.startsWith('/:hub')
  const ids = idsOf(route.path)

  return roles.flatMap((role) => {
    const here = decided(line, role)
    if (here === null) throw new Error(`Nobody decided what ${role} may do: ${nameOf(route)}`)
    // Whoever is stopped at the door is stopped whatever they ask for; inside, what is not here does not exist.
    const elsewhere = here === 'logIn' || here === 'secondCode' ? here : 'absent'
    return [
      ...cell(role, 'here', here, params),
      ...ids.flatMap((id) => [
        ...cell(role, `another hub’s ${id}`, elsewhere, { ...params, [id]: theirs.params[id] as string }),
        ...cell(role, `an unknown ${id}`, elsewhere, { ...params, [id]: newId() }),
        ...cell(role, `no ${id} at all`, elsewhere, { ...params, [id]: 'nimporte' }),
      ]),
      ...(inAHub ? cell(role, 'at the address of another hub', abroad(role, here, line, ids), { ...params, hub: neighbour.slug }) : []),
      ...(inAHub ? cell(role, 'at the address of no hub', 'absent', { ...params, hub: 'nulle-part' }) : []),
    ]
  })
}

/** Over there our people are nobody, not even half of somebody; its own coordinator is at home, but finds nothing of ours. */
const abroad = (role: Role, here: Expected, line: Line, ids: string[]): Expected => {
  if ('open' in line || here === 'logIn') return here
  if (role !== 'otherCoordinator' || ids.length > 0) return 'absent'
  return decided(line, 'coordinator') ?? 'absent'
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** What is wrong with the answer to a cell, in words; none: it is as the table says. */
export const wrongWith = async ({ ask, site }: World, cell: Cell): Promise<string[]> => {
  const { role, method, path, fields, expected } = cell
  const page = await ask(role, { method, path, fields })
  const wrong = (what: string) => [`${cell.route}, ${role}, ${cell.where}: expected ${expected}, ${what}`]
  if (page.status !== statuses[expected]) return wrong(`answered ${page.status} ${page.location ?? ''}`)
  if (expected === 'logIn' && !/^\/connexion(\?vers=|$)/.test(page.location ?? '')) return wrong(`sent to ${page.location}`)
  if (expected === 'secondCode' && !/^\/connexion\/second-code(\?vers=|$)/.test(page.location ?? ''))
    return wrong(`sent to ${page.location}`)
  if (expected === 'done' || cell.where !== 'here') return []

  const machine = await ask(role, { method, path, fields, json: true })
  if (machine.status !== problemStatuses[expected]) return wrong(`answered ${machine.status} to a machine`)
  if (!machine.type.startsWith('application/problem+json')) return wrong(`answered ${machine.type} to a machine`)
  if (expected !== 'refused') return []
  const { title } = JSON.parse(machine.text) as { title: string }
  if (!/^[A-ZÀ-Ý«].* .*[.!?]$/su.test(title)) return wrong(`with no sentence but « ${title} »`)
  if (title === site.web.speaker.says({ path: '', code: 'request.foreignOrigin' }, 'fr')) return wrong('for its origin, not for the person')
  return page.text.includes(escaped(title)) ? [] : wrong(`and the page does not say « ${title} »`)
}

const statuses: Record<Expected, number> = { done: 200, refused: 403, absent: 404, logIn: 303, secondCode: 303 }
const problemStatuses: Record<Exclude<Expected, 'done'>, number> = { refused: 403, absent: 404, logIn: 401, secondCode: 403 }
