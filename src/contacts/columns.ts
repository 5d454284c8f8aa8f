import type { Described } from '#base/described.ts'

/** What the tables of this room hold, in an export. */
export const contactsColumns: Described = {
  'contacts.contact': {
    title: ['Échanges', 'Contacts'],
    says: ['Avec qui le pôle a parlé, et de quoi.', 'With whom the hub was in touch, and about what.'],
    columns: {
      at: ['Quand (UTC) ; midi si seul le jour est connu', 'When (UTC); noon when only the day is known'],
      timed: ['L’heure est connue', 'The hour is known'],
      channel: ['Par quel moyen (code)', 'By what means (code)'],
      author_id: ['Personne qui l’a noté', 'Person who noted it'],
      with_names: ['Interlocuteurs que le pôle ne connaît pas, comme écrits', 'Others the hub does not know, as written'],
      said: ['Ce qui s’est dit', 'What was said'],
      minutes: ['Durée en minutes ; vide : non comptée', 'Length in minutes; empty: not counted'],
      subject_type: ['Genre de ce dont il s’agit (code)', 'Kind of what it is about (code)'],
      subject: ['Ce dont il s’agit', 'What it is about'],
      removed_at: ['Retiré le (UTC) ; vide : il est là', 'Taken away at (UTC); empty: it stands'],
    },
  },
  'contacts.contact_person': {
    title: ['Personnes des échanges', 'People of contacts'],
    says: ['Les personnes avec qui l’échange a eu lieu.', 'People with whom the contact was.'],
    columns: {},
  },
  'contacts.contact_organisation': {
    title: ['Structures des échanges', 'Organisations of contacts'],
    says: ['Les structures avec qui l’échange a eu lieu.', 'Organisations with which the contact was.'],
    columns: {},
  },
  'contacts.contact_document': {
    title: ['Pièces des échanges', 'Files of contacts'],
    says: ['Les documents joints à un échange.', 'Documents attached to a contact.'],
    columns: {},
  },
  'contacts.promise': {
    title: ['Promesses', 'Promises'],
    says: ['Ce qui a été promis dans un échange, et la prochaine étape.', 'What was promised in a contact, and the next step.'],
    columns: {
      put_off_on: ['Repoussée le', 'Put off on'],
      due_before: ['Échéance d’avant', 'Day it was due before'],
      kind: ['ours (par nous), theirs (par eux), next (prochaine étape)', 'ours, theirs, next (next step)'],
      text: ['Ce qui est promis', 'What is promised'],
      due: ['Pour quand', 'By when'],
      done_on: ['Tenue le ; vide : pas encore', 'Kept on; empty: not yet'],
    },
  },
  'contacts.mandate': {
    title: ['Mandats de représentation', 'Mandates of representation'],
    says: ['Qui parle pour le pôle dans une instance extérieure.', 'Who speaks for the hub in a body outside it.'],
    columns: {
      body: ['L’instance extérieure', 'The body outside'],
      powers: ['Pouvoirs donnés', 'Powers given'],
      decision_id: ['La décision qui l’a donné', 'The decision that gave it'],
      rhythm_months: [
        'Un retour tous les combien de mois ; vide : quand il y a lieu',
        'Months between reports; empty: when there is something to say',
      ],
    },
  },
  'contacts.report': {
    title: ['Retours de mandat', 'Reports back'],
    says: ['Ce qui a été dit et décidé dans l’instance extérieure.', 'What was said and decided in the body outside.'],
    columns: {
      mandate_id: ['Le mandat', 'The mandate'],
      on: ['Jour dont il est question', 'The day it is about'],
      said: ['Le texte', 'The text'],
      author_id: ['Personne qui l’a écrit', 'Person who wrote it'],
      told_on: ['Jour où le conseil l’a entendu', 'Day the board heard of it'],
    },
  },
  'contacts.card_made': {
    title: ['Fiches nées d’un échange', 'Cards made from a contact'],
    says: [
      'Ce qu’un nom écrit dans un échange est devenu : une structure ou une personne.',
      'What a name written in a contact became: an organisation or a person.',
    ],
    columns: {
      name: ['Le nom tel qu’il était écrit', 'The name as it was written'],
      made_at: ['Faite le (UTC)', 'Made at (UTC)'],
      undone_at: ['Reprise le (UTC) ; vide : elle tient', 'Taken back at (UTC); empty: it stands'],
    },
  },
}
