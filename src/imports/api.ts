/** The one door to imports: what they keep of people. Nothing else is built on a file that waits. */

export { importsColumns } from './columns.ts'
export { importsData } from './own-data-kept.ts'
