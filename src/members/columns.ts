import type { Described } from '#base/described.ts'
import { duesColumns } from '#members/dues/dues-columns.ts'
import { originColumns } from '#members/origins/origin-columns.ts'
import { welcomeColumns } from '#members/welcomes/welcome-columns.ts'

/** What the tables of this room hold, in an export. */
export const membersColumns: Described = {
  'members.organisation': {
    title: ['Structures', 'Organisations'],
    says: ['Les structures que le pôle connaît, membres ou non.', 'Organisations the hub knows, members or not.'],
    columns: {
      commune: ['Commune, comme elle a été écrite', 'Commune, as it was written'],
      about: ['Présentation', 'Presentation'],
      legal_form: ['Forme juridique (code)', 'Legal form (code)'],
      siren: ['Numéro SIREN, 9 chiffres', 'SIREN number, 9 digits'],
      siret: ['Numéro SIRET, 14 chiffres', 'SIRET number, 14 digits'],
      rna: ['Numéro au répertoire national des associations', 'Number in the national register of associations'],
      no_number: ['Pourquoi elle n’a pas de numéro (code)', 'Why it has no number (code)'],
      id_status: ['Jusqu’où les numéros ont été vérifiés (code)', 'How far the numbers were checked (code)'],
      id_status_on: ['Jour de cette vérification', 'Day of that check'],
      commune_code: ['Code officiel géographique de la commune (INSEE)', 'Official geographic code of the commune (INSEE)'],
      address: ['Adresse postale', 'Postal address'],
      sectors: ['Secteurs d’activité (codes)', 'Sectors (codes)'],
      website: ['Site', 'Website'],
      email: ['Adresse électronique de la structure', 'Mail address of the organisation'],
      phone: ['Téléphone de la structure', 'Phone of the organisation'],
      published_on: [
        'Jour où elle a accepté de figurer sur le site public ; vide : non',
        'Day it agreed to be shown to the public; empty: no',
      ],
      published_by: ['Personne qui a donné cet accord', 'Person who said so'],
      party_of: [
        'Personne qui prend part en son nom, dont cette ligne porte l’identifiant ; vide : une structure',
        'Person who takes part in her own name, whose id this row bears; empty: an organisation',
      ],
    },
  },
  'members.person': {
    title: ['Personnes', 'People'],
    says: ['Les personnes que le pôle connaît.', 'People the hub knows.'],
    columns: {
      email: ['Adresse électronique, par laquelle la personne se connecte', 'Mail address, by which the person logs in'],
      phone: ['Téléphone', 'Phone'],
    },
  },
  'members.membership': {
    title: ['Adhésions', 'Memberships'],
    says: ['Depuis quand et jusqu’à quand une structure est membre.', 'Since when and until when an organisation is a member.'],
    columns: {
      founding: ['Membre fondateur', 'Founding member'],
      ended_reason: ['Pourquoi elle a pris fin (code)', 'Why it ended (code)'],
    },
  },
  'members.membership_suspension': {
    title: ['Adhésions suspendues', 'Suspended memberships'],
    says: [
      'De quand à quand une structure, toujours membre, n’a pas de voix. Pourquoi n’est pas dit.',
      'From when to when an organisation, still a member, has no voice. Why is not said.',
    ],
    columns: {
      membership_id: ['L’adhésion', 'The membership'],
      until_day: [
        'Premier jour où elle vote de nouveau ; vide : jusqu’à ce que ce soit levé',
        'First day it votes again; empty: until it is lifted',
      ],
      lifted_on: ['Levée le ; vide : ne l’a pas été', 'Lifted on; empty: it was not'],
    },
  },
  'members.membership_end': {
    title: ['Fins d’adhésion', 'Ends of memberships'],
    says: [
      'Ce que la fin d’une adhésion a emporté, pour pouvoir l’annuler.',
      'What the end of a membership took with it, so that it can be undone.',
    ],
    columns: {
      membership_id: ['L’adhésion', 'The membership'],
      ended: ['Sièges et représentations terminés en même temps (JSON)', 'Seats and representations ended in the same act (JSON)'],
      done_on: ['Jour de la fin', 'Day of the end'],
    },
  },
  'members.representation': {
    title: ['Représentations', 'Representations'],
    says: ['Qui parle pour quelle structure, et quand.', 'Who speaks for which organisation, and when.'],
    columns: {
      kind: ['legal (légale), titulaire, suppleant (suppléance)', 'legal, titulaire (main), suppleant (substitute)'],
      paid_by_member: ['La structure paie ce temps (mise à disposition)', 'The organisation pays for this time (in kind)'],
    },
  },
  'members.role': {
    title: ['Rôles', 'Roles'],
    says: ['Ce que quelqu’un fait pour le pôle, et quand.', 'What somebody does for the hub, and when.'],
    columns: { kind: ['Rôle (code) : coordinator, treasurer, projectLeader…', 'Role (code): coordinator, treasurer, projectLeader…'] },
  },
  'members.group': {
    title: ['Groupes', 'Groups'],
    says: ['Groupes de travail et listes de personnes.', 'Working groups and lists of people.'],
    columns: {
      purpose: ['À quoi il sert', 'What it is for'],
      convenor_id: ['Personne qui l’anime', 'Person who convenes it'],
      ended_on: ['Jour où il a pris fin ; vide : il dure', 'Day it ended; empty: it lasts'],
    },
  },
  'members.group_member': {
    title: ['Membres des groupes', 'Members of groups'],
    says: ['Qui fait partie d’un groupe : une structure ou une personne.', 'Who is in a group: an organisation or a person.'],
    columns: { group_id: ['Le groupe', 'The group'] },
  },
  'members.bulk_change': {
    title: ['Changements de plusieurs structures', 'Changes of many organisations'],
    says: ['Un même changement fait à plusieurs structures.', 'One change made to many organisations.'],
    columns: {
      kind: ['sector (secteur) ou since (début d’adhésion)', 'sector or since (start of membership)'],
      value: ['Le secteur (code) ou le jour', 'The sector (code) or the day'],
      changes: ['Structures touchées et leur état d’avant (JSON)', 'Organisations changed and their state before (JSON)'],
      done_at: ['Fait le (UTC)', 'Done at (UTC)'],
    },
  },
  'members.application': {
    title: ['Demandes d’adhésion', 'Applications for membership'],
    says: ['Qui a demandé à rejoindre le pôle, et ce qui en a été décidé.', 'Who asked to join the hub, and what was decided.'],
    columns: {
      received_on: ['Reçue le', 'Received on'],
      contact_id: ['Personne par qui elle demande', 'Person through whom it asks'],
      motivation: ['Ce qui la motive', 'Why it asks'],
      charter_read: ['Engagements de la charte lus', 'Commitments of the charter read'],
      noted_by: ['Qui l’a notée', 'Who noted it'],
      noted_at: ['Notée le (UTC)', 'Noted at (UTC)'],
      from_day: [
        'Premier jour d’adhésion choisi ; vide : celui de la décision',
        'First day as a member, if chosen; empty: that of the decision',
      ],
      placed_on: ['Jour de la réunion qui l’a à son ordre du jour', 'Day of the meeting that has it on its agenda'],
      withdrawn_on: ['Jour où elle a été retirée', 'Day it was withdrawn'],
      outcome: ['admitted (admise), refused (refusée) ; vide : rien n’est décidé', 'admitted, refused; empty: nothing is decided'],
      decided_on: ['Jour de la décision', 'Day of the decision'],
      decision_id: ['La décision', 'The decision'],
      reason: ['Motif d’un refus', 'Reason of a refusal'],
      membership_id: ['L’adhésion qui en est venue', 'The membership it led to'],
    },
  },
  'members.application_sponsor': {
    title: ['Parrainages', 'Sponsors'],
    says: ['Quels membres parrainent une demande d’adhésion.', 'Which members sponsor an application.'],
    columns: {
      application_id: ['La demande', 'The application'],
      confirmed_on: ['Confirmé le', 'Confirmed on'],
      confirmed_by: ['Qui l’a confirmé', 'Who confirmed it'],
    },
  },
  'members.resignation': {
    title: ['Démissions', 'Resignations'],
    says: ['Les démissions reçues, et l’adhésion à laquelle chacune met fin.', 'Resignations received, and the membership each ends.'],
    columns: {
      membership_id: ['L’adhésion', 'The membership'],
      received_on: ['Reçue le', 'Received on'],
      way: [
        'letter (lettre), mail (courriel), meeting (en réunion), online (en ligne)',
        'letter, mail, meeting (said in a meeting), online',
      ],
      until_day: ['Premier jour sans adhésion', 'First day without membership'],
      end_id: ['Ce qui a pris fin dans le même acte', 'What ended in the same act'],
      noted_by: ['Qui l’a notée', 'Who noted it'],
      noted_at: ['Notée le (UTC)', 'Noted at (UTC)'],
      undone_at: ['Annulée, notée par erreur, le (UTC)', 'Undone, noted by mistake, at (UTC)'],
    },
  },
  ...duesColumns,
  ...welcomeColumns,
  ...originColumns,
  'members.sensitive_procedures': {
    title: ['Procédures sensibles', 'Sensitive procedures'],
    says: ['Affichées par le pôle ; aucune ligne : masquées.', 'Shown by the hub; no row: hidden.'],
    columns: {
      turned_on_at: ['Affichées depuis le (UTC)', 'Shown since (UTC)'],
      turned_on_by: ['Par qui', 'By whom'],
    },
  },
  'members.pasted_list': {
    out: ['Listes collées : leur texte est vidé une fois ajouté.', 'Pasted lists: their text is emptied once added.'],
  },
  'members.word': {
    out: [
      'Mots des noms, pour la recherche : refaits des structures et des personnes.',
      'Words of the names, for the search: made again of organisations and people.',
    ],
  },
  'members.hub_identity': {
    title: ['Le pôle', 'The hub'],
    says: ['Ce que le pôle est, imprimé en tête de ses documents.', 'What the hub is, printed at the head of its documents.'],
    columns: {
      legal_form: ['Forme juridique (code)', 'Legal form (code)'],
      address: ['Siège : rue, bâtiment, lieu-dit', 'Seat: street, building, place'],
      postal_code: ['Code postal', 'Postal code'],
      commune: ['Commune', 'Commune'],
      siren: ['SIREN, neuf chiffres', 'SIREN, nine figures'],
      siret: ['SIRET, quatorze chiffres', 'SIRET, fourteen figures'],
      rna: ['Numéro RNA', 'RNA number'],
      email: ['Adresse électronique', 'E-mail address'],
      phone: ['Téléphone', 'Phone'],
      website: ['Site', 'Website'],
      iban: ['IBAN où les cotisations se versent', 'IBAN dues are paid to'],
      changed_at: ['Changée le (UTC)', 'Changed at (UTC)'],
    },
  },
}
