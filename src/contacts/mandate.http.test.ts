import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { inHub } from '#platform/jobs/jobs.ts'
import { type TestBoard, testBoard } from '../../tests/setup/board.ts'
import { contactsOfOrganisation, contactsOfPerson, reportsToTell } from './api.ts'

let board: TestBoard
/** Browsers: who represents the hub at the CLEE, of no organisation of the board; another of the board. */
let zoe: TestBoard['me']
let luc: TestBoard['me']
beforeAll(async () => {
  board = await testBoard()
  zoe = await board.site.as('zoe@exemple.fr')
  luc = await board.site.as('luc@exemple.fr')
})
afterAll(async () => {
  expect(board.site.lines).toEqual([])
  await board.site.close()
})

const clee = { body: 'CLEE du Marsan', person: 'Zoé Labadie', powers: 'Écouter et rapporter', from: '2025-09-01', until: '', rhythm: '6' }
const give = async (fields: Record<string, string> = {}): Promise<string> => {
  const reply = await board.me.postJson('/ploucs/mandats', { ...clee, ...fields })
  expect(reply.status, reply.text).toBe(200)
  return (reply.json() as { mandate: string }).mandate
}
const report = async (mandate: string, said: string, who = zoe): Promise<string> => {
  const reply = await who.postJson(`/ploucs/mandats/${mandate}/retours`, { on: '2026-03-10', said })
  expect(reply.status, reply.text).toBe(200)
  return (reply.json() as { report: string }).report
}
const waiting = () => inHub(board.site.pools, board.hub, (db) => reportsToTell(db, board.hub))

describe('a mandate', () => {
  it('is given to somebody of the hub, and seen by all; its missing report is said to the team and to its holder', async () => {
    const id = await give()
    expect((await luc.get('/ploucs/mandats')).text).toContain('retour attendu le 1er mars 2026')
    expect((await zoe.get(`/ploucs/mandats/${id}`)).text).toContain('Un retour était attendu le 1er mars 2026')
    const other = await give({ body: 'PETR', person: 'Luc Tastet' })
    const page = await zoe.get(`/ploucs/mandats/${other}`)
    expect(page.text).toContain('Luc Tastet')
    expect(page.text).not.toContain('Un retour était attendu')
    expect(page.text).toContain('Les retours sont lus par')
  })

  it.each([
    ['to nobody the hub knows', { person: 'Félix Inconnu' }, 'n’est pas encore dans les personnes du pôle'],
    ['that ends before it begins', { until: '2025-08-01' }, 'il ne peut pas finir avant'],
  ])('is not given %s', async (_, fields, says) => {
    const reply = await board.me.post('/ploucs/mandats', { ...clee, ...fields })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain(says)
    expect(reply.text).toContain('value="CLEE du Marsan"')
  })

  it('is put right and ended; what was stays written', async () => {
    const id = await give({ body: 'ADI' })
    const fields = { ...clee, body: 'ADI Nouvelle-Aquitaine', until: '2026-03-01', rhythm: '' }
    expect((await board.me.post(`/ploucs/mandats/${id}`, fields)).status).toBe(303)
    expect((await luc.get('/ploucs/mandats')).text).toContain('terminé le 1er mars 2026')
    expect((await board.site.sql('select name from logbook.fact where subject = $1 order by no', [id])).map(({ name }) => name)).toEqual([
      'contacts.mandateGiven',
      'contacts.mandateChanged',
    ])
  })
})

describe('a report back', () => {
  it('is written by who was there, waits for the board, is told, and may be untold', async () => {
    const mandate = await give({ body: 'ACA 40' })
    const id = await report(mandate, 'Le cahier des charges départemental est ouvert à la consultation.')
    expect(await waiting()).toMatchObject([{ id, body: 'ACA 40', author: { name: 'Zoé Labadie' }, on: '2026-03-10' }])
    expect((await zoe.post(`/ploucs/mandats/${mandate}/retours/${id}/dit`)).status).toBe(303)
    expect(await waiting()).toEqual([])
    expect((await board.me.get(`/ploucs/mandats/${mandate}`)).text).toContain('dit au conseil le 12 mars 2026')
    expect((await zoe.post(`/ploucs/mandats/${mandate}/retours/${id}/retirer`)).status).toBe(422)
    await zoe.post(`/ploucs/mandats/${mandate}/retours/${id}/pas-dit`)
    expect(await waiting()).toHaveLength(1)
    expect((await zoe.post(`/ploucs/mandats/${mandate}/retours/${id}/retirer`)).status).toBe(303)
    expect(await waiting()).toEqual([])
  })

  it('is not invented: nothing from days to come, nothing by another', async () => {
    const mandate = await give({ body: 'CRESS' })
    expect((await zoe.post(`/ploucs/mandats/${mandate}/retours`, { on: '2026-03-13', said: 'Demain' })).status).toBe(422)
    const refused = await luc.post(`/ploucs/mandats/${mandate}/retours`, { on: '2026-03-12', said: 'Je n’y étais pas' })
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('Le retour est écrit par la personne qui représente le pôle')
  })

  it('is not read by others', async () => {
    const mandate = await give({ body: 'Réseau des incubateurs', person: 'Luc Tastet' })
    await report(mandate, 'Propos tenus à huis clos', luc)
    expect((await zoe.get(`/ploucs/mandats/${mandate}`, { accept: 'application/json' })).text).not.toContain('huis clos')
    expect((await luc.get(`/ploucs/mandats/${mandate}`)).text).toContain('huis clos')
  })
})

describe('told in a life', () => {
  const told = (who: 'coordinator' | 'member', about: 'organisation' | 'person', id: string) =>
    inHub(board.site.pools, board.hub, (db) => {
      const actor = {
        person: board.person('maite'),
        name: 'maite',
        roles: who === 'coordinator' ? (['coordinator'] as const) : [],
        represents: [],
      }
      const hub = { id: board.hub, slug: 'ploucs', name: 'PLOUCS', zone: 'Europe/Paris', demo: false }
      const seen = {
        db,
        hub,
        actor: { ...actor, roles: [...actor.roles] },
        email: null,
        operators: [],
        now: board.site.clock.now,
        lang: 'fr' as const,
      }
      const teller = about === 'organisation' ? contactsOfOrganisation : contactsOfPerson
      return teller.tell({ ...seen, today: '2026-03-12', data: '' }, id)
    })

  it('an organisation’s contacts, to the team only; a person’s mandates, to all', async () => {
    await give({ body: 'CLEE de Dax', person: 'Mia Ferrand' })
    await board.me.post('/ploucs/echanges', { who: 'Mia Ferrand, Le Bocal', said: 'Le local est libre', channel: 'meeting' })
    const life = await told('coordinator', 'organisation', board.org('Le Bocal'))
    expect(life).toMatchObject([{ on: '2026-03-12', title: 'Rencontre avec Mia Ferrand', says: 'Le local est libre' }])
    expect(await told('member', 'organisation', board.org('Le Bocal'))).toEqual([])
    const mia = board.person('Mia Ferrand')
    expect((await told('coordinator', 'person', mia)).map(({ title }) => title)).toEqual([
      'Rencontre, note de maite',
      'Représente le pôle : CLEE de Dax',
    ])
    expect((await told('member', 'person', mia)).map(({ title }) => title)).toEqual(['Représente le pôle : CLEE de Dax'])
  })
})
