/** What others may know of imports: what their rows hold of people. */

export { importsColumns } from './columns.ts'
export { importsData } from './own-data-kept.ts'
