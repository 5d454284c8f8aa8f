import { type Access, when } from '#base/access.ts'
import { type MeetingSubject, mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { holds, type Who } from '#logbook/actor.ts'

/** An assembly is prepared by the coordination and whoever will lead it. */
export const maySeePreparation = (who: Who, meeting: MeetingSubject): boolean => mayFacilitate(who, meeting) === true

/** The coordination does the paperwork of funders. */
export const mayKeepFunders = (who: Who): Access => when(holds(who, 'coordinator'), 'funder.coordinatorKeeps')
