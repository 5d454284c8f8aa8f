import { z } from '#base/input.ts'
import type { Route } from '#platform/web/routes.ts'
import { cases } from '../permissions/cases.ts'
import { nameOf } from '../permissions/cells.ts'
import { decided, type Line, rights } from '../permissions/expected.ts'
import type { Case, Maker } from '../permissions/given.ts'
import { type Role, roles } from '../permissions/roles.ts'

/** The cases of a route: one, or one for each state of the thing. */
export const casesOf = (route: Route): [string, Maker<Case>][] => {
  const name = nameOf(route)
  return Object.entries(cases).filter(([called]) => called === name || called.startsWith(`${name},`))
}

type Schema = { type?: string; enum?: unknown[]; pattern?: string; format?: string }

/** The fields of a form, from its schema: those that take any text, and those that take days, ids, numbers or one of a few words. */
export const fieldsOf = (route: Route): { free: string[]; bound: string[] } => {
  const schema = z.toJSONSchema(route.operation.input, { io: 'input', unrepresentable: 'any' }) as { properties?: Record<string, Schema> }
  const inAddress = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name)
  const all = Object.entries(schema.properties ?? {}).filter(([name]) => !inAddress.includes(name))
  const isFree = (one: Schema) => one.enum === undefined && one.pattern === undefined && one.format === undefined && one.type !== 'array'
  return {
    free: all.filter(([, one]) => isFree(one)).map(([name]) => name),
    bound: all.filter(([, one]) => !isFree(one)).map(([name]) => name),
  }
}

/** Somebody who may do what this case is about. */
export const doerOf = (called: string): Role =>
  ['coordinator' as const, ...roles].find((role) => decided(rights[called] as Line, role) === 'done') as Role
