import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeMeeting } from '#governance/session/close-meeting.ts'
import { checkPdf } from '#platform/documents/pdf-check.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { readFile } from '#platform/documents/store.ts'
import type { Browser } from '../../../tests/setup/board.ts'
import { type Board, mailOf, openBoard } from '../../../tests/setup/session.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'

let site: TestSite
let board: Board
let ana: Browser
let zoe: Browser
let luc: Browser
let at: string
const PATH = 'M20 100L80 40L140 160L260 90'
const plain = (text: string) =>
  text
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll(/\s+/g, ' ')
const page = async (path: string, browser: Browser) => plain((await browser.get(path)).text)
const bytes = async (path: string, browser: Browser) => new Uint8Array(await (await browser.listen(path)).arrayBuffer())
const later = (minutes: number) => {
  site.clock.now = Temporal.Instant.from(board.opening).add({ minutes }).toString({ fractionalSecondDigits: 3 })
}
const person = async (name: string) =>
  (await site.sql<{ id: string }>('select id from members.person where hub_id = $1 and name = $2', [board.hub, name]))[0]?.id ?? ''
const send = (browser: Browser, path: string, content: string, fields: Record<string, string> = {}, name = 'feuille.pdf') => {
  const text = Object.entries(fields).map(([field, value]) => `--x\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`)
  const file = `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n${content}\r\n--x--\r\n`
  return browser.postBytes(path, Buffer.from([...text, file].join(''), 'latin1'), 'multipart/form-data; boundary=x')
}
const sha = (content: string) => createHash('sha256').update(Buffer.from(content, 'latin1')).digest('hex')

beforeAll(async () => {
  site = await testSite({ at: '2026-03-02T09:00:00.000Z' })
  board = await openBoard(site, [{ kind: 'agreement', title: 'Acheter un vidéoprojecteur', proposal: 'Acheter.' }], ['La Smalah'])
  at = `/${board.slug}/reunions/${board.meeting}`
  ana = await site.as(mailOf('La Smalah'))
  zoe = await site.as(mailOf('Artelandes'))
  luc = await site.as(mailOf('Landes Partage'))
})
afterAll(() => site.close())

describe('attendance is signed as people arrive', () => {
  it('in one press on her own phone; whoever was noted by another signs there too', async () => {
    later(5)
    expect((await zoe.post(`${at}/arrivees`, { organisation: board.org('Artelandes'), signed: 'oui' })).status).toBe(303)
    expect(await page(`${at}/emargement`, zoe)).toContain('a signé depuis son compte à 18 h 05')
    const again = await zoe.post(`${at}/emargement/signer`, { organisation: board.org('Artelandes') })
    expect(plain(again.text)).toContain('a déjà signé pour cette structure')
    expect((await ana.get(`${at}/emargement`)).text).toContain('Je signe ma présence')
    expect((await ana.post(`${at}/emargement/signer`, { organisation: board.org('La Smalah') })).status).toBe(303)
    const forOther = await ana.post(`${at}/emargement/signer`, { organisation: board.org('Artelandes') })
    expect(forOther.status).toBe(403)
  })

  it('on the shared screen with her hand or her name, after her arrival is noted, never for nothing', async () => {
    const landes = { organisation: board.org('Landes Partage') }
    expect(plain((await board.coordinator.post(`${at}/emargement/signer`, { ...landes, typed: 'Luc' })).text)).toContain(
      'notez d’abord l’arrivée',
    )
    await board.coordinator.post(`${at}/arrivees`, { organisation: landes.organisation })
    expect(plain((await board.coordinator.post(`${at}/emargement/signer`, landes)).text)).toContain(
      'dessinez la signature, ou écrivez votre nom',
    )
    const bad = await board.coordinator.post(`${at}/emargement/signer`, { ...landes, drawn: '<script>' })
    expect([bad.status, plain(bad.text).includes('n’a pas pu être lue')]).toEqual([422, true])
    expect((await board.coordinator.post(`${at}/emargement/signer`, { ...landes, drawn: PATH })).status).toBe(303)
  })

  it('hands are seen by who keeps the session, each her own, by nobody else', async () => {
    expect((await board.coordinator.get(`${at}/emargement`)).text).toContain(PATH)
    expect((await luc.get(`${at}/emargement`)).text).toContain(PATH)
    const seen = await ana.get(`${at}/emargement`)
    expect(seen.text).not.toContain(PATH)
    expect(plain(seen.text)).toContain('Luc, a signé à la main à 18 h 05')
    const sheet = await bytes(`${at}/emargement.pdf`, board.coordinator)
    expect(checkPdf(sheet).faults).toEqual([])
    expect(pdfText(sheet)).toMatch(/signé à l’écran à 18/)
  })

  it('an arrival taken back takes its signature along', async () => {
    await board.coordinator.post(`${at}/arrivees`, { organisation: board.org('Tipi') })
    await board.coordinator.post(`${at}/emargement/signer`, { organisation: board.org('Tipi'), typed: 'Nour' })
    const [move] = await site.sql<{ id: string }>('select id from governance.movement where organisation_id = $1', [board.org('Tipi')])
    expect((await board.coordinator.post(`${at}/mouvements/${move?.id}/annuler`)).status).toBe(303)
    expect(await site.sql('select from governance.attendance_signature where organisation_id = $1', [board.org('Tipi')])).toEqual([])
  })
})

