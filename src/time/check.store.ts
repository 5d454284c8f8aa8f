import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Month } from './month.ts'

/** A signed month. `stands`: not reopened since. `document`: its file with both signatures, `fits` whether it is the one that was kept; null: none yet. */
export type SignedRow = {
  person: Id
  name: string
  month: Month
  version: number
  hash: string
  signedAt: Instant
  stands: boolean
  approved: boolean
  document: Id | null
  fits: boolean | null
}

type Place = { person: Id; month: Month; version: number }

/** The signed months of a hub, the next after a place (null: from the first). */
export const signedAfter = async (db: Db, hub: Id, after: Place | null, most: number): Promise<SignedRow[]> => {
  const { rows } = await sql<SignedRow>`
    select s.person_id as person, p.name, s.month, s.version, s.hash, s.signed_at as "signedAt", s.reopened_at is null as stands,
      s.approved_at is not null as approved, f.document_id as document, d.sha256 = f.sha256 as fits
    from "time".sheet s
    join members.person p on p.hub_id = s.hub_id and p.id = s.person_id
    left join "time".sheet_file f on f.hub_id = s.hub_id and f.person_id = s.person_id and f.month = s.month and f.version = s.version
    left join platform.document d on d.hub_id = f.hub_id and d.id = f.document_id
    where s.hub_id = ${hub} and (${after === null}
      or (s.person_id, s.month, s.version) > (${after?.person ?? null}::uuid, ${after?.month ?? null}::date, ${after?.version ?? null}::int))
    order by s.person_id, s.month, s.version limit ${most}`.execute(db)
  return rows
}
