/** The one door to bodies, meetings and decisions: what others read, and what governance does about their facts. */
export { boardOn } from './body.store.ts'
export { bodiesOf, meetingsToSeal } from './desk.store.ts'
export { makeBoard } from './make-board.ts'
export { maySeeRegister } from './meeting.access.ts'
export { type ListedMeeting, meetingsToCome } from './meeting-row.store.ts'
export { boardVoice } from './recovery.access.ts'
export { type RegisterLine, registerLines } from './register.store.ts'
export { registerNumber } from './register.ts'
