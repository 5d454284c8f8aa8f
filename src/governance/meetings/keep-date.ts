import { newId } from '#base/id.ts'
import { keepActivity } from '#logbook/api.ts'
import type { Act } from '#logbook/use-case.ts'
import type { Meeting } from './meeting.ts'
import type { MeetingFile } from './meeting-file.ts'

type Dated = Pick<Meeting, 'id' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'link'> & { activity: MeetingFile['meeting']['activity'] }

/**
 * The date enters the logbook, where its changes are counted (RFC 5545, 3.8.7.4); nobody is invited yet. Who is expected is told from the seats of
 * that day, until the notice says it for good. Returns the line of the logbook.
 */
export const keepDate = async (act: Act, body: string, { id, activity, title, startsAt, endsAt, place, link }: Dated) => {
  const kept = activity ?? newId()
  await keepActivity(act.db, act.hub.id, {
    id: kept,
    kind: 'meeting',
    title: `${body} · ${title}`,
    startsAt,
    endsAt,
    place: place || link,
    subjectType: 'meeting',
    subject: id,
  })
  return kept
}
