/** The one door to bodies, meetings and decisions: what others read, and what governance does about their facts. */
export { type ActionsFor, actionsDue } from '#governance/actions/actions.store.ts'
export { actionsFor } from '#governance/actions/show-actions.ts'
export { actionsOfOrganisation, actionsOfPerson } from '#governance/actions/tell-actions.ts'
export { followAdmissions } from '#governance/admissions/follow-admissions.ts'
export { admissionsOfApplication } from '#governance/admissions/tell-admissions.ts'
export { boardOn } from '#governance/bodies/body.store.ts'
export { endSeats, giveSeatsBack } from '#governance/bodies/end-seats.ts'
export { makeBoard } from '#governance/bodies/make-board.ts'
export { boardVoice } from '#governance/bodies/recovery.access.ts'
export { seatsOfOrganisation, seatsOfPerson, seatsWithMembership } from '#governance/bodies/tell-seats.ts'
export { followCooptations } from '#governance/cooptations/follow-cooptations.ts'
export { type Declarations, declarationsDue } from '#governance/declarations/declarations-due.ts'
export { checkEnclosures } from '#governance/enclosures/check-enclosures.ts'
export { bodiesOf, meetingsToSeal } from '#governance/meetings/desk.store.ts'
export { announcedDates } from '#governance/meetings/expected-dates.ts'
export { maySeeRegister } from '#governance/meetings/meeting.access.ts'
export { meetingOf } from '#governance/meetings/meeting.store.ts'
export { type ListedMeeting, meetingsToCome } from '#governance/meetings/meeting-row.store.ts'
export { tellAskers } from '#governance/questions/question-mail.ts'
export { checkMinutes } from '#governance/record/check-minutes.ts'
export { checkRegisters } from '#governance/record/check-register.ts'
export { type RegisterLine, registerLines } from '#governance/record/register.store.ts'
export { registerNumber } from '#governance/record/register.ts'
export { type ReplayedPoint, replayMeeting } from '#governance/record/replay-meeting.ts'
export { searchActions, searchQuestions } from '#governance/reviews/search-led.ts'
export { checkVotes } from '#governance/votes/check-votes.ts'
export type { Entry } from '#governance/votes/electorate.ts'
export { type Ballots, bases, choices, secrecies, tally, ties, type Vote, type VoteRule } from '#governance/votes/tally.ts'
export { tallyWords } from '#governance/votes/tally-words.ts'
export { governanceColumns } from './columns.ts'
export { governanceData } from './own-data-kept.ts'
export {
  decisionsOfOrganisation,
  decisionsOfPerson,
  meetingsOfOrganisation,
  meetingsOfPerson,
  searchDecisions,
  searchMeetings,
} from './tell-governance.ts'
