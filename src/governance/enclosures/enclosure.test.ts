import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import type { Lang } from '#base/page.ts'
import { sizeText } from '#base/size.ts'
import { meetingStates } from '#governance/meetings/meeting.ts'
import {
  before,
  checkFile,
  checkJoining,
  current,
  ENCLOSED_BYTES,
  type Enclosure,
  enclosedIn,
  fileName,
  isAnnounced,
  linkTitle,
  MOST_ENCLOSURES,
  markOf,
  titleOf,
  whyNotChange,
  whyNotJoin,
} from './enclosure.ts'

const codes = (problems: { code: string }[]) => problems.map(({ code }) => code)
const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const file = (mediaType: string, size: number, sha256 = 'a'.repeat(64)) => ({
  document: 'd',
  ending: 'pdf',
  mediaType,
  bytes: size,
  sha256,
})
const joined = (id: string, change: Partial<Enclosure> = {}): Enclosure => ({
  ...{ id, point: null, title: id, file: file('application/pdf', 1000), link: null, by: 'p' },
  ...{ joinedAt: '2026-03-02T08:00:00.000Z', replacedBy: null, replacedAt: null },
  ...change,
})

describe('a file is taken when everybody can read it and it is what it says', () => {
  it.each<[string, string, string[]]>([
    ['Budget.pdf', '%PDF-1.7 …', []],
    ['BUDGET.PDF', '%PDF-1.4', []],
    ['salle.jpeg', '\u00ff\u00d8\u00ff\u00e0', []],
    ['salle.png', '\u0089PNG\r\n', []],
    ['salle.heic', '\u0000\u0000\u0000\u0018ftypheic', []],
    ['devis.docx', 'PK\u0003\u0004', []],
    ['devis.ods', 'PK\u0003\u0004', []],
    ['devis.doc', '\u00d0\u00cf\u0011\u00e0\u00a1', []],
    ['devis.rtf', '{\\rtf1', []],
    ['page.html', '<!doctype html>', ['enclosure.kind']],
    ['logo.svg', '<svg onload="x()">', ['enclosure.kind']],
    ['macro.docm', 'PK\u0003\u0004', ['enclosure.kind']],
    ['jeu.exe', 'MZ', ['enclosure.kind']],
    ['sans-ending', '%PDF-', ['enclosure.kind']],
    ['facture.pdf.exe', '%PDF-', ['enclosure.kind']],
    ['page.pdf', '<!doctype html>', ['enclosure.notWhatItSays']],
    ['logo.png', '<svg xmlns="', ['enclosure.notWhatItSays']],
    ['budget.xlsx', '%PDF-', ['enclosure.notWhatItSays']],
    ['budget.pdf', '', ['enclosure.empty']],
  ])('%s', (name, head, expected) => {
    expect(codes(checkFile(name, head.length, bytes(head)))).toEqual(expected)
  })
})

describe('what is joined in one press', () => {
  const one = { files: 1, link: '', title: '' }
  it.each<[string, Parameters<typeof checkJoining>[0], number, string[]]>([
    ['a file', one, 0, []],
    ['a file with the name to show', { ...one, title: 'Budget' }, 0, []],
    ['an address', { ...one, files: 0, link: 'https://exemple.fr/devis' }, 0, []],
    ['a file and an address', { ...one, link: 'https://exemple.fr/devis' }, 0, []],
    ['nothing', { ...one, files: 0 }, 0, ['enclosure.nothing']],
    ['one name for two', { ...one, files: 2, title: 'Budget' }, 0, ['enclosure.oneTitle']],
    ['an address anybody can change on the way', { ...one, files: 0, link: 'http://exemple.fr' }, 0, ['enclosure.httpsOnly']],
    ['a script', { ...one, files: 0, link: 'javascript:alert(1)' }, 0, ['enclosure.httpsOnly']],
    ['words', { ...one, files: 0, link: 'exemple' }, 0, ['enclosure.httpsOnly']],
    ['an address with a password', { ...one, files: 0, link: 'https://moi:secret@exemple.fr' }, 0, ['enclosure.noPassword']],
    ['the last that fits', one, MOST_ENCLOSURES - 1, []],
    ['one more than anybody reads', one, MOST_ENCLOSURES, ['enclosure.tooMany']],
  ])('%s', (_, given, already, expected) => {
    expect(codes(checkJoining(given, already))).toEqual(expected)
  })
})

