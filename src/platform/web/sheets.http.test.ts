import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { openHub, type TestHub } from '../../../tests/setup/hub.ts'
import { mailsWritten } from '../../../tests/setup/mail.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { capabilities } from '../../app.tsx'

let site: TestSite
let hub: TestHub
let at: string
beforeAll(async () => {
  site = await testSite({ at: '2026-03-12T10:00:00.000Z' })
  hub = await openHub(site, 'PLOUCS', 'maite')
  at = `/${hub.slug}`
})
afterAll(() => site.close())

const writeMails = (count: number, from = 0) => mailsWritten(site, hub.hub, count, from)

const rowsOf = (text: string): string[][] => parse(text, { bom: true, delimiter: ';', record_delimiter: '\r\n' })

describe('a list as a file', () => {
  it('holds every row of the list, in its order, whatever the page shows; no text is a formula', async () => {
    await writeMails(60)
    const page = await hub.coordinator.get(`${at}/courrier`)
    expect(page.text.match(/class="c-row"/g)).toHaveLength(25)
    expect(page.text).toContain(`href="${at}/courrier/export?format=csv"`)
    const reply = await hub.coordinator.get(`${at}/courrier/export?format=csv`)
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8; header=present'])
    expect(reply.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''ploucs-messages-envoyes-2026-03-12.csv")
    const [head, ...rows] = rowsOf(reply.text)
    expect(head).toEqual(['Objet', 'À', 'Adresse', 'Écrit le', 'Parti le', 'État'])
    expect(rows.map(([subject]) => subject)).toEqual(Array.from({ length: 60 }, (_, n) => `'=1+${n}`))
    expect(rows[0]).toEqual(["'=1+0", 'Ana', 'a0@exemple.fr', '01/03/2026 11:00', '', 'en attente'])
  })

  it('speaks the reader’s language, and is a workbook for who prefers one', async () => {
    const reply = await hub.coordinator.get(`${at}/courrier/export`, { 'accept-language': 'en' })
    expect(rowsOf(reply.text)[0]?.[0]).toBe('Subject')
    const book = await hub.coordinator.listen(`${at}/courrier/export?format=xlsx`)
    expect(book.headers.get('content-disposition')).toContain('.xlsx')
    const [sheet] = await readWorkbook(Buffer.from(await book.arrayBuffer()))
    expect(sheet?.sheet).toBe('Messages envoyés')
    expect(sheet?.data).toHaveLength(61)
    const [subject, , , written] = sheet?.data[1] ?? []
    expect(subject).toBe('=1+0')
    // Excel counts hours as a fraction of the day: to the second, it is the hour on the clock of the hub.
    expect(Math.round(Number(written) / 1000) * 1000).toBe(Date.parse('2026-03-01T11:00:00Z'))
  })

  it('says which formats there are', async () => {
    const reply = await hub.coordinator.get(`${at}/courrier/export?format=pdf`)
    expect(reply.status).toBe(422)
    expect(reply.text).toContain('Une liste s’exporte en CSV')
  })

  it('prints whole on one page, and says so when it goes on', async () => {
    const whole = await hub.coordinator.get(`${at}/courrier?imprimer=oui`)
    expect(whole.text.match(/class="c-row"/g)).toHaveLength(60)
    expect(whole.text).not.toContain('La liste continue')
    const part = await hub.coordinator.get(`${at}/courrier`)
    expect(part.text).toContain('La liste continue')
    expect(part.text).toContain('Imprimé le 12 mars 2026')
  })

  it('holds what the search found, nothing else, beyond the first page too', async () => {
    await hub.paste(Array.from({ length: 40 }, (_, n) => `Atelier ${String(n).padStart(2, '0')} ; Ana${n}`).join('\n'))
    await hub.paste('La Cowo ; Karim')
    const names = async (path: string) => rowsOf((await hub.coordinator.get(`${at}/${path}`)).text).map(([name]) => name)
    expect(await names('structures/export')).toHaveLength(1 + 41)
    expect(await names('structures/export?q=cowo')).toEqual([expect.any(String), 'La Cowo'])
    expect((await names('structures/export?q=atelier')).slice(1)).toEqual(
      Array.from({ length: 40 }, (_, n) => `Atelier ${String(n).padStart(2, '0')}`),
    )
    expect(await names('personnes/export?q=karim')).toEqual([expect.any(String), 'Karim'])
  })

  it('is not given to who may not see the list', async () => {
    await hub.paste('La Smalah ; Ana ; ana@exemple.fr')
    const ana = await site.as('ana@exemple.fr')
    expect((await ana.get(`${at}/courrier/export`)).status).toBe(404)
    expect((await site.visitor.get(`${at}/courrier/export`)).location).toContain('/connexion?vers=')
  })
})

/** Lists that do not leave as a file, and why. */
const STAY: Record<string, string> = {
  '/:hub/courrier-entrant': 'a tray to empty, not a list to keep: each mail becomes a contact, and contacts leave',
  '/:hub/chercher': 'looks everywhere at once, to go somewhere: each list it leads to has its export',
  '/:hub/doublons': 'pairs to settle, one after the other; what was made one stands in the life of each card',
  '/:hub/importer/:import': 'rows on their way in: those to put right leave as a file of their own (`a-revoir`)',
  '/:hub/argent/financeurs': 'where one types a name when somebody calls; what each has promised leaves with the agreements',
  '/:hub/argent/justificatifs': 'each leaves as the folder that proves it, with its list; the costs in them leave as a sheet',
  '/:hub/a-trier': 'what a calendar suggests, to keep or to drop: what is kept leaves with the time it takes',
}

it('every list with pages or a search has its export, or a reason to have none', () => {
  const routes = capabilities.flatMap((capability) => capability.routes)
  const lists = routes.flatMap((route) => {
    const asked = 'shape' in route.operation.input ? Object.keys(route.operation.input.shape as object) : []
    return route.is === 'page' && asked.some((name) => ['q', 'avant', 'apres'].includes(name)) ? [route.path] : []
  })
  expect(lists).toContain('/:hub/registre')
  const exported = new Set(routes.filter(({ is }) => is === 'sheet').map(({ path }) => path.replace(/\/export$/, '')))
  expect(lists.filter((path) => !exported.has(path) && !(path in STAY))).toEqual([])
  expect(Object.keys(STAY).filter((path) => exported.has(path) || !lists.includes(path))).toEqual([])
})
