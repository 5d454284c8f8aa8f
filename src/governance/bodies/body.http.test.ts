import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { boardNames, type TestBoard, testBoard } from '../../../tests/setup/board.ts'

let board: TestBoard
beforeAll(async () => {
  board = await testBoard({ more: ['La Scierie'] })
})
afterAll(() => board.site.close())

const seats = () =>
  board.site.sql<{ name: string; from_day: string; until_day: string | null }>(
    `select o.name, s.from_day, s.until_day from governance.seat s join members.organisation o on o.id = s.organisation_id
     where s.hub_id = $1 order by o.name, s.from_day`,
    [board.hub],
  )

describe('the board of a new hub', () => {
  it('is there before a single rule is typed, collegial, under the common usages', async () => {
    const page = await board.me.get(`${board.at}/instances/${board.body}`)
    expect(page.status).toBe(200)
    for (const words of ['Collégiale, sans présidence', '3 sièges sur 5', 'deux tours d’objections', '7 jours', 'usages courants'])
      expect(page.text).toContain(words)
    const list = await board.me.get(`${board.at}/instances`)
    expect(list.text).toContain('5 structures siègent')
  })

  it('shows its seats to members, without a form', async () => {
    const zoe = await board.site.as('zoe@exemple.fr')
    const page = await zoe.get(`${board.at}/instances/${board.body}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('La Smalah')
    expect(page.text).not.toContain('/sieges"')
  })
})

describe('seats', () => {
  const at = () => `${board.at}/instances/${board.body}`
  it('are given to several organisations at once, from a day', async () => {
    expect((await seats()).map(({ name }) => name)).toEqual([...boardNames].sort((a, b) => a.localeCompare(b, 'fr')))
    const given = await board.give(['Hors Conseil'], '2026-04-01')
    expect([given.location, given.done]).toEqual([at(), 'seat.kept'])
    expect(await seats()).toContainEqual({ name: 'Hors Conseil', from_day: '2026-04-01', until_day: null })
    const [fact] = await board.site.sql(`select name, "on" from logbook.fact where name = 'governance.seatGiven' order by no desc limit 1`)
    expect(fact).toEqual({ name: 'governance.seatGiven', on: '2026-03-12' })
  })

  it('are not given by somebody else, nor twice, nor to nobody, nor to an unknown one; the ticks stay', async () => {
    const before = await seats()
    const ana = await board.site.as('ana@exemple.fr')
    const refused = await ana.post(`${at()}/sieges`, { organisations: board.org('Hors Conseil'), from: '2026-01-01' })
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('La coordination tient la liste des instances')
    const twice = await board.give(['Tipi', 'Hors Conseil'], '2026-05-01')
    expect(twice.status).toBe(422)
    expect(twice.text).toContain('occupe déjà un siège')
    expect(twice.text).toContain('value="2026-05-01"')
    expect((await board.give([], '2026-05-01')).text).toContain('Cochez au moins une structure')
    expect((await board.me.post(`${at()}/sieges`, { organisations: board.body, from: '2026-05-01' })).status).toBe(422)
    expect((await board.give(['Tipi'], '31/12/2026')).text).toContain('Indiquez une date')
    expect(await seats()).toEqual(before)
  })

  it('end on a day, once, and not before they begin', async () => {
    const [seat] = await board.site.sql<{ id: string }>('select id from governance.seat where hub_id = $1 and organisation_id = $2', [
      board.hub,
      board.org('Hors Conseil'),
    ])
    const end = (until: string) => board.me.post(`${at()}/sieges/${seat?.id}/fin`, { until })
    const early = await end('2026-04-01')
    expect(early.status).toBe(422)
    expect(early.text).toContain('se termine avant de commencer')
    expect((await end('2026-09-01')).status).toBe(303)
    const again = await end('2026-10-01')
    expect(again.text).toContain('déjà terminé')
    expect(await seats()).toContainEqual({ name: 'Hors Conseil', from_day: '2026-04-01', until_day: '2026-09-01' })
  })
})

describe('rules', () => {
  const rules = {
    quorumNum: '2',
    quorumDen: '3',
    maxRounds: '3',
    noticeDays: '10',
    source: 'statutes',
    reference: 'article 9',
  }
  const keep = (change: Record<string, string> = {}) => board.me.post(`${board.at}/instances/${board.body}/regles`, { ...rules, ...change })

  it('are kept as the statutes say them, and quoted with their source', async () => {
    expect((await keep()).status).toBe(303)
    const page = await board.me.get(`${board.at}/instances/${board.body}`)
    for (const words of ['2 sièges sur 3', 'trois tours', '10 jours', 'statuts, article\u00a09']) expect(page.text).toContain(words)
  })

  it('may ask for no quorum', async () => {
    expect((await keep({ quorumNum: '', quorumDen: '' })).status).toBe(303)
    expect((await board.me.get(`${board.at}/instances/${board.body}`)).text).toContain('Aucun quorum n’est demandé')
  })

  it.each([
    [{ quorumNum: '4', quorumDen: '3' }, 'Le quorum est une part des sièges'],
    [{ quorumNum: '4', quorumDen: '' }, 'Le quorum est une part des sièges'],
    [{ maxRounds: '9' }, 'de 1 à 5 tours'],
    [{ noticeDays: '400' }, 'de 0 à 90 jours'],
    [{ source: 'ailleurs' }, 'Choisissez une des réponses'],
  ])('%j is refused in words', async (change, words) => {
    const reply = await keep({ ...change, reference: 'retenu tel quel' })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain(words)
    expect(reply.text).toContain('retenu tel quel')
  })

  it('the name and the letters are kept apart from them', async () => {
    const name = (fields: Record<string, string>) => board.me.post(`${board.at}/instances/${board.body}/nom`, fields)
    expect((await name({ name: 'Conseil', prefix: '1!' })).text).toContain('ne peut pas ouvrir les numéros')
    expect((await name({ name: '', prefix: 'ca' })).text).toContain('Ce champ est à remplir')
    expect((await name({ name: 'Conseil collégial', prefix: 'cc' })).status).toBe(303)
    const page = await board.me.get(`${board.at}/instances/${board.body}`)
    for (const words of ['Conseil collégial', 'commence par CC']) expect(page.text).toContain(words)
  })
})

it('nothing of one hub is reached from another', async () => {
  const other = await testBoard({ site: board.site, name: 'Ailleurs', coordinator: 'nadia' })
  const paths = [`${other.at}/instances/${board.body}`, `${board.at}/instances/${other.body}`]
  for (const path of paths) expect((await other.me.get(path)).status).toBe(404)
  const given = await other.me.post(`${other.at}/instances/${board.body}/sieges`, { organisations: other.org('Tipi'), from: '2026-01-01' })
  expect(given.status).toBe(404)
  const foreign = await other.me.post(`${other.at}/instances/${other.body}/sieges`, {
    organisations: board.org('Tipi'),
    from: '2026-01-01',
  })
  expect(foreign.status).toBe(422)
  expect(board.site.lines).toEqual([])
})
