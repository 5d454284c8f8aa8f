import type { Described } from '#base/described.ts'

/** Votes in an export. What a confidential ballot holds leaves without its voter: there is nothing to join them by. */
export const voteColumns: Described = {
  'governance.recusal': {
    title: ['Intérêts déclarés', 'Interests declared'],
    says: ['Qui n’a pas pris part à une décision, et pourquoi.', 'Who took no part in a decision, and why.'],
    columns: {
      reason: ['Quel intérêt', 'What interest'],
      words_id: ['Le texte gardé à côté du carnet', 'The words kept beside the logbook'],
      person_id: ['Qui l’a dit', 'Who said it'],
      noted_by: ['Qui l’a noté pour elle', 'Who wrote it down for them'],
      at: ['À (UTC)', 'At (UTC)'],
    },
  },
  'governance.vote': {
    title: ['Votes', 'Votes'],
    says: [
      'Chaque vote ouvert, sa règle et son résultat ; un vote annulé reste.',
      'Each vote that was opened, its rule and its result; a voided one stays.',
    ],
    columns: {
      n: ['Numéro du vote', 'Number of the vote'],
      version: ['Version votée', 'Version voted'],
      second: ['Second vote, après une égalité', 'Second vote, after a tie'],
      secrecy: ['open (main levée) ou confidential (confidentiel)', 'open or confidential'],
      terms: ['La règle à l’ouverture (JSON)', 'The rule at the opening (JSON)'],
      casting_organisation_id: ['Structure à la voix prépondérante', 'Organisation with the casting vote'],
      electorate_hash: ['Empreinte du corps électoral (SHA-256)', 'Hash of the electorate (SHA-256)'],
      opened_at: ['Ouvert le (UTC)', 'Opened at (UTC)'],
      closed_at: ['Clos le (UTC)', 'Closed at (UTC)'],
      ended: ['counted (compté), inquorate (sans quorum), voided (annulé)', 'counted, inquorate, voided'],
      result: ['Ce que dit le compte (JSON)', 'What the count says (JSON)'],
      void_reason: ['Pourquoi il est annulé', 'Why it is voided'],
      hands_for: ['Mains levées pour, où elles sont comptées', 'Hands raised for, where they are counted'],
      hands_against: ['Mains levées contre', 'Hands raised against'],
      hands_abstain: ['Mains levées pour s’abstenir', 'Hands raised to abstain'],
      hands_by_college: [
        'Les mains de chaque collège, où l’on compte par collèges (JSON)',
        'The hands of each college, where it counts by them (JSON)',
      ],
      box_closed_at: ['Scrutin clos, avant le dépouillement du papier (UTC)', 'Box closed, before the paper was counted (UTC)'],
      first_scrutineer_id: ['Scrutateur·rice', 'Scrutineer'],
      second_scrutineer_id: ['L’autre scrutateur·rice', 'The other scrutineer'],
      void_ballots: ['Bulletins papier nuls, comptés parmi les blancs', 'Void paper ballots, counted among the blank ones'],
    },
  },
  'governance.vote_entry': {
    title: ['Corps électoraux', 'Electorates'],
    says: ['Qui pouvait voter, figé à l’ouverture.', 'Who could vote, frozen at the opening.'],
    columns: {
      n: ['Numéro du vote', 'Number of the vote'],
      position: ['Rang', 'Rank'],
      holder_organisation_id: ['Qui portait son pouvoir à l’ouverture', 'Who carried its proxy at the opening'],
      college_id: ['Son collège à l’ouverture ; vide : compté sans collèges', 'Its college at the opening; empty: counted without'],
    },
  },
  'governance.open_ballot': {
    title: ['Votes à main levée', 'Open ballots'],
    says: ['Ce que chaque structure a dit, le dernier choix compte.', 'What each organisation said, the last choice counts.'],
    columns: {
      n: ['Numéro du vote', 'Number of the vote'],
      secrecy: ['Toujours open', 'Always open'],
      choice: ['for (pour), against (contre), abstain, blank (blanc)', 'for, against, abstain, blank'],
      person_id: ['Qui l’a dit', 'Who said it'],
      noted_by: ['Qui l’a noté pour elle', 'Who wrote it down for them'],
      at: ['À (UTC)', 'At (UTC)'],
    },
  },
  'governance.vote_signature': {
    title: ['Émargements des votes confidentiels', 'Signatures of confidential votes'],
    says: ['Qui a voté, sans dire quoi ni quand.', 'Who has voted, saying neither what nor when.'],
    columns: {
      n: ['Numéro du vote', 'Number of the vote'],
      secrecy: ['Toujours confidential', 'Always confidential'],
      person_id: ['Qui a voté pour la structure', 'Who voted for the organisation'],
      channel: ['screen (à l’écran) ou paper (bulletin papier)', 'screen or paper'],
    },
  },
  'governance.sealed_ballot': {
    title: ['Bulletins confidentiels', 'Confidential ballots'],
    says: ['Ce qui était dans l’urne, sans nom ni heure.', 'What was in the urn, with no name and no time.'],
    columns: {
      n: ['Numéro du vote', 'Number of the vote'],
      secrecy: ['Toujours confidential', 'Always confidential'],
      college_id: ['Le collège de cette voix ; vide : compté sans collèges', 'The college of that voice; empty: counted without'],
      choice: ['for (pour), against (contre), abstain, blank (blanc)', 'for, against, abstain, blank'],
    },
  },
}
