import type { Described } from '#base/described.ts'

export const admissionColumns: Described = {
  'governance.admission': {
    title: ['Admissions aux ordres du jour', 'Admissions on agendas'],
    says: ['Quel point décide de quelle demande d’adhésion.', 'Which point decides which application for membership.'],
    columns: {
      agenda_item_id: ['Le point', 'The point'],
      application_id: ['La demande d’adhésion', 'The application'],
    },
  },
}
