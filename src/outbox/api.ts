/** The one door to the hub’s mails. They leave by `platform/mail`. */

export { eraseLetters } from './erase-mails.ts'
export { lettersUnsent } from './mail-to-show.ts'
export { letterAbout } from './outbox.access.ts'
export { outboxData } from './own-data-kept.ts'
