import { type Access, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { type MeetingSubject, mayNote, maySeeMinutes } from '#governance/meetings/meeting.access.ts'
import { holds, speaksFor, type Who } from '#logbook/actor.ts'

/** What the rules below look at: who does it, and the meeting it comes from. */
export type ActionSubject = { organisation: { id: Id } | null; person: { id: Id } | null; subject: MeetingSubject }

/** It is theirs to do: they were named, or speak for the organisation that was. */
export const isTheirs = (who: Who, { organisation, person }: ActionSubject): boolean =>
  who !== null && (who.person === person?.id || (organisation !== null && speaksFor(who, organisation.id)))

/** As the PV it stands in; and whoever is to do it, also from outside the body. */
export const maySeeAction = (who: Who, action: ActionSubject): boolean => maySeeMinutes(who, action.subject) || isTheirs(who, action)

/** Who does it says what became of it, or another day; the coordination and whoever keeps the meeting write it down for them. */
export const mayFollowAction = (who: Who, action: ActionSubject): Access =>
  when(isTheirs(who, action) || mayNote(who, action.subject) === true, 'action.ownersFollow')

/** What was noted in a meeting is put right by whoever writes it down. */
export const mayChangeAction = (who: Who, action: ActionSubject): Access =>
  when(holds(who, 'coordinator') || mayNote(who, action.subject) === true, 'action.keepersChange')
