import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { newId } from '#base/id.ts'
import { inTransaction } from '#platform/database/database.ts'
import { openingIn } from '#platform/database/entering.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { readFile } from '#platform/documents/store.ts'
import { tasks } from '../../../src/app.tsx'
import { type Browser, type TestBoard, testBoard } from '../../../tests/setup/board.ts'
import { checkEnclosures } from './check-enclosures.ts'

let board: TestBoard
let mia: Browser
let zoe: Browser
let meeting: string
let points: string[]
beforeAll(async () => {
  board = await testBoard()
  mia = await board.site.as('mia@exemple.fr')
  zoe = await board.site.as('zoe@exemple.fr')
  meeting = await board.prepare()
  points = (await board.site.sql<{ id: string }>('select id from governance.agenda_item order by position')).map(({ id }) => id)
})
afterAll(async () => {
  expect(board.site.lines).toEqual([])
  await board.site.close()
})

type Sent = { name: string; content: string; type?: string }
const pdf = (words: string): string => `%PDF-1.4 ${words}`
const field = (name: string, value: string) => Buffer.from(`--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
const part = ({ name, content, type = 'application/octet-stream' }: Sent) =>
  Buffer.concat([
    Buffer.from(`--x\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`),
    Buffer.from(content, 'latin1'),
    Buffer.from('\r\n'),
  ])
const send = (to: string, fields: Record<string, string>, files: Sent[] = [], by: Browser = board.me) => {
  const texts = Object.entries({ link: '', title: '', ...fields }).map(([name, value]) => field(name, value))
  return by.postBytes(to, Buffer.concat([...texts, ...files.map(part), Buffer.from('--x--\r\n')]), 'multipart/form-data; boundary=x')
}
const joinTo = (point: string | null, files: Sent[], fields: Record<string, string> = {}, by: Browser = board.me) =>
  send(`${meeting}/documents`, { point: point ?? '', replaces: '', ...fields }, files, by)

type Row = { id: string; title: string; link: string | null; sha256: string | null; replaced: boolean }
const rows = () =>
  board.site.sql<Row>(`select e.id, e.title, e.link, f.sha256, e.replaced_at is not null as replaced from governance.enclosure e
    left join platform.document f on f.id = e.document_id order by e.joined_at, e.id`)
const called = async (title: string): Promise<Row> => (await rows()).find((one) => one.title === title) as Row
const there = (sha256: string | null) =>
  existsSync(join(board.site.config.data, 'documents', sha256?.slice(0, 2) ?? '', sha256?.slice(2) ?? ''))
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/\s+/g, ' ')

describe('while it is prepared', () => {
  it('several files in one press, an address for the whole meeting; named by themselves, or as they are called', async () => {
    const both = await joinTo(points[0] ?? '', [
      { name: 'Trésorerie.pdf', content: pdf('solde') },
      { name: 'Devis.docx', content: 'PK\u0003\u0004 devis' },
    ])
    expect([both.status, both.done]).toEqual([303, 'enclosure.joined'])
    await joinTo(null, [], { link: 'https://exemple.fr/dossier', title: 'Dossier partagé' })
    expect((await rows()).map(({ title }) => title)).toEqual(['Trésorerie', 'Devis', 'Dossier partagé'])
    const page = await board.me.get(meeting)
    for (const words of ['Trésorerie', 'DOCX', 'https://exemple.fr/dossier', 'Renommer ou retirer']) expect(page.text).toContain(words)
    const facts = await board.site.sql<{ data: unknown }>(`select data from logbook.fact where name = 'governance.enclosuresJoined'`)
    expect(facts).toHaveLength(2)
    expect(JSON.stringify(facts)).not.toContain('Dossier')
  })

  it('pressed twice, it is joined once', async () => {
    const _key = newId()
    const again = () => joinTo(null, [{ name: 'Plan.pdf', content: pdf('plan') }], { _key })
    expect([(await again()).status, (await again()).status]).toEqual([303, 303])
    expect((await rows()).filter(({ title }) => title === 'Plan')).toHaveLength(1)
  })

  it('is renamed, is taken away, and its file goes with it', async () => {
    const plan = await called('Plan')
    await board.me.post(`${meeting}/documents/${plan.id}/nommer`, { title: 'Plan des lieux' })
    expect((await called('Plan des lieux')).id).toBe(plan.id)
    expect(there(plan.sha256)).toBe(true)
    expect((await board.me.post(`${meeting}/documents/${plan.id}/retirer`)).done).toBe('enclosure.removed')
    const [job] = await board.site.sql<{ payload: never }>(`select payload from graphile_worker._private_jobs order by id desc limit 1`)
    await tasks(board.site)['documents.forget']?.(job?.payload as never, {
      now: board.site.clock.now,
      attempt: 1,
      last: false,
      log: () => {},
    })
    expect(there(plan.sha256)).toBe(false)
    expect(await board.site.sql('select id from platform.document where sha256 = $1', [plan.sha256])).toEqual([])
  })

  it.each<[string, Sent[], Record<string, string>, string]>([
    [
      'a page',
      [{ name: 'page.html', content: '<!doctype html><script>x()</script>', type: 'application/pdf' }],
      {},
      'document bureautique sans macro',
    ],
    [
      'a drawing that runs',
      [{ name: 'logo.svg', content: '<svg onload="x()"/>', type: 'image/png' }],
      {},
      'document bureautique sans macro',
    ],
    ['what is not what it says', [{ name: 'logo.png', content: '<svg/>' }], {}, 'n’est pas le fichier PNG que son nom annonce'],
    ['an empty file', [{ name: 'vide.pdf', content: '' }], {}, 'est vide'],
    ['nothing', [], {}, 'Choisissez un fichier'],
    ['an open line', [], { link: 'http://exemple.fr/secret' }, 'commence par https://'],
    ['a script', [], { link: 'javascript:alert(1)' }, 'commence par https://'],
  ])('%s is refused in words, and what was typed is still there', async (_, files, fields, words) => {
    const before = await rows()
    const refused = await joinTo(points[1] ?? '', files, { title: 'Ce que je disais', ...fields })
    expect(refused.status).toBe(422)
    expect(plain(refused.text)).toContain(words)
    expect(refused.text).toContain('value="Ce que je disais"')
    expect(await rows()).toEqual(before)
  })

  it('no more than fifteen megabytes together, no more than ten at once', async () => {
    const large = await joinTo(null, [
      { name: 'a.pdf', content: pdf('x'.repeat(8 * 1024 * 1024)) },
      { name: 'b.pdf', content: pdf('y'.repeat(8 * 1024 * 1024)) },
    ])
    expect([large.status, plain(large.text).includes('15 Mo au plus')]).toEqual([413, true])
    const many = await joinTo(
      null,
      Array.from({ length: 11 }, (_, at) => ({ name: `${at}.pdf`, content: pdf(String(at)) })),
    )
    expect([many.status, many.text.includes('Pas plus de 10 à la fois')]).toEqual([422, true])
  })

  it('a name is a name, whatever path or tag is in it', async () => {
    await joinTo(points[1] ?? '', [{ name: '../../<b>Bilan</b>.pdf', content: pdf('bilan') }])
    const [bilan] = (await rows()).slice(-1)
    expect(bilan?.title).toBe('b>')
    await board.me.post(`${meeting}/documents/${bilan?.id}/nommer`, { title: '../<i>Bilan</i>' })
    expect((await board.me.get(meeting)).text).not.toContain('<i>Bilan')
    const file = await board.me.get(`${meeting}/documents/${bilan?.id}`)
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''-i-Bilan-i-.pdf`)
    await board.me.post(`${meeting}/documents/${bilan?.id}/retirer`)
  })

  it('nobody else knows of it', async () => {
    const { id } = await called('Trésorerie')
    for (const by of [mia, zoe]) {
      expect((await by.get(`${meeting}/documents/${id}`)).status).toBe(404)
      expect((await joinTo(null, [{ name: 'a.pdf', content: pdf('a') }], {}, by)).status).toBe(404)
    }
    expect((await board.site.visitor.get(`${meeting}/documents/${id}`)).status).toBe(303)
  })
})

