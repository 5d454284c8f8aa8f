import { type Access, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { holds, isTeam, type Who } from '#logbook/actor.ts'

/** What was said and promised to the hub is the team's: coordination, treasury, board representatives. Others are not told that it exists. */
export const maySeeContacts = (who: Who): boolean => isTeam(who)

/** Whoever of the team takes the call notes it. */
export const mayNoteContacts = (who: Who): Access => when(isTeam(who), 'contact.onlyTheTeamNotes')

/** One's own words are one's own; the coordination keeps all of them. */
export const mayChangeContact = (who: Who, contact: { author: { id: Id } }): Access =>
  when(holds(who, 'coordinator') || who?.person === contact.author.id, 'contact.onlyItsAuthorChanges')

/** A promise that is kept may be ticked by anybody of the team: whoever did it. */
export const mayTickPromises = (who: Who): Access => when(isTeam(who), 'contact.onlyTheTeamNotes')

/** What was taken away is seen by who may put it back. */
export const maySeeRemoved = (who: Who, contact: { author: { id: Id } }): boolean => mayChangeContact(who, contact) === true
