/** Board meetings played for the demonstration. All of it is invented: what was said, proposed, objected and decided. */
/** What a point asked of an organisation of the board, so many days after; `became`: done within a fortnight, and what came of it. */
export type DemoAction = { what: string; by: string; days: number; became?: string }

export type DemoPoint = { asks?: DemoAction[] } & (
  | { kind: 'information'; title: string; minutes: number; notes: string }
  | { kind: 'agreement'; title: string; minutes: number; text: string; notes: string }
  | {
      kind: 'consent'
      title: string
      minutes: number
      text: string
      notes: string
      /** By the name of the organisation. */
      proposer: string
      /** `against`: the amended text does not answer it, it stays; the point is voted, by these against all others. */
      objection?: { by: string; grounds: 'harmsAim' | 'exceedsLimits'; text: string; amended: string; against?: string[] }
      /** Takes no part in the point, and why. */
      recused?: { name: string; reason: string }
    }
  | DemoElection
)

/** By the name of the organisation: whose person it nominates, and why. */
type Nominations = Record<string, { of: string; why: string }>

/** A charge given without candidates, for so many months. */
export type DemoElection = {
  kind: 'election'
  title: string
  minutes: number
  role: string
  months: number
  nominations: Nominations
  /** After the reasons were heard. */
  changes: Nominations
  proposed: { of: string; why: string }
  notes: string
}

/** `signing`: the organisations whose person the meeting names to sign its PV; without, the coordinator seals it. */
export type DemoMeeting = { absent: string[]; late?: string; place: string; points: DemoPoint[]; signing?: string[] }

const PLACE = 'Maison des associations, Morcenx-la-Nouvelle'

