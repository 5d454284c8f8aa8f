import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import type { Browser } from '../../../tests/setup/board.ts'
import { openHub, type TestHub } from '../../../tests/setup/hub.ts'
import { saidInOne } from '../../../tests/setup/said.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { CallData } from './show-call.ts'
import type { CallsData } from './show-calls.ts'

const FILE = readFileSync(new URL('./aids.fixture.json', import.meta.url), 'utf8')

let site: TestSite
let hub: TestHub
let at: string
let me: Browser
beforeAll(async () => {
  site = await testSite({ at: '2026-03-12T09:00:00.000Z' })
  hub = await openHub(site, 'Le Lien', 'camille')
  at = `/${hub.slug}/argent/appels`
  me = hub.coordinator
})
afterAll(() => site.close())

const json = async <T>(path: string) => (await me.get(path, { accept: 'application/json' })).json() as T
const list = (query = '') => json<CallsData>(`${at}${query}`)
const titles = async (query = '') => (await list(query)).rows.map(({ title }) => title)
const call = async (title: string) => (await list('?vue=tous')).rows.find((one) => one.title === title)?.id ?? ''
const read = (pasted: string) => me.post(`/${hub.slug}/argent/aides-territoires`, { pasted, perimeters: 'Landes, Nouvelle-Aquitaine' })
const page = async (id: string) => saidInOne((await me.get(`${at}/${id}`)).text)

describe('the watch list', () => {
  it('begins with a title; what closes first comes first, what has no end last', async () => {
    expect((await me.get(at)).text).toContain('Pas encore d’appel')
    await me.post(at, { title: 'Fondation d’essai' })
    await me.post(at, { title: 'Jeunesse en ruralité', deadline: '2026-06-30', funder: 'CAF' })
    expect((await me.post(at, { title: 'FDVA 2', deadline: '2026-03-20', amount: '2 000', link: 'https://exemple.fr' })).status).toBe(303)
    expect((await me.post(at, { title: '', deadline: '2026-03-20' })).status).toBe(422)
    expect((await me.post(at, { title: 'X', link: 'javascript:alert(1)' })).status).toBe(422)
    expect(await titles()).toEqual(['FDVA 2', 'Jeunesse en ruralité', 'Fondation d’essai'])
    expect([await titles('?vue=bientot'), await titles('?q=jeunes')]).toEqual([['FDVA 2'], ['Jeunesse en ruralité']])
    expect(saidInOne((await me.get(at)).text)).toContain('encore 8 jours')
    expect((await me.get(`${at}/export?format=csv`)).text).toContain('FDVA 2')
  })

  it('scenario 3 on its page: 85 € left are to be discussed, forty hours are too many', async () => {
    const id = await call('FDVA 2')
    const before = await page(id)
    expect(before).toContain('À discuter')
    expect(before).toContain('+85 € en moyenne')
    expect(before).toContain('Au plus 80 % d’aides publiques')
    expect((await me.post(`${at}/${id}/calcul`, { amount: '2 000', apply: '40' })).status).toBe(303)
    const after = await page(id)
    expect(after).toContain('−176 € en moyenne')
    expect(after).toContain('−1 045,43 €')
    const bad = await me.post(`${at}/${id}/calcul`, { amount: '2 000', chance: '0', apply: 'beaucoup' })
    expect([bad.status, bad.text.includes('Donnez une chance entre'), bad.text.includes('value="beaucoup"')]).toEqual([422, true, true])
    const { worth } = await json<CallData>(`${at}/${id}`)
    expect([worth?.answer, worth?.left]).toEqual(['no', -17_611])
  })

  it('is dropped with a word why, and put back', async () => {
    const id = await call('FDVA 2')
    await me.post(`${at}/${id}/suite`, { standing: 'dropped', why: 'trop de travail' })
    expect([await titles(), await titles('?vue=ecartes')]).toEqual([['Jeunesse en ruralité', 'Fondation d’essai'], ['FDVA 2']])
    expect((await me.get(`${at}?vue=ecartes`)).text).toContain('trop de travail')
    await me.post(`${at}/${id}/suite`, { standing: 'watched' })
    expect((await json<CallData>(`${at}/${id}`)).call).toMatchObject({ standing: 'watched', why: '' })
    expect((await me.post(`${at}/${id}`, { title: 'FDVA 2, innovation', amount: '3 000' })).status).toBe(303)
    expect(await titles('?q=innovation')).toEqual(['FDVA 2, innovation'])
  })
})

