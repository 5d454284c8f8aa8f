import { createHash, randomBytes } from 'node:crypto'
import { readFile as readBytes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeMeeting } from '#governance/session/close-meeting.ts'
import { inTransaction } from '#platform/database/database.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { checkPdf } from '#platform/documents/pdf-check.ts'
import { printerOf } from '#platform/documents/printer.ts'
import { tokenHash } from '#platform/web/cookies.ts'
import { type Board, mailOf, openBoard } from '../../../tests/setup/session.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { wholeRegister } from './register.store.ts'
import { checkRegister } from './register.ts'

let site: TestSite
let board: Board
let pv: string
const member = () => site.as('elie@exemple.fr')
const later = (minutes: number) => {
  site.clock.now = Temporal.Instant.from(board.opening).add({ minutes }).toString({ fractionalSecondDigits: 3 })
}
/** The bytes of a PDF through the whole stack. */
const pdf = async (path: string, cookie: Awaited<ReturnType<TestSite['as']>>) => {
  const reply = await cookie.get(path)
  return { status: reply.status, type: reply.headers.get('content-type'), text: reply.text }
}
const said = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

beforeAll(async () => {
  site = await testSite({ at: '2026-03-02T09:00:00.000Z' })
  const points = [
    { kind: 'agreement' as const, title: 'Date de la fête', proposal: 'La fête a lieu le 20 juin.' },
    { kind: 'consent' as const, title: 'Convention', proposal: 'Signer la convention.' },
    { kind: 'consent' as const, title: 'Embauche', proposal: 'Embaucher à mi-temps.' },
  ]
  board = await openBoard(site, points, ['La Smalah', 'Artelandes', 'Landes Partage', 'Tipi'])
  pv = `/${board.slug}/reunions/${board.meeting}/pv`
})
afterAll(() => site.close())

const consentTo = async (point: number) => {
  const post = (path: string, fields: Record<string, string> = {}) => board.coordinator.post(`${board.at(point)}/${path}`, fields)
  await post('proposer', { text: point === 1 ? 'Signer la convention.' : 'Embaucher à mi-temps.', org: board.org('La Smalah') })
  await post('etape', { step: 'straight' })
  if (point === 1) {
    await post('objection', { org: board.org('Artelandes'), grounds: 'exceedsLimits', text: 'Dépasse notre trésorerie' })
    for (const org of ['La Smalah', 'Landes Partage', 'Tipi']) await post('position', { org: board.org(org), value: 'consent' })
    await post('etape', { step: 'integrate' })
    await post('version', { text: 'Signer la convention, pour 3\u202f000\u00a0€ au plus.' })
    await post('objection/suite', { org: board.org('Artelandes'), answer: 'integrated', inPerson: 'on' })
  }
  for (const org of ['La Smalah', 'Landes Partage', 'Tipi', ...(point === 1 ? [] : ['Artelandes'])])
    await post('position', { org: board.org(org), value: 'consent' })
  if (point === 1) await post('conclure')
}

describe('before it is sealed', () => {
  it('the PV of an open session is a draft, for those who were there', async () => {
    later(10)
    await board.coordinator.post(`${board.at(0)}/accord`)
    await consentTo(1)
    await consentTo(2)
    const page = await board.coordinator.get(pv)
    expect(page.status).toBe(200)
    expect(said(page.text)).toContain('La fête a lieu le 20 juin.')
    expect(said(page.text)).toContain('Adoptée par consentement au 2ᵉ tour, par 4 structures')
    expect(page.text).not.toContain('CA-2026')
    expect((await (await member()).get(pv)).status).toBe(404)
    expect((await site.visitor.get(pv)).status).toBe(303)
  })

  it('closing gives what was adopted its number, in the order of the agenda, and puts the rest off', async () => {
    later(60)
    await board.does(board.me, site.clock.now, closeMeeting, { meeting: board.meeting })
    const lines = await site.sql('select prefix, year, number, version, method from governance.register_entry order by number')
    expect(lines).toEqual([
      { prefix: 'CA', year: 2026, number: 1, version: 1, method: 'agreement' },
      { prefix: 'CA', year: 2026, number: 2, version: 2, method: 'consent' },
    ])
    const [hired] = await site.sql('select state from governance.decision where agenda_item_id = $1', [board.points[2]])
    expect(hired).toEqual({ state: 'adjourned' })
  })

  it('notes are completed after the session, by those who keep it', async () => {
    const path = `${pv}/points/${board.points[0]}/notes`
    expect((await (await site.as(mailOf('Tipi'))).post(path, { notes: 'Autre' })).status).toBe(403)
    expect(await board.coordinator.post(path, { notes: 'La date convient à l’école.' })).toMatchObject({
      status: 303,
      done: expect.any(String),
    })
    expect((await board.coordinator.get(pv)).text).toContain('La date convient à l’école.')
  })

  it('the draft is an accessible PDF, the same bytes each time', async () => {
    const bytes = async () =>
      new Uint8Array(await (await site.app.request(`http://localhost:3000${pv}.pdf`, { headers: await cookieOf() })).arrayBuffer())
    const first = await bytes()
    expect(Buffer.compare(Buffer.from(first), Buffer.from(await bytes()))).toBe(0)
    const check = checkPdf(first)
    expect(check.faults).toEqual([])
    expect(check.lang).toBe('fr-FR')
    expect((await pdf(`${pv}.pdf`, await member())).status).toBe(404)
  })
})

