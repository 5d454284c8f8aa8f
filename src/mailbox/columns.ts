import type { Described } from '#base/described.ts'

const PRIVATE = [
  'Bacs de courriels : chacun·e lit seul·e le sien. Ce qui en a été rangé est dans les échanges.',
  'Trays of mails: each reads their own alone. What was filed of them is in the contacts.',
] as const

/** Nothing of this room leaves with a hub. */
export const mailboxColumns: Described = {
  'mailbox.address': { out: PRIVATE },
  'mailbox.sender': { out: PRIVATE },
  'mailbox.mail': { out: PRIVATE },
}
