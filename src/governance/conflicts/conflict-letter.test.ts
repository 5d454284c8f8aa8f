import { describe, expect, test as it } from 'vitest'
import { renderPdf } from '#platform/documents/pdf.ts'
import { checkPdf } from '#platform/documents/pdf-check.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { sampleHub as hub } from '#platform/documents/sample-hub.ts'
import type { ConflictLetter } from './conflict-letter.ts'

const summons: ConflictLetter = {
  at: '2026-03-12T08:12:00.000Z',
  hub,
  is: 'summons',
  addressee: 'Tipi',
  writtenOn: '2026-03-12',
  between: ['Tipi', 'Le Bocal'],
  text: 'La camionnette partagée est revenue rayée le 2 février 2026.',
  hearing: { on: '2026-03-27', time: '18:00', place: 'La Smalah, 3 place de la Mairie' },
  decision: null,
  team: ['Ana Duluc', 'Inès Haddad'],
}
const agreement: ConflictLetter = {
  ...summons,
  is: 'agreement',
  addressee: null,
  hearing: null,
  text: 'Qui prend la camionnette la rend pleine.',
}
const decision: ConflictLetter = {
  ...{ ...summons, is: 'decision', hearing: null, text: 'La rayure date de l’emprunt.' },
  decision: { what: 'commitments', appealWay: 'Devant l’assemblée.', appealUntil: '2026-05-10' },
}
const suspension: ConflictLetter = {
  ...decision,
  decision: {
    ...{ what: 'suspension', appealWay: 'Devant l’assemblée.', appealUntil: '2026-05-10' },
    suspended: { from: '2026-04-02', to: '2026-06-30' },
  },
}
const endless: ConflictLetter = {
  ...suspension,
  decision: { what: 'suspension', appealWay: '', appealUntil: null, suspended: { from: '2026-04-02', to: null } },
}
const bare: ConflictLetter = { ...decision, addressee: null, decision: { what: 'nothing', appealWay: '', appealUntil: null } }
const print = (data: ConflictLetter, lang: 'fr' | 'en' = 'fr') =>
  renderPdf({ template: 'src/governance/conflicts/conflict-letter.typ', data, lang })
const read = async (data: ConflictLetter) =>
  pdfText(await print(data))
    .replace(/\n?\u200B\n?/g, '')
    .replace(/[\s\u00a0]+/g, ' ')

describe('the letters of a difference', () => {
  it.each(['fr', 'en'] as const)('are accessible, on one page (%s)', async (lang) => {
    for (const data of [summons, agreement, decision, bare, suspension, endless])
      expect(checkPdf(await print(data, lang))).toMatchObject({ pages: 1, faults: [] })
  })

  it.each([
    ['what it is about', summons, 'revenue rayée le 2 février 2026'],
    ['when', summons, 'Vendredi 27 mars 2026'],
    ['that nothing is decided before', summons, 'Rien n’est décidé avant.'],
    ['who follows it', summons, 'Ana Duluc et Inès Haddad'],
    ['between whom it is agreed', agreement, 'Entre Tipi et Le Bocal'],
    ['what is decided', decision, 'Des engagements à tenir'],
    ['the appeal and until when', decision, 'Ce recours est ouvert jusqu’au 10 mai 2026.'],
    ['from when to when it is suspended', suspension, 'Du 2 avril 2026 au 30 juin 2026 inclus'],
    ['what that means', suspension, 'vous restez membre'],
    ['that it lasts until it is lifted', endless, 'jusqu’à ce qu’elle soit levée'],
    ['that there is none', bare, 'n’ouvrent pas de recours interne'],
  ] as [string, ConflictLetter, string][])('say %s', async (_, data, words) => expect(await read(data)).toContain(words))
})
