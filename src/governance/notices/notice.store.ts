import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Db } from '#platform/database/database.ts'
import type { NoticeChannel } from './notice.ts'

type NoticeRow = {
  hub_id: Id
  id: Id
  meeting_id: Id
  organisation_id: Id
  person_id: Id | null
  mail_id: Id | null
  channel: NoticeChannel
  sequence: number
  sent_at: Instant
  bounced_at: Instant | null
  tells_arrears: boolean
}

const tables = (db: Db) => db.withTables<{ 'governance.notice': NoticeRow }>()

export type NewNotice = {
  id: Id
  org: Id
  person: Id | null
  mail: Id | null
  channel: NoticeChannel
  sequence: number
  tellsArrears: boolean
}

/** Writes the proofs of convocation, in one message. */
export const addNotices = async (db: Db, hub: Id, meeting: Id, notices: NewNotice[], at: Instant): Promise<void> => {
  if (notices.length === 0) return
  await tables(db)
    .insertInto('governance.notice')
    .values(
      notices.map(({ id, org, person, mail, channel, sequence, tellsArrears }) => ({
        hub_id: hub,
        id,
        meeting_id: meeting,
        organisation_id: org,
        person_id: person,
        mail_id: mail,
        channel,
        sequence,
        sent_at: at,
        bounced_at: null,
        tells_arrears: tellsArrears,
      })),
    )
    .execute()
}