describe('once convened', () => {
  it('the mail and the letter say what there is to read and where, the small PDF goes along', async () => {
    expect((await board.me.post(`${meeting}/convoquer`)).status).toBe(303)
    const [mail] = await board.site.sql<{ body: string; attachments: { name: string; sha256: string; mediaType: string }[] }>(
      `select body, attachments from platform.mail where to_address = 'mia@exemple.fr'`,
    )
    const body = mail?.body.replaceAll(/[\u00a0\u202f]/g, ' ') ?? ''
    expect(body).toMatch(/^1\. .*\n {3}– Trésorerie \(PDF, 1 Ko, joint à ce message\)\n {3}– Devis \(DOCX, 1 Ko\)\n2\. /m)
    expect(body).toContain('Pour toute la réunion\n   – Dossier partagé (https://exemple.fr/dossier)')
    expect(body).toContain(`sur la page de la réunion :\nhttp://localhost:3000${meeting}`)
    const { sha256 } = await called('Trésorerie')
    expect(mail?.attachments.map(({ name }) => name).at(-1)).toBe('Trésorerie.pdf')
    expect(mail?.attachments.at(-1)?.sha256).toBe(sha256)
    const letter = plain(pdfText(await readFile(board.site.config.data, mail?.attachments[0]?.sha256 ?? '')))
    expect(letter).toContain('Point 1 : Trésorerie (PDF, 1 Ko, joint à ce courriel)')
    expect(letter.replaceAll(' ', '')).toContain(`http://localhost:3000${meeting}`)
  })

  it('whoever was convened reads it, always as a download; other members, and other hubs, know of nothing', async () => {
    const { id } = await called('Trésorerie')
    const file = await mia.get(`${meeting}/documents/${id}`)
    expect([file.status, file.text]).toEqual([200, pdf('solde')])
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('Trésorerie.pdf')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'cache-control': 'no-store',
    })
    expect((await zoe.get(`${meeting}/documents/${id}`)).status).toBe(404)
    const other = await testBoard({ site: board.site, name: 'Voisin', coordinator: 'noe', seats: false })
    expect((await other.me.get(`${meeting}/documents/${id}`)).status).toBe(404)
    expect((await other.me.get(`${meeting.replace(board.at, other.at)}/documents/${id}`)).status).toBe(404)
    expect((await mia.get(`${meeting}/documents/${(await called('Dossier partagé')).id}`)).status).toBe(404)
    const refused = await joinTo(null, [{ name: 'a.pdf', content: pdf('a') }], {}, mia)
    expect([refused.status, plain(refused.text).includes('joint par qui prépare la réunion')]).toEqual([403, true])
  })

  it('nothing is taken away any more: another takes its place, both stay with their time', async () => {
    const old = await called('Trésorerie')
    for (const act of [
      board.me.post(`${meeting}/documents/${old.id}/retirer`),
      board.me.post(`${meeting}/documents/${old.id}/nommer`, { title: 'Autre' }),
    ]) {
      const reply = await act
      expect([reply.status, plain(reply.text).includes('Remplacez-le')]).toEqual([422, true])
    }
    const replacing = () => joinTo(null, [{ name: 'Trésorerie corrigée.pdf', content: pdf('solde corrigé') }], { replaces: old.id })
    expect((await replacing()).status).toBe(303)
    const again = await replacing()
    expect([again.status, again.text.includes('a déjà été remplacé')]).toEqual([422, true])
    expect((await called('Trésorerie')).replaced).toBe(true)
    const page = plain((await mia.get(meeting)).text)
    expect(page).toContain('remplacé le 12 mars 2026 à 18 h')
    expect((await mia.get(`${meeting}/documents/${old.id}`)).status).toBe(200)
  })

  it('is found by its name by who may see the meeting', async () => {
    const found = async (by: Browser) => (await by.get(`${board.at}/chercher?q=dossier`)).text.includes(meeting)
    expect([await found(mia), await found(zoe)]).toEqual([true, false])
  })
})

