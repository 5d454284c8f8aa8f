import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { type Browser, type TestBoard, testBoard } from '../../../tests/setup/board.ts'

let board: TestBoard
let ana: Browser
let first: string
let decision: string
beforeAll(async () => {
  board = await testBoard()
  ana = await board.site.as('ana@exemple.fr')
})
afterAll(() => board.site.close())

/** Later, with everybody still logged in. */
const at = async (now: string) => {
  board.site.clock.now = now
  await board.site.sql(`update auth.session set seen_at = $1, expires_at = $1::timestamptz + interval '30 days'`, [now])
}
const idOf = (address: string) => address.split('/').at(-1) ?? ''
const points = (address: string) =>
  board.site.sql<{
    id: string
    title: string
    proposal: string
    approves_meeting_id: string | null
    added_after_notice: boolean
    position: number
  }>('select * from governance.agenda_item where meeting_id = $1 order by position', [idOf(address)])
const titles = async (address: string) => (await points(address)).map(({ title }) => title)
const proposed = (text: string): string[] => [...text.matchAll(/name="proposed" value="([^"]+)"/g)].map((match) => match[1] ?? '')
const open = async (address: string) => {
  for (const name of ['La Smalah', 'Tipi', 'Le Bocal']) await board.me.post(`${address}/arrivees`, { organisation: board.org(name) })
  await board.me.post(`${address}/ouvrir`)
}
const agree = async (address: string, title: string, text: string): Promise<string> => {
  await board.me.post(`${address}/points`, { title, kind: 'agreement', minutes: '10', proposal: text })
  const point = (await points(address)).find((one) => one.title === title)?.id ?? ''
  expect((await board.me.post(`${address}/points/${point}/accord`, { text: '' })).status).toBe(303)
  return point
}
const decisionAt = async (point: string) =>
  (await board.site.sql<{ id: string }>('select id from governance.decision where agenda_item_id = $1', [point]))[0]?.id ?? ''
const reviews = () =>
  board.site.sql<{ id: string; on_day: string; became: string | null }>('select * from governance.review order by set_at, id')

describe('a decision to review', () => {
  it('is given its day in the session, or later on its page; changed; given up', async () => {
    first = await board.convene()
    await open(first)
    const point = await agree(first, 'Tarif de la salle', 'Dix euros la soirée.')
    decision = await decisionAt(point)
    const early = await board.me.post(`${first}/decisions/${decision}/revoir`, { on: '2026-03-12' })
    expect([early.status, early.text.includes('Donnez un jour après la décision')]).toEqual([422, true])
    expect(await board.me.post(`${first}/decisions/${decision}/revoir`, { on: '2026-03-20' })).toMatchObject({
      status: 303,
      done: 'review.set',
    })
    expect((await ana.get(`${first}/seance?point=${point}`)).text).toContain('À revoir le 20 mars 2026.')
    expect((await ana.post(`${board.at}/decisions/${decision}/revoir`, { on: '2026-09-12' })).status).toBe(403)
    expect((await board.me.post(`${board.at}/decisions/${decision}/revoir`, { on: '' })).status).toBe(303)
    expect(await reviews()).toEqual([])
    await board.me.post(`${board.at}/decisions/${decision}/revoir`, { on: '2026-04-01' })
    expect((await ana.get(`${board.at}/decisions/${decision}`)).text).toContain('À revoir le 1er avril 2026.')
  })

  it('says so in the PV', async () => {
    await at('2026-03-12T19:00:00.000Z')
    const [info] = await points(first)
    await board.me.post(`${first}/points/${info?.id}/actions`, {
      what: 'Afficher le tarif',
      who: `${board.org('Tipi')}/`,
      due: '2026-03-25',
    })
    await board.me.post(`${first}/points/${info?.id}/actions`, {
      what: 'Repeindre la salle',
      who: `${board.org('Tipi')}/`,
      due: '2026-08-25',
    })
    await board.me.post(`${first}/clore`)
    await board.me.post(`${first}/pv/sceller`, { facilitator: board.person('maite'), secretary: board.person('Ana Duluc') })
    expect((await ana.get(`${first}/pv`)).text).toContain('À revoir le 1er avril 2026.')
  })
})

