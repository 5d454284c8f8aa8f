import type { Described } from '#base/described.ts'

/** What the tables of dues hold, in an export. */
export const duesColumns: Described = {
  'members.dues': {
    title: ['Cotisations d’une année', 'Dues of a year'],
    says: ['Ce que les membres sont appelés à verser pour une année.', 'What members are asked to pay for a year.'],
    columns: {
      year: ['Année où elle commence ; ses numéros la portent', 'Year it begins in; its numbers bear it'],
      starts_on: ['Premier jour couvert', 'First day it pays for'],
      ends_on: ['Dernier jour couvert', 'Last day it pays for'],
      due_on: ['À régler au plus tard ce jour', 'To be paid by this day'],
      formula: [
        'same (le même pour tous), brackets (par tranches), free (libre, à partir d’un montant)',
        'same for all, by brackets, free from an amount on',
      ],
      amount_cents: ['Montant, en centimes ; vide : par tranches', 'Amount in cents; empty: by brackets'],
      brackets: ['Tranches et leurs montants (JSON)', 'Brackets and their amounts (JSON)'],
      called_on: ['Jour de l’appel ; vide : en préparation', 'Day of the call; empty: being prepared'],
      last_no: ['Dernier numéro donné', 'Last number given'],
      kept_by: ['Qui l’a préparée', 'Who prepared it'],
      kept_at: ['Préparée le (UTC)', 'Prepared at (UTC)'],
    },
  },
  'members.due_line': {
    title: ['Lignes de cotisation', 'Lines of dues'],
    says: ['Ce qui est demandé à un membre pour une année.', 'What one member is asked for a year.'],
    columns: {
      dues_id: ['La cotisation de l’année', 'The dues of the year'],
      bracket: ['Tranche', 'Bracket'],
      amount_cents: ['Montant demandé, en centimes', 'Amount asked, in cents'],
      no: ['Numéro dans l’année ; vide : pas appelée', 'Number in the year; empty: not called'],
      called_on: ['Appelée le', 'Called on'],
      exempt_on: ['Exonérée le', 'Exempt on'],
      exempt_by: ['Qui l’a exonérée', 'Who gave the exemption'],
      exempt_reason: ['Motif de l’exonération', 'Reason of the exemption'],
    },
  },
  'members.due_payment': {
    title: ['Règlements de cotisations', 'Payments of dues'],
    says: ['Ce qui a été reçu pour une ligne de cotisation.', 'What was received for a line of dues.'],
    columns: {
      line_id: ['La ligne de cotisation', 'The line of dues'],
      paid_on: ['Reçu le', 'Received on'],
      amount_cents: ['Somme, en centimes', 'Sum in cents'],
      means: ['transfer (virement), cheque (chèque), cash (espèces)', 'transfer, cheque, cash'],
      noted_by: ['Qui l’a noté', 'Who noted it'],
      noted_at: ['Noté le (UTC)', 'Noted at (UTC)'],
      gone_on: ['Ne compte plus depuis ce jour', 'Counts no more since that day'],
      gone_at: ['Repris le (UTC)', 'Taken back at (UTC)'],
    },
  },
  'members.due_letter': {
    title: ['Lettres de cotisation', 'Letters of dues'],
    says: ['Appels et rappels, par courriel ou sur papier.', 'Calls and reminders, by mail or on paper.'],
    columns: {
      line_id: ['La ligne de cotisation', 'The line of dues'],
      kind: ['call (appel), reminder (rappel)', 'call, reminder'],
      made_on: ['Faite le', 'Made on'],
      mail_id: ['Le courriel ; vide : sur papier', 'The mail; empty: on paper'],
      handed_on: ['Remise ou postée le', 'Handed over or posted on'],
    },
  },
}
