import type { Described } from '#base/described.ts'

export const privacyColumns: Described = {
  'privacy.erasure': {
    title: ['Effacements', 'Erasings'],
    says: [
      'Demandes d’effacement de personnes, et ce qu’elles sont devenues (RGPD, article 17).',
      'Requests to erase people, and what became of them (GDPR, article 17).',
    ],
    columns: {
      asked_at: [
        'Demandé par la personne le (UTC) ; vide : non demandé ici',
        'Asked for by the person at (UTC); empty: not asked for here',
      ],
      mails: ['Courriels qui ont prévenu la coordination', 'Mails that told the coordination'],
      withdrawn_at: ['Demande retirée le (UTC)', 'Request taken back at (UTC)'],
      done_at: ['Effacé le (UTC)', 'Erased at (UTC)'],
      residues: [
        'Où la personne était encore nommée ce jour-là : table, colonne, nombre de lignes, identifiants, et si la loi le demande',
        'Where the person was still named that day: table, column, number of rows, identifiers, and whether the law asks for it',
      ],
    },
  },
}
