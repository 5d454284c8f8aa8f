import { type Access, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import type { Proposer } from '#governance/agenda/agenda.ts'
import { type MeetingSubject, mayFacilitate } from '#governance/meetings/meeting.access.ts'
import type { Who } from '#logbook/actor.ts'

/** Who prepares the meeting; and who brings a point, for that point. Whoever may see the meeting reads what is joined to it, nobody else. */
export const mayJoin = (who: Who, meeting: MeetingSubject, proposer: Proposer | null): Access =>
  when(mayFacilitate(who, meeting) === true || (who !== null && who.person === proposer?.person), 'enclosure.whoPrepares')

/** Its title, or taking it away: who prepares the meeting, and who joined it. */
export const mayChangeEnclosure = (who: Who, meeting: MeetingSubject, by: Id): Access =>
  when(mayFacilitate(who, meeting) === true || (who !== null && who.person === by), 'enclosure.whoPrepares')