/** Oldest first; one a month before the meeting of tonight. */
export const held: DemoMeeting[] = [
  {
    absent: ['La Cowo'],
    place: PLACE,
    points: [
      {
        kind: 'information',
        title: 'Bilan des deux coopératives jeunesse de services de l’été',
        minutes: 20,
        notes:
          'Les deux coopératives se sont tenues, dans le Pays Morcenais et en Cœur Haute Lande.\n\nLes communes souhaitent recommencer. Les animateurs demandent des locaux connus plus tôt dans l’année.',
      },
      {
        kind: 'agreement',
        title: 'Dates de l’appel à projets de l’incubateur',
        minutes: 15,
        text: 'L’appel à projets de l’incubateur ouvre le 1ᵉʳ mars et se clôt le 30 juin. Le comité de sélection se réunit début septembre.',
        notes: 'Le calendrier de l’an dernier a convenu.',
        asks: [
          {
            what: 'Publier l’appel à projets et prévenir les communes',
            by: 'La Smalah',
            days: 20,
            became: 'Publié, et envoyé aux mairies du territoire.',
          },
        ],
      },
    ],
  },
  {
    absent: [],
    late: 'Artelandes',
    place: PLACE,
    points: [
      {
        kind: 'consent',
        title: 'Tarif d’une animation du jeu de découverte',
        minutes: 30,
        proposer: 'La Smalah',
        text: 'Le tarif d’une animation du jeu de découverte de l’économie sociale et solidaire passe à 350 € la demi-journée pour toutes les structures.',
        notes: 'Le coût réel d’une animation a été présenté : préparation, route, animation, bilan.',
        objection: {
          by: 'C Koi Ça',
          grounds: 'harmsAim',
          text: 'À ce prix, les petits établissements ruraux renonceront, alors que ce sont eux que nous voulons toucher.',
          amended:
            'Le tarif d’une animation du jeu de découverte de l’économie sociale et solidaire passe à 350 € la demi-journée ; 200 € pour les établissements scolaires de moins de 200 élèves.',
        },
      },
      {
        kind: 'agreement',
        title: 'Visite apprenante chez un pôle voisin',
        minutes: 10,
        text: 'Le pôle organise une visite apprenante d’une journée au printemps, ouverte à toutes les structures membres.',
        notes: '',
      },
      {
        kind: 'election',
        title: 'Trésorerie du pôle',
        minutes: 25,
        role: 'Suivre les comptes et la caisse avec la coordination, dire à chaque conseil où l’on en est, préparer le budget. Trois heures par mois.',
        months: 12,
        nominations: {
          'La Smalah': { of: 'C Koi Ça', why: 'Elle tient les comptes sans retard et les explique avec des mots simples.' },
          'C Koi Ça': { of: 'Co-Action', why: 'Inès connaît la comptabilité d’une coopérative, et une charge gagne à tourner.' },
          'Co-Action': { of: 'C Koi Ça', why: 'Ses points de trésorerie nous ont évité un découvert.' },
          Artelandes: { of: 'Co-Action', why: 'Co-Action a une comptable sur qui s’appuyer.' },
          'La Cowo': { of: 'C Koi Ça', why: 'Elle répond vite aux questions des membres.' },
        },
        changes: { Artelandes: { of: 'C Koi Ça', why: 'La continuité compte tant que des soldes sont attendus.' } },
        proposed: { of: 'C Koi Ça', why: 'Les comptes sont à jour, et des soldes de subvention sont attendus.' },
        notes: 'Inès Dupouy propose de tenir les comptes à deux cette année, pour pouvoir prendre la suite.',
      },
    ],
  },
  {
    absent: ['Artelandes'],
    place: PLACE,
    signing: ['La Smalah', 'C Koi Ça'],
    points: [
      {
        kind: 'information',
        title: 'Trésorerie',
        minutes: 15,
        notes: 'Deux soldes de subvention sont attendus. Un point sera fait à chaque conseil jusqu’à leur versement.',
        asks: [
          {
            what: 'Relancer les financeurs sur les deux soldes attendus',
            by: 'La Smalah',
            days: 14,
            became: 'Les deux services ont confirmé un versement sous deux mois.',
          },
          { what: 'Mettre à jour le tableau de trésorerie', by: 'Co-Action', days: 21 },
        ],
      },
      {
        kind: 'consent',
        title: 'Réunion d’octobre des porteurs de projets',
        minutes: 20,
        proposer: 'Co-Action',
        text: 'La réunion annuelle réunit tous les porteurs de projets accompagnés depuis la création, un samedi matin, avec un repas partagé.',
        notes: 'Le samedi permet aux bénévoles de venir.',
        asks: [{ what: 'Réserver une salle pour la réunion d’octobre', by: 'Co-Action', days: 60 }],
      },
      {
        kind: 'consent',
        title: 'Achat d’un véhicule d’occasion pour les animations',
        minutes: 30,
        proposer: 'La Smalah',
        text: 'Le pôle achète un véhicule utilitaire d’occasion pour transporter le matériel des animations, pour 9 000 € au plus.',
        notes: 'Les frais de route de l’an dernier ont été présentés. Louer à la journée a été envisagé.',
        objection: {
          by: 'C Koi Ça',
          grounds: 'exceedsLimits',
          text: 'Deux soldes de subvention manquent encore : immobiliser cette somme maintenant met les salaires de l’automne en danger.',
          amended:
            'Le pôle achète un véhicule utilitaire d’occasion pour transporter le matériel des animations, pour 6 000 € au plus, une fois reçu le premier des deux soldes attendus.',
          against: ['C Koi Ça'],
        },
        asks: [{ what: 'Comparer trois véhicules d’occasion', by: 'La Smalah', days: 45 }],
      },
      {
        kind: 'consent',
        title: 'Bureau du pôle dans l’espace partagé',
        minutes: 10,
        proposer: 'Co-Action',
        text: 'Le pôle loue à La Cowo un poste de travail, 120 € par mois, pour un an.',
        notes: '',
        recused: { name: 'La Cowo', reason: 'Elle loue le poste de travail.' },
      },
    ],
  },
]

/** Convened for tonight, not held yet: it is yours to hold. */
export const tonight = {
  place: PLACE,
  points: [
    { kind: 'information', title: 'Nouvelles des structures', minutes: 15, proposal: '' },
    {
      kind: 'agreement',
      title: 'Adhésion au groupement des incubateurs de Nouvelle-Aquitaine',
      minutes: 10,
      proposal: 'Le pôle renouvelle son adhésion au groupement des incubateurs de Nouvelle-Aquitaine pour l’année qui vient.',
    },
    {
      kind: 'consent',
      title: 'Avance pour la coopérative jeunesse de l’été prochain',
      minutes: 30,
      proposal:
        'Le pôle avance les premiers frais de la coopérative jeunesse de services de l’été prochain, dans l’attente de la subvention.',
    },
  ] as const,
  /** What is read before the meeting, by the place of its point. No server bears such a name (RFC 2606). */
  link: { at: 1, title: 'Ce que le groupement apporte à ses membres', link: 'https://groupement-incubateurs.example/adherer' },
  quote: { at: 2, title: 'Devis des vélos pour l’été' },
}
