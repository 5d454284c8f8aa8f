import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { newId } from '#base/id.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { codeAt, secretOf } from './totp.ts'

// The door of the assembled house: who is sent where before a page of a hub opens.

let site: TestSite
beforeAll(async () => {
  site = await testSite()
  const [hub, now] = [newId(), site.clock.now]
  await site.sql(`insert into platform.hub_address values ('ploucs', $1)`, [hub])
  await site.sql(`insert into platform.hub (id, slug, name, created_at) values ($1, 'ploucs', 'PLOUCS', $2)`, [hub, now])
  for (const [email, role] of [
    ['marie@exemple.fr', 'coordinator'],
    ['theo@exemple.fr', 'treasurer'],
    ['paul@exemple.fr', 'projectLeader'],
  ]) {
    const person = newId()
    await site.sql('insert into members.person (hub_id, id, name, email, created_at) values ($1, $2, $3, $3, $4)', [
      hub,
      person,
      email,
      now,
    ])
    await site.sql(`insert into members.role (hub_id, id, person_id, kind, from_day) values ($1, $2, $3, $4, '2020-01-01')`, [
      hub,
      newId(),
      person,
      role,
    ])
  }
})
afterAll(() => site.close())

const PAGE = '/ploucs/structures'
const AFTER = `vers=${encodeURIComponent(PAGE)}`

describe('a page of the hub', () => {
  it('sends a visitor to the log-in, and back to the page', async () => {
    const answer = await site.visitor.get(PAGE)
    expect([answer.status, answer.location]).toEqual([303, `/connexion?${AFTER}`])
    expect((await site.visitor.get(answer.location ?? '')).text).toContain(`name="vers" value="${PAGE}"`)
  })

  it.each(['marie@exemple.fr', 'theo@exemple.fr'])('asks %s for the second code, then opens', async (email) => {
    const half = await site.as(email, { half: true })
    const sent = await half.get(PAGE)
    expect([sent.status, sent.location]).toEqual([303, `/connexion/second-code?${AFTER}`])
    const form = await half.get(sent.location ?? '')
    const key = secretOf(/<code>([A-Z2-7 ]+)<\/code>/.exec(form.text)?.[1] ?? '')
    const done = await half.post('/connexion/second-code', { code: codeAt(key, site.clock.now), vers: PAGE })
    expect([done.status, done.location]).toEqual([303, PAGE])
    const cookie = (done.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
    expect((await site.visitor.get(PAGE, { cookie })).status).toBe(200)
  })

  it('opens with the mail code alone for who needs no second one', async () => {
    expect((await (await site.as('paul@exemple.fr', { half: true })).get(PAGE)).status).toBe(200)
  })

  it('asks for the second code of who has turned one on, though no role needs it', async () => {
    const half = await site.as('lou@exemple.fr', { half: true })
    await site.sql(
      `insert into members.person (hub_id, id, name, email, created_at)
       select id, gen_random_uuid(), 'Lou', 'lou@exemple.fr', created_at from platform.hub where slug = 'ploucs'`,
    )
    expect((await half.get(PAGE)).status).toBe(200)
    await site.sql(`update auth.account set totp_secret = '\\x00', totp_confirmed_at = now() where email = 'lou@exemple.fr'`)
    expect((await half.get(PAGE)).location).toBe(`/connexion/second-code?${AFTER}`)
    expect((await half.post('/ploucs/personnes', { name: 'Zoé' })).location).toBe('/connexion/second-code')
    expect((await half.get('/ploucs')).text).not.toContain('/ploucs/accueil"')
    expect((await (await site.as('lou@exemple.fr')).get(PAGE)).status).toBe(200)
  })

  it('does not exist for who the hub does not know', async () => {
    expect((await (await site.as('inconnue@exemple.fr')).get(PAGE)).status).toBe(404)
  })

  it('lets a half session change nothing', async () => {
    const half = await site.as('marie@exemple.fr', { half: true })
    const answer = await half.post('/ploucs/personnes', { name: 'Zoé' })
    expect([answer.status, answer.location]).toEqual([303, '/connexion/second-code'])
    expect(await site.sql(`select from members.person where name = 'Zoé'`)).toEqual([])
  })
})
