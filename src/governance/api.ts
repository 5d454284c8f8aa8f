/** The one door to bodies, meetings and decisions: what others read, and what governance does about their facts. */
export { type ActionsFor, actionsDue } from './actions.store.ts'
export { boardOn } from './body.store.ts'
export { checkEnclosures } from './check-enclosures.ts'
export { checkMinutes } from './check-minutes.ts'
export { checkRegisters } from './check-register.ts'
export { checkVotes } from './check-votes.ts'
export { governanceColumns } from './columns.ts'
export { bodiesOf, meetingsToSeal } from './desk.store.ts'
export type { Entry } from './electorate.ts'
export { endSeats, giveSeatsBack } from './end-seats.ts'
export { announcedDates } from './expected-dates.ts'
export { followAdmissions } from './follow-admissions.ts'
export { makeBoard } from './make-board.ts'
export { maySeeRegister } from './meeting.access.ts'
export { meetingOf } from './meeting.store.ts'
export { type ListedMeeting, meetingsToCome } from './meeting-row.store.ts'
export { governanceData } from './own-data-kept.ts'
export { tellAskers } from './question-mail.ts'
export { boardVoice } from './recovery.access.ts'
export { type RegisterLine, registerLines } from './register.store.ts'
export { registerNumber } from './register.ts'
export { type ReplayedPoint, replayMeeting } from './replay-meeting.ts'
export { searchActions, searchQuestions } from './search-led.ts'
export { actionsFor } from './show-actions.ts'
export { type Ballots, bases, choices, secrecies, tally, ties, type Vote, type VoteRule } from './tally.ts'
export { tallyWords } from './tally-words.ts'
export { actionsOfOrganisation, actionsOfPerson } from './tell-actions.ts'
export { admissionsOfApplication } from './tell-admissions.ts'
export {
  decisionsOfOrganisation,
  decisionsOfPerson,
  meetingsOfOrganisation,
  meetingsOfPerson,
  searchDecisions,
  searchMeetings,
} from './tell-governance.ts'
export { seatsOfOrganisation, seatsOfPerson, seatsWithMembership } from './tell-seats.ts'
