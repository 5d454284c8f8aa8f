import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { MeetingSubject } from '#governance/meetings/meeting.access.ts'
import { subject } from '#governance/told.store.ts'
import { type Db, sql } from '#platform/database/database.ts'

type File = { name: string; mediaType: string; sha256: string }
/** A meeting that was held, with what proves it: its sealed PV, null before; the signed sheets that came back from the paper. */
export type HeldMeeting = { id: Id; on: Day; title: string; body: string; subject: MeetingSubject; minutes: File | null; scans: File[] }

const FILE = sql`jsonb_build_object('name', d.name, 'mediaType', d.media_type, 'sha256', d.sha256)`

/** Meetings held from a day to a day, both included, in their order; who may read of each is for the rules to say. At most 200. */
export const heldMeetings = async (db: Db, hub: Id, { from, to }: { from: Day; to: Day }): Promise<HeldMeeting[]> =>
  (
    await sql<HeldMeeting>`select m.id, (m.starts_at at time zone h.zone)::date as "on", m.title, b.name as body, ${subject} as subject,
        (select ${FILE} from governance.minutes s join platform.document d on d.hub_id = s.hub_id and d.id = s.document_id
          where s.hub_id = m.hub_id and s.meeting_id = m.id and m.state = 'sealed') as minutes,
        (select coalesce(jsonb_agg(${FILE} order by c.kept_at, c.id), '[]') from governance.attendance_scan c
          join platform.document d on d.hub_id = c.hub_id and d.id = c.document_id where c.hub_id = m.hub_id and c.meeting_id = m.id) as scans
      from governance.meeting m join platform.hub h on h.id = m.hub_id join governance.body b on b.hub_id = m.hub_id and b.id = m.body_id
      where m.hub_id = ${hub} and m.state in ('closed', 'sealed')
        and m.starts_at >= (${from}::date::timestamp at time zone h.zone)
        and m.starts_at < ((${to}::date + 1)::timestamp at time zone h.zone)
      order by m.starts_at, m.id limit 200`.execute(db)
  ).rows
