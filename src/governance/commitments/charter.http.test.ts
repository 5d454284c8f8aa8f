import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { type Browser, type TestBoard, testBoard } from '../../../tests/setup/board.ts'
import { said } from '../../../tests/setup/said.ts'

/** A charter is written, signed on screen and on paper, changes, and is asked again. */
let board: TestBoard
let ana: Browser
let luc: Browser
beforeAll(async () => {
  board = await testBoard()
  ana = await board.site.as('ana@exemple.fr')
  luc = await board.site.as('luc@exemple.fr')
})
afterAll(() => board.site.close())

const page = (end = '') => `${board.at}/pole/charte${end}`
const at = async (now: string) => {
  board.site.clock.now = now
  await board.site.sql(`update auth.session set seen_at = $1, expires_at = $1::timestamptz + interval '30 days'`, [now])
}
const keep = async (adopted: string) => {
  const fields = { kind: 'charter', title: 'Charte du pôle', adopted, from: '', declared: '', decision: '' }
  expect((await board.me.post(`${board.at}/pole/textes`, fields)).status).toBe(303)
  return (await board.site.sql<{ id: string }>(`select id from governance.rule_text order by n desc limit 1`))[0]?.id ?? ''
}
const sign = (who: Browser, name: string, text: string, more: Record<string, string> = {}) =>
  who.post(page('/signatures'), { organisation: board.org(name), text, way: 'screen', ...more })
const signatures = () =>
  board.site.sql<{ id: string; name: string; signed_on: string; way: string; n: number }>(
    `select s.id, o.name, s.signed_on, s.way, t.n from governance.charter_signature s join governance.rule_text t on t.id = s.text_id
     join members.organisation o on o.id = s.organisation_id where s.withdrawn_on is null order by o.name, t.n`,
  )
const facts = () => board.site.sql<{ name: string }>(`select name from logbook.fact where name like 'governance.charter%' order by no`)
const card = async (who: Browser, name: string) => said((await who.get(`${board.at}/structures/${board.org(name)}`)).text)
let first: string

