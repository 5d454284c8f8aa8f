/**
 * PLOUCS as the case study publishes it (SEA4NEB, Diesis Network, 2023): its members, its board, the projects it accompanied, their communes.
 * `seed`: published. `illustrative`: invented for the demonstration, and marked so on every page. Every person is invented.
 */
export type DemoOrganisation = {
  name: string
  commune: string
  about: string
  source: 'seed' | 'illustrative'
  founding?: boolean
  board?: boolean
  person?: { name: string; mail: string }
}

export const hub = {
  name: 'PLOUCS',
  slug: 'ploucs',
  presentation: [
    'PLOUCS développe l’économie sociale et solidaire dans les Landes depuis 2017 : Projets Locaux Ouverts Utiles Collectifs et Solidaires.',
    'Reconnu pôle territorial de coopération économique en 2023, il réunit une vingtaine de structures. Il accompagne les porteuses et porteurs de projets, fait découvrir l’économie sociale et solidaire aux jeunes, organise des coopératives jeunesse de services, soutient les initiatives locales et met en réseau celles et ceux qui coopèrent.',
    'Parmi les projets accompagnés : la Brocante Éco-Solidaire à Mimbaste, la Maison Éco-citoyenne des Landes à Mont-de-Marsan, Imagine à Linxe, Artelandes, Roue Libre en Grand Dax, un café associatif dans l’ancienne poste de Herm.',
  ].join('\n\n'),
}

export const coordinator = { name: 'Camille Lartigue', mail: 'camille.lartigue@example.org' }
export const treasurer = { name: 'Hélène Dubosc', mail: 'helene.dubosc@example.org' }
export const projectLeader = { name: 'Léa Saint-Martin', mail: 'lea.saint-martin@example.org' }

/** The five organisations of the board, then a member known by name, then those the case study counts without naming them: invented. */
export const organisations: DemoOrganisation[] = [
  {
    name: 'La Smalah',
    commune: '',
    source: 'seed',
    founding: true,
    board: true,
    about: 'Économie circulaire sur son territoire ; un hangar d’outils partagés pour réparer et construire.',
    person: { name: 'Mathieu Castéra', mail: 'mathieu.castera@example.org' },
  },
  {
    name: 'C Koi Ça',
    commune: '',
    source: 'seed',
    founding: true,
    board: true,
    about: 'Éco-lieu Jeanot : maraîchage en permaculture, circuits courts.',
    person: treasurer,
  },
  {
    name: 'Co-Action',
    commune: '',
    source: 'seed',
    founding: true,
    board: true,
    about: 'Coopérative d’entrepreneurs salariés : une autre façon d’entreprendre.',
    person: { name: 'Inès Dupouy', mail: 'ines.dupouy@example.org' },
  },
  {
    name: 'Artelandes',
    commune: '',
    source: 'seed',
    board: true,
    about: 'L’art des Landes : une artothèque qui voyage de médiathèque en médiathèque, une galerie qui loue des œuvres.',
    person: { name: 'Sophie Labadie', mail: 'sophie.labadie@example.org' },
  },
  {
    name: 'La Cowo',
    commune: '',
    source: 'seed',
    board: true,
    about: '',
    person: { name: 'Karim Bellanger', mail: 'karim.bellanger@example.org' },
  },
  {
    name: 'RCCNA',
    commune: '',
    source: 'seed',
    about: 'Réseau compost de Nouvelle-Aquitaine : former et sensibiliser au compostage.',
    person: { name: 'Jean Darricau', mail: 'jean.darricau@example.org' },
  },
  ...[
    ['Les Jardins de l’Arrigan', 'Pouillon'],
    ['Atelier Vélo des Pins', 'Dax'],
    ['Le Comptoir de Marquèze', 'Sabres'],
    ['Recyclerie du Marensin', 'Castets'],
    ['Radio Bruyère', 'Morcenx-la-Nouvelle'],
    ['La Ruche numérique', 'Mont-de-Marsan'],
    ['Épicerie des Arènes', 'Hagetmau'],
    ['Bois & Mains', 'Labouheyre'],
    ['Les Cantines voisines', 'Tartas'],
    ['Théâtre de la Lande', 'Roquefort'],
    ['Habitat partagé du Tursan', 'Geaune'],
    ['Mobilités d’Albret', 'Luxey'],
  ].map(([name, commune]): DemoOrganisation => ({ name: name as string, commune: commune as string, about: '', source: 'illustrative' })),
]
