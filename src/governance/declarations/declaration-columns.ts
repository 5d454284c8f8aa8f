import type { Described } from '#base/described.ts'

/** What was told to the registry of associations, in an export. */
export const declarationColumns: Described = {
  'governance.declaration': {
    title: ['Déclarations au registre', 'Declarations to the registry'],
    says: [
      'Les changements déclarés au greffe des associations, ou pourquoi il n’y avait rien à déclarer.',
      'Changes declared to the registry of associations, or why there was nothing to declare.',
    ],
    columns: {
      change_day: ['Jour des changements', 'Day of the changes'],
      covers: ['Les changements, chacun par sa clé', 'The changes, each by its key'],
      outcome: ['declared (déclaré), nothing (rien à déclarer)', 'declared, nothing (nothing to declare)'],
      on_day: ['Déclaré le, ou dit le', 'Declared on, or said on'],
      receipt: ['Numéro du récépissé', 'Number of the receipt'],
      reason: ['Pourquoi il n’y avait rien à déclarer', 'Why there was nothing to declare'],
      noted_by: ['Qui l’a noté', 'Who wrote it down'],
      noted_at: ['Noté le (UTC)', 'Noted at (UTC)'],
    },
  },
}
