import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Sought } from '#base/search.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { soughtBy } from '#platform/database/sought.ts'
import type { Channel } from './contact.ts'

export type FoundContact = { id: Id; at: Instant; channel: Channel; who: string; said: string }

/** Contacts whose people, organisations, words or promises answer, latest first. For the team only. */
export const contactsFound = async (db: Db, hub: Id, sought: Sought, most: number): Promise<FoundContact[]> => {
  const { rows } = await sql<FoundContact>`
    select c.id, c.at, c.channel, t.who, left(c.said, 140) as said from contacts.contact c
    cross join lateral (select concat_ws(', ',
      (select string_agg(p.name, ', ' order by p.name) from contacts.contact_person w join members.person p on p.hub_id = w.hub_id and p.id = w.person_id
        where w.hub_id = c.hub_id and w.contact_id = c.id),
      (select string_agg(o.name, ', ' order by o.name) from contacts.contact_organisation w
        join members.organisation o on o.hub_id = w.hub_id and o.id = w.organisation_id where w.hub_id = c.hub_id and w.contact_id = c.id),
      nullif(c.with_names, '')) as who) t
    cross join lateral (select members.sought(concat_ws(' ', t.who, c.said, (select string_agg(p.text, ' ') from contacts.promise p
      where p.hub_id = c.hub_id and p.contact_id = c.id))) as sought offset 0) s
    where c.hub_id = ${hub} and c.removed_at is null and ${soughtBy(sought, sql`s.sought`)}
    order by c.at desc, c.id desc limit ${most}`.execute(db)
  return rows
}
