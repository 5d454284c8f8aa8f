import type { Filled, FilledField, FilledLine } from '#funding/dossiers/filled.ts'

/** Invented dossiers for tests; the sums of PLOUCS’s incubator are real, their split is invented. */

const field = (key: string, label: string, value: string | null, more: Partial<FilledField> = {}): FilledField => ({
  key,
  label,
  value,
  from: value === null ? null : 'register',
  most: null,
  long: false,
  needed: false,
  ...more,
})

const line = (code: string, group: string, name: string, euros: number, says = ''): FilledLine => ({
  code,
  group,
  name,
  says,
  euros,
  cents: euros * 100,
})

const none = { charges: 0, products: 0, inKindCharges: 0, inKindProducts: 0 }

/** A hub on its first day: a form, and nothing in it. */
export const emptyFilled: Filled = {
  form: { key: 'cerfa12156', version: '06', title: 'Demande de subvention' },
  hub: { name: 'PLOUCS' },
  action: 'Incubateur',
  year: 2026,
  funder: '',
  cents: 0,
  sections: [
    {
      key: 'identity',
      title: '1. Identification',
      fields: [field('name', 'Nom', 'PLOUCS'), field('siret', 'SIRET', null, { needed: true })],
    },
    { key: 'nothing', title: '2. Rien', fields: [] },
  ],
  budget: { charges: [], products: [], inKindCharges: [], inKindProducts: [], total: none, rate: null },
  pieces: [],
  coverage: { filled: 1, all: 2 },
}

export const incubator: Filled = {
  form: { key: 'cerfa12156', version: '06', title: 'Demande de subvention' },
  hub: { name: 'PLOUCS' },
  action: 'Incubateur de projets ESS',
  year: 2026,
  funder: 'Région Nouvelle-Aquitaine',
  cents: 810_000,
  sections: [
    {
      key: 'identity',
      title: '1. Identification de l’association',
      fields: [
        field('hub.name', 'Nom', 'PLOUCS'),
        field('hub.siret', 'Numéro SIRET', '123 456 789 00012'),
        field('hub.rna', 'Numéro RNA', 'W402004321'),
        field('hub.seat', 'Adresse du siège social', '12 rue des Pins, 40000 Mont-de-Marsan'),
        field('hub.represented', 'Représentant légal, représentante légale : nom et fonction', null, { needed: true }),
        field('hub.approvals', 'Agréments administratifs', null),
      ],
    },
    {
      key: 'action',
      title: '6. Projet – objet de la demande',
      fields: [
        field('action.name', 'Intitulé', 'Incubateur de projets ESS', { from: 'graph' }),
        field(
          'action.purpose',
          'Objectifs',
          'Aider des porteuses et des porteurs de projets des Landes à passer de l’idée à l’activité.\n\nChaque projet est suivi huit mois : un diagnostic, un parcours, trois comités.',
          { from: 'bank', long: true, most: 1_500 },
        ),
        field('action.public', 'Bénéficiaires', 'Douze projets par an', { from: 'bank', most: 12 }),
        field('action.renewed', 'Fréquence', 'renouvellement', { from: 'typed' }),
        field('action.period', 'Période', 'du 1er janvier au 31 décembre 2026', { from: 'graph' }),
      ],
    },
  ],
  budget: {
    charges: [
      line('601', '60', 'Matières et fournitures', 1_200),
      line('604', '60', 'Prestations de services', 12_300, 'comités et experts'),
      line('613', '61', 'Locations', 2_000),
      line('622', '62', 'Intermédiaires et honoraires', 3_000),
      line('625', '62', 'Déplacements, missions', 1_500),
      line('641', '64', 'Rémunération des personnels', 15_000, 'coordination, 0,4 ETP'),
      line('645', '64', 'Charges sociales', 5_500),
    ],
    products: [
      line('74etat', '74', 'État', 6_075),
      line('74region', '74', 'Région', 8_100, 'Nouvelle-Aquitaine'),
      line('74dep', '74', 'Département', 8_100),
      line('74fe', '74', 'Fonds européens', 16_200, 'FSE+'),
      line('insufprevisionnel', 'own', 'Fonds propres (autofinancement)', 2_025),
    ],
    inKindCharges: [line('864', '86', 'Personnel bénévole', 1_800)],
    inKindProducts: [line('870', '87', 'Bénévolat', 1_800)],
    total: { charges: 40_500, products: 40_500, inKindCharges: 1_800, inKindProducts: 1_800 },
    rate: 2_000,
  },
  pieces: [
    { key: 'statutes', name: 'Statuts', document: '0198f000-0000-7000-8000-000000000001', owner: null, by: null },
    { key: 'accounts', name: 'Comptes approuvés 2025', document: null, owner: 'la trésorerie', by: '2026-03-12' },
    { key: 'rib', name: 'RIB', document: '0198f000-0000-7000-8000-000000000002', owner: null, by: null },
  ],
  coverage: { filled: 9, all: 11 },
}

/** Everything long and many: texts of a page, a budget of many lines that does not balance, thirty pieces. */
export const fullFilled: Filled = {
  ...incubator,
  action: 'Coopératives jeunesse de services du Pays Morcenais et de Cœur Haute Lande, avec un accompagnement de neuf mois',
  sections: Array.from({ length: 7 }, (_, at) => ({
    key: `part${at}`,
    title: `${at + 1}. Une partie du formulaire dont le titre prend bien plus d’une ligne quand on l’imprime sur une page étroite`,
    fields: [
      field(`long${at}`, 'Décrivez les moyens matériels et humains', 'Une phrase assez longue pour remplir sa ligne. '.repeat(40), {
        long: true,
        most: 1_000,
      }),
      field(`short${at}`, 'Une question dont la formulation officielle est fort longue, sur deux lignes', 'Une réponse courte'),
    ],
  })),
  budget: {
    charges: Array.from({ length: 40 }, (_, at) =>
      line(`6${at}`, String(60 + (at % 9)), `Charge ${at}`, 1_000 + at, at % 3 ? '' : 'x'.repeat(60)),
    ),
    products: Array.from({ length: 12 }, (_, at) => line(`7${at}`, '74', `Produit ${at}`, 2_000)),
    inKindCharges: [line('864', '86', 'Personnel bénévole', 1_800)],
    inKindProducts: [],
    total: { charges: 40_780, products: 24_000, inKindCharges: 1_800, inKindProducts: 0 },
    rate: 3_375,
  },
  pieces: Array.from({ length: 30 }, (_, at) => ({
    key: `piece${at}`,
    name: `Pièce demandée par le financeur, numéro ${at}`,
    document: null,
    owner: at % 2 ? 'une personne du bureau' : null,
    by: at % 3 ? '2026-04-01' : null,
  })),
}
