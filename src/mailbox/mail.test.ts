import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { addressOf, depositIn, hashOfToken, isToken, tokenFrom } from './address.ts'
import { incomingFrom } from './incoming.ts'
import { cleanFileName, erasedAfter, isDangerous, isExpected, type Mail, wordsOf } from './mail.ts'
import { isReady, type Known, suggestionFor } from './suggestion.ts'

describe('who sent it on', () => {
  const mine = ['camille@ploucs.example', 'camille@chez-elle.example']
  it.each([
    ['my address, twice', ['camille@ploucs.example', 'camille@ploucs.example'], true],
    ['two addresses of mine', mine, true],
    ['the head is mine, the envelope is not', ['camille@ploucs.example', 'm@ailleurs.example'], false],
    ['nobody', [''], false],
    ['not said', [], false],
  ])('%s: %s → %s', (_, senders, expected) => {
    expect(isExpected(senders, mine)).toBe(expected)
  })
})

describe('a file', () => {
  it.each([
    ['devis.pdf', 'application/pdf', false],
    ['budget.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', false],
    ['photo.jpg', 'image/jpeg', false],
    ['facture.pdf.exe', 'application/pdf', true],
    ['page.HTML', 'application/octet-stream', true],
    ['sans-fin', 'text/html', true],
    ['dessin.svg', 'image/svg+xml', true],
    ['macro.docm', 'application/octet-stream', true],
  ])('%s (%s) runs something: %s', (name, mediaType, dangerous) => {
    expect(isDangerous({ name, mediaType })).toBe(dangerous)
  })

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\moi\\Devis été.pdf', 'Devis été.pdf'],
    ['fac\u202etdp.exe', 'factdp.exe'],
    ['a\nb\u0000.pdf', 'ab.pdf'],
    ['.htaccess', 'htaccess'],
    ['', 'piece-3'],
    ['///', 'piece-3'],
    ['x'.repeat(300).concat('.pdf'), 'x'.repeat(120).concat('.pdf')],
  ])('%j is called %j', (name, clean) => {
    expect(cleanFileName(name, 3)).toBe(clean)
  })

  it('whatever it is called, its name is one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const clean = cleanFileName(name, 1)
        expect(clean).toMatch(/^[^/\\<>:"|?*\p{Cc}]{1,131}$/su)
        expect(clean.startsWith('.')).toBe(false)
      }),
    )
  })
})

describe('an address of deposit', () => {
  it('says the hub and the secret, in any case, and nothing of another house', () => {
    const token = tokenFrom(new Uint8Array(20).map((_, i) => i * 13))
    expect(isToken(token)).toBe(true)
    const address = addressOf('ploucs', token, 'depot.fr')
    expect(depositIn(address.toUpperCase(), 'depot.fr')).toEqual({ slug: 'ploucs', hash: hashOfToken(token) })
    expect(depositIn(address, 'autre.fr')).toBe(null)
    expect(depositIn(`ploucs@depot.fr`, 'depot.fr')).toBe(null)
    expect(addressOf('a'.repeat(40), token, 'x').split('@')[0]?.length).toBeLessThanOrEqual(64)
  })
})

it('what waits is erased ninety days after it came, what is settled a day after', () => {
  const receivedAt = '2026-03-12T17:00:00.000Z'
  expect(erasedAfter({ state: 'waiting', receivedAt, settledAt: null })).toBe('2026-06-10T17:00:00.000Z')
  expect(erasedAfter({ state: 'filed', receivedAt, settledAt: '2026-03-13T08:00:00.000Z' })).toBe('2026-03-14T08:00:00.000Z')
})

it('the words of a contact are at most what a contact holds', () => {
  expect(wordsOf({ subject: 'Salle', note: '', body: 'Oui.' })).toBe('Salle\n\nOui.')
  expect(wordsOf({ subject: 'Salle', note: 'Pour info', body: 'é'.repeat(30_000) }).length).toBe(20_000)
})

const organisation = (name: string) => ({ id: name, name })
const known: Known = {
  people: [
    { id: 'claire', name: 'Claire', mail: 'claire@mairie.example', organisations: [organisation('Mairie')] },
    { id: 'jo', name: 'Jo', mail: 'jo@gmail.com', organisations: [organisation('Tipi'), organisation('La Cowo')] },
  ],
  domains: [
    { domain: 'mairie.example', organisations: [organisation('Mairie')] },
    { domain: 'deux.example', organisations: [organisation('Tipi'), organisation('La Cowo')] },
  ],
  organisations: [organisation('Mairie'), organisation('Tipi'), organisation('La Cowo'), organisation('Co')],
}
const from = (...addresses: string[]) => addresses.map((address) => ({ name: '', address }))

