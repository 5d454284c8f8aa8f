import { type Access, allOf, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { type MeetingSubject, mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { speaksFor, type Who } from '#logbook/actor.ts'

/** Whoever speaks for an organisation gives its proxy and takes it back; whoever keeps the meeting notes those that came on paper. */
export const mayGive = (who: Who, meeting: MeetingSubject, org: Id): Access =>
  allOf(
    when(meeting.entitled.includes(org), 'decision.notSeated'),
    when(speaksFor(who, org) || mayFacilitate(who, meeting) === true, 'governance.onlyForYourOrganisation'),
  )

/** Who speaks for the organisation that would carry a proxy may refuse it, for itself. */
export const mayRefuse = (who: Who, { holder }: { holder: Id }): Access => when(speaksFor(who, holder), 'proxy.onlyItsHolderRefuses')
