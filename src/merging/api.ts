/** The one door to cards made one: what is kept of them, and what rows bore before. */

export { mergingColumns } from './columns.ts'
export { organisationsBefore } from './merge.store.ts'
export { mergingData } from './own-data-kept.ts'
