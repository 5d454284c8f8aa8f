/** The one door to the hub’s mails. They leave by `platform/mail`. */

export { outboxData } from './own-data-kept.ts'
