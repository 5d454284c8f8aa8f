import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { PAGE, type Place } from '#base/list.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { atMost, keyset } from '#platform/database/keyset.ts'
import type { Channel, Named } from './contact.ts'

export type Filters = {
  q: string
  organisation: Id | null
  person: Id | null
  channel: Channel | null
  author: Id | null
  promised: boolean
}

export type ListedContact = {
  id: Id
  at: Instant
  timed: boolean
  channel: Channel
  author: Named
  people: Named[]
  organisations: Named[]
  names: string
  /** Its beginning. */
  said: string
  /** Promises that wait. */
  open: number
}

const words = (q: string) => sql`array(select '%' || regexp_replace(w, '([\\\\%_])', '\\\\\\1', 'g') || '%'
  from unnest(string_to_array(contacts.sought(${q}), ' ')) as t (w) where w <> '')`

const matching = (hub: Id, { q, organisation, person, channel, author, promised }: Filters) => sql`
  c.hub_id = ${hub} and c.removed_at is null
  ${channel ? sql`and c.channel = ${channel}` : sql``}
  ${author ? sql`and c.author_id = ${author}` : sql``}
  ${organisation ? sql`and exists (select from contacts.contact_organisation w where w.hub_id = c.hub_id and w.contact_id = c.id and w.organisation_id = ${organisation})` : sql``}
  ${person ? sql`and exists (select from contacts.contact_person w where w.hub_id = c.hub_id and w.contact_id = c.id and w.person_id = ${person})` : sql``}
  ${promised ? sql`and exists (select from contacts.promise p where p.hub_id = c.hub_id and p.contact_id = c.id and p.done_on is null)` : sql``}
  ${
    q === ''
      ? sql``
      : sql`and contacts.sought(concat_ws(' ', c.with_names, c.said,
    (select string_agg(p.name, ' ') from contacts.contact_person w join members.person p on p.hub_id = w.hub_id and p.id = w.person_id
      where w.hub_id = c.hub_id and w.contact_id = c.id),
    (select string_agg(o.name, ' ') from contacts.contact_organisation w join members.organisation o on o.hub_id = w.hub_id and o.id = w.organisation_id
      where w.hub_id = c.hub_id and w.contact_id = c.id),
    (select string_agg(p.text, ' ') from contacts.promise p where p.hub_id = c.hub_id and p.contact_id = c.id))) like all (${words(q)})`
  }`

/** One contact more than `size` from a place, latest first; for a page their beginnings are enough, a file holds their words whole. */
export const readContacts = async (db: Db, hub: Id, filters: Filters, place: Place, size = PAGE): Promise<ListedContact[]> => {
  const { beyond, order } = keyset(place, {
    keys: [sql`c.at`, sql`c.id`],
    of: (edge) => sql`select e.at, e.id from contacts.contact e where e.hub_id = ${hub} and e.id = ${edge}`,
    down: true,
  })
  const { rows } = await sql<ListedContact>`
    select c.id, c.at, c.timed, c.channel, c.with_names as names, ${size > PAGE ? sql`c.said` : sql`left(c.said, 180)`} as said, jsonb_build_object('id', a.id, 'name', a.name) as author,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name)
        from contacts.contact_person w join members.person p on p.hub_id = w.hub_id and p.id = w.person_id
        where w.hub_id = c.hub_id and w.contact_id = c.id), '[]') as people,
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name)
        from contacts.contact_organisation w join members.organisation o on o.hub_id = w.hub_id and o.id = w.organisation_id
        where w.hub_id = c.hub_id and w.contact_id = c.id), '[]') as organisations,
      (select count(*) from contacts.promise p where p.hub_id = c.hub_id and p.contact_id = c.id and p.done_on is null) as open
    from contacts.contact c join members.person a on a.hub_id = c.hub_id and a.id = c.author_id
    where ${matching(hub, filters)}
      and ${beyond} order by ${order} ${atMost(size + 1)}`.execute(db)
  return rows
}

const narrows = ({ q, organisation, person, channel, author, promised }: Filters): boolean =>
  Boolean(q || organisation || person || channel || author || promised)

/** How many contacts answer these filters, and how many there are at all. */
export const countContacts = async (db: Db, hub: Id, filters: Filters): Promise<{ matching: number; all: number }> => {
  const { rows } = await sql<{ matching: number; all: number }>`
    select ${narrows(filters) ? sql`(select count(*) from contacts.contact c where ${matching(hub, filters)})` : sql`counted.all`} as matching, counted.all
    from (select count(*) as all from contacts.contact where hub_id = ${hub} and removed_at is null) counted`.execute(db)
  return rows[0] as { matching: number; all: number }
}
