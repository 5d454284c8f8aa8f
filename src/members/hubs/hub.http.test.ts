import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite({ env: { CORDEE_OPERATORS: 'ops@exemple.fr' } })
})
afterAll(() => site.close())

const hubs = () =>
  site.sql<{ slug: string; name: string; zone: string; demo: boolean }>(
    'select slug, name, zone, demo from platform.hub order by created_at, slug',
  )

describe('a new hub', () => {
  it('a visitor is told to log in first, and sees no form', async () => {
    const page = await site.visitor.get('/nouveau')
    expect(page.status).toBe(200)
    expect(page.text).toContain('href="/connexion?vers=%2Fnouveau"')
    expect(page.text).not.toContain('action="/nouveau"')
    const refused = await site.visitor.post('/nouveau', { name: 'PLOUCS', person: 'Marie Durand' })
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('Connectez-vous d’abord')
    expect(await hubs()).toEqual([])
  })

  it('what is missing is said beside its field, and what was typed stays', async () => {
    const marie = await site.as('marie@exemple.fr')
    const again = await marie.post('/nouveau', { name: 'Pôle “Landes”', person: '  ', address: 'Pôle !', zone: 'Mars/Base' })
    expect(again.status).toBe(422)
    expect(again.text).toContain('value="Pôle “Landes”"')
    expect(again.text).toContain('value="Pôle !"')
    expect(again.text).toContain('Ce champ est à remplir.')
    const badAddress = await marie.post('/nouveau', { name: 'PLOUCS', person: 'Marie', address: 'à côté' })
    expect(badAddress.status).toBe(422)
    expect(badAddress.text).toContain('L’adresse tient en 40 lettres sans accent')
    for (const reserved of ['connexion', 'api', 'nouveau']) {
      const taken = await marie.post('/nouveau', { name: 'PLOUCS', person: 'Marie', address: reserved })
      expect(taken.status).toBe(422)
      expect(taken.text).toContain('est déjà prise')
    }
    expect(await hubs()).toEqual([])
  })

  it('two answers open it: its address from its name, you at the coordination from today, and the list to paste', async () => {
    const marie = await site.as('Marie@Exemple.fr')
    const done = await marie.post('/nouveau', { name: 'Pôle des Landes', person: 'Marie Durand', address: '', zone: '' })
    expect(done.status).toBe(303)
    expect([done.location, done.done]).toEqual(['/pole-des-landes/structures/coller', 'members.hubCreated'])
    expect(await hubs()).toEqual([{ slug: 'pole-des-landes', name: 'Pôle des Landes', zone: 'Europe/Paris', demo: false }])
    expect(
      await site.sql(
        'select p.name, p.email, p.source, r.kind, r.from_day from members.person p join members.role r on r.person_id = p.id',
      ),
    ).toEqual([{ name: 'Marie Durand', email: 'marie@exemple.fr', source: 'entered', kind: 'coordinator', from_day: '2026-03-12' }])
    expect(await site.sql("select no, name, subject_type from logbook.fact where name like 'members.%'")).toEqual([
      { no: 1, name: 'members.hubCreated', subject_type: 'hub' },
    ])
    const next = await marie.get(done.location ?? '')
    expect(next.status).toBe(200)
    expect(next.text).toContain('Votre pôle est ouvert')
    expect(next.text).toContain('action="/pole-des-landes/structures/coller"')
  })

  it('another one is for who runs the instance; anybody else is told where the first one is', async () => {
    const paul = await site.as('paul@exemple.fr')
    expect((await paul.get('/nouveau')).text).toContain('/pole-des-landes/accueil')
    const refused = await paul.post('/nouveau', { name: 'Autre', person: 'Paul' })
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('à l’adresse /pole-des-landes')

    const ops = await site.as('ops@exemple.fr')
    const taken = await ops.post('/nouveau', { name: 'Autre', person: 'Paul', address: 'pole-des-landes' })
    expect(taken.status).toBe(422)
    const second = await ops.postJson('/nouveau', { name: 'Pôle des Landes', person: 'Ops', zone: 'Indian/Reunion' })
    expect(second.status).toBe(200)
    expect(second.json()).toMatchObject({ slug: 'pole-des-landes-2' })
    expect(await hubs()).toHaveLength(2)
  })

  it('who knows one hub is nobody in the other', async () => {
    const ops = await site.as('ops@exemple.fr')
    expect((await ops.get('/pole-des-landes-2/structures')).status).toBe(200)
    expect((await ops.get('/pole-des-landes/structures')).status).toBe(404)
  })

  it('logged nothing', () => expect(site.lines).toEqual([]))
})
