import { type Access, when } from '#base/access.ts'
import { type MeetingSubject, mayNote } from '#governance/meetings/meeting.access.ts'
import { holds, type Who } from '#logbook/actor.ts'

/**
 * Handwriting is nobody else’s business: who keeps the session and the coordination see the drawn signatures and the scanned sheet, each person her own;
 * the other organisations read that it was signed, and when (RGPD, article 5.1 c).
 */
export const maySeeHands = (who: Who, meeting: MeetingSubject): boolean => mayNote(who, meeting) === true

/** The signed sheet is joined by who keeps the session. */
export const mayKeepScans = (who: Who, meeting: MeetingSubject): Access => when(maySeeHands(who, meeting), 'governance.keepersJoinTheSheet')

/** A PV signed on paper is the coordination’s to keep. */
export const mayNotePaper = (who: Who): Access => when(holds(who, 'coordinator'), 'governance.coordinatorNotesPaper')

/** Who was named signs, from her own account; nobody for her. */
export const maySignMinutes = (who: Who, named: { person: string }[]): Access =>
  when(who !== null && named.some(({ person }) => person === who.person), 'governance.onlyTheNamedSign')
