import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import type { Lang } from '#base/page.ts'
import type { AttendanceData } from '#governance/attendance/attendance-document.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { checkPdf } from '#platform/documents/pdf-check.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import type { NoticeData } from './notice-document.ts'
import { bareNotice, bareSheet, boardNotice, boardSheet, changingNotice, longSheet } from './sample-notice-document.ts'

const printNotice = (data: NoticeData, lang: Lang = 'fr') => renderPdf({ template: 'src/governance/notices/notice.typ', data, lang })
const printSheet = (data: AttendanceData, lang: Lang = 'fr') =>
  renderPdf({ template: 'src/governance/attendance/attendance-sheet.typ', data, lang })
const read = (bytes: Uint8Array) =>
  pdfText(bytes)
    .replace(/\n?\u200B\n?/g, '')
    .replace(/\s+/g, ' ')

describe.each(['fr', 'en'] as const)('in %s', (lang) => {
  it.each([
    ['a board', boardNotice, 1],
    ['a board whose rules change', changingNotice, 2],
    ['the least', bareNotice, 1],
    [
      'a general meeting, with its proxy to fill',
      { ...boardNotice, proxies: { allowed: true, maxPerHolder: 2, by: '2026-03-11', form: true } },
      2,
    ],
  ])('the convocation of %s is accessible, and holds on as few pages as it can', async (_, data, pages) => {
    expect(checkPdf(await printNotice(data, lang))).toMatchObject({ pages, faults: [] })
  })

  it.each([
    ['a board', boardSheet, 1],
    ['nobody known yet', bareSheet, 1],
    ['a general meeting', longSheet, 4],
  ])('the attendance sheet of %s is accessible', async (_, data, most) => {
    const { pages, faults } = checkPdf(await printSheet(data, lang))
    expect(faults).toEqual([])
    expect(pages).toBeLessThanOrEqual(most)
  })
})

describe('a convocation says', () => {
  it.each([
    ['to whom', 'La Smalah Claire Etchegaray 3 place de la Mairie 40170 Saint-Julien-en-Born'],
    ['when', 'Jeudi 12 mars 2026 Heure De 18 h à 20 h 30'],
    ['where', 'Lieu La Smalah, 3 place de la Mairie'],
    ['where online', 'https://visio.example.org/ploucs-mars'],
    ['about what, and what for', '3 Achat d’un minibus partagé (Inès Haddad) consentement 50 min'],
    [
      'how it decides',
      'une proposition est adoptée lorsqu’il ne reste aucune objection. Si une objection demeure après 2 tours, un vote peut être demandé (majorité des suffrages exprimés).',
    ],
    ['the quorum', 'au moins 3 sièges présents sur 5 (statuts, article 9).'],
    [
      'how to be excused',
      'Merci de nous prévenir avant le 11 mars 2026, par courriel à bonjour@ploucs.example ou par téléphone au 05 00 00 00 00.',
    ],
    ['who may come instead', 'Marc Duvignau peut représenter votre structure à votre place.'],
    [
      'how to give a proxy',
      'donner un pouvoir écrit à une autre structure (2 pouvoirs au plus par structure), à nous remettre au plus tard le 11 mars 2026.',
    ],
    ['the documents', 'Situation de trésorerie au 28 février 2026'],
    ['who writes', 'Maïté Lafitte Coordinatrice'],
  ])('%s', async (_, said) => {
    expect(read(await printNotice(boardNotice))).toContain(said)
  })

  it('that only its agenda can be decided, in a general meeting', async () => {
    const said = 'Seuls les points de cet ordre du jour peuvent donner lieu à une décision.'
    expect(read(await printNotice({ ...boardNotice, agendaLocked: true }))).toContain(said)
    expect(read(await printNotice(boardNotice))).not.toContain(said)
  })

  it('that proxies are not accepted, only where the rules say so', async () => {
    const said = 'Les pouvoirs ne sont pas admis pour cette réunion.'
    expect(read(await printNotice({ ...boardNotice, proxies: { allowed: false, maxPerHolder: null, by: null } }))).toContain(said)
    expect(read(await printNotice({ ...boardNotice, proxies: null }))).not.toContain('pouvoir écrit')
  })
})

it('a link leads to the web or nowhere', async () => {
  const links = async (link: string) =>
    [
      ...Buffer.from(await printNotice({ ...boardNotice, link, documents: [], reply: null }))
        .toString('latin1')
        .matchAll(/\/URI\s*\(([^)]*)\)/g),
    ].map((m) => m[1])
  expect(await links('https://visio.example.org/une-adresse-assez-longue-pour-etre-coupee')).toEqual([
    'https://visio.example.org/une-adresse-assez-longue-pour-etre-coupee',
  ])
  expect(await links('javascript:alert(1)')).toEqual([])
  expect(await links('file:///etc/passwd')).toEqual([])
})

it('the sheet leaves blank what is not known, and says for whom one also signs', async () => {
  const bytes = await printSheet(boardSheet)
  expect(read(bytes)).toContain('La Smalah Claire Etchegaray Terre Solidaire des Landes Du coq à l’âme')
  expect(read(bytes)).toContain('Porte les pouvoirs de')
  expect(read(bytes)).toContain('Artelandes Inès Haddad 18 h 04 20 h 10')
  expect(read(bytes)).toContain('excusée')
  expect(checkPdf(bytes).tables).toEqual([
    { rows: 1 + boardSheet.rows.length, headerCells: 6 },
    { rows: 1 + boardSheet.blankLines, headerCells: 6 },
  ])
})

it('a convocation says that the rules change before the day, and what', async () => {
  expect(read(await printNotice(changingNotice))).toMatch(
    /Les règles changent entre la convocation et la séance.*Quorum : « 3 sièges sur 5.*» devient « 1 siège sur 3/,
  )
  expect(read(await printNotice(boardNotice))).not.toContain('Les règles changent')
})

it('whatever people type, letters and sheets are printed', async () => {
  const typed = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('', ' ', '\n\n', '*x*', '#panic()', 'x'.repeat(400)))
  await fc.assert(
    fc.asyncProperty(typed, typed, async (a, b) => {
      const notice: NoticeData = {
        ...boardNotice,
        body: a,
        session: b,
        addressee: { organisation: a, representative: b, address: [a, b] },
        place: b,
        link: a,
        agenda: [{ title: a, kind: 'vote', minutes: null, presenter: b }],
        reply: { by: null, mail: a, phone: b },
        substitute: a,
        documents: [{ point: null, title: b, kind: a, bytes: 1, url: a, enclosed: true }],
        documentsAt: a,
        convener: { name: a, role: b },
      }
      expect(checkPdf(await printNotice(notice)).faults).toEqual([])
      const rows: AttendanceData['rows'] = [
        { organisation: a, representative: b, state: 'expected', arrivedAt: null, leftAt: null, proxiesOf: [a, b] },
      ]
      expect(checkPdf(await printSheet({ ...boardSheet, body: b, place: a, rows })).faults).toEqual([])
    }),
    { numRuns: 30 },
  )
})
