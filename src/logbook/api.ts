/** The one door through which capabilities feed activities, participations and time, and read them back. */

export { activitiesOf, invitationsOf, keepActivity, keepParticipations, noteReference, removeActivity, timeOf } from './activity.store.ts'
export {
  type Activity,
  type Attended,
  type Capacity,
  type Invitation,
  type Lived,
  type Participation,
  type TimeSpent,
  totalMinutes,
} from './activity.ts'
export { logbookColumns } from './columns.ts'
export { factsAbout, factsNamed } from './fact.store.ts'
export { livedBy } from './lived.store.ts'
