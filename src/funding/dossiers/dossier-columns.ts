import type { Described } from '#base/described.ts'

const dossier: [string, string] = ['Le dossier', 'The dossier']

export const dossierColumns: Described = {
  'funding.text': {
    title: ['Textes des dossiers', 'Texts of dossiers'],
    says: ['Ce que les dossiers demandent toujours, écrit une fois.', 'What dossiers always ask, written once.'],
    columns: {
      topic: ['De quoi il parle', 'What it tells'],
      action_id: ['L’action ; vide : le pôle', 'The action; empty: the hub'],
      most: ['Longueur visée, en caractères', 'Length it is written for, in characters'],
      body: ['Le texte', 'The text'],
    },
  },
  'funding.dossier': {
    title: ['Dossiers de demande', 'Requests for money'],
    says: ['Une action, une année, un formulaire, un financeur.', 'An action, a year, a form, a funder.'],
    columns: {
      action_id: ['L’action', 'The action'],
      year: ['Année', 'Year'],
      form: ['Formulaire', 'Form'],
      form_version: ['Version du formulaire', 'Version of the form'],
      funder_id: ['Le financeur', 'The funder'],
      line_id: ['La ligne du budget qu’il demande', 'The line of the budget it asks for'],
      cents: ['Montant demandé, en centimes', 'Amount asked for, in cents'],
      minutes: ['Temps passé, en minutes', 'Time spent, in minutes'],
      begun_on: ['Commencé le', 'Begun on'],
      filed_on: ['Déposé le', 'Sent on'],
      budget_id: ['La version du budget envoyée', 'The version of the budget that was sent'],
      filled: ['Ce qui a été envoyé, en JSON canonique', 'What was sent, in canonical JSON'],
    },
  },
  'funding.answer': {
    title: ['Réponses tapées', 'Typed answers'],
    says: [
      'Ce que le registre ne sait pas, gardé pour les dossiers suivants.',
      'What the register does not know, kept for the next dossiers.',
    ],
    columns: {
      key: ['Le champ', 'The field'],
      action_id: ['L’action ; vide : le pôle', 'The action; empty: the hub'],
      dossier_id: ['Le dossier où elle a été tapée', 'The dossier it was typed in'],
      body: ['La réponse', 'The answer'],
    },
  },
  'funding.dossier_step': {
    title: ['Suites des dossiers', 'What became of dossiers'],
    says: ['Ce que le financeur en a fait, jour par jour.', 'What the funder made of it, day by day.'],
    columns: {
      dossier_id: dossier,
      rank: ['Rang', 'Place'],
      state: [
        'filed (déposé), incomplete (pièces demandées), instruction, granted (accordé), refused (refusé), withdrawn (retiré)',
        'filed, incomplete, instruction, granted, refused, withdrawn',
      ],
      on_day: ['Le jour où c’est arrivé', 'The day it happened'],
    },
  },
  'funding.dossier_piece': {
    title: ['Pièces des dossiers', 'Pieces of dossiers'],
    says: ['Qui apporte chaque pièce, pour quand.', 'Who brings each piece, by when.'],
    columns: {
      dossier_id: dossier,
      key: ['La pièce', 'The piece'],
      owner: [
        'coordination, treasury (trésorerie), board (conseil), accountant (expert-comptable), bank (banque), members (membres)',
        'coordination, treasury, board, accountant, bank, members',
      ],
      by_day: ['À apporter pour ce jour', 'To be brought by this day'],
      ready: ['Elle est jointe', 'It is joined'],
    },
  },
}
