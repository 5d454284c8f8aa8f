import type { Described } from '#base/described.ts'

/** What the tables of agreements hold, in an export. */
export const agreementColumns: Described = {
  'funding.agreement': {
    title: ['Conventions', 'Agreements'],
    says: ['Ce qu’un financeur a promis par écrit.', 'What a funder has promised in writing.'],
    columns: {
      action_id: ['L’action', 'The action'],
      line_id: ['La ligne du budget, la même d’une version à l’autre', 'The line of the budget, the same from one version to the next'],
      payer_id: ['Qui verse', 'Who pays'],
      origin_id: ['De qui vient l’argent', 'Whose money it is'],
      reference: ['Référence chez le financeur', 'The funder’s reference'],
      commitment_no: ['Numéro d’engagement juridique de l’État (EJ)', 'The State’s number of commitment (EJ)'],
      cents: ['Montant, en centimes', 'Amount in cents'],
      notified_on: ['Notifiée le', 'Notified on'],
      signed_on: ['Signée le ; vide : pas encore', 'Signed on; empty: not yet'],
      starts_on: ['Premier jour de ce qu’elle peut payer', 'First day of what it may pay for'],
      ends_on: ['Dernier jour de ce qu’elle peut payer', 'Last day of what it may pay for'],
      most_rate: [
        'Part des coûts qu’elle paie au plus, en dix-millièmes ; vide : pas dit',
        'The most of the costs it pays, in ten-thousandths; empty: not said',
      ],
      keeps_unused: ['Le reste non dépensé peut être gardé ; vide : pas dit', 'What is not spent may be kept; empty: not said'],
      amends_id: ['La convention qu’elle modifie', 'The agreement it amends'],
      why_more: ['Pourquoi plus que demandé', 'Why more than asked for'],
      closed_on: ['Close le', 'Closed on'],
      gone: ['Notée par erreur', 'Noted by mistake'],
    },
  },
  'funding.agreement_year': {
    title: ['Années des conventions', 'Years of agreements'],
    says: [
      'Comment une convention se répartit par année ; la somme est la convention.',
      'How an agreement is split by year; the sum is the agreement.',
    ],
    columns: {
      agreement_id: ['La convention', 'The agreement'],
      year: ['Année', 'Year'],
      cents: ['Montant, en centimes', 'Amount in cents'],
    },
  },
  'funding.instalment': {
    title: ['Échéances des conventions', 'Instalments of agreements'],
    says: [
      'Avances, acomptes et soldes ; leur somme est la convention.',
      'Advances, part payments and balances; their sum is the agreement.',
    ],
    columns: {
      agreement_id: ['La convention', 'The agreement'],
      rank: ['Rang', 'Place'],
      kind: ['advance (avance), interim (acompte), balance (solde), single (en une fois)', 'advance, interim, balance, single'],
      cents: ['Montant, en centimes', 'Amount in cents'],
      opens_by: [
        'notification (la notification seule), day (un jour fixé), signature, start (preuve du démarrage), report (bilan), spending (part des dépenses)',
        'notification alone, a day, signature, proof of start, report, share of spending',
      ],
      expected_on: ['Jour fixé, ou attendu', 'Day agreed, or expected'],
      claimed_on: ['Demandée le', 'Asked for on'],
    },
  },
  'funding.receipt': {
    title: ['Versements reçus', 'Money received'],
    says: ['Ce qui est arrivé d’une convention.', 'What came of an agreement.'],
    columns: {
      agreement_id: ['La convention', 'The agreement'],
      received_on: ['Reçu le', 'Received on'],
      cents: ['Montant, en centimes', 'Amount in cents'],
      label: ['Libellé', 'Label'],
      gone: ['Noté par erreur', 'Noted by mistake'],
    },
  },
}
