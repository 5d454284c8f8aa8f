import { type Access, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { isTeam, type Who } from '#logbook/actor.ts'

/** What is filed becomes a contact, and contacts are the team's: only the team has addresses of deposit. Others are not told that there are any. */
export const hasTray = (who: Who): boolean => isTeam(who)

/** A tray is its owner's mailbox: nobody else of the hub reads it, nor the coordination (RGPD, article 5; secrecy of correspondence). */
export const isOwner = (who: Who, mail: { person: Id }): boolean => isTeam(who) && who?.person === mail.person

export const mayReceive = (who: Who): Access => when(isTeam(who), 'mailbox.onlyTheTeam')
