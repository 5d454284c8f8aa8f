import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import type { Lang } from '#base/page.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { checkPdf } from '#platform/documents/pdf-check.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import type { DecisionData, MinutesData } from './minutes-document.ts'
import { bareMinutes, boardMinutes, longMinutes } from './sample-minutes-document.ts'

const print = (data: MinutesData, lang: Lang = 'fr') => renderPdf({ template: 'src/governance/record/minutes.typ', data, lang })
/** What is read, with plain spaces: where a line is cut is not the text's business. */
const read = async (data: MinutesData, lang: Lang = 'fr') =>
  pdfText(await print(data, lang))
    .replace(/\n?\u200B\n?/g, '')
    .replace(/\s+/g, ' ')

const minibus = boardMinutes.points[2]?.decision as DecisionData
const deciding = (decision: Partial<DecisionData>): MinutesData => ({
  ...boardMinutes,
  points: [
    {
      title: 'Minibus',
      kind: 'consent',
      presenter: null,
      minutes: null,
      debates: null,
      documents: [],
      actions: [],
      decision: { ...minibus, ...decision },
    },
  ],
})

describe.each(['fr', 'en'] as const)('in %s', (lang) => {
  it.each([
    ['a full board', boardMinutes],
    ['the least a meeting leaves', bareMinutes],
    ['a long general meeting', longMinutes],
  ])('%s is an accessible PDF, the same bytes each time', async (_, data) => {
    const bytes = await print(data, lang)
    expect(checkPdf(bytes)).toMatchObject({ lang: lang === 'fr' ? 'fr-FR' : 'en-GB', faults: [] })
    expect(Buffer.from(await print(structuredClone(data), lang)).equals(Buffer.from(bytes))).toBe(true)
  })
})

describe('a PV says what French practice asks of it', () => {
  it.each([
    ['the association', 'Association loi de 1901 · 12 rue des Pins, 40000 Mont-de-Marsan · RNA W402004321 · SIRET 123 456 789 00012'],
    ['the body', 'Conseil d’administration, réunion mensuelle'],
    ['the day', 'Jeudi 12 mars 2026'],
    ['the hours', 'Ouverture 18 h 04, clôture 20 h 42'],
    ['the place', 'La Smalah, 3 place de la Mairie, 40170 Saint-Julien-en-Born'],
    ['the convocation', 'Envoyée par courriel le 2 mars 2026 par Maïté Lafitte, coordinatrice.'],
    ['who came and left', 'Artelandes Inès Haddad présente 18 h 04 20 h 10'],
    ['who is excused', 'Terre Solidaire des Landes Paul Lasserre excusée – –'],
    [
      'the quorum and its rule',
      '3 sièges sur 5 sont présents. Le quorum est de 3/5 des sièges, soit 3 (statuts, article 9) : il est atteint',
    ],
    ['the debates', 'Le solde de l’État (28 240 €) n’est pas encore versé ; la trésorière'],
    ['a decision by mutual agreement', 'Adoptée d’un commun accord par les 4 structures participantes.'],
    ['a decision by consent', 'Adoptée par consentement au 2ᵉ tour : aucune des 4 structures participantes n’a d’objection.'],
    ['the text replaced', 'Version 1 (18 h 48), remplacée : « Le pôle achète un minibus d’occasion pour 12 000 € au plus. »'],
    [
      'the objection, its ground and its end',
      'la proposition dépasse ce que la structure peut porter. « La dépense nous laisse sous le seuil d’alerte en juillet. » Intégrée dans la version 2, ce que la structure confirme.',
    ],
    ['a vote', 'Rejetée par vote : 1 pour, 2 contre, 0 abstention (vote à main levée, majorité des suffrages exprimés).'],
    ['the register', 'CA-2026-014 Achat d’un minibus partagé Adoptée par consentement au 2ᵉ tour'],
    ['the actions', 'Relancer la préfecture si rien n’est reçu Claire Etchegaray 31 mars 2026'],
    ['the closing', 'La séance est levée à 20 h 42. Prochaine réunion : jeudi 9 avril 2026 à 18 h, Artelandes, Dax.'],
    ['the signatories', 'Secrétariat Jean-Noël Dupouy Du coq à l’âme'],
    [
      'how it may be corrected',
      'Document généré ; toute correction fait l’objet d’un nouvel acte. Empreinte : 3f786850 e387550f dab836ed 7e6dc881 de23001b 9f2f3c4d 5e6f7a8b 9c0d1e2f',
    ],
    ['that it is invented', 'Document de démonstration : les faits, les dates et les personnes sont inventés.'],
  ])('%s', async (_, said) => {
    expect(await read(boardMinutes)).toContain(said)
  })
})