describe('a charter', () => {
  it('that a hub does not have is asked of nobody', async () => {
    expect(said((await ana.get(page())).text)).toContain('Rien n’oblige un pôle à en avoir une')
    expect(await card(ana, 'La Smalah')).not.toContain('Charte')
    first = await keep('2026-01-10')
    expect(await card(ana, 'La Smalah')).not.toContain('Charte')
    expect((await board.me.get(`${board.at}/pole/textes`)).text).toContain(page())
  })

  it('has its commitments, one a line, from the coordination', async () => {
    const lines = 'Coopérer : nous décidons ensemble.\nAccueillir'
    expect((await ana.post(page(), { text: first, lines })).status).toBe(403)
    expect(said((await board.me.post(page(), { text: first, lines: ': sans titre' })).text)).toContain('n’a pas de titre court')
    expect((await board.me.post(page(), { text: first, lines: 'Un essai' })).status).toBe(303)
    expect((await board.me.post(page(), { text: first, lines })).status).toBe(303)
    expect(said((await luc.get(page())).text)).toContain('Coopérer Nous décidons ensemble. Accueillir')
    expect(await card(luc, 'La Smalah')).toContain('Charte Pas encore signée')
  })

  it('is signed by whoever speaks for the organisation, once a version, and by nobody else', async () => {
    expect((await sign(luc, 'La Smalah', first)).status).toBe(403)
    expect(said((await sign(board.me, 'La Smalah', first)).text)).toContain('On signe à l’écran pour une structure qu’on représente')
    expect(said((await ana.get(page())).text)).toContain('Signer pour La Smalah')
    expect(await sign(ana, 'La Smalah', first)).toMatchObject({ status: 303, done: 'charter.signed' })
    expect(said((await sign(ana, 'La Smalah', first)).text)).toContain('a déjà signé la version 1')
    expect(await signatures()).toMatchObject([{ name: 'La Smalah', signed_on: '2026-03-12', way: 'screen', n: 1 }])
    expect(await card(luc, 'La Smalah')).toContain('Signée dans sa version 1, le 12 mars 2026')
    expect(said((await board.me.post(page(), { text: first, lines: 'Autre' })).text)).toContain('ce qui est signé ne se réécrit pas')
  })

  it('is signed on paper: noted by the coordination with the day, who signed, and the sheet', async () => {
    const form = new FormData()
    const fields = {
      organisation: board.org('Tipi'),
      text: first,
      way: 'paper',
      signedOn: '2026-02-01',
      signer: board.person('Luc Tastet'),
    }
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    form.set('file', new File(['%PDF-1.4 une feuille'], 'feuille.pdf', { type: 'application/pdf' }))
    const body = new Response(form)
    const type = body.headers.get('content-type') ?? ''
    const done = await board.me.postBytes(page('/signatures'), new Uint8Array(await body.arrayBuffer()), type)
    expect([done.status, said(/role="alert"[\s\S]{0,600}/.exec(done.text)?.[0] ?? '')]).toEqual([303, ''])
    expect((await board.me.get(page(`?voir=a-signer&structure=${board.org('Le Bocal')}`))).text).toContain('La feuille signée par Le Bocal')
    const paper = { way: 'paper', signedOn: '2026-01-09' }
    expect(said((await sign(board.me, 'Le Bocal', first, paper)).text)).toContain('Aucune version de la charte n’était en vigueur')
    expect(said((await sign(luc, 'Tipi', first, paper)).text)).toContain('La coordination note les feuilles signées')
    expect((await signatures()).map(({ name, way }) => `${name} ${way}`)).toEqual(['La Smalah screen', 'Tipi paper'])
  })

  it('is printed as it was signed, for the organisation and the coordination; the sheet where it was scanned', async () => {
    const [smalah, tipi] = await signatures()
    const read = async (who: Browser, id = '') =>
      new Uint8Array(await (await who.listen(page(`/signatures/${id}/charte.pdf`))).arrayBuffer())
    const text = pdfText(await read(ana, smalah?.id)).replaceAll(/[\u00a0\u202f]/g, ' ')
    for (const words of ['Charte du pôle', 'Coopérer', 'La Smalah fait siens ces engagements', 'Ana Duluc']) expect(text).toContain(words)
    expect(new TextDecoder().decode(await read(board.me, tipi?.id))).toContain('une feuille')
    expect((await luc.get(page(`/signatures/${smalah?.id}/charte.pdf`))).status).toBe(404)
  })

  it('leaves as a list; a new version asks again, and what was signed stays', async () => {
    expect(said((await luc.get(page('/export?format=csv'))).text)).toMatch(/La Smalah;1;12\/03\/2026;Ana Duluc;à l’écran/)
    await at('2026-04-02T10:00:00.000Z')
    const second = await keep('2026-04-01')
    expect((await board.me.get(page())).text).toContain('Coopérer : nous décidons ensemble.')
    expect(said((await ana.get(page())).text)).toContain('Signée dans sa version 1, le 12 mars 2026 ; la version 2 est à signer')
    expect(said((await luc.get(page('?voir=a-signer'))).text)).toContain('à signer à nouveau')
    // The page had been open since before it changed.
    expect(said((await sign(ana, 'La Smalah', first)).text)).toContain('on signe ce qu’on a lu')
    expect((await sign(ana, 'La Smalah', second)).status).toBe(303)
    expect((await signatures()).map(({ name, n }) => `${name} ${n}`)).toEqual(['La Smalah 1', 'La Smalah 2', 'Tipi 1'])
  })

  it('is left by one’s own word; a slip of the day leaves no trace in its life', async () => {
    const of = async (n: number) => (await signatures()).find((one) => one.name === 'La Smalah' && one.n === n)?.id ?? ''
    expect((await luc.post(page(`/signatures/${await of(2)}/retirer`))).status).toBe(403)
    expect((await ana.post(page(`/signatures/${await of(2)}/retirer`))).status).toBe(303)
    expect((await ana.post(page(`/signatures/${await of(1)}/retirer`))).status).toBe(303)
    const life = await card(luc, 'La Smalah')
    expect([life.includes('Signe la charte, version 2'), life.includes('Retire sa signature de la charte, version 1')]).toEqual([
      false,
      true,
    ])
    expect((await facts()).map(({ name }) => name.replace('governance.', ''))).toEqual([
      ...['charterSigned', 'charterSigned', 'charterSigned', 'charterWithdrawn', 'charterWithdrawn'],
    ])
    expect(board.site.lines).toEqual([])
  })
})
