import type { Described } from '#base/described.ts'

/** Who awaits what after an assembly, in an export. */
export const preparationColumns: Described = {
  'governance.funder_awaits': {
    title: ['Ce que les financeurs attendent', 'What funders await'],
    says: ['Qui attend quoi après chaque assemblée générale.', 'Who awaits what after each general meeting.'],
    columns: {
      funder: ['Le financeur', 'The funder'],
      awaits: [
        'accounts (les comptes), minutes (le PV), activityReport (le rapport d’activité)',
        'accounts, minutes, activityReport (the activity report)',
      ],
      days: ['Combien de jours après l’assemblée', 'How many days after the assembly'],
      noted_by: ['Qui l’a noté', 'Who wrote it down'],
      noted_at: ['Noté le (UTC)', 'Noted at (UTC)'],
      ended_at: ['N’attend plus rien depuis (UTC)', 'Awaits nothing since (UTC)'],
    },
  },
  'governance.funder_sent': {
    title: ['Envois aux financeurs', 'Sent to funders'],
    says: ['Ce qui a été envoyé après une assemblée.', 'What was sent after an assembly.'],
    columns: {
      funder_id: ['Ce que le financeur attend', 'What the funder awaits'],
      meeting_id: ['L’assemblée', 'The assembly'],
      sent_on: ['Envoyé le', 'Sent on'],
      noted_by: ['Qui l’a noté', 'Who wrote it down'],
      noted_at: ['Noté le (UTC)', 'Noted at (UTC)'],
    },
  },
}