describe('what is pending', () => {
  let second: string
  it('is proposed when a meeting is prepared, with why, and put on its agenda in the same press', async () => {
    await at('2026-03-30T08:00:00.000Z')
    const page = (await board.me.get(`${board.at}/agenda/nouvelle`)).text
    expect(page).toContain('Afficher le tarif')
    expect(page).toMatch(/Action en retard[\s\u00a0]*: Tipi, pour le 25 mars 2026/)
    expect(page).not.toContain('Repeindre la salle')
    const keys = proposed(page)
    expect(keys.map((key) => key.split(':')[0])).toEqual(['action', 'review'])
    second = await board.prepare({ day: '2026-04-09', proposed: keys[0] ?? '' })
    expect((await titles(second)).slice(0, 2)).toEqual(['Approbation du PV de la réunion précédente', 'Suivi des actions'])
    const follow = (await points(second))[1]
    expect(follow?.proposal).toMatch(/^– Afficher le tarif[\s\u00a0]*: Tipi, 25 mars 2026$/)
  })

  it('left out, it is proposed again on the agenda’s page; on it, it no longer is', async () => {
    const page = (await board.me.get(second)).text
    expect(proposed(page)).toEqual([expect.stringMatching(/^review:/)])
    expect(page).toContain('Décision à revoir le 1er avril 2026.')
    const nothing = await board.me.post(`${second}/points/proposes`, {})
    expect([nothing.status, nothing.text.includes('Cochez au moins un point')]).toEqual([422, true])
    expect((await ana.post(`${second}/points/proposes`, { proposed: 'x' })).status).toBe(404)
    expect(await board.me.post(`${second}/points/proposes`, { proposed: proposed(page) })).toMatchObject({
      status: 303,
      done: 'pending.added',
    })
    expect(await titles(second)).toContain('Revoir\u00a0: Tarif de la salle')
    expect((await titles(second)).at(-1)).toBe('Questions diverses')
    expect(proposed((await board.me.get(second)).text)).toEqual([])
    const late = await board.me.post(`${second}/points/proposes`, { proposed: proposed(page) })
    expect(late.text).toContain('n’attend plus')
  })

  it('taken off the agenda, it is pending again', async () => {
    const point = (await points(second)).find(({ title }) => title === 'Suivi des actions')?.id
    await board.me.post(`${second}/points/${point}/retirer-point`)
    const keys = proposed((await board.me.get(second)).text)
    expect(keys).toEqual([expect.stringMatching(/^action:/)])
    await board.me.post(`${second}/points/proposes`, { proposed: keys })
  })

  it('a promise is proposed to the coordination alone', async () => {
    await board.me.post(`${board.at}/echanges`, { who: 'La Smalah', said: 'Un appel', ours: 'Envoyer le dossier', oursDue: '2026-03-31' })
    const page = (await board.me.get(second)).text
    expect(page).toContain('Envoyer le dossier')
    await board.me.post(`${second}/convoquer`)
    await board.me.post(`${second}/animation`, { facilitator: board.person('Ana Duluc'), secretary: '' })
    const hers = (await ana.get(second)).text
    expect(hers).toContain('id="ordre-du-jour"')
    expect(hers).not.toContain('Envoyer le dossier')
    await board.me.post(`${second}/points/proposes`, { proposed: proposed(page) })
    const added = (await points(second)).find(({ title }) => title === 'Promesses à tenir')
    expect(added).toMatchObject({ added_after_notice: true })
  })

  it('of the reviewed decision, the body says what becomes of it: renewed by saying so, repealed only by a decision', async () => {
    await at('2026-04-09T18:00:00.000Z')
    await open(second)
    const point = (await points(second)).find(({ title }) => title.startsWith('Revoir'))?.id
    const note = (fields: Record<string, string>) => board.me.post(`${second}/points/${point}/revoir`, { next: '', ...fields })
    expect((await board.me.get(`${second}/seance?point=${point}`)).text).toContain('Que devient cette décision')
    expect((await note({ became: 'repealed' })).text).toContain('faites d’abord adopter')
    expect((await note({ became: 'renewed', next: '2026-04-01' })).status).toBe(422)
    expect(await note({ became: 'renewed', next: '2026-10-09' })).toMatchObject({ status: 303, done: 'review.noted' })
    expect((await reviews()).map(({ on_day, became }) => [on_day, became])).toEqual([
      ['2026-04-01', 'renewed'],
      ['2026-10-09', null],
    ])
    await board.me.post(`${second}/points/${point}/accord`, { text: 'Le tarif est abrogé : la salle est gratuite.' })
    expect((await note({ became: 'repealed' })).status).toBe(303)
    expect((await reviews()).map(({ became }) => became)).toEqual(['repealed'])
    const page = (await ana.get(`${board.at}/decisions/${decision}`)).text
    expect(page).toContain('Abrogée le 9 avril 2026.')
    expect(page).toContain(`/decisions/${await decisionAt(point ?? '')}`)
    const other = (await points(second))[0]?.id
    expect((await board.me.post(`${second}/points/${other}/revoir`, { became: 'renewed', next: '' })).status).toBe(404)
    await at('2026-04-09T20:00:00.000Z')
    await board.me.post(`${second}/clore`)
    const minutes = (await ana.get(`${second}/pv`)).text
    expect(minutes).toContain('adoptée le 12 mars 2026, est abrogée.')
    expect((await board.me.get(`${second}/pv.pdf`)).status).toBe(200)
  })

  it('the actions of the body are followed under their point', async () => {
    const point = (await points(second)).find(({ title }) => title === 'Suivi des actions')?.id
    const screen = (await board.me.get(`${second}/seance?point=${point}`)).text
    expect(screen).toContain('Afficher le tarif')
    expect(screen).not.toContain('id="depuis"')
  })
})
