import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { type Browser, type TestBoard, testBoard } from '../../../tests/setup/board.ts'
import { said } from '../../../tests/setup/said.ts'

/** Project → organisation → member → seat, as Artelandes went: each step of the line of life comes from what was done, and is typed nowhere twice. */
let board: TestBoard
let luc: Browser
let zoe: Browser
let greniers: string
beforeAll(async () => {
  board = await testBoard()
  luc = await board.site.as('luc@exemple.fr')
  zoe = await board.site.as('zoe@exemple.fr')
})
afterAll(() => board.site.close())

const at = async (day: string) => {
  board.site.clock.now = `${day}T18:00:00.000Z`
  await board.site.sql(`update auth.session set seen_at = $1, expires_at = $1::timestamptz + interval '30 days'`, [board.site.clock.now])
}
const act = async (path: string, fields: Record<string, string | string[]> = {}, who = board.me) => {
  const reply = await who.post(path, fields)
  expect([reply.status, reply.status === 303 ? '' : said(/role="alert"[\s\S]{0,900}/.exec(reply.text)?.[0] ?? reply.text)]).toEqual([
    303,
    '',
  ])
  return reply.location?.split('?')[0] ?? ''
}
const one = async (sql: string) => (await board.site.sql<{ id: string }>(sql))[0]?.id ?? ''
const path = () => `${board.at}/structures/${greniers}/parcours`
const steps = async (who: Browser = board.me) => {
  const page = (await who.get(path())).text
  const rope = /<ol class="c-timeline"[\s\S]*?<\/ol>/.exec(page)?.[0] ?? ''
  return [...rope.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, line = '']) => ({
    line: said(line).trim(),
    decision: /\/decisions\/([0-9a-f-]+)/.exec(line)?.[1] ?? null,
  }))
}
const TOLD = [
  '2022 Naît du projet « Grenier partagé », accompagné par le pôle de 2022 à 2024 Trois habitantes.',
  '2 septembre 2024 La structure est créée',
  '2 mars 2026 Demande à devenir membre Parrainée par Tipi',
  '12 mars 2026 Sa demande d’adhésion est acceptée Conseil d’administration, CA-2026-001',
  '12 mars 2026 Devient membre du pôle',
  '20 mars 2026 Accueillie dans le pôle groupes',
  '20 mars 2026 Entre dans le groupe « Mobilités »',
  '25 mars 2026 Signe la charte, version 1',
  '10 avril 2026 Prend un siège : Conseil d’administration',
]

describe('a line of life', () => {
  it('begins before the organisation, with the project it was; what cannot be is said beside its field', async () => {
    const asked = { organisation: 'Les Greniers', receivedOn: '2026-03-02', contact: 'Rosa Lima', email: 'rosa@exemple.fr' }
    const application = await act(`${board.at}/adhesions`, { ...asked, sponsor: 'Tipi', otherSponsor: '', motivation: '' })
    await act(`${application}/parrainages`, { sponsor: board.org('Tipi') }, luc)
    greniers = await one(`select id from members.organisation where name = 'Les Greniers'`)
    const origin = {
      project: 'Grenier partagé',
      fromYear: '2022',
      untilYear: '2024',
      place: 'incubator',
      foundedOn: '2024-09-02',
      note: 'Trois habitantes.',
    }
    const wrong = await board.me.post(path(), { ...origin, untilYear: '2021', foundedOn: '2021-01-01' })
    expect(wrong.status).toBe(422)
    for (const words of ['finit avant de commencer', 'avant le projet dont elle naît']) expect(said(wrong.text)).toContain(words)
    expect((await luc.post(path(), origin)).status).toBe(403)
    await act(path(), origin)
    expect((await steps()).map(({ line }) => line)).toEqual(TOLD.slice(0, 3))

    const meeting = await board.convene({ proposed: `admission:${application.split('/').at(-1)}` })
    for (const name of ['La Smalah', 'Tipi', 'Le Bocal']) await act(`${meeting}/arrivees`, { organisation: board.org(name) })
    await act(`${meeting}/ouvrir`)
    await act(`${meeting}/points/${await one(`select agenda_item_id as id from governance.admission`)}/accord`, { text: '' })
    await at('2026-03-13')
    await act(`${meeting}/clore`)
  })

  it('goes on by itself with everything that is done elsewhere, in order, each step once', async () => {
    await at('2026-03-20')
    const group = (await act(`${board.at}/groupes`, { name: 'Mobilités', purpose: '', convenor: '' })).split('/').at(-1) ?? ''
    await act(`${board.at}/structures/${greniers}/accueil`, { groups: group })
    await at('2026-03-25')
    await act(`${board.at}/pole/textes`, { kind: 'charter', title: 'Charte', adopted: '2025-01-10', from: '', declared: '', decision: '' })
    const text = await one('select id from governance.rule_text')
    const rosa = await board.site.as('rosa@exemple.fr')
    await act(`${board.at}/structures/${greniers}/representations`, {
      name: 'Rosa Lima',
      email: 'rosa@exemple.fr',
      kind: 'titulaire',
      from: '2026-03-12',
      replaces: '',
    })
    await act(`${board.at}/pole/charte/signatures`, { organisation: greniers, text, way: 'screen' }, rosa)
    await act(`${board.at}/instances/${board.body}/sieges`, { organisations: greniers, from: '2026-04-10' })
    await at('2026-04-11')
    expect((await steps()).map(({ line }) => line)).toEqual(TOLD)
  })

  it('leads to the decision whoever may open it, and says the same without it to the others', async () => {
    const decision = await one('select decision_id as id from members.application')
    expect((await steps()).flatMap((step) => step.decision ?? [])).toEqual([decision])
    expect((await board.me.get(`${board.at}/decisions/${decision}`)).status).toBe(200)
    const other = await steps(zoe)
    expect(other.map(({ line }) => line.startsWith('12 mars 2026 Sa demande'))).toContain(true)
    for (const step of other) if (step.decision) expect((await zoe.get(`${board.at}/decisions/${step.decision}`)).status).toBe(200)
    // The whole life tells them too, the decision tied to what it did.
    const card = (await board.me.get(`${board.at}/structures/${greniers}`)).text
    expect(card.match(new RegExp(`/decisions/${decision}`, 'g'))).toHaveLength(1)
    expect(said(card)).not.toContain('Décision sur sa demande')
  })

  it('ends with its own word; an origin that was wrong is taken back', async () => {
    await at('2026-05-20')
    await act(`${board.at}/structures/${greniers}/demission`, { receivedOn: '2026-05-20', way: 'letter', until: '', representations: 'on' })
    const lines = (await steps()).map(({ line }) => line)
    expect(lines.slice(-3)).toEqual([
      '20 mai 2026 Ne siège plus : Conseil d’administration',
      '20 mai 2026 Son adhésion prend fin démission',
      '20 mai 2026 Sa démission est reçue',
    ])
    await act(path(), { project: '' })
    expect((await steps())[0]?.line).toBe(TOLD[2])
    expect(board.site.lines).toEqual([])
  })
})