/** A session of the coordinator as a header: bytes are read past the text of the test browser. */
const cookieOf = async () => {
  const token = randomBytes(32).toString('base64url')
  const [account] = await site.sql<{ id: string }>('select id from auth.account where email = $1', [board.me])
  await site.pools.auth.query(
    `insert into auth.session (token_hash, account_id, created_at, seen_at, expires_at, second_factor_at) values ($1, $2, $3, $3, $3::timestamptz + interval '1 day', $3)`,
    [tokenHash(token), account?.id, site.clock.now],
  )
  return { cookie: `cordee=${token}`, 'accept-language': 'fr' }
}

describe('the seal', () => {
  it('asks who kept the session and who wrote it, beside the field', async () => {
    later(24 * 60)
    const nobody = await board.coordinator.post(`${pv}/sceller`, { facilitator: board.person, secretary: '' })
    expect(nobody.status).toBe(422)
    expect(nobody.text).toContain('qui a tenu le secrétariat')
    const stranger = await board.coordinator.post(`${pv}/sceller`, { secretary: await board.someone('Elie') })
    expect(stranger.status).toBe(422)
    expect(stranger.text).toContain('était à la réunion')
    const other = await (await site.as(mailOf('Tipi'))).post(`${pv}/sceller`, { secretary: await board.someone('Luc') })
    expect(other.status).toBe(403)
    expect((await site.sql('select 1 from governance.minutes')).length).toBe(0)
  })

  it('keeps the PDF with its hash, records it, and sends it to those who were there', async () => {
    const reply = await board.coordinator.post(`${pv}/sceller`, { secretary: await board.someone('Luc') })
    expect([reply.status, reply.status === 303 ? '' : said(reply.text)]).toEqual([303, ''])
    const [minutes] = await site.sql<{ sha256: string; facts_hash: string }>('select sha256, facts_hash from governance.minutes')
    const [fact] = await site.sql<{ data: { sha256: string } }>(`select data from logbook.fact where name = 'governance.minutesSealed'`)
    expect(fact?.data.sha256).toBe(minutes?.sha256)
    const mails = await site.sql<{ to_address: string; attachments: { sha256: string }[] }>(
      `select to_address, attachments from platform.mail where about = 'minutes.sealed' order by to_address`,
    )
    expect(mails.map((one) => one.to_address)).toEqual(
      ['ana@exemple.fr', 'luc@exemple.fr', board.me, 'nour@exemple.fr', 'zoe@exemple.fr'].sort(),
    )
    expect(mails.every((one) => one.attachments[0]?.sha256 === minutes?.sha256)).toBe(true)
    // What the time of who was there points to, on a sheet.
    const [activity] = await site.sql<{ reference: string }>(
      `select reference from logbook.activity where kind = 'meeting' and reference <> ''`,
    )
    expect(activity?.reference).toMatch(/^PV du 12 mars 2026, /)
    const twice = await board.coordinator.post(`${pv}/sceller`, {})
    expect(twice.status).toBe(422)
    expect(twice.text).toContain('il ne change plus')
    const late = await board.coordinator.post(`${pv}/points/${board.points[0]}/notes`, { notes: 'Trop tard' })
    expect(late.status).toBe(422)
    expect(late.text).toContain('il ne change plus')
  })

  it('the same facts, template and compiler give the sealed bytes again', async () => {
    const [kept] = await site.sql<{ sha256: string; said: never; template: string; compiler: string }>('select * from governance.minutes')
    const bytes = await renderPdf({ template: 'src/governance/record/minutes.typ', data: kept?.said as never, lang: 'fr' })
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(kept?.sha256)
    expect(printerOf('src/governance/record/minutes.typ')).toEqual({ template: kept?.template, compiler: kept?.compiler })
    expect(checkPdf(bytes).faults).toEqual([])
  })

  it('any member organisation may now read it, on screen and as a file; a stranger may not', async () => {
    const reader = await member()
    expect((await reader.get(pv)).text).toContain('CA-2026-002')
    const file = await pdf(`${pv}.pdf`, reader)
    expect([file.status, file.type]).toEqual([200, 'application/pdf'])
    expect((await (await site.as('personne@exemple.fr')).get(pv)).status).toBe(404)
  })

  it('a file that was tampered with is not served', async () => {
    const [kept] = await site.sql<{ sha256: string }>('select sha256 from governance.minutes')
    const path = join(site.config.data, 'documents', kept?.sha256.slice(0, 2) ?? '', kept?.sha256.slice(2) ?? '')
    const bytes = await readBytes(path)
    await writeFile(path, Buffer.concat([bytes, Buffer.from(' ')]))
    expect((await board.coordinator.get(`${pv}.pdf`)).status).toBe(500)
    expect(site.lines.join(' ')).toContain('no longer holds the bytes')
    site.lines.length = 0
    await writeFile(path, bytes)
    expect((await board.coordinator.get(`${pv}.pdf`)).status).toBe(200)
  })
})

