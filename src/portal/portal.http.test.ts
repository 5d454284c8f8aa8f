import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHub } from '../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../tests/setup/site.ts'

let site: TestSite
let ours: Awaited<ReturnType<typeof openHub>>
beforeAll(async () => {
  site = await testSite()
  ours = await openHub(site, 'PLOUCS', 'camille')
  await ours.paste('La Smalah ; Mathieu Castéra ; mathieu@exemple.fr\nCo-Action\n<b>Gras</b> & fils')
})
afterAll(() => site.close())

describe('the public site', () => {
  test('is read by anybody, without script, in three messages to the database, and names nobody', async () => {
    const reply = await site.visitor.get('/ploucs')
    expect(reply.status).toBe(200)
    expect(reply.text).toContain('La Smalah')
    expect(reply.text).not.toContain('<script')
    expect(reply.text).not.toContain('Castéra')
    expect(reply.text).toContain('&lt;b>Gras&lt;/b> &amp; fils')
    expect(reply.headers.get('server-timing')).toContain('3 messages')
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('speaks English to who asks for it, and JSON to programs', async () => {
    expect((await site.visitor.get('/ploucs', { 'accept-language': 'en' })).text).toContain('Member organisations')
    const reply = await site.visitor.get('/ploucs', { accept: 'application/json' })
    expect(reply.json()).toMatchObject({
      hub: { slug: 'ploucs' },
      members: expect.arrayContaining([expect.objectContaining({ name: 'Co-Action' })]),
    })
  })

  test('of a hub that does not exist is not there', async () => expect((await site.visitor.get('/ailleurs')).status).toBe(404))
})

describe('the presentation', () => {
  test('is written by the coordinator and read by everybody', async () => {
    const camille = await site.as('camille@exemple.fr')
    const reply = await camille.post('/ploucs/presentation', { presentation: 'Nous coopérons.' })
    expect([reply.status, reply.location, reply.done]).toEqual([303, '/ploucs/presentation', 'portal.hubPresented'])
    expect((await site.visitor.get('/ploucs')).text).toContain('Nous coopérons.')
  })

  test('is not written by a representative: refused in words', async () => {
    const mathieu = await site.as('mathieu@exemple.fr')
    const reply = await mathieu.post('/ploucs/presentation', { presentation: 'Moi seul' })
    expect(reply.status).toBe(403)
    expect(reply.text).toContain('Seule la coordination')
    expect((await site.visitor.get('/ploucs')).text).not.toContain('Moi seul')
  })

  test('too long: said beside the field, and what was typed is still there', async () => {
    const camille = await site.as('camille@exemple.fr')
    const reply = await camille.post('/ploucs/presentation', { presentation: `Début ${'x'.repeat(5_001)}` })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain('5000 caractères au plus')
    expect(reply.text).toContain('Début xxx')
  })
})

describe('the home page', () => {
  test('is one’s own, in a constant number of messages', async () => {
    const camille = await site.as('camille@exemple.fr')
    const reply = await camille.get('/ploucs/accueil')
    expect(reply.status).toBe(200)
    expect(reply.text).toContain('Bonjour camille')
    expect(reply.headers.get('server-timing')).toContain('3 messages')
  })

  test('asks a visitor to log in, and brings them back', async () => {
    const reply = await site.visitor.get('/ploucs/accueil')
    expect([reply.status, reply.location]).toEqual([303, '/connexion?vers=%2Fploucs%2Faccueil'])
  })

  test('is not there for the coordinator of another hub', async () => {
    const stranger = await site.as('ailleurs@exemple.fr')
    expect((await stranger.get('/ploucs/accueil')).status).toBe(404)
  })

  test('waits for the second code of who coordinates', async () => {
    const half = await site.as('camille@exemple.fr', { half: true })
    const reply = await half.get('/ploucs/accueil')
    expect([reply.status, reply.location]).toEqual([303, '/connexion/second-code?vers=%2Fploucs%2Faccueil'])
  })
})

test('a session that ends while somebody writes: what they wrote is shown, nothing is kept, and the way back is known', async () => {
  const camille = await site.as('camille@exemple.fr')
  await site.sql('delete from auth.session')
  const reply = await camille.post(
    '/ploucs/presentation',
    { presentation: 'Une longue <page> écrite avec soin' },
    { referer: 'http://localhost:3000/ploucs/presentation' },
  )
  expect(reply.status).toBe(401)
  expect(reply.text).toContain('Votre session a pris fin')
  expect(reply.text).toContain('Une longue &lt;page> écrite avec soin')
  expect(reply.text).toContain('/connexion?vers=%2Fploucs%2Fpresentation')
})

test('the front door lists the hubs and logs nothing', async () => {
  expect((await site.visitor.get('/')).text).toContain('PLOUCS')
  expect(site.lines).toEqual([])
})
