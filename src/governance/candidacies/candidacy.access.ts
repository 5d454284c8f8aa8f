import { type Access, when } from '#base/access.ts'
import { type MeetingSubject, mayFacilitate } from '#governance/meetings/meeting.access.ts'
import type { Who } from '#logbook/actor.ts'
import { type Candidate, isOwn, mayAnswer, type Voice } from './candidacy.ts'

type Named = Pick<Candidate, 'org' | 'person'>

export const voiceOf = (who: Who): Voice => ({
  person: who?.person ?? null,
  represents: who?.represents.map(({ organisation }) => organisation) ?? [],
})

/** Who stands says so themselves; whoever keeps the session may write down what they say. */
export const mayStand = (who: Who, meeting: MeetingSubject, candidate: Named | null, charge: boolean): Access =>
  when(
    (candidate !== null && isOwn(voiceOf(who), candidate, charge)) || mayFacilitate(who, meeting) === true,
    'governance.onlyCandidatesStand',
  )

export const maySayAnswer = (
  who: Who,
  meeting: MeetingSubject,
  candidate: Named,
  { charge, answer }: { charge: boolean; answer: 'accepted' | 'withdrawn' },
): Access =>
  when(mayAnswer(voiceOf(who), candidate, charge, answer) || mayFacilitate(who, meeting) === true, 'governance.onlyCandidatesStand')
