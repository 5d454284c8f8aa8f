import type { Described } from '#base/described.ts'

/** Votes withheld for arrears, in an export. */
export const arrearsColumns: Described = {
  'governance.withheld_vote': {
    title: ['Voix retenues en séance', 'Votes withheld in a session'],
    says: [
      'Quelle structure n’avait pas de voix dans une séance, de quand à quand, là où les règles de l’instance le prévoient ou par une suspension.',
      'Which organisation had no vote in a session, from when to when, where the rules of the body say so or by a suspension.',
    ],
    columns: {
      because: [
        'Pourquoi (suspension : adhésion suspendue ; vide : cotisation non à jour)',
        'Why (suspension: membership suspended; empty: dues not paid)',
      ],
      from_at: ['Sans voix depuis (UTC)', 'Without a vote since (UTC)'],
      until_at: ['À jour depuis (UTC) ; vide : pas avant la fin', 'Up to date since (UTC); empty: not before the end'],
    },
  },
}
