import type { Described } from '#base/described.ts'

/** What is decided, and the register, in an export. */
export const deliberationColumns: Described = {
  'governance.enclosure': {
    title: ['Documents joints aux réunions', 'Documents joined to meetings'],
    says: [
      'Fichiers et adresses joints à un point ou à la réunion ; ceux qui ont été remplacés restent.',
      'Files and addresses joined to a point or to the meeting; those that were replaced stay.',
    ],
    columns: {
      agenda_item_id: ['Le point ; vide : toute la réunion', 'The point; empty: the whole meeting'],
      title: ['Nom affiché', 'Name shown'],
      document_id: ['Le fichier ; vide : une adresse', 'The file; empty: an address'],
      link: ['L’adresse ; vide : un fichier', 'The address; empty: a file'],
      joined_by: ['Qui l’a joint', 'Who joined it'],
      joined_at: ['Joint le (UTC)', 'Joined at (UTC)'],
      replaced_by: ['Ce qui l’a remplacé', 'What took its place'],
      replaced_at: ['Remplacé le (UTC)', 'Replaced at (UTC)'],
    },
  },
  'governance.decision': {
    title: ['Décisions', 'Decisions'],
    says: ['Chaque proposition et ce qu’elle est devenue.', 'Each proposal and what became of it.'],
    columns: {
      agenda_item_id: ['Le point de l’ordre du jour', 'The agenda point'],
      method: ['agreement (commun accord), consent (consentement) ou vote', 'agreement, consent or vote'],
      state: [
        'Où elle en est (code) : proposed… voting, tied, adopted, rejected, notAdopted, withdrawn, adjourned',
        'Where it is (code): proposed… voting, tied, adopted, rejected, notAdopted, withdrawn, adjourned',
      ],
      proposer_person_id: ['Proposant·e', 'Proposer'],
      proposer_organisation_id: ['Structure du ou de la proposant·e', 'Organisation of the proposer'],
      disagreed_organisation_id: ['Structure dont le désaccord a ouvert un tour', 'Organisation whose disagreement opened a round'],
      confidential_organisation_id: ['Structure qui a demandé un vote confidentiel', 'Organisation that asked for a confidential vote'],
      outcome_at: ['Issue le (UTC)', 'Outcome at (UTC)'],
      outcome_version: ['Version du texte', 'Version of the text'],
      outcome_round: ['Tour', 'Round'],
      outcome_present: ['Structures qui ont pris part (JSON)', 'Organisations that took part (JSON)'],
      outcome_recused: [
        'Structures présentes et comptées, sans prendre part : un intérêt (JSON)',
        'Organisations there and counted, taking no part: an interest (JSON)',
      ],
      outcome_withheld: [
        'Parmi elles, celles sans voix, cotisation non à jour (JSON)',
        'Of them, those without a vote, dues not paid (JSON)',
      ],
      outcome_represented: ['Parmi elles, celles portées par pouvoir (JSON)', 'Of them, those carried by proxy (JSON)'],
      quorum_counted: ['Structures comptées pour le quorum', 'Organisations counted for the quorum'],
      quorum_needed: ['Structures nécessaires', 'Organisations needed'],
      quorum_of: ['Sièges', 'Seats'],
      quorum_stands: ['Quorum constaté depuis l’ouverture, il vaut jusqu’à la fin', 'Quorum found since the opening, it holds to the end'],
      registered: ['Inscrite au registre', 'Entered in the register'],
    },
  },
  'governance.proposal_version': {
    title: ['Textes proposés', 'Texts proposed'],
    says: ['Chaque version d’un texte, telle que mise sur la table.', 'Each version of a text, as it was put to the body.'],
    columns: {
      n: ['Numéro de la version', 'Number of the version'],
      text: ['Le texte', 'The text'],
      words_id: ['Le texte gardé à côté du carnet', 'The words kept beside the logbook'],
      hash: ['Empreinte salée du texte (SHA-256)', 'Salted hash of the text (SHA-256)'],
      person_id: ['Qui l’a mise sur la table', 'Who put it on the table'],
      at: ['À (UTC)', 'At (UTC)'],
    },
  },
  'governance.round': {
    title: ['Tours d’objections', 'Rounds of objections'],
    says: ['Un passage d’objections sur une version.', 'One passage of objections on a version.'],
    columns: {
      k: ['Numéro du tour', 'Number of the round'],
      opened_at: ['Ouvert le (UTC)', 'Opened at (UTC)'],
      closed_at: ['Clos le (UTC)', 'Closed at (UTC)'],
    },
  },
  'governance.stance': {
    title: ['Voix', 'Stances'],
    says: [
      'Ce que dit une structure d’une version ; le silence n’a pas de ligne.',
      'What an organisation says of a version; silence is no row.',
    ],
    columns: {
      value: ['consent, concern (réserve), standAside (se retire), objection', 'consent, concern, standAside, objection'],
      text: ['La réserve', 'The concern'],
      person_id: ['Qui l’a dit ; vide : l’accord de tous, noté d’un geste', 'Who said it; empty: the agreement of all, noted at once'],
      noted_by: ['Qui l’a noté pour elle', 'Who wrote it down for them'],
      at: ['À (UTC)', 'At (UTC)'],
    },
  },
  'governance.objection': {
    title: ['Objections', 'Objections'],
    says: ['Chaque objection argumentée et son issue.', 'Each reasoned objection and what became of it.'],
    columns: {
      round: ['Tour', 'Round'],
      grounds: ['harmsAim (nuit au but), exceedsLimits (dépasse nos limites), legal', 'harmsAim, exceedsLimits, legal'],
      text: ['Ses raisons', 'Its reasons'],
      state: [
        'raised, maintained (maintenue), integrated, reclassified, withdrawn',
        'raised, maintained, integrated, reclassified, withdrawn',
      ],
      integrated_in: ['Version qui l’intègre', 'Version that integrates it'],
      settled_at: ['Réglée le (UTC)', 'Settled at (UTC)'],
      person_id: ['Qui l’a dite', 'Who said it'],
      noted_by: ['Qui l’a notée pour elle', 'Who wrote it down for them'],
      settled_by: ['Qui l’a réglée', 'Who settled it'],
      settled_noted_by: ['Qui l’a noté', 'Who wrote that down'],
      raised_at: ['Levée le (UTC)', 'Raised at (UTC)'],
    },
  },
  'governance.register_head': {
    out: [
      'Le dernier numéro de chaque registre, redit par sa dernière ligne.',
      'The last number of each register, said again by its last line.',
    ],
  },
  'governance.register_entry': {
    title: ['Registre des délibérations', 'Register of deliberations'],
    says: [
      'Les décisions adoptées, numérotées sans trou, chacune avec l’empreinte de la précédente.',
      'Decisions adopted, numbered without a gap, each with the hash of the one before.',
    ],
    columns: {
      year: ['Année', 'Year'],
      number: ['Numéro', 'Number'],
      previous: ['Numéro d’avant ; vide : la première', 'Number before; empty: the first'],
      prefix: ['Début du numéro', 'Beginning of the number'],
      method: ['agreement (commun accord), consent (consentement) ou vote', 'agreement, consent or vote'],
      version: ['Version adoptée', 'Version adopted'],
      text_hash: ['Empreinte du texte (SHA-256)', 'Hash of the text (SHA-256)'],
      on: ['Jour de la décision', 'Day of the decision'],
      prev: ['Empreinte de la ligne d’avant', 'Hash of the line before'],
      hash: ['Empreinte de cette ligne', 'Hash of this line'],
      entered_at: ['Inscrite le (UTC)', 'Entered at (UTC)'],
    },
  },
}
