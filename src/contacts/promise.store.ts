import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Named } from './contact.ts'
import { type Promised, type PromiseKind, soonUntil } from './promise.ts'
import type { Tables } from './rows.ts'

const tables = (db: Db) => db.withTables<Tables>()

/** A promise that waits, told from the contact it was made in. */
export type DuePromise = {
  id: Id
  contact: Id
  kind: PromiseKind
  text: string
  due: Day
  late: boolean
  /** Who noted it: for `ours` and `next` the one who promised, for `theirs` the one to whom it was promised. */
  author: Named
  /** The other side, in words: people, organisations, other names. */
  with: string
}

/**
 * Promises late or due within a week, the earliest day first; of one author when `person` is given. At most 50. For the team only: ask `isTeam` first.
 * One message.
 */
export const promisesDue = async (db: Db, hub: Id, person: Id | null, today: Day): Promise<DuePromise[]> => {
  const { rows } = await sql<DuePromise>`
    select p.id, p.contact_id as contact, p.kind, p.text, p.due, p.due < ${today} as late, jsonb_build_object('id', a.id, 'name', a.name) as author,
      concat_ws(', ',
        (select string_agg(x.name, ', ' order by x.name) from contacts.contact_person w join members.person x on x.hub_id = w.hub_id and x.id = w.person_id
          where w.hub_id = c.hub_id and w.contact_id = c.id),
        (select string_agg(o.name, ', ' order by o.name) from contacts.contact_organisation w
          join members.organisation o on o.hub_id = w.hub_id and o.id = w.organisation_id where w.hub_id = c.hub_id and w.contact_id = c.id),
        nullif(c.with_names, '')) as "with"
    from contacts.promise p
    join contacts.contact c on c.hub_id = p.hub_id and c.id = p.contact_id and c.removed_at is null
    join members.person a on a.hub_id = c.hub_id and a.id = c.author_id
    where p.hub_id = ${hub} and p.done_on is null and p.due <= ${soonUntil(today)}
      ${person === null ? sql`` : sql`and c.author_id = ${person}`}
    order by p.due, p.id limit 50`.execute(db)
  return rows
}

export const changePromise = async (db: Db, hub: Id, { id, kind, text, due }: Omit<Promised, 'doneOn'>): Promise<void> => {
  await tables(db)
    .updateTable('contacts.promise')
    .set({ kind, text, due, put_off_on: null, due_before: null })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}

/** Another day, and the one it had before, to come back to; null: it is back. */
export const putOff = async (db: Db, hub: Id, id: Id, due: Day, from: { on: Day; before: Day } | null): Promise<void> => {
  await tables(db)
    .updateTable('contacts.promise')
    .set({ due, put_off_on: from?.on ?? null, due_before: from?.before ?? null })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}

/** Kept on a day, or open again (null). */
export const tickPromise = async (db: Db, hub: Id, id: Id, on: Day | null): Promise<void> => {
  await tables(db).updateTable('contacts.promise').set({ done_on: on }).where('hub_id', '=', hub).where('id', '=', id).execute()
}

export const takeBackPromise = async (db: Db, hub: Id, id: Id): Promise<void> => {
  await tables(db).deleteFrom('contacts.promise').where('hub_id', '=', hub).where('id', '=', id).execute()
}
