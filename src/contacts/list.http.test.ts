import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { type TestBoard, testBoard } from '../../tests/setup/board.ts'

let board: TestBoard
let ana: TestBoard['me']

const NOTED: [string, string, string, Record<string, string>][] = [
  ['La Smalah', 'Le vélo-cargo est prêté jusqu’à Pâques.', 'phone', {}],
  ['Tipi', 'Courrier sur l’atelier du tiers-lieu.', 'mail', { ours: 'Rappeler la préfecture', oursDue: '2026-03-20' }],
  ['Mairie de Morcenx', 'Une salle 100 % libre le jeudi.', 'meeting', {}],
  ['Ana Duluc, La Smalah', 'Rien de neuf.', 'phone', {}],
]

beforeAll(async () => {
  board = await testBoard()
  ana = await board.site.as('ana@exemple.fr')
  for (const [who, said, channel, more] of NOTED) {
    board.site.clock.now = new Date(Date.parse(board.site.clock.now) + 60_000).toISOString()
    expect((await (channel === 'meeting' ? ana : board.me).post('/ploucs/echanges', { who, said, channel, ...more })).status).toBe(303)
  }
})
afterAll(async () => {
  expect(board.site.lines).toEqual([])
  await board.site.close()
})

type Page = { rows: { id: string; said: string }[]; next: string | null; previous: string | null; matching: number; all: number }
const read = async (query: Record<string, string>, who = board.me) =>
  (await who.get(`/ploucs/echanges?${new URLSearchParams(query)}`, { accept: 'application/json' })).json() as Page
const begins = ({ rows }: Page) => rows.map(({ said }) => said.split(' ')[0])

describe('the list of contacts', () => {
  it('latest first', async () => {
    expect(begins(await read({}))).toEqual(['Rien', 'Une', 'Courrier', 'Le'])
  })

  it.each([
    ['VELO', ['Le']],
    ['velo cargo', ['Le']],
    ['tiers lieu', ['Courrier']],
    ['prefecture', ['Courrier']],
    ['smalah', ['Rien', 'Le']],
    ['ana smalah', ['Rien']],
    ['morcenx jeudi', ['Une']],
    ['100 %', ['Une']],
    ['_', []],
    ['\\', []],
    ['préfecture jeudi', []],
  ])('looked for by %j', async (q, expected) => {
    expect(begins(await read({ q }))).toEqual(expected)
  })

  it('of an organisation, of a person, by a means, one’s own, with an open promise', async () => {
    expect(begins(await read({ structure: board.org('La Smalah') }))).toEqual(['Rien', 'Le'])
    expect(begins(await read({ personne: board.person('Ana Duluc') }))).toEqual(['Rien'])
    expect(begins(await read({ canal: 'mail' }))).toEqual(['Courrier'])
    expect(begins(await read({ miens: '1' }, ana))).toEqual(['Une'])
    expect(begins(await read({ promis: '1' }))).toEqual(['Courrier'])
    expect(begins(await read({ canal: 'pigeon', structure: 'nimporte' }))).toHaveLength(4)
  })

  it('leaves as a file, whole and with the filters of the list, for the team only', async () => {
    const { text, headers } = await board.me.get('/ploucs/echanges/export?format=csv&canal=mail')
    expect(headers.get('content-disposition')).toContain('ploucs-echanges-2026-03-12.csv')
    expect(text.trim().split('\r\n')).toHaveLength(2)
    expect(text).toContain('Courrier sur l’atelier du tiers-lieu.')
    expect((await (await board.site.as('zoe@exemple.fr')).get('/ploucs/echanges/export')).status).toBe(404)
  })

  it('asked for from an organisation’s page, the form names it already', async () => {
    const { text } = await board.me.get(`/ploucs/echanges?structure=${board.org('La Smalah')}`)
    expect(text).toMatch(/name="who"[^>]*value="La Smalah"/)
    expect(text).toContain('Échanges avec La Smalah.')
  })

  it('25 a page, forwards and back, none forgotten, in as many messages for few as for many', async () => {
    const before = (await board.me.get('/ploucs/echanges')).headers.get('server-timing')
    // Ten within one minute: the same instant must not lose any.
    for (let at = 0; at < 50; at += 1) {
      if (at % 10 === 0) board.site.clock.now = new Date(Date.parse(board.site.clock.now) + 60_000).toISOString()
      await board.me.post('/ploucs/echanges', { who: 'Tipi', said: `Appel ${at}` })
    }
    const first = await read({})
    const second = await read({ apres: first.next ?? '' })
    const third = await read({ apres: second.next ?? '' })
    expect([first, second, third].map(({ rows }) => rows.length)).toEqual([25, 25, 4])
    expect(new Set([first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(54)
    expect(third.next).toBeNull()
    const back = await read({ avant: third.previous ?? '' })
    expect(back.rows).toEqual(second.rows)
    expect((await board.me.get('/ploucs/echanges')).headers.get('server-timing')).toBe(before)
    expect(before).toBe('db;desc="3 messages"')
  })
})
