import { day, id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'
import { CHANNELS } from './contact.ts'
import { PROMISES } from './promise.ts'

/** Contacts, promises, mandates: who, when, how; what was said stays in its rows, which can be erased. */

const contact = {
  channel: z.enum(CHANNELS),
  at: z.string(),
  people: z.array(id()),
  organisations: z.array(id()),
  minutes: z.number().int().nullable(),
}

export const contactNoted = factKind(
  'contacts.contactNoted',
  'contact',
  z.object({ ...contact, promises: z.array(id()), documents: z.array(id()), source: z.enum(['entered', 'mail', 'illustrative']) }),
)
export const contactChanged = factKind('contacts.contactChanged', 'contact', z.object(contact))
/** A name that stood for nobody known now stands for somebody. */
export const contactLinked = factKind(
  'contacts.contactLinked',
  'contact',
  z.object({ person: id().nullable(), organisation: id().nullable() }),
)
/** A card made from it was made by mistake: the name stands in the contact again. */
export const cardUndone = factKind('contacts.cardUndone', 'contact', z.object({ person: id().nullable(), organisation: id().nullable() }))
export const contactRemoved = factKind('contacts.contactRemoved', 'contact', z.object({}))
export const contactRestored = factKind('contacts.contactRestored', 'contact', z.object({}))

const promise = { promise: id() }
const promised = { ...promise, kind: z.enum(PROMISES), due: day().nullable() }

/** About the contact it was made in. */
export const promiseMade = factKind('contacts.promiseMade', 'contact', z.object(promised))
export const promiseChanged = factKind('contacts.promiseChanged', 'contact', z.object(promised))
export const promiseTakenBack = factKind('contacts.promiseTakenBack', 'contact', z.object(promise))
export const promiseKept = factKind('contacts.promiseKept', 'contact', z.object({ ...promise, on: day() }))
export const promiseReopened = factKind('contacts.promiseReopened', 'contact', z.object(promise))

const mandate = { person: id(), from: day(), until: day().nullable(), decision: id().nullable(), rhythmMonths: z.number().int().nullable() }

export const mandateGiven = factKind('contacts.mandateGiven', 'mandate', z.object(mandate))
export const mandateChanged = factKind('contacts.mandateChanged', 'mandate', z.object(mandate))

const report = { report: id() }
export const reportNoted = factKind('contacts.reportNoted', 'mandate', z.object({ ...report, on: day() }))
export const reportTold = factKind('contacts.reportTold', 'mandate', z.object({ ...report, on: day() }))
export const reportUntold = factKind('contacts.reportUntold', 'mandate', z.object(report))
export const reportTakenBack = factKind('contacts.reportTakenBack', 'mandate', z.object(report))
