import type { Described } from '#base/described.ts'

/** What the tables of this room hold, in an export. They stand in the schema of members, where the function that merges is. */
export const mergingColumns: Described = {
  'members.merge': {
    title: ['Fiches réunies', 'Cards made one'],
    says: ['Deux fiches d’une même chose réunies en une.', 'Two cards of one thing made one.'],
    columns: {
      moved: [
        'Tables et nombre de lignes déplacées, une fois le détail effacé',
        'Tables and how many rows were moved, once the detail is erased',
      ],
      erased_at: ['Détail effacé le (UTC) ; vide : l’annulation est possible', 'Detail erased at (UTC); empty: it can be undone'],
      kind: ['organisation (structure) ou person (personne)', 'organisation or person'],
      kept_id: ['Fiche gardée', 'Card that was kept'],
      lost_id: ['Fiche absorbée', 'Card that was absorbed'],
      steps: ['Lignes touchées et ce qu’elles disaient avant (JSON)', 'Rows touched and what they said before (JSON)'],
      done_at: ['Réunies le (UTC)', 'Made one at (UTC)'],
      done_by: ['Par qui', 'By whom'],
    },
  },
  'members.apart': {
    title: ['Fiches distinctes', 'Cards that are two'],
    says: [
      'Fiches qui se ressemblent et dont quelqu’un a dit qu’elles sont deux.',
      'Cards that look alike and somebody said are two things.',
    ],
    columns: {
      one_id: ['Une fiche', 'One card'],
      other_id: ['L’autre', 'The other'],
      said_at: ['Dit le (UTC)', 'Said at (UTC)'],
    },
  },
}
