import { describe, expect, test as it } from 'vitest'
import { renderPdf } from '#platform/documents/pdf.ts'
import { checkPdf } from '#platform/documents/pdf-check.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { sampleHub as hub } from '#platform/documents/sample-hub.ts'
import type { ExclusionLetter } from './exclusion-letter.ts'

const summons: ExclusionLetter = {
  at: '2026-03-12T08:12:00.000Z',
  hub,
  is: 'summons',
  addressee: { organisation: 'Tipi', representative: 'Luc Tastet', address: ['8 route de la Forêt', '40200 Mimizan'] },
  writtenOn: '2026-03-12',
  grounds: 'Le local commun est resté fermé du 5 janvier au 2 mars 2026, malgré deux courriers des 20 janvier et 10 février.',
  hearing: { on: '2026-03-27', time: '18:00', place: 'La Smalah, 3 place de la Mairie' },
  decision: null,
  reply: { mail: 'bonjour@ploucs.example', phone: '05 00 00 00 00' },
}
const notification: ExclusionLetter = {
  ...summons,
  is: 'notification',
  writtenOn: '2026-04-10',
  decision: {
    ...{ number: 'CA-2026-014', body: 'Conseil d’administration', on: '2026-04-09', until: '2026-04-10' },
    ...{
      reasons: 'Le local n’a pas été rouvert après l’entretien.',
      appeal: 'Devant l’assemblée générale, par lettre.',
      appealUntil: '2026-05-10',
    },
  },
}
const bare: ExclusionLetter = {
  ...notification,
  addressee: { organisation: 'Tipi', representative: null, address: [] },
  decision: notification.decision && { ...notification.decision, appeal: null, appealUntil: null },
  reply: { mail: null, phone: null },
}
const print = (data: ExclusionLetter, lang: 'fr' | 'en' = 'fr') =>
  renderPdf({ template: 'src/governance/exclusions/exclusion-letter.typ', data, lang })
const read = async (data: ExclusionLetter) =>
  pdfText(await print(data))
    .replace(/\n?\u200B\n?/g, '')
    .replace(/\s+/g, ' ')

describe('the letters of an exclusion', () => {
  it.each(['fr', 'en'] as const)('are accessible, on one page (%s)', async (lang) => {
    for (const data of [summons, notification, bare]) expect(checkPdf(await print(data, lang))).toMatchObject({ pages: 1, faults: [] })
  })

  it.each([
    ['who and why', summons, 'Le local commun est resté fermé du 5 janvier'],
    ['when', summons, 'Vendredi 27 mars 2026'],
    ['that nothing is decided before', summons, 'Aucune décision n’est prise avant.'],
    ['that one may be accompanied', summons, 'être accompagné·e de la personne de votre choix'],
    ['the number of the decision', notification, 'CA-2026-014'],
    ['its reasons', notification, 'Le local n’a pas été rouvert'],
    ['the appeal and until when', notification, 'Ce recours est ouvert jusqu’au 10 mai 2026.'],
    ['where the statutes open none', bare, 'devant le tribunal judiciaire'],
  ] as [string, ExclusionLetter, string][])('say %s', async (_, data, words) => expect(await read(data)).toContain(words))
})
