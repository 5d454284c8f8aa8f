import { problem } from '#base/problem.ts'
import { replayMeeting } from '#governance/record/replay-meeting.ts'
import type { Check } from '#logbook/check.ts'
import { votedMeetings } from './voted-meetings.store.ts'

/** Every vote that was counted is counted again: the result that was kept is the one its ballots give. */
export const checkVotes: Check = async ({ db, hub, fault, count }) => {
  for (const meeting of await votedMeetings(db, hub.id)) {
    const replayed = (await replayMeeting(db, hub.id, meeting)) ?? []
    const votes = replayed.filter(({ n }) => n !== null)
    count('votes', votes.length)
    for (const { title, n } of votes.filter(({ same }) => !same)) fault(problem('', 'verify.vote', { title, n: n ?? 0 }))
  }
}
