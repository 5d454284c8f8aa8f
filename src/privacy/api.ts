/** The one door to what the hub knows of somebody: the kinds the spine keeps, and erasing a person by the whole register. */

export { privacyColumns } from './columns.ts'
export { type Erasure, erasePerson } from './erase-person.ts'
export { spineData } from './own-data-kept.ts'
export { tellErasure } from './tell-erasure.ts'
