import { isId, newId } from '#base/id.ts'
import type { Route } from '#platform/web/routes.ts'
import { decided, type Expected, type Line } from './expected.ts'
import type { Case } from './given.ts'
import { CANARY } from './given-meetings.ts'
import { type Role, roles } from './roles.ts'
import type { Fields, Heard, World } from './world.ts'

export type Cell = {
  route: string
  role: Role
  where: string
  expected: Expected
  method: string
  path: string
  fields: Fields | undefined
  /** It answers as an EventSource can hear: no page to go to. */
  stream: boolean
}

export const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`

/** A line of the table with the route it is about: `POST /:hub/reunions/:meeting, a draft` is one situation of the route before the comma. */
export type RouteLine = { name: string; line: Line; route: Route }

export const routeNamed = (line: string): string => line.split(', ')[0] as string

export const linesOf = (routes: Route[], rights: Record<string, Line>): RouteLine[] =>
  Object.entries(rights).flatMap(([name, line]) => {
    const route = routes.find((one) => nameOf(one) === routeNamed(name))
    return route ? [{ name, line, route }] : []
  })

export const pathOf = (path: string, params: Record<string, string>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`${path}: the case names no ${name}`)
    return encodeURIComponent(value)
  })

const idsOf = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as string).filter((name) => name !== 'hub')

/** Every cell of a line but those where it is done and changes something: these each need a case of their own. */
export const cellsOf = (world: World, { name, line, route }: RouteLine, ours: Case, theirs: Case): Cell[] => {
  const { ploucs, neighbour } = world
  const params: Record<string, string> = { hub: ploucs.slug, ...ours.params }
  const { method } = route
  const cell = (role: Role, where: string, expected: Expected, own: Record<string, string>): Cell[] =>
    expected === 'done' && method !== 'GET'
      ? []
      : [{ route: name, role, where, expected, method, path: pathOf(route.path, own), fields: ours.fields, stream: route.is === 'live' }]
  const inAHub = route.path.startsWith('/:hub')
  const ids = idsOf(route.path)

  return roles.flatMap((role) => {
    const here = decided(line, role)
    if (here === null) throw new Error(`Nobody decided what ${role} may do: ${name}`)
    // Whoever is stopped at the door is stopped whatever they ask for; inside, what is not here does not exist.
    const elsewhere = here === 'logIn' || here === 'secondCode' ? here : 'absent'
    // A misspelt address is the same for all: one from inside and one from outside stand for the others.
    const misspells = role === 'coordinator' || role === 'visitor'
    return [
      ...cell(role, 'here', here, params),
      ...ids.flatMap((id) =>
        strangers(params[id] as string, theirs.params[id] as string, misspells).flatMap(([where, value]) =>
          cell(role, `${where} ${id}`, elsewhere, { ...params, [id]: value }),
        ),
      ),
      ...(inAHub ? cell(role, 'at the address of another hub', abroad(role, here, line, ids), { ...params, hub: neighbour.slug }) : []),
      ...(inAHub && misspells ? cell(role, 'at the address of no hub', 'absent', { ...params, hub: 'nulle-part' }) : []),
    ]
  })
}

/** What stands in an address instead of what is ours. The number of a file is the same everywhere. */
const strangers = (mine: string, other: string, misspelt: boolean): [string, string][] => {
  if (!isId(mine)) return [['an unknown', '49']]
  const typed: [string, string][] = misspelt ? [['no id as', 'nimporte']] : []
  return [['another hub’s', other], ['an unknown', newId()], ...typed]
}

/** Over there our people are nobody, not even half of somebody; its own coordinator is at home, but finds nothing of ours. */
const abroad = (role: Role, here: Expected, line: Line, ids: string[]): Expected => {
  // A secret of ours opens nothing elsewhere.
  if ('open' in line && ids.length > 0) return 'absent'
  if ('open' in line || here === 'logIn') return here
  if (role !== 'otherCoordinator' || ids.length > 0) return 'absent'
  return decided(line, 'coordinator') ?? 'absent'
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** What is wrong with the answer to a cell, in words; none: it is as the table says. */
export const wrongWith = async (world: World, cell: Cell): Promise<string[]> => {
  const { ask, site } = world
  const { role, method, path, fields, expected } = cell
  const page = await ask(role, { method, path, fields })
  const status = cell.stream && expected !== 'done' ? problemStatuses[expected] : statuses[expected]
  const wrong = (what: string) => [`${cell.route}, ${role}, ${cell.where}: expected ${expected}, ${what}`]
  if (page.status !== status) return wrong(`answered ${page.status} ${page.location ?? ''}`)
  if (status === 303 && expected === 'logIn' && !/^\/connexion(\?vers=|$)/.test(page.location ?? ''))
    return wrong(`sent to ${page.location}`)
  if (status === 303 && expected === 'secondCode' && !/^\/connexion\/second-code(\?vers=|$)/.test(page.location ?? ''))
    return wrong(`sent to ${page.location}`)
  if (cell.where !== 'here') return []

  const machine = await ask(role, { method, path, fields, json: true })
  if (expected === 'done')
    return [...leaksIn(page.text, role), ...leaksIn(machine.text, role)].flatMap((leak) => wrong(`and was told ${leak}`))
  if (machine.status !== problemStatuses[expected]) return wrong(`answered ${machine.status} to a machine`)
  if (!machine.type.startsWith('application/problem+json')) return wrong(`answered ${machine.type} to a machine`)
  if (expected === 'absent') return (await looksUnknown(world, cell, page)) ? [] : wrong('but it can be told from what does not exist')
  if (expected !== 'refused') return []
  const { title } = JSON.parse(machine.text) as { title: string }
  if (!/^[A-ZÀ-Ý«].* .*[.!?]$/su.test(title)) return wrong(`with no sentence but « ${title} »`)
  if (title === site.web.speaker.says({ path: '', code: 'request.foreignOrigin' }, 'fr')) return wrong('for its origin, not for the person')
  return page.text.includes(escaped(title)) ? [] : wrong(`and the page does not say « ${title} »`)
}

/** Nobody but the coordination is told other people’s addresses of mail, hears of drafts, or learns anything of another hub. */
const leaksIn = (text: string, role: Role): string[] => {
  const mails = [...new Set(text.match(/\w+@\w+\.exemple\.fr/g))]
  const others = mails.filter((mail) =>
    role === 'coordinator' ? !mail.includes('@ploucs.') : mail !== `${role}@ploucs.exemple.fr`.toLowerCase(),
  )
  return [...others, ...(role !== 'coordinator' && text.includes(CANARY) ? ['of a draft'] : [])]
}

/** What is hidden answers as what does not exist, word for word. */
const looksUnknown = async ({ ask }: World, { role, method, path, fields }: Cell, page: Heard): Promise<boolean> => {
  const unknown = await ask(role, { method, path: path.replace(ID, () => newId()), fields })
  return unknown.status === page.status && unknown.type === page.type && unknown.text.replace(ID, '') === page.text.replace(ID, '')
}

const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

const statuses: Record<Expected, number> = { done: 200, refused: 403, absent: 404, logIn: 303, secondCode: 303 }
const problemStatuses: Record<Exclude<Expected, 'done'>, number> = { refused: 403, absent: 404, logIn: 401, secondCode: 403 }
