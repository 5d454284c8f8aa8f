import type { Described } from '#base/described.ts'

const nominee = {
  nominee_person_id: ['La personne désignée ; vide : une structure', 'The person nominated; empty: an organisation'],
  nominee_organisation_id: ['La structure désignée, ou celle de la personne', 'The organisation nominated, or that of the person'],
} as const

/** Elections without candidates in an export. Whom an organisation nominates is said aloud, so it leaves with its name. */
export const electionColumns: Described = {
  'governance.election': {
    title: ['Élections sans candidat', 'Elections without candidates'],
    says: ['Un rôle à donner, et où en sont ses désignations.', 'A role to give, and where its nominations stand.'],
    columns: {
      asks: ['Ce que le rôle demande', 'What the role asks'],
      until_day: ['Dernier jour de la charge, tel que décrit', 'Last day of the charge, as described'],
      step: ['nominating (on écrit), arguing (on explique), changing (on change)', 'nominating, arguing, changing'],
      silent: ['Structures présentes sans désignation (JSON)', 'Organisations present without a nomination (JSON)'],
      opened_at: ['Ouverte le (UTC)', 'Opened at (UTC)'],
      revealed_at: ['Désignations montrées le (UTC)', 'Nominations shown at (UTC)'],
    },
  },
  'governance.nomination': {
    title: ['Désignations', 'Nominations'],
    says: ['Qui une structure désigne, et pourquoi.', 'Whom an organisation nominates, and why.'],
    columns: {
      change: ['Écrite au tour de changements', 'Written in the round of changes'],
      ...nominee,
      reason: ['La raison', 'The reason'],
      words_id: ['Le texte gardé à côté du carnet', 'The words kept beside the logbook'],
      person_id: ['Qui la dit', 'Who says it'],
      noted_by: ['Qui l’a notée pour elle', 'Who wrote it down for them'],
      at: ['À (UTC)', 'At (UTC)'],
      argued: ['La structure a dit pourquoi', 'The organisation has said why'],
    },
  },
  'governance.nominee': {
    title: ['Noms proposés', 'Names proposed'],
    says: ['Qui l’animation propose, et la réponse.', 'Whom the facilitator proposes, and the answer.'],
    columns: {
      version: ['Version du texte', 'Version of the text'],
      ...nominee,
      until_day: ['Dernier jour de la charge', 'Last day of the charge'],
      reason: ['La raison', 'The reason'],
      words_id: ['Le texte gardé à côté du carnet', 'The words kept beside the logbook'],
      person_id: ['Qui propose', 'Who proposes'],
      at: ['À (UTC)', 'At (UTC)'],
      answer: ['accepted (a accepté), declined (a décliné)', 'accepted, declined'],
      answered_at: ['Répondu le (UTC)', 'Answered at (UTC)'],
      answered_by: ['Qui a répondu', 'Who answered'],
      noted_by: ['Qui a noté la réponse', 'Who wrote the answer down'],
    },
  },
}
