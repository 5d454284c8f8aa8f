import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { type Browser, type TestBoard, testBoard } from '../../../tests/setup/board.ts'

let board: TestBoard
const page = () => `${board.at}/declarations`
const at = async (now: string) => {
  board.site.clock.now = now
  await board.site.sql(`update auth.session set seen_at = $1, expires_at = $1::timestamptz + interval '30 days'`, [now])
}
type Shown = {
  pending: { day: string; due: string; left: number; changes: { is: string }[]; pieces: { is: string; there: boolean }[] }[]
  said: { id: string }[]
}
const read = async (by: Browser = board.me): Promise<Shown> => (await by.get(page(), { accept: 'application/json' })).json() as Shown
const facts = (name: string) =>
  board.site.sql<{ data: Record<string, unknown> }>('select data from logbook.fact where name = $1', [`governance.${name}`])
const home = async () => (await board.me.get(`${board.at}/accueil`)).text

beforeAll(async () => {
  board = await testBoard()
})
afterAll(() => board.site.close())

it('nothing shows in a hub that never changed anything', async () => {
  expect((await read()).pending).toEqual([])
  expect((await board.me.get(page())).text).toContain('Rien à déclarer')
  expect((await board.me.get(`${board.at}/documents`)).text).not.toContain('greffe')
  expect(await home()).not.toContain('greffe')
  expect((await board.me.get(`${page()}/dossier.zip`)).status).toBe(404)
})

describe('an organisation joins the board on 15 June', () => {
  beforeAll(async () => {
    await at('2026-06-15T09:00:00.000Z')
    await board.give(['Hors Conseil'], '2026-06-15')
    await at('2026-08-05T09:00:00.000Z')
  })

  it('is told with its last day, on the page, on the home of the coordination, among the documents', async () => {
    const { pending } = await read()
    expect(pending).toMatchObject([{ day: '2026-06-15', due: '2026-09-15', left: 41, changes: [{ is: 'seatBegan' }] }])
    expect(pending[0]?.pieces.filter(({ there }) => !there)).toMatchObject([{ is: 'minutes' }])
    const screen = (await board.me.get(page())).text
    expect(screen).toContain('À déclarer dans 41 jours')
    expect(screen).toContain('Hors Conseil entre au conseil')
    expect(await home()).toContain('encore 41 jours')
    expect((await board.me.get(`${board.at}/documents`)).text).toContain('Déclarations au greffe')
  })

  it('its file is a zip and a paper that names who is in charge', async () => {
    const zip = await board.me.get(`${page()}/dossier.zip?jour=2026-06-15`)
    expect([zip.status, zip.headers.get('content-type'), zip.text.slice(0, 2)]).toEqual([200, 'application/zip', 'PK'])
    expect(zip.text).toContain('.pdf')
    expect((await board.me.get(`${page()}/dossier.pdf?jour=2026-06-15`)).text.slice(0, 5)).toBe('%PDF-')
    expect((await board.me.get(`${page()}/dossier.pdf?jour=2026-06-14`)).status).toBe(404)
  })

  it('is read by the board, noted by the coordination; who only is a member does not know of it', async () => {
    const ana = await board.site.as('ana@exemple.fr')
    expect((await read(ana)).pending).toHaveLength(1)
    expect((await ana.post(page(), { day: '2026-06-15', on: '2026-08-01', receipt: '' })).status).toBe(403)
    expect((await board.site.visitor.get(page())).status).toBe(303)
  })

  it.each([
    ['before it happened', '2026-06-14', 'n’a pas pu être déclaré avant'],
    ['tomorrow', '2026-08-06', 'n’est pas encore venu'],
  ])('cannot be declared %s', async (_, on, says) => {
    const reply = await board.me.post(page(), { day: '2026-06-15', on, receipt: 'W402000123' })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain(says)
    expect(reply.text).toContain('value="W402000123"')
  })

  it('once declared waits no more; taken back the same day, it waits again; the number stays out of the facts', async () => {
    expect(await board.me.post(page(), { day: '2026-06-15', on: '2026-08-01', receipt: 'W402000123' })).toMatchObject({
      status: 303,
      done: 'declaration.noted',
    })
    const { pending, said } = await read()
    expect(pending).toEqual([])
    expect((await board.me.get(page())).text).toContain('W402000123')
    expect(await home()).not.toContain('greffe')
    const [fact] = await facts('declarationNoted')
    expect(fact?.data).toMatchObject({ change: '2026-06-15', changes: 1, outcome: 'declared', on: '2026-08-01' })
    expect(JSON.stringify(fact)).not.toContain('W402000123')
    expect(await board.me.post(`${page()}/retirer`, { declaration: said[0]?.id ?? '' })).toMatchObject({
      status: 303,
      done: 'declaration.takenBack',
    })
    expect((await read()).pending).toHaveLength(1)
  })

  it('another change of that day, noted later, is to be declared again', async () => {
    await board.me.post(page(), { day: '2026-06-15', on: '2026-08-01', receipt: '' })
    await board.me.post(`${board.at}/pole/textes`, { kind: 'statutes', title: 'Statuts', adopted: '2020-01-01' })
    await board.me.post(`${board.at}/pole/textes`, { kind: 'statutes', title: 'Statuts de juin', adopted: '2026-06-15' })
    expect((await read()).pending).toMatchObject([{ day: '2026-06-15', changes: [{ is: 'statutes' }] }])
    await at('2026-08-06T09:00:00.000Z')
    await board.me.post(page(), { day: '2026-06-15', on: '2026-08-06', receipt: '' })
    const [text] = await board.site.sql<{ on: string }>('select declared_on::text as on from governance.rule_text where n = 2')
    expect(text?.on).toBe('2026-08-06')
    // The first of the two was noted yesterday.
    const { said } = await read()
    const replies = await Promise.all(said.map(({ id }) => board.me.post(`${page()}/retirer`, { declaration: id })))
    expect(replies.map(({ status }) => status).sort()).toEqual([303, 422])
  })

  it('what is no change to declare says why', async () => {
    expect((await board.me.post(`${page()}/rien`, { day: '2026-06-15', reason: ' ' })).status).toBe(422)
    expect((await board.me.post(`${page()}/rien`, { day: '2026-06-15', reason: 'Une version mise en page.' })).status).toBe(303)
    expect((await read()).pending).toEqual([])
    expect((await board.me.get(`${page()}/export?format=csv`)).text).toContain('rien à déclarer')
  })
})
