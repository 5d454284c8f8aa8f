import { afterAll, beforeAll, expect, test as it } from 'vitest'
import { type TestSite, testSite } from '../../tests/setup/site.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
  await site.sql(`insert into platform.hub_address values ('ploucs', '01900000-0000-7000-8000-000000000001')`)
  await site.sql(
    `insert into platform.hub (id, slug, name, presentation, created_at) values ('01900000-0000-7000-8000-000000000001', 'ploucs', 'PLOUCS', 'Bonjour', now())`,
  )
})
afterAll(() => site.close())

it('the public site of a hub is open to everyone, in three messages to the database', async () => {
  const reply = await site.visitor.get('/ploucs')
  expect(reply.status).toBe(200)
  expect(reply.text).toContain('Bonjour')
  expect(reply.headers.get('server-timing')).toContain('3 messages')
})

it('a hub that does not exist is not there', async () => {
  const reply = await site.visitor.get('/nulle-part')
  expect(reply.status).toBe(404)
  expect(site.lines).toEqual([])
})
