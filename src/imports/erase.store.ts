import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** Lines that name somebody, by address or by whole name, are gone: those still to come in do not, those that came in can no longer be taken back. */
export const eraseRows = async (db: Db, hub: Id, { name, email }: { name: string; email: string | null }): Promise<number> => {
  const done = await sql`
    delete from imports.row r where r.hub_id = ${hub} and exists (
      select from (select concat_ws(' ', r.cells::text, r.read::text, r.filled::text, r.problems::text) as words) w
      where position(members.name_key(${name}) in members.name_key(w.words)) > 0
        or ${email}::text is not null and position(${email ?? ''} in lower(w.words)) > 0)`.execute(db)
  return Number(done.numAffectedRows ?? 0)
}
