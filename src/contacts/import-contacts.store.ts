import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** A contact as a row of a file may be it again. */
export type AlikeContact = { id: Id; at: Instant; said: string; names: string; people: Id[]; organisations: Id[] }

/** Contacts between two instants in which the very same was said, in one message. */
export const contactsSaying = async (
  db: Db,
  hub: Id,
  { said, from, until }: { said: string[]; from: Instant; until: Instant },
): Promise<AlikeContact[]> => {
  const { rows } = await sql<AlikeContact>`
    select c.id, c.at, c.said, c.with_names as names,
      array(select w.person_id from contacts.contact_person w where w.hub_id = c.hub_id and w.contact_id = c.id order by 1) as people,
      array(select w.organisation_id from contacts.contact_organisation w where w.hub_id = c.hub_id and w.contact_id = c.id order by 1) as organisations
    from contacts.contact c
    where c.hub_id = ${hub} and c.removed_at is null and c.at >= ${from} and c.at < ${until} and c.said = any (${said}::text[]) order by c.id`.execute(
    db,
  )
  return rows
}

/** Takes back contacts a file brought, with all that belongs to them. What else refers to one throws. */
export const takeImportedContacts = async (db: Db, hub: Id, ids: Id[]): Promise<void> => {
  await sql`select contacts.take_back_imported(${hub}, ${ids}::uuid[])`.execute(db)
}
