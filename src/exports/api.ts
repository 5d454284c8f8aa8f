/** The one door to exports: what they keep of people, what their columns mean. */

export { exportsColumns } from './columns.ts'
export { exportsData } from './own-data-kept.ts'
