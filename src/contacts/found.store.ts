import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Sought } from '#base/search.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { namedWith } from '#platform/database/named.ts'
import { holdsBeginning, someWay } from '#platform/database/sought.ts'
import type { Channel } from './contact.ts'

export type FoundContact = { id: Id; at: Instant; channel: Channel; who: string; said: string }

/** Contacts that hold a word that begins as one of these: in what was said or promised, in the name of a person, of an organisation, of somebody unknown. */
const holding = (hub: Id, words: string[]) => sql`(${holdsBeginning(sql`c.sought`, words)} or c.id in (
    select p.contact_id from contacts.promise p where p.hub_id = ${hub} and ${holdsBeginning(sql`p.sought`, words)}
    union all select x.contact_id from contacts.contact_person x where x.hub_id = ${hub} and x.person_id in (${namedWith(hub, ['person'], words)})
    union all select x.contact_id from contacts.contact_organisation x
      where x.hub_id = ${hub} and x.organisation_id in (${namedWith(hub, ['organisation'], words)})))`

/** Contacts whose people, organisations, words or promises answer, latest first. For the team only. */
export const contactsFound = async (db: Db, hub: Id, sought: Sought, most: number): Promise<FoundContact[]> => {
  const { rows } = await sql<FoundContact>`
    select c.id, c.at, c.channel, concat_ws(', ',
      (select string_agg(p.name, ', ' order by p.name) from contacts.contact_person w join members.person p on p.hub_id = w.hub_id and p.id = w.person_id
        where w.hub_id = c.hub_id and w.contact_id = c.id),
      (select string_agg(o.name, ', ' order by o.name) from contacts.contact_organisation w
        join members.organisation o on o.hub_id = w.hub_id and o.id = w.organisation_id where w.hub_id = c.hub_id and w.contact_id = c.id),
      nullif(c.with_names, '')) as who, left(c.said, 140) as said
    from contacts.contact c where c.hub_id = ${hub} and c.removed_at is null and ${someWay(sought, (words) => holding(hub, words))}
    order by c.at desc, c.id desc limit ${most}`.execute(db)
  return rows
}
