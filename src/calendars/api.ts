/** The one door to calendars: what waits to be sorted, the life of an organisation, one's own data; the acts the demonstration plays. */
export { addCalendar } from './add-calendar.ts'
export { calendarsColumns } from './columns.ts'
export { calendarsData } from './own-data-kept.ts'
export { showSuggestions } from './show-suggestions.ts'
export { sortSuggestions } from './sort-suggestions.ts'
export { suggestionsWaiting } from './suggestions-waiting.ts'
export { takeReading } from './take-reading.ts'
export { calendarsOfOrganisation } from './tell-calendars.ts'
