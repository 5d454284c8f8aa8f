import { id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** What becomes of mails: whose and how many files. No address, no word of a mail. */

export const addressOpened = factKind('mailbox.addressOpened', 'person', z.object({}))
export const addressClosed = factKind('mailbox.addressClosed', 'person', z.object({}))
export const senderConfirmed = factKind('mailbox.senderConfirmed', 'mail', z.object({ addresses: z.number().int() }))
export const mailReceived = factKind('mailbox.mailReceived', 'mail', z.object({ expected: z.boolean(), files: z.number().int() }))
export const mailFiled = factKind('mailbox.mailFiled', 'mail', z.object({ contact: id(), documents: z.array(id()) }))
export const mailThrown = factKind('mailbox.mailThrown', 'mail', z.object({}))
export const mailTakenBack = factKind('mailbox.mailTakenBack', 'mail', z.object({ contact: id().nullable() }))