describe('when the quorum is lost', () => {
  it('the refusal and the screen name who is missing and why; what is possible is offered', async () => {
    later(20)
    await board.coordinator.post(`${at}/departs`, { organisation: board.org('Artelandes') })
    await board.coordinator.post(`${at}/excuses`, { organisation: board.org('Tipi') })
    const causes =
      '2 sièges sur 5, il en faut 3. Il manque une voix : Tipi est excusée, Maison Bleue n’est pas arrivée, Artelandes est partie à 18 h 20.'
    const refused = await board.coordinator.post(`${board.at(0)}/accord`, { text: '' })
    expect(refused.status).toBe(422)
    expect(plain(refused.text)).toContain(`Sans quorum, rien ne se décide (usage courant, à défaut de règle écrite). ${causes}`)
    const seen = await page(`${at}/seance`, board.coordinator)
    expect(seen).toContain(causes)
    expect(seen).toContain('Reporter les points qui restent')
    expect(await page(`${at}/pv`, ana)).toContain(`À 18 h 20, le compte passe à 2. ${causes}`)
    const signatories = await board.coordinator.post(`${at}/signataires`, { people: await person('Ana') })
    expect(plain(signatories.text)).toContain(causes)
    later(30)
    await zoe.post(`${at}/arrivees`, { organisation: board.org('Artelandes'), signed: 'oui' })
  })
})

