import { z } from 'zod'
import type { Capability, Route } from './routes.ts'

/** The OpenAPI 3.1 document of every route, from the same table that serves them. */
export const openApi = (capabilities: Capability[], version: string) => {
  const paths: Record<string, Record<string, unknown>> = {}
  const used = new Map<string, number>()
  for (const capability of capabilities) {
    for (const route of capability.routes) {
      if (route.is === 'live') continue
      const path = route.path.replace(/:([A-Za-z]+)/g, '{$1}')
      const times = (used.get(route.operation.name) ?? 0) + 1
      used.set(route.operation.name, times)
      // One act may stand at two addresses (notes during the session and after it): its second name says so.
      const operationId = `${route.operation.name}${times > 1 ? `.${times}` : ''}`
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(capability.name, operationId, route) }
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cordée',
      version,
      description: 'Every page and every form is also JSON: send Accept: application/json. Errors are RFC 9457 problem documents.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    paths,
    components: {
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            errors: {
              type: 'array',
              items: { type: 'object', properties: { pointer: { type: 'string' }, detail: { type: 'string' }, code: { type: 'string' } } },
            },
          },
        },
      },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'cordee' } },
    },
  }
}

const operation = (tag: string, operationId: string, route: Route) => {
  const inAddress = [...route.path.matchAll(/:([A-Za-z]+)/g)].map((match) => match[1] as string)
  const schema = z.toJSONSchema(route.operation.input, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, unknown>
    required?: string[]
  }
  const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => !inAddress.includes(name)))
  const required = (schema.required ?? []).filter((name) => !inAddress.includes(name))
  const body = { type: 'object', properties, ...(required.length > 0 ? { required } : {}) }
  return {
    operationId,
    tags: [tag],
    parameters: [
      ...inAddress.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
      ...(route.method === 'GET'
        ? Object.entries({ ...properties, ...(route.is === 'sheet' ? { format: { enum: ['csv', 'xlsx'] } } : {}) }).map(([name, one]) => ({
            name,
            in: 'query',
            required: required.includes(name),
            schema: one,
          }))
        : [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', format: 'uuid' } }]),
    ],
    ...(route.method === 'POST'
      ? { requestBody: { content: { 'application/json': { schema: body }, 'application/x-www-form-urlencoded': { schema: body } } } }
      : {}),
    ...(route.operation.open === 'everyone' ? {} : { security: [{ session: [] }] }),
    responses: {
      200: { description: 'Done', content: contentOf(route) },
      ...(route.method === 'POST'
        ? { 303: { description: 'Done (HTML)' }, 422: problemAnswer('Something is wrong in what was sent') }
        : {}),
      403: problemAnswer('A rule says no'),
      404: problemAnswer('Not there, or not for this person'),
    },
  }
}

const contentOf = ({ is }: Route) => {
  if (is === 'sheet') return { 'text/csv': {}, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {} }
  return is === 'file' ? { 'application/octet-stream': {} } : { 'application/json': {} }
}

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})