describe('when', () => {
  it.each(meetingStates)('of a meeting that is %s', (state) => {
    const over = { sealed: ['enclosure.sealed'], cancelled: ['enclosure.cancelled'] }[state as string] ?? []
    expect(codes(whyNotJoin(state))).toEqual(over)
    expect(codes(whyNotChange({ state, convenedAt: null }))).toEqual(over)
    expect(codes(whyNotChange({ state, convenedAt: '2026-03-02T08:00:00.000Z' }))).toEqual(over.length > 0 ? over : ['enclosure.announced'])
  })

  it('what was joined after the last notice is not announced', () => {
    const notices = [{ sentAt: '2026-03-02T08:00:00.000Z' }]
    expect(isAnnounced(joined('a'), notices)).toBe(true)
    expect(isAnnounced(joined('a', { joinedAt: '2026-03-02T08:00:00.001Z' }), notices)).toBe(false)
    expect(isAnnounced(joined('a'), [])).toBe(false)
  })
})

describe('what took the place of what', () => {
  const all = [
    joined('c', { joinedAt: '2026-03-04T08:00:00.000Z' }),
    joined('a', { replacedBy: 'b', replacedAt: '2026-03-03T08:00:00.000Z' }),
    joined('b', { joinedAt: '2026-03-03T08:00:00.000Z', replacedBy: 'c', replacedAt: '2026-03-04T08:00:00.000Z' }),
  ]
  it('the latest is read first, those before it after it', () => {
    expect(current(all).map(({ id }) => id)).toEqual(['c'])
    expect(before(all, all[0] as Enclosure).map(({ id }) => id)).toEqual(['b', 'a'])
  })
})

describe('what leaves with the notice', () => {
  it.each<[string, Enclosure[], string[]]>([
    ['small PDFs', [joined('a'), joined('b')], ['a', 'b']],
    ['no picture, no page', [joined('a', { file: file('image/png', 10) }), joined('b', { file: null, link: 'https://exemple.fr' })], []],
    ['not what was replaced', [joined('a', { replacedBy: 'b', replacedAt: '2026-03-03T08:00:00.000Z' }), joined('b')], ['b']],
    ['those that fit', [joined('a', { file: file('application/pdf', ENCLOSED_BYTES) }), joined('b')], ['a']],
    ['one that is too large stays behind alone', [joined('a', { file: file('application/pdf', ENCLOSED_BYTES + 1) }), joined('b')], ['b']],
  ])('%s', (_, all, expected) => {
    expect(enclosedIn(all).map(({ id }) => id)).toEqual(expected)
  })

  it('never weighs more than it may', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: ENCLOSED_BYTES * 2 })), (sizes) => {
        const leaving = enclosedIn(sizes.map((size, at) => joined(String(at), { file: file('application/pdf', size) })))
        expect(leaving.reduce((sum, one) => sum + (one.file?.bytes ?? 0), 0)).toBeLessThanOrEqual(ENCLOSED_BYTES)
      }),
    )
  })
})

describe('names', () => {
  it.each([
    ['Budget 2026.pdf', 'Budget 2026'],
    ['.pdf', '.pdf'],
    ['a.b.docx', 'a.b'],
  ])('%s is called %s', (name, title) => expect(titleOf(name)).toBe(title))

  it('a page is called by its address', () => expect(linkTitle('https://exemple.fr/devis/')).toBe('exemple.fr/devis'))

  it('a file is saved under one that no system takes for a folder, whatever was typed', () => {
    expect(fileName('../../etc/passwd', 'pdf')).toBe('-..-etc-passwd.pdf')
    expect(fileName('…', 'pdf')).toBe('….pdf')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = fileName(title, 'pdf')
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+\.pdf$/u)
        expect(name.length).toBeLessThanOrEqual(124)
        expect(name.startsWith('.')).toBe(false)
      }),
    )
  })

  it('a mark is the beginning of the fingerprint; a page has none', () => {
    expect(markOf(joined('a', { file: file('application/pdf', 1, `3f786850${'0'.repeat(56)}`) }))).toBe('3f786850')
    expect(markOf(joined('a', { file: null, link: 'https://exemple.fr' }))).toBeNull()
  })

  it.each<[number, Lang, string]>([
    [1, 'fr', '1\u00a0Ko'],
    [348_160, 'fr', '340\u00a0Ko'],
    [1_572_864, 'fr', '1,5\u00a0Mo'],
    [1_572_864, 'en', '1.5\u00a0MB'],
    [15 * 1024 * 1024, 'fr', '15\u00a0Mo'],
  ])('%d bytes (%s) are %s', (size, lang, text) => expect(sizeText(size, lang)).toBe(text))
})
