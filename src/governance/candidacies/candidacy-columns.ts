import type { Described } from '#base/described.ts'

/** Elections with candidates in an export. What a confidential ballot holds leaves without its voter: there is nothing to join them by. */
export const candidacyColumns: Described = {
  'governance.slate': {
    title: ['Élections sur candidatures', 'Elections with candidates'],
    says: ['Ce qu’un point élit : des sièges, ou une charge.', 'What a point elects: seats, or a charge.'],
    columns: {
      agenda_item_id: ['Le point', 'The point'],
      body_id: ['Instance dont les sièges sont élus ; vide : une charge', 'Body whose seats are elected; empty: a charge'],
      seats: ['Nombre de sièges', 'Number of seats'],
      until_day: ['Dernier jour du mandat', 'Last day of the mandate'],
      hidden: ['Vote confidentiel demandé', 'A confidential ballot was asked for'],
      given_from: ['Premier jour des sièges donnés', 'First day of the seats that were given'],
    },
  },
  'governance.candidacy': {
    title: ['Candidatures', 'Candidacies'],
    says: ['Qui se présente à une élection.', 'Who stands in an election.'],
    columns: {
      agenda_item_id: ['Le point', 'The point'],
      organisation_id: ['La structure candidate, ou celle de la personne', 'The organisation that stands, or that of the person'],
      person_id: ['Qui siégerait pour elle, ou la personne candidate', 'Who would sit for it, or the person who stands'],
      said_by: ['Qui l’a dit', 'Who said it'],
      noted_by: ['Qui l’a noté', 'Who wrote it down'],
      at: ['À (UTC)', 'At (UTC)'],
      accepted_at: ['Acceptée à (UTC)', 'Accepted at (UTC)'],
      accepted_by: ['Qui a dit ou noté l’accord', 'Who said or wrote down that it accepts'],
      withdrawn_at: ['Retirée à (UTC)', 'Withdrawn at (UTC)'],
    },
  },
  'governance.name_vote': {
    title: ['Votes sur des noms', 'Votes on names'],
    says: ['Ce qu’un vote sur des noms demande.', 'What a vote on names asks.'],
    columns: {
      n: ['Numéro du vote', 'Number of the vote'],
      kind: ['first (premier), second (second tour), tie (entre ex æquo)', 'first, second (round), tie'],
      seats: ['Sièges de ce vote', 'Seats of this vote'],
      majority: ['relative, absolute', 'relative, absolute'],
      charge: ['Donne une charge', 'Gives a charge'],
      candidates: ['Les candidatures, dans l’ordre du bulletin', 'The candidacies, in the order of the ballot paper'],
    },
  },
  'governance.open_names': {
    title: ['Noms votés à main levée', 'Names voted aloud'],
    says: ['Les noms que dit une voix, à main levée.', 'The names a voice says, aloud.'],
    columns: {
      n: ['Numéro du vote', 'Number of the vote'],
      secrecy: ['Toujours open', 'Always open'],
      names: ['Les noms ; vide : blanc', 'The names; empty: blank'],
      person_id: ['Qui vote', 'Who votes'],
      noted_by: ['Qui l’a noté pour elle', 'Who wrote it down for them'],
      at: ['À (UTC)', 'At (UTC)'],
    },
  },
  'governance.sealed_names': {
    title: ['Bulletins confidentiels de noms', 'Confidential ballots of names'],
    says: ['Ce que contient l’urne, sans qui ni quand.', 'What the urn holds, without who or when.'],
    columns: {
      n: ['Numéro du vote', 'Number of the vote'],
      secrecy: ['Toujours confidential', 'Always confidential'],
      college_id: ['Le collège de cette voix ; vide : compté sans collèges', 'The college of that voice; empty: counted without'],
      names: ['Les noms ; vide : blanc', 'The names; empty: blank'],
    },
  },
}
