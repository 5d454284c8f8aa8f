import { type Access, when } from '#base/access.ts'
import { type MeetingSubject, mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { speaksFor, type Who } from '#logbook/actor.ts'
import type { Candidate } from './candidacy.ts'

/** Who stands says so themselves, an organisation through whoever speaks for it; whoever keeps the session may write down what they say. */
export const isOwn = (who: Who, { org, person }: Pick<Candidate, 'org' | 'person'>): boolean =>
  who !== null && (org === null ? who.person === person : speaksFor(who, org))

export const mayStand = (who: Who, meeting: MeetingSubject, candidate: Pick<Candidate, 'org' | 'person'> | null): Access =>
  when((candidate !== null && isOwn(who, candidate)) || mayFacilitate(who, meeting) === true, 'governance.onlyCandidatesStand')
