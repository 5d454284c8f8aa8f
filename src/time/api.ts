/**
 * The one door to time as it was kept, signed and valued. To give time there is another, and only one: activities and participations of the
 * logbook. Who reads minutes here asks first who may know them.
 */

export { checkSheets } from './check-sheets.ts'
export { timeColumns } from './columns.ts'
export { parseDuration } from './duration.ts'
export { type Counted, isPaid, type WorkType } from './entry.ts'
export { type Standing, standingOf } from './import-time.store.ts'
export { addImportedTime, type ImportedTime, takeImportedTime } from './import-time.ts'
export { keepOwnTime } from './keep-own-time.ts'
export { sheetFiles } from './month-sheet.store.ts'
export { timeData } from './own-data-kept.ts'
export { sheetState, valueGiven } from './read-time.ts'
export { type Given, minutesOf, signedEntries, type TeamMonth, teamMonths } from './report.store.ts'
export { timeTeller } from './tell-time.ts'
export { maySeeMonth } from './time.access.ts'
export { timeDue } from './time-due.ts'
export { wordsIn as timeWords } from './words.ts'
