import type { Described } from '#base/described.ts'

export const originColumns: Described = {
  'members.origin': {
    title: ['Origines', 'Origins'],
    says: ['Le projet dont une structure est née.', 'The project an organisation was born of.'],
    columns: {
      project: ['Le projet', 'The project'],
      from_year: ['Première année', 'First year'],
      until_year: ['Dernière année ; vide : inconnue', 'Last year; empty: unknown'],
      place: [
        'incubator (couvé par le pôle), youth (coopérative jeunesse), elsewhere (ailleurs)',
        'incubator (of the hub), youth (youth cooperative), elsewhere',
      ],
      note: ['Note', 'Note'],
      founded_on: ['Création de la structure', 'Day it was founded'],
      noted_by: ['Qui l’a noté', 'Who noted it'],
      noted_at: ['Noté le (UTC)', 'Noted at (UTC)'],
    },
  },
}
