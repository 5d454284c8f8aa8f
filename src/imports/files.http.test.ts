import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { openHub, type TestHub } from '../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../tests/setup/site.ts'
import { naughty } from '../../tests/trust/naughty.ts'
import { tasks } from '../app.tsx'
import { TARGETS } from './row-target.ts'
import { TEMPLATES } from './template.ts'

// Files as spreadsheets write them, up to the last sign.

let site: TestSite
let hub: TestHub
beforeAll(async () => {
  site = await testSite()
  hub = await openHub(site, 'PLOUCS', 'maite')
  await hub.paste('La Smalah ; Ana Duluc ; ana@exemple.fr')
})
afterAll(async () => {
  expect(site.lines).toEqual([])
  await site.close()
})

type Shown = {
  columns: { head: string; key: string }[]
  counts: Record<string, number>
  rows: { line: number; cells: string[]; problems: { code: string }[] }[]
  reading: { sheet: string | null; sheets: string[]; delimiter: string | null }
  headerLine: number | null
}
let id: string
const shown = async (query = ''): Promise<Shown> =>
  (await hub.coordinator.get(`/ploucs/importer/${id}${query}`, { accept: 'application/json' })).json() as Shown
const send = async (target: string, name: string, file: Uint8Array): Promise<Shown> => {
  const body = Buffer.concat([
    Buffer.from(`--x\r\nContent-Disposition: form-data; name="target"\r\n\r\n${target}\r\n`),
    Buffer.from(`--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`),
    file,
    Buffer.from('\r\n--x--\r\n'),
  ])
  const sent = await hub.coordinator.postBytes('/ploucs/importer', body, 'multipart/form-data; boundary=x')
  expect(sent.status, sent.text).toBe(303)
  id = sent.location?.split('/').at(-1)?.split('?')[0] ?? ''
  return shown()
}
const tried = async (): Promise<Shown> => {
  const { columns, headerLine } = await shown()
  const reply = await hub.coordinator.postJson(`/ploucs/importer/${id}/colonnes`, {
    header: headerLine === null ? '' : String(headerLine),
    columns: columns.map(({ key }) => key),
  })
  expect(reply.status, reply.text).toBe(200)
  return shown()
}
const brought = async (): Promise<Shown> => {
  expect((await hub.coordinator.post(`/ploucs/importer/${id}/confirmer`)).status).toBe(303)
  const [job] = await site.sql<{ payload: never }>('select payload from graphile_worker._private_jobs order by id desc limit 1')
  await tasks(site)['imports.write']?.(job?.payload as never, { now: site.clock.now, attempt: 1, last: false, log: () => {} })
  return shown()
}

describe('a template', () => {
  it.each(TARGETS.flatMap((target) => ['fr', 'en'].map((lang) => [target, lang] as const)))(
    'of %s (%s) comes back with every column understood, and its example without a fault',
    async (target, lang) => {
      await hub.coordinator.post('/reglages', { lang, back: '/' })
      const file = await hub.coordinator.listen(`/ploucs/importer/modele?target=${target}`)
      await hub.coordinator.post('/reglages', { lang: 'fr', back: '/' })
      expect(file.status).toBe(200)
      const read = await send(target, 'modele.xlsx', new Uint8Array(await file.arrayBuffer()))
      expect(read.columns.map(({ key }) => key)).toEqual(TEMPLATES[target].slice(0, read.columns.length).map(([key]) => key))
      const { counts, rows } = await tried()
      expect(counts, JSON.stringify(rows)).toMatchObject({ new: 1, wrong: 0 })
    },
  )
  it('of nothing is no page', async () => {
    expect((await hub.coordinator.get('/ploucs/importer/modele?target=secrets')).status).toBe(404)
  })
})

describe('a file', () => {
  it('« sep=; » on its first line is read, and is no row', async () => {
    const read = await send('structures', 'liste.csv', Buffer.from('sep=;\r\nNom;Commune\r\nLe Garage, atelier;Dax\r\n'))
    expect(read.reading.delimiter).toBe(';')
    expect(read.headerLine).toBe(2)
    expect((await tried()).counts).toMatchObject({ new: 1, wrong: 0 })
    const commas = await send('structures', 'liste.csv', Buffer.from('\ufeffSEP=,\r\nNom,Commune\r\nLe Four,Dax\r\n'))
    expect([commas.reading.delimiter, commas.columns.map(({ key }) => key)]).toEqual([',', ['name', 'commune']])
  })

  it('hours of a workbook stay hours', async () => {
    const day = (text: string) => ({ value: new Date(text), type: Date, format: 'dd/mm/yyyy' })
    const hour = (part: number) => ({ value: new Date(Date.UTC(1899, 11, 30) + part * 86_400_000), type: Date, format: 'hh:mm' })
    const rows = [
      ['Date', 'Durée', 'Début', 'Objet'].map((value) => ({ value })),
      [day('2026-02-02'), hour(1.5 / 24), hour(9 / 24), { value: 'Dossier' }],
    ]
    const file = await writeXlsxFile(rows as never, {} as never)
    await send('time', 'temps.xlsx', Buffer.from(await (file as unknown as { toBuffer: () => Promise<Buffer> }).toBuffer()))
    expect((await tried()).counts).toMatchObject({ new: 1, wrong: 0 })
    await brought()
    expect(await site.sql(`select minutes, to_char(starts_at at time zone 'Europe/Paris', 'HH24:MI') as at from "time".entry`)).toEqual([
      { minutes: 90, at: '09:00' },
    ])
  })

  it('of naughty texts: each is a name or a fault in words; what came in is shown as the text it is, and goes again', async () => {
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
    // A cell of more than 5,000 signs, or an empty byte, refuses the whole file in words.
    const fitting = naughty.filter((text) => text.length <= 5_000 && !text.includes('\u0000'))
    const lines = fitting.map((text, n) => `${n};${cell(text)};${cell(text)}`)
    await send('structures', '<img src=x onerror=alert(1)>.csv', Buffer.from(`N°;Nom;Adresse postale\r\n${lines.join('\r\n')}\r\n`))
    const { counts } = await tried()
    expect(counts.new ?? 0).toBeGreaterThan(50)
    const marked = naughty.filter((text) => /<[a-z/!%]/i.test(text))
    for (const face of ['problemes', 'doublons', 'nouveaux']) {
      const page = await hub.coordinator.get(`/ploucs/importer/${id}?voir=${face}`)
      expect(page.status).toBe(200)
      expect(marked.filter((text) => page.text.includes(text))).toEqual([])
    }
    const { counts: done } = await brought()
    expect((done.added ?? 0) + (done.left ?? 0)).toBe(counts.new)
    const list = await hub.coordinator.get('/ploucs/structures?imprimer=1')
    expect(list.status).toBe(200)
    expect(marked.filter((text) => list.text.includes(text))).toEqual([])
    expect((await hub.coordinator.post(`/ploucs/importer/${id}/annuler`)).status).toBe(303)
  })
})

it('what waits in a file is told to whom it names, and to nobody else', async () => {
  await send('people', 'contacts.csv', Buffer.from('Prénom;Nom;Mail\r\nAna;Duluc;ANA@exemple.fr\r\nZoé;Labadie;zoe@exemple.fr\r\n'))
  const page = await (await site.as('ana@exemple.fr')).get('/ploucs/mes-donnees')
  expect(page.status).toBe(200)
  expect(page.text).toContain('Lignes de fichiers en attente')
  expect(page.text).toContain('ANA@exemple.fr')
  expect(page.text).not.toContain('zoe@exemple.fr')
})
