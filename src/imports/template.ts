import type { Day } from '#base/day.ts'
import type { TargetName } from './row-target.ts'

/** Columns of a file to fill in, in their order, each with an example; a day stands as one. */
type Template = readonly (readonly [key: string, example: string])[]

/** Invented, and said to be: the line is there to be overwritten. */
export const TEMPLATES: Record<TargetName, Template> = {
  structures: [
    ['name', 'Exemple à effacer'],
    ['legalForm', 'association'],
    ['number', '356 000 000 00048'],
    ['rna', ''],
    ['commune', 'Morcenx-la-Nouvelle'],
    ['address', '1 place de la Mairie'],
    ['email', 'bonjour@example.org'],
    ['phone', '05 58 00 00 00'],
    ['website', 'www.example.org'],
    ['sectors', 'culture, mobilité'],
    ['founding', 'non'],
    ['since', '2026-01-15'],
  ],
  people: [
    ['firstName', 'Exemple'],
    ['lastName', 'À effacer'],
    ['email', 'exemple@example.org'],
    ['phone', '06 00 00 00 00'],
    ['organisation', ''],
    ['kind', ''],
    ['since', ''],
  ],
  contacts: [
    ['day', '2026-01-15'],
    ['hour', '14h30'],
    ['person', 'Exemple à effacer'],
    ['email', ''],
    ['organisation', 'Mairie de Morcenx'],
    ['channel', 'téléphone'],
    ['said', 'La salle est libre en juin'],
    ['promised', 'Envoyer la convention'],
    ['due', '2026-02-01'],
    ['minutes', '20'],
  ],
  time: [
    ['day', '2026-01-15'],
    ['person', ''],
    ['length', '1h30'],
    ['begins', ''],
    ['ends', ''],
    ['title', 'Exemple à effacer'],
    ['workType', 'administration'],
    ['organisation', ''],
    ['travel', ''],
  ],
}

/** The days of a template are days in a spreadsheet too. */
export const isDayColumn = (key: string): boolean => key === 'day' || key === 'due' || key === 'since'

export const dayIn = (example: string): Day | null => (example === '' ? null : example)
