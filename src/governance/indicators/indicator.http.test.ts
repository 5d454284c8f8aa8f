import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { type TestBoard, testBoard } from '../../../tests/setup/board.ts'
import { testSite } from '../../../tests/setup/site.ts'

let board: TestBoard
let meeting: string
const page = () => `${board.at}/documents/gouvernance`
const at = async (now: string) => {
  board.site.clock.now = now
  await board.site.sql(`update auth.session set seen_at = $1, expires_at = $1::timestamptz + interval '30 days'`, [now])
}

type Said = { lines: { key: string; value: Record<string, unknown>; before: Record<string, unknown> }[]; empty: boolean }
const read = async (query = ''): Promise<Said> => (await board.me.get(`${page()}${query}`, { accept: 'application/json' })).json() as Said
const line = ({ lines }: Said, key: string) => lines.find((one) => one.key === key)?.value

beforeAll(async () => {
  board = await testBoard({ site: await testSite({ at: '2026-03-02T09:00:00.000Z' }) })
})
afterAll(() => board.site.close())

it('before the first meeting there is nothing to count, and the page says so', async () => {
  const empty = await board.me.get(page())
  expect(empty.status).toBe(200)
  expect(empty.text).toContain('Aucune réunion dans ces deux années')
  expect((await board.me.get(`${page()}.pdf`)).status).toBe(404)
})

const does = async (path: string, fields: Record<string, string | string[]> = {}) => {
  const reply = await board.me.post(path, fields)
  if (reply.status !== 303) throw new Error(`${path}: ${reply.status} ${reply.text.replaceAll(/<[^>]*>/g, ' ').slice(-2500)}`)
}

describe('a question of a member without a seat, decided at the board', () => {
  beforeAll(async () => {
    const zoe = await board.site.as('zoe@exemple.fr')
    await at('2026-03-02T09:00:00.000Z')
    const asked = await zoe.postJson(`${board.at}/questions`, {
      title: 'Ouvrir la salle le samedi',
      words: '',
      body: board.body,
      organisation: board.org('Hors Conseil'),
    })
    const { question } = asked.json() as { question: string }
    await does(`${board.at}/questions/${question}/orienter`, { state: 'agenda', body: board.body, group: '', answer: '' })
    await at('2026-03-05T09:00:00.000Z')
    meeting = await board.prepare()
    await does(`${meeting}/points/proposes`, { proposed: [`question:${question}`] })
    const [asking] = await board.site.sql<{ id: string }>(
      'select agenda_item_id as id from governance.agenda_source where question_id = $1',
      [question],
    )
    const point = asking?.id
    await does(`${meeting}/points/${point}`, { kind: 'agreement', title: 'Ouvrir la salle le samedi', minutes: '10', proposal: '' })
    await does(`${meeting}/convoquer`)
    await at('2026-03-12T19:00:00.000Z')
    for (const name of ['La Smalah', 'Tipi', 'Le Bocal']) await does(`${meeting}/arrivees`, { organisation: board.org(name) })
    await does(`${meeting}/ouvrir`)
    await does(`${meeting}/points/${point}/accord`, { text: 'La salle est ouverte le samedi.' })
    await does(`${meeting}/points/${point}/actions`, {
      what: 'Trouver les clés',
      who: `${board.org('Tipi')}/`,
      due: '2026-03-20',
    })
    await at('2026-03-12T20:30:00.000Z')
    await does(`${meeting}/clore`)
    await at('2026-03-15T09:00:00.000Z')
    await does(`${meeting}/pv/sceller`, { facilitator: board.person('maite'), secretary: board.person('Ana Duluc') })
    await at('2026-04-01T09:00:00.000Z')
  })

  it('counts the meeting, who came, how it was decided and what became of it, once', async () => {
    const said = await read()
    expect(line(said, 'held')).toEqual({ is: 'count', n: 1 })
    expect(line(said, 'attendance')).toEqual({ is: 'of', n: 3, of: 5, share: null })
    expect(line(said, 'usual')).toEqual({ is: 'middle', n: 3, of: 5 })
    expect(line(said, 'minutesDelay')).toEqual({ is: 'days', n: 1, median: 3, longest: 3 })
    expect(line(said, 'late')).toEqual({ is: 'of', n: 1, of: 1, share: null })
    expect(line(said, 'organisations')).toEqual({ is: 'count', n: 5 })
    expect(line(said, 'womenAndMen')).toEqual({ is: 'unknown' })
    expect(line(said, 'question')).toEqual({ is: 'count', n: 1 })
    // Asked on the second, decided on the twelfth.
    expect(line(said, 'delay')).toMatchObject({ is: 'days', longest: 10 })
  })

  it('adds up to the register', async () => {
    const [register] = await board.site.sql<{ n: string }>(
      'select count(*) as n from governance.register_entry where hub_id = $1 and year = 2026',
      [board.hub],
    )
    const said = await read()
    expect(Number(register?.n)).toBeGreaterThan(0)
    expect(line(said, 'adopted')).toEqual({ is: 'count', n: Number(register?.n) })
  })

  it('of another body, and of the year before, there is nothing; of the year after, this one stands beside', async () => {
    const after = await read('?annee=2027')
    expect(after.lines.find(({ key }) => key === 'held')).toMatchObject({ value: { n: 0 }, before: { n: 1 } })
    expect((await read('?annee=2025')).empty).toBe(true)
    // What is not understood in an address is left out of it.
    expect(line(await read(`?annee=2026&instance=${board.org('Tipi')}`), 'held')).toEqual({ is: 'count', n: 1 })
    expect((await board.me.get(`${page()}?annee=MMXXVI&instance=1`)).status).toBe(200)
  })

  it('opens its rows, those of who may read them; nobody is named', async () => {
    const screen = await board.me.get(page())
    expect(screen.text).toContain('3 sur 5')
    expect(screen.text).not.toContain('Ana Duluc')
    const rows = await board.me.get(`${page()}/lignes?lignes=decisions&annee=2026`)
    expect(rows.text).toContain('Ouvrir la salle le samedi')
    expect(rows.text).toContain('CA-2026-001')
    expect((await board.me.get(`${page()}/lignes?lignes=propositions&annee=2026`)).text).toContain('Question d’un membre')
    expect((await board.me.get(`${page()}/lignes?annee=2026`)).text).toContain('PV scellé en 3 jours')
    // The board and the members read it, whoever only visits does not.
    expect((await (await board.site.as('zoe@exemple.fr')).get(page())).status).toBe(200)
    expect((await board.site.visitor.get(page())).status).toBe(303)
  })

  it('leaves as a file, long form, as JSON and as two pages of paper', async () => {
    const csv = await board.me.get(`${page()}/export?format=csv&annee=2026`)
    expect(csv.text.split('\r\n')[0]).toContain('Indicateur')
    expect(csv.text).toMatch(/Présence;Toutes les instances;2026;3;5;;;/)
    expect((await board.me.get(`${page()}/lignes/export?format=csv&lignes=decisions&annee=2026`)).text).toContain('CA-2026-001')
    const json = (await board.me.get(`${page()}.json?annee=2026`)).json() as {
      indicators: { key: string; value: unknown; howCounted: string }[]
    }
    expect(json.indicators.find(({ key }) => key === 'womenAndMen')?.value).toBeNull()
    expect(json.indicators.every(({ howCounted }) => howCounted.length > 10)).toBe(true)
    const pdf = await board.me.get(`${page()}.pdf?annee=2026`)
    expect(pdf.status).toBe(200)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
  })
})