describe('the register', () => {
  it('is read by every member organisation, by year and by words without accents', async () => {
    const reader = await member()
    const all = said((await reader.get(`/${board.slug}/registre`)).text)
    expect(all).toContain('CA-2026-001')
    expect(all).toContain('adoptée d’un commun accord par 4 structures')
    expect(said((await reader.get(`/${board.slug}/registre?q=FETE`)).text)).toContain('CA-2026-001')
    expect(said((await reader.get(`/${board.slug}/registre?q=FETE`)).text)).not.toContain('CA-2026-002')
    // « 3 000 € » is written with a space that does not break.
    for (const typed of ['3000', '3 000', '3\u202f000', '3000€', '3\u00a0000 €', '3000 € au'])
      expect(said((await reader.get(`/${board.slug}/registre?q=${encodeURIComponent(typed)}`)).text)).toContain('CA-2026-002')
    expect((await reader.get(`/${board.slug}/registre?q=30000`)).text).not.toContain('CA-2026-002')
    expect((await reader.get(`/${board.slug}/registre?annee=2025`)).text).not.toContain('CA-2026-001')
    expect((await reader.get(`/${board.slug}/registre?q=%25`)).text).not.toContain('CA-2026-001')
    expect((await (await site.as('personne@exemple.fr')).get(`/${board.slug}/registre`)).status).toBe(404)
  })

  it('opens each decision: text, versions, what was objected and what became of it', async () => {
    const [line] = await site.sql<{ decision_id: string }>('select decision_id from governance.register_entry where number = 2')
    const text = said((await (await member()).get(`/${board.slug}/decisions/${line?.decision_id}`)).text)
    expect(text).toContain('CA-2026-002')
    expect(text).toContain('Dépasse notre trésorerie')
    expect(text).toContain('intégrée dans la version 2')
    expect(text).toContain('Ana')
    const json = (
      await (await member()).get(`/${board.slug}/decisions/${line?.decision_id}`, { accept: 'application/json' })
    ).json() as object
    expect(Object.keys(json).sort()).toEqual([
      'actions',
      'admission',
      'body',
      'decision',
      'documents',
      'entry',
      'intact',
      'maySetReview',
      'meeting',
      'names',
      'proposed',
      'reviews',
      'seesMeeting',
      'title',
      'today',
      'under',
      'zone',
    ])
    const [open] = await site.sql<{ id: string }>('select id from governance.decision where not registered')
    expect((await (await member()).get(`/${board.slug}/decisions/${open?.id}`)).status).toBe(404)
    expect((await board.coordinator.get(`/${board.slug}/decisions/${open?.id}`)).status).toBe(200)
    expect((await board.coordinator.get(`/${board.slug}/decisions/${board.meeting}`)).status).toBe(404)
  })

  it('holds together, and a line changed behind our back is named', async () => {
    const [line] = await site.sql<{ decision_id: string }>('select decision_id from governance.register_entry where number = 2')
    const whole = () =>
      inTransaction(site.pools.app, `select set_config('app.hub', '${board.hub}', true)`, async ({ db }) => ({
        commit: false,
        value: await wholeRegister(db, board.hub, line?.decision_id ?? ''),
      }))
    expect(checkRegister(await whole())).toEqual([])
    await site.sql(`update governance.register_entry set text_hash = repeat('0', 64) where number = 1`)
    expect(checkRegister(await whole())).toEqual([{ path: '', code: 'register.changed', values: { number: 'CA-2026-001' } }])
  })

  it('stands among the documents, with the sealed PV', async () => {
    const text = said((await (await member()).get(`/${board.slug}/documents`)).text)
    expect(text).toContain('2 décisions inscrites')
    expect(text).toContain(`${pv}.pdf`)
    const { person } = (await board.coordinator.postJson(`/${board.slug}/personnes`, { name: 'Lea', email: 'lea@exemple.fr' })).json() as {
      person: string
    }
    expect(person).toBeTruthy()
    const outside = await (await site.as('lea@exemple.fr')).get(`/${board.slug}/documents`)
    expect([outside.status, outside.text.includes('structures membres'), outside.text.includes('.pdf')]).toEqual([200, true, false])
    expect(site.lines).toEqual([])
  })
})
