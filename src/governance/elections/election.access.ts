import { type Access, when } from '#base/access.ts'
import { type MeetingSubject, mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { speaksFor, type Who } from '#logbook/actor.ts'
import type { Nominee } from './election.ts'

/** Who is proposed says for themselves whether they accept; the facilitator may write down what they say aloud. */
const isNominee = (who: Who, nominee: Nominee): boolean =>
  who !== null && (nominee.person === null ? nominee.org !== null && speaksFor(who, nominee.org) : who.person === nominee.person)

export const mayAnswer = (who: Who, meeting: MeetingSubject, nominee: Nominee | null): Access =>
  when((nominee !== null && isNominee(who, nominee)) || mayFacilitate(who, meeting) === true, 'governance.onlyNomineeAnswers')
