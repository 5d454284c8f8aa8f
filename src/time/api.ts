/**
 * The one door to time as it was kept, signed and valued. To give time there is another, and only one: activities and participations of the
 * logbook. Who reads minutes here asks first who may know them.
 */

export { checkSheets } from './check-sheets.ts'
export { timeColumns } from './columns.ts'
export { timeData } from './own-data-kept.ts'
export { sheetState, valueGiven } from './read-time.ts'
export { type Given, minutesOf, signedEntries } from './report.store.ts'
export { timeTeller } from './tell-time.ts'
export { timeDue } from './time-due.ts'