describe('to whom a mail may belong', () => {
  it.each<[string, Pick<Mail, 'correspondents' | 'subject'>, ReturnType<typeof suggestionFor>]>([
    [
      'one known person, and the organisation they speak for',
      { correspondents: from('claire@mairie.example'), subject: '' },
      { person: { id: 'claire', name: 'Claire' }, organisation: organisation('Mairie'), because: 'address', sure: true },
    ],
    [
      'one who speaks for two: no organisation is guessed',
      { correspondents: from('jo@gmail.com'), subject: '' },
      { person: { id: 'jo', name: 'Jo' }, organisation: null, because: 'address', sure: true },
    ],
    [
      'a known and an unknown one: proposed, not sure',
      { correspondents: from('claire@mairie.example', 'x@y.example'), subject: '' },
      { person: { id: 'claire', name: 'Claire' }, organisation: organisation('Mairie'), because: 'address', sure: false },
    ],
    [
      'somebody else of a domain that one organisation uses',
      { correspondents: from('paul@mairie.example'), subject: '' },
      { person: null, organisation: organisation('Mairie'), because: 'domain', sure: false },
    ],
    [
      'a domain of two: nothing',
      { correspondents: from('paul@deux.example'), subject: '' },
      { person: null, organisation: null, because: 'nothing', sure: false },
    ],
    [
      'a name in the subject, whatever its accents',
      { correspondents: from('x@y.example'), subject: 'Réunion à la COWO' },
      { person: null, organisation: organisation('La Cowo'), because: 'subject', sure: false },
    ],
    [
      'two names in the subject: nothing',
      { correspondents: from('x@y.example'), subject: 'Tipi et la cowo' },
      { person: null, organisation: null, because: 'nothing', sure: false },
    ],
    [
      'a name of two letters is no name',
      { correspondents: from('x@y.example'), subject: 'co' },
      { person: null, organisation: null, because: 'nothing', sure: false },
    ],
  ])('%s', (_, mail, suggestion) => {
    expect(suggestionFor(mail, known)).toEqual(suggestion)
  })

  it('ready: from its owner, of one known person, and readable', () => {
    const sure = suggestionFor({ correspondents: from('claire@mairie.example'), subject: '' }, known)
    expect(isReady({ expected: true, remarks: ['charset'] }, sure)).toBe(true)
    expect(isReady({ expected: false, remarks: [] }, sure)).toBe(false)
    expect(isReady({ expected: true, remarks: ['unreadable'] }, sure)).toBe(false)
  })
})

describe('what a mail says', () => {
  const own = (address: string) => ['camille@ploucs.example', 'ploucs+x@depot.fr'].includes(address)
  const mail = {
    ...{
      messageId: '',
      passed: [],
      returnPath: '',
      files: [],
      automatic: false,
      carried: [],
      remarks: [],
      date: '2026-03-03T08:00:00.000Z',
    },
    from: { name: 'Camille', address: 'camille@ploucs.example' },
    to: [{ name: '', address: 'ploucs+x@depot.fr' }],
    subject: 'TR : Salle',
    text: 'Pour info\n\nDe : Claire <claire@mairie.example>\nEnvoyé : lundi 2 mars 2026 10:12\nObjet : Salle\n\nOui.',
  }
  const asked = { zone: 'Europe/Paris', own }
  const inner = {
    ...mail,
    from: { name: 'Claire', address: 'claire@mairie.example' },
    subject: 'Salle',
    text: 'Oui.',
    date: '2026-03-02T09:12:00.000Z',
  }

  it('forwarded in the text', () => {
    expect(incomingFrom(mail, asked)).toEqual({
      ...{ subject: 'Salle', note: 'Pour info', body: 'Oui.', writtenAt: '2026-03-02T09:12:00.000Z', remarks: [] },
      correspondents: [{ name: 'Claire', address: 'claire@mairie.example' }],
    })
  })

  it('carried as a file; several are told together', () => {
    const whole = { ...mail, text: 'Pour info', carried: [inner, { ...inner, subject: 'Clés', text: 'Vendredi.' }] }
    expect(incomingFrom(whole, asked)).toMatchObject({
      ...{ note: 'Pour info', body: 'Oui.\n\n— Claire : Clés\n\nVendredi.', writtenAt: '2026-03-02T09:12:00.000Z', remarks: ['several'] },
      correspondents: [{ address: 'claire@mairie.example' }],
    })
  })

  it('an answer sent in copy is not taken for the mail it quotes', () => {
    const answer = { ...mail, subject: 'RE: Salle', to: [{ name: 'Claire', address: 'claire@mairie.example' }, ...mail.to] }
    expect(incomingFrom(answer, asked)).toMatchObject({
      body: mail.text,
      correspondents: [{ address: 'claire@mairie.example' }],
      writtenAt: mail.date,
    })
  })

  it('one’s own mail forwarded to oneself is with nobody', () => {
    const text = mail.text.replace('claire@mairie.example', 'camille@ploucs.example')
    expect(incomingFrom({ ...mail, text }, asked).correspondents).toEqual([])
  })
})
