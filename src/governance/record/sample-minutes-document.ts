import { sampleHub as hub } from '#platform/documents/sample-hub.ts'
import type { DecisionData, MinutesData, PointData } from './minutes-document.ts'

/** Invented meetings that the tests print; no real organisation did any of this. */

const undecided: DecisionData = {
  number: null,
  text: '',
  outcome: 'adjourned',
  round: null,
  taking: null,
  proposer: null,
  versions: [],
  objections: [],
  concerns: [],
  recused: [],
  vote: null,
  reviewOn: null,
}

const point = (title: string, kind: PointData['kind'], rest: Partial<PointData> = {}): PointData => ({
  title,
  kind,
  presenter: null,
  minutes: null,
  debates: null,
  documents: [],
  decision: null,
  actions: [],
  ...rest,
})

/** A board that agrees on one point, consents to another in the second round, and votes on a third. */
export const boardMinutes: MinutesData = {
  at: '2026-03-12T19:42:10.120Z',
  hub,
  form: 'pv',
  state: 'sealed',
  body: 'Conseil d’administration',
  session: 'Réunion mensuelle',
  day: '2026-03-12',
  startsAt: '18:00',
  openedAt: '18:04',
  closedAt: '20:42',
  place: 'La Smalah, 3 place de la Mairie, 40170 Saint-Julien-en-Born',
  convocation: { on: '2026-03-02', by: ['mail'], convener: 'Maïté Lafitte, coordinatrice', short: null },
  facilitator: 'Maïté Lafitte',
  secretary: 'Jean-Noël Dupouy',
  attendance: [
    { organisation: 'La Smalah', representative: 'Claire Etchegaray', state: 'present', arrivedAt: '18:00', leftAt: null, holder: null },
    {
      organisation: 'Du coq à l’âme',
      representative: 'Jean-Noël Dupouy',
      state: 'present',
      arrivedAt: '17:55',
      leftAt: null,
      holder: null,
    },
    { organisation: 'Artelandes', representative: 'Inès Haddad', state: 'present', arrivedAt: '18:04', leftAt: '20:10', holder: null },
    {
      organisation: 'Terre Solidaire des Landes',
      representative: 'Paul Lasserre',
      state: 'excused',
      arrivedAt: null,
      leftAt: null,
      holder: null,
    },
    {
      organisation: 'Les Ateliers du Marsan',
      representative: 'Solène Castaing',
      state: 'present',
      arrivedAt: '18:21',
      leftAt: null,
      holder: null,
    },
  ],
  guests: [{ name: 'Maïté Lafitte', capacity: 'coordinatrice' }],
  quorum: {
    of: 5,
    base: 'seats',
    count: 'present',
    share: { num: 3, den: 5 },
    needed: 3,
    counted: 3,
    reached: true,
    source: 'statuts, article 9',
    changes: [],
  },
  points: [
    point('Trésorerie au 28 février', 'information', {
      presenter: 'Claire Etchegaray',
      minutes: 15,
      debates:
        'La trésorerie est assurée pendant 74 jours. Le solde de l’État (28 240 €) n’est pas encore versé ; la trésorière a relancé la préfecture le 4 mars.\n\nLes organisations demandent un point écrit chaque mois.',
      documents: [{ title: 'Situation de trésorerie au 28 février 2026', mark: '3f786850', link: null, replaced: null }],
      actions: [{ what: 'Relancer la préfecture si rien n’est reçu', who: 'Claire Etchegaray', due: '2026-03-31' }],
    }),
    point('Date de la prochaine réunion « Tous pour un PLOUCS »', 'agreement', {
      minutes: 5,
      decision: {
        ...undecided,
        number: 'CA-2026-013',
        text: 'La prochaine réunion « Tous pour un PLOUCS » se tient le 16 avril 2026 de 14 h à 18 h à Dax.',
        outcome: 'agreed',
        taking: 4,
        proposer: 'La Smalah',
      },
    }),
    point('Achat d’un minibus partagé', 'consent', {
      presenter: 'Inès Haddad',
      minutes: 50,
      debates:
        'Le minibus servirait aux chantiers des coopératives jeunesse de services et aux visites apprenantes. Deux devis ont été comparés. La question de l’assurance et de l’entretien a été longuement posée.',
      documents: [
        { title: 'Devis du garage Lacoste', mark: 'e387550f', link: null, replaced: { on: '2026-03-10', at: '09:12' } },
        { title: 'Devis du garage Lacoste, corrigé', mark: 'dab836ed', link: null, replaced: null },
        { title: 'Devis du garage Bernadet', mark: null, link: 'https://ploucs.example/devis/bernadet', replaced: null },
      ],
      decision: {
        ...undecided,
        number: 'CA-2026-014',
        text: 'Le pôle achète un minibus d’occasion pour 8 000 € au plus, assurance et entretien compris pour la première année. La dépense est engagée après versement du solde de l’État.',
        outcome: 'consented',
        round: 2,
        taking: 4,
        proposer: 'Artelandes',
        versions: [
          { n: 1, text: 'Le pôle achète un minibus d’occasion pour 12 000 € au plus.', at: '18:48' },
          { n: 2, text: 'Le pôle achète un minibus d’occasion pour 8 000 € au plus, assurance et entretien compris.', at: '19:12' },
        ],
        objections: [
          {
            organisation: 'La Smalah',
            version: 1,
            grounds: 'exceedsLimits',
            text: 'La dépense nous laisse sous le seuil d’alerte en juillet.',
            became: 'integrated',
            integratedIn: 2,
          },
        ],
        concerns: [{ organisation: 'Les Ateliers du Marsan', text: 'Le stationnement n’est pas réglé.' }],
        reviewOn: '2026-09-10',
      },
      actions: [
        { what: 'Demander une attestation d’assurance aux deux garages', who: 'Artelandes', due: '2026-03-20' },
        { what: 'Préparer le règlement de prêt', who: null, due: null },
      ],
    }),
    point('Candidature à l’appel à projets de la Région', 'vote', {
      minutes: 20,
      debates: 'Après un tour de table, deux organisations souhaitent attendre l’année prochaine.',
      decision: {
        ...undecided,
        number: 'CA-2026-015',
        text: 'Le pôle dépose un dossier avant le 30 avril 2026.',
        outcome: 'rejected',
        vote: {
          secrecy: 'open',
          for: 1,
          against: 2,
          abstain: 0,
          blank: 0,
          notCast: 0,
          majority: { num: 1, den: 2, strict: true, base: 'exprimes' },
        },
      },
    }),
  ],
  next: { day: '2026-04-09', startsAt: '18:00', place: 'Artelandes, Dax' },
  sheet: { signed: 3, came: 4, scans: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'] },
  named: { at: '20:30' },
  signatories: [
    { name: 'Maïté Lafitte', role: 'facilitator', organisation: null, signedOn: '2026-03-13' },
    { name: 'Jean-Noël Dupouy', role: 'secretary', organisation: 'Du coq à l’âme', signedOn: null },
  ],
  hash: '3f786850e387550fdab836ed7e6dc881de23001b9f2f3c4d5e6f7a8b9c0d1e2f',
}

const { sheet: _sheet, named: _named, ...unsigned } = boardMinutes

/** The least a meeting can leave behind: a name, a body, a day. */
export const bareMinutes: MinutesData = {
  ...unsigned,
  hub: { name: 'Pôle des Barthes', legalForm: null, seat: null, rna: null, siret: null, demo: false },
  form: 'compteRendu',
  state: 'draft',
  body: 'Groupe jeunesse',
  session: null,
  openedAt: null,
  closedAt: null,
  place: null,
  convocation: null,
  facilitator: null,
  secretary: null,
  attendance: [],
  guests: [],
  quorum: null,
  points: [],
  next: null,
  signatories: [],
  hash: null,
}

/** A general meeting of many: the same organisations again and again, until three pages are full. */
export const longMinutes: MinutesData = {
  ...boardMinutes,
  body: 'Assemblée générale',
  session: 'Session ordinaire',
  attendance: Array.from({ length: 40 }, (_, i) => {
    const state = (['present', 'represented', 'excused', 'absent'] as const)[i % 7] ?? 'present'
    return {
      organisation: `Structure adhérente n° ${i + 1}`,
      representative: `Représentante ${i + 1}`,
      state,
      arrivedAt: state === 'present' ? '09:30' : null,
      leftAt: null,
      holder: state === 'represented' ? 'La Smalah' : null,
    }
  }),
  convocation: { on: '2026-03-02', by: ['mail', 'post'], convener: null, short: { given: 10, required: 15 } },
  quorum: {
    of: 40,
    base: 'members',
    count: 'present+represented',
    share: { num: 1, den: 2 },
    needed: 20,
    counted: 28,
    reached: true,
    source: 'statuts, article 12',
    changes: [
      {
        at: '12:10',
        counted: 19,
        reached: false,
        missing: [
          { organisation: 'Terre Solidaire des Landes', cause: 'excused', at: null },
          { organisation: 'Maison Bleue', cause: 'notArrived', at: null },
          { organisation: 'Artelandes', cause: 'left', at: '12:10' },
        ],
      },
    ],
  },
  points: boardMinutes.points.flatMap((p) => [p, { ...p, debates: p.debates === null ? null : Array(6).fill(p.debates).join('\n\n') }]),
}
