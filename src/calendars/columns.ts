import type { Described } from '#base/described.ts'

const PRIVATE = [
  'Agendas personnels : ils sont à leur propriétaire, qui seul·e les lit et les emporte (« Ce que le pôle sait de moi »).',
  'Personal calendars: they belong to their owner, who alone reads them and takes them away.',
] as const

/** Nothing of this room leaves with a hub. */
export const calendarsColumns: Described = {
  'calendars.calendar': { out: PRIVATE },
  'calendars.suggestion': { out: PRIVATE },
  'calendars.ignored_title': { out: PRIVATE },
  'calendars.habit': { out: PRIVATE },
  'calendars.feed': {
    out: ['Adresses secrètes d’abonnement : rendues à leur propriétaire seul·e.', 'Secret addresses of feeds: their owner’s alone.'],
  },
}