describe('a file of Aides-territoires', () => {
  it('brings what fits, and says what was left aside', async () => {
    const reply = await read(FILE)
    expect(reply.status).toBe(303)
    const said = saidInOne((await me.get(reply.headers.get('location') ?? '')).text)
    expect(said).toContain('2 appels ajoutés, 0 mis à jour.')
    expect(said).toContain('4 laissés de côté : 1 sans les associations, 1 d’un autre territoire, 1 déjà fermé, 1 sans argent à la clé.')
    expect(said).toContain('La recherche en compte 3 de plus')
    const shown = await page(await call('Inventer des lieux partagés'))
    expect(shown).toContain('de 20 à 50 %')
    expect(shown).not.toContain('alert(')
  })

  it('invariant 20: read twice it brings nothing; what changed is brought up to date, what was dropped stays dropped', async () => {
    const id = await call('Inventer des lieux partagés')
    await me.post(`${at}/${id}/calcul`, { amount: '8 000' })
    await me.post(`${at}/${id}/suite`, { standing: 'dropped', why: 'pas pour nous' })
    const counted = (await list('?vue=tous')).counts
    expect((await read(FILE)).headers.get('location')).toContain('lu=0-0-')
    expect((await list('?vue=tous')).counts).toEqual(counted)
    expect((await read(FILE.replace('2026-05-15', '2026-05-29'))).headers.get('location')).toContain('lu=0-1-')
    const { call: kept } = await json<CallData>(`${at}/${id}`)
    expect(kept).toMatchObject({ deadline: '2026-05-29', standing: 'dropped', why: 'pas pour nous', cents: 800_000 })
    expect((await me.post(`${at}/${id}`, { title: 'Autre titre' })).status).toBe(422)
  })

  it('wrong in one place, nothing of it comes in', async () => {
    const { counts } = await list()
    const bad = await read(FILE.replace('900003', '"').replace('900001', '999'))
    expect([bad.status, bad.text.includes('n’est pas du JSON')]).toEqual([422, true])
    const late = await read(FILE.replace('"2025-12-31"', '"hier"').replaceAll('9000', '8000'))
    expect([late.status, saidInOne(late.text).includes('L’aide n° 5')]).toEqual([422, true])
    expect((await me.post(`/${hub.slug}/argent/aides-territoires`, {})).status).toBe(422)
    expect((await list()).counts).toEqual(counts)
  })
})

describe('who', () => {
  it('reads it is the team; a member is not told that it exists; a rule that a plan breaks stands over it', async () => {
    await hub.paste('Tipi ; Luc Tastet ; luc@exemple.fr')
    const luc = await site.as('luc@exemple.fr')
    expect([(await luc.get(at)).status, (await luc.post(at, { title: 'X' })).status]).toEqual([404, 404])
    const money = `/${hub.slug}/argent`
    const { axes } = await (async () => {
      await me.post(`${money}/axes`, { name: 'Réseau', year: '2026', amount: '1 000' })
      return json<{ axes: { actions: { id: string }[] }[] }>(`${money}?annee=2026`)
    })()
    const action = `${money}/actions/${axes[0]?.actions[0]?.id}`
    const line = { year: '2026', line: '', side: 'product', code: '74etat', funder: 'DRAJES, FDVA 2' }
    await me.post(`${action}/lignes`, { ...line, amount: '800' })
    expect((await me.get(`${action}?annee=2026`)).text).not.toContain('Une règle de financeur')
    await me.post(`${action}/lignes`, { ...line, amount: '100' })
    const broken = saidInOne((await me.get(`${action}?annee=2026`)).text)
    expect(broken).toContain('FDVA 2 admet au plus 80 % d’aides publiques, soit 800 €. Ce plan en compte 900 €.')
  })
})
