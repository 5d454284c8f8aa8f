import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestBoard, testBoard } from '../../../tests/setup/board.ts'

let board: TestBoard
let group: string
beforeAll(async () => {
  board = await testBoard()
})
afterAll(() => board.site.close())

const said = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const mandate = (fields: Record<string, string>) =>
  board.me.post(`${group}/mandat`, { scope: 'Préparer le jeu', powers: '', budget: '', reportsTo: '', reportBy: '', ...fields })

describe('a working group', () => {
  it('is added with its name and kind; its numbers begin with what nobody has', async () => {
    const add = (name: string) => board.me.post(`${board.at}/instances`, { name, kind: 'group' })
    const first = await add('Groupe jeu')
    expect(first.status).toBe(303)
    group = first.location ?? ''
    expect((await add('Groupe mobilité')).status).toBe(303)
    expect((await add(' ')).status).toBe(422)
    const prefixes = await board.site.sql<{ prefix: string }>('select prefix from governance.body where hub_id = $1 order by prefix', [
      board.hub,
    ])
    expect(prefixes.map(({ prefix }) => prefix)).toEqual(['CA', 'GT', 'GT2'])
  })

  it('is given a mandate, in words, within means, and answers to the board', async () => {
    expect((await mandate({ reportBy: '2026-03-15' })).text).toContain('Dites à quelle instance ce groupe rend compte')
    expect((await mandate({ reportsTo: group.split('/').at(-1) ?? '' })).status).toBe(422)
    const reply = await mandate({ budget: '1500', reportsTo: board.body, reportBy: '2026-03-15' })
    expect(reply.status).toBe(303)
    const page = said((await board.me.get(group)).text)
    for (const words of ['Préparer le jeu', '1 500 €', 'Conseil', '15 mars 2026', 'Il propose, une autre instance décide.'])
      expect(page).toContain(words)
  })

  it('a board has its powers from the statutes', async () => {
    const reply = await board.me.post(`${board.at}/instances/${board.body}/mandat`, {
      scope: 'Tout',
      powers: '',
      budget: '',
      reportsTo: '',
      reportBy: '',
    })
    expect(reply.text).toContain('tient ses pouvoirs des statuts')
  })

  it('who sits in it reports, others are told why not; late is said, and ends with the report', async () => {
    expect((await board.me.post(`${group}/sieges`, { organisations: [board.org('Tipi')], from: '2026-01-01' })).status).toBe(303)
    board.site.clock.now = '2026-03-16T09:00:00.000Z'
    expect(said((await board.me.get(group)).text)).toContain('Un compte rendu était attendu le 15 mars 2026 par : Conseil')
    const report = { told: 'Le jeu est prêt, 200 boîtes.', next: '2026-12-15' }
    const stranger = await (await board.site.as('mia@exemple.fr')).post(`${group}/compte-rendu`, report)
    expect([stranger.status, stranger.text.includes('écrit par qui y siège')]).toEqual([403, true])
    const tipi = await board.site.as('luc@exemple.fr')
    expect((await tipi.post(`${group}/compte-rendu`, { ...report, next: '2026-03-16' })).status).toBe(422)
    expect((await tipi.post(`${group}/compte-rendu`, report)).status).toBe(303)
    const page = said((await tipi.get(group)).text)
    expect(page).toContain('Le jeu est prêt, 200 boîtes.')
    expect(page).not.toContain('était attendu')
  })
})