describe('the meeting names who signs its PV', () => {
  let people: string[]
  let read = ''
  const hash = async (browser: Browser) => /name="read" value="([0-9a-f]{64})"/.exec((await browser.get(`${at}/pv`)).text)?.[1] ?? ''

  it('among those who were there, in one press, with its quorum; not in the register', async () => {
    people = [await person('Ana'), await person('Luc')]
    const stranger = await board.coordinator.post(`${at}/signataires`, { people: await person('Elie') })
    expect(plain(stranger.text)).toContain('Qui signe un PV était à la réunion')
    expect((await ana.post(`${at}/signataires`, { people })).status).toBe(403)
    expect((await board.coordinator.post(`${at}/signataires`, { people })).status).toBe(303)
    expect(await page(`${at}/seance`, ana)).toContain('Signent le PV, d’un commun accord : Ana (La Smalah), Luc (Landes Partage).')
    later(60)
    await board.does(board.me, site.clock.now, closeMeeting, { meeting: board.meeting })
    expect(await site.sql('select from governance.register_entry where hub_id = $1', [board.hub])).toEqual([])
  })

  it('the signed sheet joins as a PDF or a picture, is replaced, and is read by few', async () => {
    expect(plain((await send(board.coordinator, `${at}/emargement/scans`, '<html>')).text)).toContain('ni un PDF, ni une photo')
    expect((await send(ana, `${at}/emargement/scans`, '%PDF-1')).status).toBe(403)
    expect((await send(board.coordinator, `${at}/emargement/scans`, '%PDF-1 faux')).status).toBe(303)
    const [wrong] = await site.sql<{ id: string }>('select id from governance.attendance_scan')
    expect((await board.coordinator.post(`${at}/emargement/scans/${wrong?.id}/retirer`)).status).toBe(303)
    expect(await site.sql('select from platform.document where sha256 = $1', [sha('%PDF-1 faux')])).toEqual([])
    expect((await send(board.coordinator, `${at}/emargement/scans`, '%PDF-1 bon')).status).toBe(303)
    const [scan] = await site.sql<{ id: string }>('select id from governance.attendance_scan')
    expect((await board.coordinator.get(`${at}/emargement/scans/${scan?.id}`)).status).toBe(200)
    expect((await ana.get(`${at}/emargement/scans/${scan?.id}`)).status).toBe(404)
    expect(await page(`${at}/pv`, ana)).toContain(`Feuille d’émargement signée sur papier, empreinte ${sha('%PDF-1 bon').slice(0, 16)}`)
  })

  it('nobody seals over their heads; nobody signs before the PV names who led and who wrote', async () => {
    const sealed = await board.coordinator.post(`${at}/pv/sceller`, { facilitator: board.person, secretary: board.person })
    expect([sealed.status, plain(sealed.text).includes('La séance a désigné qui signe ce PV : Ana, Luc')]).toEqual([422, true])
    expect(await hash(ana)).toBe('')
    await board.coordinator.post(`${at}/animation`, { facilitator: board.person, secretary: people[1] ?? '' })
    read = await hash(ana)
    expect(read).toMatch(/^[0-9a-f]{64}$/)
  })

  it('each signs what she reads; of a text that changes the signature no longer holds', async () => {
    expect((await zoe.post(`${at}/pv/signer`, { read })).status).toBe(403)
    expect(plain((await ana.post(`${at}/pv/signer`, { read: '0'.repeat(64) })).text)).toContain('a changé pendant que vous le lisiez')
    expect((await ana.post(`${at}/pv/signer`, { read })).status).toBe(303)
    expect(await page(`${at}/pv`, ana)).toContain('a signé le 12 mars 2026')
    await board.coordinator.post(`${at}/pv/points/${board.points[0]}/notes`, { notes: 'On y revient en avril.' })
    expect(await page(`${at}/pv`, ana)).toContain('a signé avant un changement')
    expect((await ana.post(`${at}/pv/signer`, { read: await hash(ana) })).status).toBe(303)
    expect(await hash(ana)).toBe('')
  })

  it('the last signature seals it, once; the PV says who signed and when, and stays to the byte', async () => {
    later(24 * 60)
    expect((await luc.post(`${at}/pv/signer`, { read: await hash(luc) })).status).toBe(303)
    const [kept] = await site.sql<{ sha256: string; state: string }>(
      `select s.sha256, m.state from governance.minutes s join governance.meeting m on m.id = s.meeting_id where m.id = $1`,
      [board.meeting],
    )
    expect(kept?.state).toBe('sealed')
    const pdf = await bytes(`${at}/pv.pdf`, luc)
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(kept?.sha256)
    expect(checkPdf(pdf).faults).toEqual([])
    const text = plain(pdfText(pdf)).replaceAll('\u200b', '').replaceAll('- ', '-')
    expect(text).toContain('la séance désigne Ana (La Smalah) et Luc (Landes Partage) pour signer le procès-verbal, d’un commun accord')
    expect(text).toContain('Signé le 12 mars 2026')
    expect(text).toContain('Signé le 13 mars 2026')
    expect(text).toMatch(/le quorum n’est plus atteint\. Il manque une voix : Tipi est excusée/)
    expect(text).toContain('3 structures présentes sur 3 ont signé à l’écran')
    expect((await luc.post(`${at}/pv/signer`, { read })).status).toBe(422)
    expect((await send(board.coordinator, `${at}/emargement/scans`, '%PDF-1 tard')).status).toBe(422)
    expect(Buffer.from(await readFile(site.config.data, kept?.sha256 ?? ''))).toEqual(Buffer.from(pdf))
  })
})

it('signed on paper: the coordination joins the copy, and the PV is sealed with its fingerprint', async () => {
  await site.close()
  site = await testSite({ at: '2026-03-02T09:00:00.000Z' })
  const other = await openBoard(site, [{ kind: 'information', title: 'Nouvelles', proposal: '' }], ['La Smalah', 'Artelandes', 'Tipi'])
  const there = `/${other.slug}/reunions/${other.meeting}`
  const [first] = await site.sql<{ id: string }>('select id from members.person where hub_id = $1 and name = $2', [other.hub, 'Ana'])
  await other.coordinator.post(`${there}/animation`, { facilitator: other.person, secretary: other.person })
  expect((await other.coordinator.post(`${there}/signataires`, { people: first?.id ?? '' })).status).toBe(303)
  site.clock.now = Temporal.Instant.from(other.opening).add({ minutes: 60 }).toString({ fractionalSecondDigits: 3 })
  await other.does(other.me, site.clock.now, closeMeeting, { meeting: other.meeting })
  expect(plain((await send(other.coordinator, `${there}/pv/papier`, '%PDF-1 signé', { on: '2026-03-20' })).text)).toContain(
    'vérifiez la date',
  )
  expect((await send(other.coordinator, `${there}/pv/papier`, '%PDF-1 signé', { on: '2026-03-12' })).status).toBe(303)
  const seen = await page(`${there}/pv`, other.coordinator)
  expect(seen).toContain('a signé sur papier le 12 mars 2026')
  expect((await other.coordinator.get(`${there}/pv/papier`)).status).toBe(200)
  expect((await (await site.as('zoe@exemple.fr')).get(`${there}/pv/papier`)).status).toBe(404)
  expect(plain(pdfText(await bytes(`${there}/pv.pdf`, other.coordinator)))).toContain('L’exemplaire signé sur papier est gardé, empreinte')
})