describe('in the session and after', () => {
  it('stands beside its point, in a page of its own', async () => {
    await board.me.post(`${meeting}/ouvrir`, { at: '' })
    for (const name of ['La Smalah', 'Tipi', 'Le Bocal'])
      await board.me.post(`${meeting}/arrivees`, { organisation: board.org(name), person: '', name: '', at: '' })
    await board.me.post(`${meeting}/points/${points[0]}/passer`)
    const { id } = await called('Trésorerie corrigée')
    expect((await mia.get(`${meeting}/seance`)).text).toMatch(
      new RegExp(`href="${meeting}/documents/${id}" target="_blank" rel="noopener noreferrer"`),
    )
  })

  it('the PV tells each with the beginning of its fingerprint; so do the extract and the decision', async () => {
    const { point } = (
      await board.me.postJson(`${meeting}/points`, { title: 'Minibus', kind: 'agreement', minutes: '10', proposal: 'Acheter.' })
    ).json() as {
      point: string
    }
    await joinTo(point, [{ name: 'Devis garage.pdf', content: pdf('garage') }])
    await board.me.post(`${meeting}/points/${point}/passer`)
    await board.me.post(`${meeting}/points/${point}/accord`, { text: '' })
    board.site.clock.now = '2026-03-12T17:30:00.000Z'
    expect((await board.me.post(`${meeting}/clore`, { at: '' })).status).toBe(303)
    const keepers = { facilitator: board.person('Ana Duluc'), secretary: board.person('Luc Tastet') }
    expect((await board.me.post(`${meeting}/pv/sceller`, keepers)).status).toBe(303)
    const [kept] = await board.site.sql<{ sha256: string; decision: string }>(
      'select m.sha256, d.id as decision from governance.minutes m, governance.decision d where d.agenda_item_id = $1',
      [point],
    )
    const said = plain(pdfText(await readFile(board.site.config.data, kept?.sha256 ?? '')))
    const [before, after, garage] = await Promise.all([called('Trésorerie'), called('Trésorerie corrigée'), called('Devis garage')])
    expect(said).toContain(`Trésorerie (empreinte ${before.sha256?.slice(0, 8)}, remplacé le 12 mars 2026 à 18 h)`)
    expect(said).toContain(`Trésorerie corrigée (empreinte ${after.sha256?.slice(0, 8)})`)
    expect(said).toMatch(/Dossier partagé \( ?https:\/\/exemple\.fr\/dossier ?\)/)
    expect(plain((await zoe.get(`${meeting}/pv`)).text)).toContain(`empreinte ${garage.sha256?.slice(0, 8)}`)
    const decision = await zoe.get(`${board.at}/decisions/${kept?.decision}`)
    expect(decision.text).toContain('Devis garage')
    expect(decision.text).not.toContain(`/documents/${garage.id}`)
    expect((await zoe.get(`${meeting}/documents/${garage.id}`)).status).toBe(404)
    expect((await mia.get(`${board.at}/decisions/${kept?.decision}`)).text).toContain(`/documents/${garage.id}`)
  })

  it('once sealed, nothing more is joined', async () => {
    const refused = await joinTo(null, [{ name: 'a.pdf', content: pdf('a') }])
    expect([refused.status, refused.text.includes('Le PV est scellé')]).toEqual([422, true])
  })

  it('`verify` finds the document that no longer names its file', async () => {
    const faults = () =>
      inTransaction(board.site.pools.app, openingIn(board.hub), async ({ db }) => {
        const found: unknown[] = []
        const hub = { id: board.hub, slug: '', name: '', zone: 'Europe/Paris', demo: false }
        const rest = { count: () => {}, sealed: () => {}, kindOf: () => 'piece' as const }
        await checkEnclosures({ db, hub, data: board.site.config.data, fault: (one) => void found.push(one), ...rest })
        return { commit: false, value: found }
      })
    expect(await faults()).toEqual([])
    const { sha256 } = await called('Devis garage')
    await board.site.sql(`update platform.document set sha256 = repeat('0', 64) where sha256 = $1`, [sha256])
    expect(await faults()).toEqual([expect.objectContaining({ code: 'verify.enclosure', values: { title: 'Devis garage' } })])
  })
})

it('who asked a question joins what helps to its point, also where she does not sit', async () => {
  board.site.clock.now = '2026-03-12T18:00:00.000Z'
  const asked = await zoe.post(`${board.at}/questions`, { title: 'Une camionnette', words: '', body: board.body })
  const question = asked.location ?? ''
  const early = await send(`${question}/documents`, {}, [{ name: 'a.pdf', content: pdf('a') }], zoe)
  expect([early.status, early.text.includes('pas encore à l’ordre du jour')]).toEqual([422, true])
  const next = await board.prepare({ day: '2026-04-09' })
  await board.me.post(`${next}/points/proposes`, { proposed: `question:${question.split('/').at(-1)}` })
  expect((await zoe.get(question)).text).toContain('Un document utile à votre question')
  expect((await zoe.get(next)).status).toBe(404)
  expect((await send(`${question}/documents`, {}, [{ name: 'Camionnette.pdf', content: pdf('camionnette') }], zoe)).status).toBe(303)
  expect((await zoe.get(question)).text).toContain('Camionnette')
  expect((await board.me.get(next)).text).toContain('Camionnette')
  expect((await send(`${question}/documents`, {}, [{ name: 'b.pdf', content: pdf('b') }], mia)).status).toBe(403)
})
