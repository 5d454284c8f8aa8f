import { type Access, allOf, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { holds, type Who } from '#logbook/actor.ts'

/** Mails hold addresses and what is said to each person: the coordination answers for them, nobody else reads them. */
export const seesMails = (who: Who): boolean => holds(who, 'coordinator')

export const maySendAgain = (who: Who, mail: { state: 'queued' | 'sent' | 'kept' | 'failed' }): Access =>
  allOf(
    when(holds(who, 'coordinator'), 'outbox.onlyTheCoordinatorSends'),
    when(mail.state === 'failed' || mail.state === 'kept', 'outbox.underWay'),
  )

/** Letters of a procedure that only those named in it read: `exclusion:<id>`. Their files are read there, not among the mails. */
const APART = /^[a-z]+:/
export const letterAbout = (noun: string, id: Id): string => `${noun}:${id}`
export const isReadApart = ({ about }: { about: string | null }): boolean => about !== null && APART.test(about)
