import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Id, newId } from '#base/id.ts'
import { keepActivity, keepParticipations, noteReference } from '#logbook/api.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { checkPdf } from '#platform/documents/pdf-check.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { printerOf } from '#platform/documents/printer.ts'
import { inHub } from '#platform/jobs/jobs.ts'
import { type Browser, type TestBoard, testBoard } from '../../tests/setup/board.ts'
import type { MonthSheetData } from './month-sheet-document.ts'

// The coordinator's November, entirely derived, from the first look to the file with both signatures; then reopened.

let board: TestBoard
let me: Browser
let treasurer: Browser
let person: Id
let at: string

beforeAll(async () => {
  board = await testBoard()
  const { site } = board
  const added = await board.me.postJson(`${board.at}/personnes`, { name: 'Hélène', email: 'helene@exemple.fr' })
  const helene = (added.json() as { person: Id }).person
  await board.me.postJson(`${board.at}/personnes/${helene}/roles`, { kind: 'treasurer', from: '2026-01-01' })
  site.clock.now = '2026-11-30T17:00:00.000Z'
  me = await site.as('maite@exemple.fr')
  treasurer = await site.as('helene@exemple.fr')
  const [row] = await site.sql<{ id: Id }>(`select id from members.person where hub_id = $1 and email = 'maite@exemple.fr'`, [board.hub])
  person = row?.id ?? ''
  at = `${board.at}/temps/${person}/2026-11`
  for (const day of ['03', '10', '17', '24']) {
    const id = newId()
    await inHub(site.pools, board.hub, async (db) => {
      const [startsAt, endsAt] = [`2026-11-${day}T17:00:00.000Z`, `2026-11-${day}T19:00:00.000Z`]
      const subject = { subjectType: 'meeting', subject: id }
      await keepActivity(db, board.hub, { id, kind: 'meeting', title: `Conseil du ${day}`, startsAt, endsAt, place: 'Dax', ...subject })
      const came = { person, organisation: null, capacity: 'staff', invited: true, attended: 'yes', minutes: 120, travel: 40 } as const
      await keepParticipations(db, board.hub, id, [came])
      // Its PV was sealed.
      if (day === '10') await noteReference(db, board.hub, id, 'PV du 10 novembre 2026, Conseil')
    })
  }
  await me.post(`${at}/absences`, { kind: 'leave', from: '2026-11-30', last: '2026-11-30' })
})
afterAll(() => board.site.close())

type Files = { name: string; bytes: Uint8Array; text: string }
const sheet = async (query = '', who = me): Promise<Files> => {
  const reply = await who.listen(`${at}/feuille.pdf${query}`)
  expect(reply.status).toBe(200)
  const bytes = new Uint8Array(await reply.arrayBuffer())
  expect(checkPdf(bytes).faults).toEqual([])
  const text = pdfText(bytes).replace(/\n?\u200B\n?/g, '')
  return { name: decodeURIComponent(reply.headers.get('content-disposition') ?? ''), bytes, text: text.replace(/\s+/g, ' ') }
}
const kept = () =>
  board.site.sql<{ version: number; sha256: string; said: MonthSheetData; template: string; lang: 'fr' }>(
    `select version, sha256, said, template, lang from "time".sheet_file where hub_id = $1 order by version`,
    [board.hub],
  )

it('before any signature it is a draft, and says so', async () => {
  const { text, name } = await sheet()
  expect(text).toContain('Projet, non signé')
  expect(text).toContain('Semaine non affirmée.')
  expect(name).toContain('projet')
})

it('signed by one, it still is; signed by two, it is kept with its hash, and printed again it is the same to the byte', async () => {
  expect((await me.post(`${at}/signer`, {})).status).toBe(303)
  expect((await sheet()).text).toContain('Signée, à approuver')
  expect(await kept()).toEqual([])
  expect((await treasurer.post(`${at}/approuver`, {})).status).toBe(303)
  const { text, bytes } = await sheet()
  expect(text).not.toContain('Projet')
  for (const said of [
    'mar. 3 2 h 40 18 h–20 h Conseil du 03 Réunion · Dax',
    'Réunion, présence notée réf.',
    'PV du 10 novembre 2026, Conseil',
    '2 h 40 min',
    'Congé, le 30 novembre.',
    'Hélène',
  ])
    expect(text).toContain(said)
  const [file] = await kept()
  expect(file?.version).toBe(1)
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(file?.sha256)
  expect(file?.template).toBe(printerOf('src/time/month-sheet.typ').template)
  const again = await renderPdf({ template: 'src/time/month-sheet.typ', data: file?.said as MonthSheetData, lang: 'fr' })
  expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true)
  expect((await me.get(at)).text).toContain('Feuille du mois (PDF)')
})

it('reopened, it is a draft again; what was signed can still be read by its number; another number is nothing', async () => {
  const before = await sheet()
  expect((await treasurer.post(`${at}/rouvrir`, { reason: 'Une visite manque' })).status).toBe(303)
  const now = await sheet()
  expect(now.text).toContain('Rouverte, à signer de nouveau')
  expect(now.text).toContain('Cette feuille a été rouverte : Une visite manque')
  expect(now.text).not.toContain('Signé en ligne')
  const page = await me.get(at)
  expect(page.text).toContain('feuille.pdf?version=1')
  expect(Buffer.from((await sheet('?version=1', treasurer)).bytes).equals(Buffer.from(before.bytes))).toBe(true)
  for (const version of ['2', 'x', '1.5']) expect((await me.get(`${at}/feuille.pdf?version=${version}`)).status).toBe(404)
})

it('signed and approved again, there are two versions, and neither changed the other', async () => {
  const [first] = await kept()
  expect((await me.post(`${at}/signer`, {})).status).toBe(303)
  expect((await treasurer.post(`${at}/approuver`, {})).status).toBe(303)
  const both = await kept()
  expect(both.map(({ version }) => version)).toEqual([1, 2])
  expect(both[0]).toEqual(first)
  expect((await sheet()).text).toContain('Version 2')
})