describe('how a point ended', () => {
  const vote: DecisionData['vote'] = {
    secrecy: 'secret',
    for: 1,
    against: 1,
    abstain: 2,
    blank: 1,
    notCast: 1,
    majority: { num: 2, den: 3, strict: false, base: 'presents' },
  }
  it.each<[string, Partial<DecisionData>, string, string]>([
    ['first round', { round: 1 }, 'Adoptée par consentement au 1ᵉʳ tour', 'Adopted by consent in the 1st round'],
    ['alone', { outcome: 'agreed', taking: 1 }, 'par la seule structure participante.', 'by the only organisation taking part.'],
    ['nobody counted', { taking: null }, 'Adoptée par consentement au 2ᵉ tour.', 'Adopted by consent in the 2nd round.'],
    [
      'adopted',
      { outcome: 'adopted', vote },
      'Adoptée par vote : 1 pour, 1 contre, 2 abstentions, 1 blanc, 1 absente ou sans vote (scrutin secret, majorité de 2/3 des présents).',
      'Adopted by vote: 1 for, 1 against, 2 abstentions, 1 blank, 1 absent or not cast (secret ballot, at least 2/3 of those present).',
    ],
    ['tied', { outcome: 'tied', vote }, 'Partage égal des voix : 1 pour, 1 contre', 'Tied vote: 1 for, 1 against'],
    [
      'settled by the chair, after a tie and a vote that was voided',
      {
        outcome: 'adopted',
        vote: { ...vote, secrecy: 'open', second: true, casting: 'La Smalah' },
        voided: [{ at: '18:10', reason: 'La question était mal posée.' }],
      },
      'Second vote, après une égalité. Voix prépondérante : La Smalah. Vote ouvert à 18 h 10 et annulé : « La question était mal posée ».',
      'Second vote, after a tie. Casting vote: La Smalah. Vote opened at 18:10 and voided: “La question était mal posée”.',
    ],
    ['no quorum', { outcome: 'inquorate' }, 'Non décidée : le quorum n’était pas atteint.', 'Not decided: the quorum was not reached.'],
    ['adjourned', { outcome: 'adjourned' }, 'Reportée à une prochaine réunion.', 'Adjourned to a later meeting.'],
    ['withdrawn', { outcome: 'withdrawn' }, 'Retirée par Artelandes.', 'Withdrawn by Artelandes.'],
    [
      'an objection stands',
      {
        outcome: 'adjourned',
        objections: [{ organisation: 'X', version: 2, grounds: 'legal', text: 'Non', became: 'maintained', integratedIn: null }],
      },
      'X , sur la version 2 : la proposition serait contraire au droit ou aux statuts. « Non » Maintenue.',
      'X , on version 2: the proposal would breach the law or the statutes. “Non” Maintained.',
    ],
    [
      'recused',
      { recused: ['A', 'B'] },
      'N’a pas pris part à la décision, en raison d’un intérêt : A et B.',
      'Took no part in the decision, because of an interest: A and B.',
    ],
  ])('%s', async (_, decision, french, english) => {
    expect(await read(deciding(decision))).toContain(french)
    expect(await read(deciding(decision), 'en')).toContain(english)
  })

  it('what was not adopted is called a proposal', async () => {
    expect(await read(deciding({ outcome: 'rejected' }))).toContain('Proposition CA-2026-014')
    expect(await read(deciding({ outcome: 'consented' }))).toContain('Décision CA-2026-014')
  })
})

