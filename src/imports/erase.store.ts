import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

export type OwnRow = { at: Instant; file: string; line: number }

/** Lines of files that hold an address of mail: of those not yet forgotten. */
export const rowsNaming = async (db: Db, hub: Id, email: string, most: number): Promise<OwnRow[]> => {
  const { rows } = await sql<OwnRow>`
    select i.read_at as at, i.file_name as file, r.line from imports.row r join imports.import i on i.hub_id = r.hub_id and i.id = r.import_id
    where r.hub_id = ${hub} and position(${email} in lower(concat_ws(' ', r.cells::text, r.read::text, r.filled::text, r.problems::text))) > 0
    order by i.read_at desc, r.line limit ${most}`.execute(db)
  return rows
}

/** Lines that name somebody, by address or by whole name, are gone: those still to come in do not, those that came in can no longer be taken back. */
export const eraseRows = async (db: Db, hub: Id, { name, email }: { name: string; email: string | null }): Promise<number> => {
  const done = await sql`
    delete from imports.row r where r.hub_id = ${hub} and exists (
      select from (select concat_ws(' ', r.cells::text, r.read::text, r.filled::text, r.problems::text) as words) w
      where position(members.name_key(${name}) in members.name_key(w.words)) > 0
        or ${email}::text is not null and position(${email ?? ''} in lower(w.words)) > 0)`.execute(db)
  return Number(done.numAffectedRows ?? 0)
}
