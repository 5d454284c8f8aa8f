import type { Described } from '#base/described.ts'

/** What the tables of what is spent hold, in an export. */
export const costColumns: Described = {
  'funding.share_key': {
    title: ['Clés de répartition', 'Sharing keys'],
    says: ['Comment une dépense se partage entre actions, et pourquoi.', 'How a cost is shared between actions, and why.'],
    columns: {
      name: ['Nom', 'Name'],
      basis: [
        'hours (heures), budget (budgets), headcount (personnes), surface (surfaces), manual (décidé)',
        'hours, budget, headcount, surface, manual',
      ],
      why: ['Pourquoi ainsi', 'Why this way'],
      starts_on: ['Premier jour', 'First day'],
      ends_on: ['Dernier jour', 'Last day'],
      next_id: ['La clé qui la corrige', 'The key that puts it right'],
    },
  },
  'funding.share_key_weight': {
    title: ['Poids des clés', 'Weights of keys'],
    says: ['Ce que pèse chaque action.', 'What each action weighs.'],
    columns: {
      key_id: ['La clé', 'The key'],
      action_id: ['L’action', 'The action'],
      weight: ['Poids, en centièmes', 'Weight, in hundredths'],
    },
  },
  'funding.cost': {
    title: ['Dépenses', 'Costs'],
    says: ['Ce qui a été dépensé.', 'What was spent.'],
    columns: {
      dated_on: ['Date', 'Day'],
      paid_on: ['Payée le', 'Paid on'],
      supplier: ['Fournisseur', 'Supplier'],
      what: ['Quoi', 'What'],
      code: ['Ligne du Cerfa 12156', 'Line of the form Cerfa 12156'],
      cents: ['Montant, en centimes', 'Amount in cents'],
      key_id: ['La clé qui la répartit', 'The key it is shared by'],
      gone: ['Retirée', 'Taken away'],
    },
  },
  'funding.cost_share': {
    title: ['Parts des dépenses', 'Parts of costs'],
    says: ['Quelle action porte quelle part ; leur somme est la dépense.', 'Which action bears which part; their sum is the cost.'],
    columns: {
      cost_id: ['La dépense', 'The cost'],
      action_id: ['L’action', 'The action'],
      cents: ['Montant, en centimes', 'Amount in cents'],
    },
  },
  'funding.cost_piece': {
    title: ['Pièces des dépenses', 'Pieces of costs'],
    says: ['Les factures et justificatifs, comme ils ont été envoyés.', 'Invoices and receipts, as they were sent in.'],
    columns: {
      cost_id: ['La dépense', 'The cost'],
      document_id: ['Le fichier', 'The file'],
      gone: ['Retirée', 'Taken off'],
    },
  },
  'funding.claim': {
    title: ['Demandes de paiement', 'Claims'],
    says: ['Ce qui est présenté à un financeur, avec ses dépenses.', 'What is presented to a funder, with its costs.'],
    columns: {
      agreement_id: ['La convention', 'The agreement'],
      instalment_id: ['Le versement', 'The instalment'],
      starts_on: ['Premier jour', 'First day'],
      ends_on: ['Dernier jour', 'Last day'],
      filed_on: ['Envoyée le', 'Sent on'],
    },
  },
  'funding.claim_line': {
    title: ['Lignes des demandes de paiement', 'Lines of claims'],
    says: ['Quelle part de quelle dépense un financeur paie.', 'Which part of which cost a funder pays.'],
    columns: {
      claim_id: ['La demande', 'The claim'],
      cost_id: ['La dépense', 'The cost'],
      action_id: ['L’action', 'The action'],
      cents: ['Montant, en centimes', 'Amount in cents'],
    },
  },
}
