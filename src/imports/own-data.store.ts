import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Whom } from '#logbook/personal-data.ts'
import { type Db, sql } from '#platform/database/database.ts'

export type OwnRow = { at: Instant; file: string; line: number; cells: string[] }

/** Rows of files that wait, or were not brought in, in which somebody’s address or whole name stands; latest first. */
export const ownRows = async (db: Db, hub: Id, { person, email }: Whom, most: number): Promise<OwnRow[]> => {
  const { rows } = await sql<OwnRow>`
    select i.read_at as at, i.file_name as file, r.line, r.cells from imports.row r
    join imports.import i on i.hub_id = r.hub_id and i.id = r.import_id
    join members.person p on p.hub_id = r.hub_id and p.id = ${person}
    where r.hub_id = ${hub} and exists (select from unnest(r.cells) c where position(${email} in lower(c)) > 0 or members.name_key(c) = p.name_key)
    order by i.read_at desc, i.id desc, r.line limit ${most}`.execute(db)
  return rows
}
