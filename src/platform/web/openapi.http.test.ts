import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { capabilities } from '../../app.tsx'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

type Operation = {
  operationId: string
  parameters: { name: string; in: string }[]
  requestBody?: { content: Record<string, { schema: { properties: Record<string, unknown> } }> }
}
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> }

test('the API describes itself from the very table that serves it: every route, once, with what it takes', async () => {
  const reply = await site.visitor.get('/api/openapi.json')
  expect(reply.status).toBe(200)
  const document = reply.json() as Document
  expect(document.openapi).toBe('3.1.0')
  const routes = capabilities.flatMap((capability) => capability.routes).filter(({ is }) => is !== 'live')
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
  expect(operations).toHaveLength(routes.length)
  const ids = operations.map(({ operationId }) => operationId)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

test('what the address says is a parameter, what a form sends is the body', async () => {
  const { paths } = (await site.visitor.get('/api/openapi.json')).json() as Document
  const edit = paths['/{hub}/presentation']?.post
  expect(edit?.operationId).toBe('portal.presentHub')
  expect(edit?.parameters.map(({ name }) => name)).toEqual(['hub', 'Idempotency-Key'])
  expect(Object.keys(edit?.requestBody?.content ?? {})).toEqual(['application/json', 'application/x-www-form-urlencoded'])
  expect(Object.keys(edit?.requestBody?.content['application/json']?.schema.properties ?? {})).toEqual(['presentation'])
})
