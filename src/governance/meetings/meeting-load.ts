import type { Id } from '#base/id.ts'
import type { Who } from '#logbook/actor.ts'
import type { Context } from '#logbook/use-case.ts'
import { maySeeDate, maySeeMeeting } from './meeting.access.ts'
import { meetingOf } from './meeting.store.ts'
import { dateOf, type MeetingFile, type PreparedPoint, subjectOf } from './meeting-file.ts'
import { holdMeeting } from './meeting-row.store.ts'

/** How the use cases and views of this capability reach a meeting. */

export const loadMeeting = ({ db, hub }: Context, { meeting }: { meeting: Id }): Promise<MeetingFile | null> =>
  meetingOf(db, hub.id, meeting)

/** For whoever changes it: what two people do at once happens one after the other. */
export const loadHeld = async ({ db, hub }: Context, { meeting }: { meeting: Id }): Promise<MeetingFile | null> => {
  await holdMeeting(db, hub.id, meeting)
  return meetingOf(db, hub.id, meeting)
}

export type PointOf = { file: MeetingFile; point: PreparedPoint }

/** A point of a meeting; null when either is not there. */
export const loadPoint = async (context: Context, input: { meeting: Id; point: Id }): Promise<PointOf | null> => {
  const file = await loadHeld(context, input)
  const point = file?.points.find((one) => one.id === input.point)
  return file && point ? { file, point } : null
}

export const seesMeeting = (who: Who, file: MeetingFile): boolean => maySeeMeeting(who, subjectOf(file))
/** Its day, hour and place at least. */
export const seesDate = (who: Who, file: MeetingFile): boolean => maySeeDate(who, dateOf(file))
export const seesPoint = (who: Who, { file }: PointOf): boolean => seesMeeting(who, file)
