import type { Described } from '#base/described.ts'

/** Proxies in an export. */
export const proxyColumns: Described = {
  'governance.proxy': {
    title: ['Pouvoirs', 'Proxies'],
    says: [
      'Quelle structure a donné pouvoir à quelle autre, pour une réunion.',
      'Which organisation gave its proxy to which other, for a meeting.',
    ],
    columns: {
      holder_organisation_id: ['Qui porte le pouvoir', 'Who carries it'],
      substitute_organisation_id: ['Qui le porte à défaut', 'Who carries it failing that'],
      person_id: ['Qui l’a donné', 'Who gave it'],
      noted_by: ['Qui a noté celui reçu sur papier', 'Who noted the one received on paper'],
      received_on: ['Reçu le', 'Received on'],
      noted_at: ['Noté le (UTC)', 'Noted at (UTC)'],
      instructions: ['Consignes de vote', 'Voting instructions'],
      words_id: ['Le texte gardé à côté du carnet', 'The words kept beside the logbook'],
      taken_back_at: ['Repris le (UTC)', 'Taken back at (UTC)'],
      refused: ['Refusé par qui devait le porter', 'Refused by who was to carry it'],
      taken_back_by: ['Repris par', 'Taken back by'],
    },
  },
}