it('a quorum that is not reached, or is lost on the way, is said', async () => {
  const quorum = boardMinutes.quorum as NonNullable<MinutesData['quorum']>
  const said = await read({
    ...boardMinutes,
    quorum: { ...quorum, counted: 1, reached: false, changes: [{ at: '20:12', counted: 2, reached: false }] },
  })
  expect(said).toContain('1 siège sur 5 est présent.')
  expect(said).toContain('il n’est pas atteint, aucune décision ne peut être prise.')
  expect(said).toContain('À 20 h 12, le compte passe à 2 : le quorum n’est plus atteint.')
})

it('a title that says its kind is not told it again, and what was not reached stands apart, with its number', async () => {
  const [first] = deciding({}).points as [MinutesData['points'][number]]
  const plain = { ...first, decision: null }
  const points = [
    { ...plain, title: 'Approbation du PV de février', kind: 'minutesApproval' as const, debates: 'Relu ensemble.' },
    { ...plain, title: 'Minibus', reached: false },
    { ...plain, title: 'Questions diverses', kind: 'anyOtherBusiness' as const, reached: false },
  ]
  const said = await read({ ...boardMinutes, points })
  expect(said).toContain('1. Approbation du PV de février 2. Minibus (consentement) 3. Questions diverses Présences et quorum')
  expect(said).toContain(
    'Points traités 1. Approbation du PV de février Relu ensemble. Points non abordés 2. Minibus 3. Questions diverses',
  )
})

it('who was really told, and how, is said as it was', async () => {
  const convocation = { on: '2026-03-02', convener: 'Maïté', short: null }
  const told = [
    { by: 'mail' as const, organisations: ['La Smalah', 'Tipi'] },
    { by: 'kept' as const, organisations: ['Artelandes'] },
    { by: 'none' as const, organisations: ['Le Bocal'] },
  ]
  expect(await read({ ...boardMinutes, convocation: { ...convocation, by: ['mail', 'kept', 'none'], told } })).toContain(
    'Écrite le 2 mars 2026 par Maïté. Envoyée par courriel : La Smalah, Tipi. Gardée dans le courrier du pôle, sans être partie : Artelandes. Non convoquée : Le Bocal.',
  )
  expect(await read({ ...boardMinutes, convocation: { ...convocation, by: ['kept'] } })).toContain(
    'Écrite le 2 mars 2026 par Maïté. Gardée dans le courrier du pôle, sans être partie.',
  )
})

it('a convocation sent too late is said', async () => {
  expect(await read(longMinutes)).toContain('Délai : 10 jours avant la réunion, au lieu de 15 jours prévus.')
})

it('a draft says so; sealed minutes do not', async () => {
  expect(await read({ ...boardMinutes, state: 'draft' })).toContain('Projet, avant signature')
  expect(await read(boardMinutes)).not.toContain('Projet, avant signature')
})

it('the first of a month, and English dates', async () => {
  expect(await read({ ...boardMinutes, day: '2026-05-01' })).toContain('Vendredi 1er mai 2026')
  expect(await read({ ...boardMinutes, day: '2026-05-01' }, 'en')).toContain('Friday 1 May 2026')
})

it('whatever people type, the minutes are printed', async () => {
  const typed = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('', ' ', '\n\n', '*x*', '#panic()', 'x'.repeat(400)))
  await fc.assert(
    fc.asyncProperty(typed, typed, typed, async (a, b, c) => {
      const d = deciding({ text: a, proposer: b, concerns: [{ organisation: c, text: a }], recused: [b] })
      const data: MinutesData = {
        ...d,
        hub: { ...d.hub, name: a, seat: b },
        body: c,
        session: a,
        place: b,
        facilitator: c,
        attendance: boardMinutes.attendance.map((row) => ({ ...row, organisation: a, representative: b, holder: c })),
        guests: [{ name: a, capacity: b }],
        points: d.points.map((p) => ({
          ...p,
          title: b,
          presenter: c,
          debates: a,
          documents: [b, c].map((title) => ({ title, mark: null, link: a, replaced: null })),
          actions: [{ what: a, who: b, due: null }],
        })),
        signatories: [{ name: a, role: 'chair', organisation: b, signedOn: null }],
      }
      expect(checkPdf(await print(data)).faults).toEqual([])
    }),
    { numRuns: 30 },
  )
})
