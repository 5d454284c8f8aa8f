import type { Described } from '#base/described.ts'

/** Pauses of sessions, in an export. */
export const callColumns: Described = {
  'governance.suspension': {
    title: ['Suspensions de séance', 'Pauses of meetings'],
    says: ['Quand une séance s’est interrompue, et a repris.', 'When a meeting paused, and resumed.'],
    columns: {
      from_at: ['Suspendue le (UTC)', 'Paused at (UTC)'],
      until_at: ['Reprise le (UTC) ; vide : pas encore', 'Resumed at (UTC); empty: not yet'],
    },
  },
}
