import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { PAGE, type Place } from '#base/list.ts'
import { unlessTaken } from '#members/bulk/collision.store.ts'
import type { Source } from '#members/organisations/organisation.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { atMost, keyset } from '#platform/database/keyset.ts'
import type { Group, GroupMember, Known } from './group.ts'

const GROUP = sql`g.id, g.name, g.purpose, g.ended_on as "endedOn",
  case when c.id is not null then jsonb_build_object('id', c.id, 'name', c.name) end as convenor`
const CONVENED = sql`members.group g left join members.person c on c.hub_id = g.hub_id and c.id = g.convenor_id`

export type ListedGroup = Group & { members: number }

/** `size` + 1 groups from a place, those at work first, with how many are in each on a day; how many work, how many have ended. */
export const listGroups = async (
  db: Db,
  hub: Id,
  day: Day,
  place: Place,
  size = PAGE,
): Promise<{ rows: ListedGroup[]; running: number; ended: number }> => {
  const { beyond, order } = keyset(place, {
    keys: [sql`g.ended_on is not null`, sql`g.name`, sql`g.id`],
    of: (edge) => sql`select x.ended_on is not null, x.name, x.id from members.group x where x.hub_id = ${hub} and x.id = ${edge}`,
  })
  const [listed, counted] = await Promise.all([
    sql<ListedGroup>`
      select ${GROUP}, (select count(*) from members.group_member m where m.hub_id = g.hub_id and m.group_id = g.id
          and m.from_day <= ${day} and (m.until_day is null or ${day} < m.until_day)) as members
      from ${CONVENED} where g.hub_id = ${hub} and ${beyond} order by ${order} ${atMost(size + 1)}`.execute(db),
    sql<{ running: number; ended: number }>`select count(*) filter (where ended_on is null) as running, count(ended_on) as ended
      from members.group where hub_id = ${hub}`.execute(db),
  ])
  return { rows: listed.rows, ...(counted.rows[0] ?? { running: 0, ended: 0 }) }
}

export type WholeGroup = Group & { members: GroupMember[] }

/** A group with everyone who is or was in it. `day`: on which people speak for the organisations in it. null: not in this hub. */
export const groupOf = async (db: Db, hub: Id, id: Id, day: Day): Promise<WholeGroup | null> => {
  const { rows } = await sql<WholeGroup>`
    select ${GROUP}, coalesce((
      select jsonb_agg(jsonb_build_object('id', m.id, 'is', case when m.person_id is null then 'organisation' else 'person' end,
          'who', coalesce(m.person_id, m.organisation_id), 'name', coalesce(p.name, o.name), 'from', m.from_day, 'until', m.until_day,
          'mails', case when p.id is not null then array_remove(array[p.email], null) else coalesce(nullif(array(
            select s.email from members.representation r join members.person s on s.hub_id = r.hub_id and s.id = r.person_id
            where r.hub_id = m.hub_id and r.organisation_id = m.organisation_id and s.email is not null
              and r.from_day <= ${day} and (r.until_day is null or ${day} < r.until_day) order by s.name), '{}'), array_remove(array[o.email], null)) end)
        order by coalesce(p.name, o.name), m.from_day)
      from members.group_member m
      left join members.person p on p.hub_id = m.hub_id and p.id = m.person_id
      left join members.organisation o on o.hub_id = m.hub_id and o.id = m.organisation_id
      where m.hub_id = g.hub_id and m.group_id = g.id), '[]') as members
    from ${CONVENED} where g.hub_id = ${hub} and g.id = ${id}`.execute(db)
  return rows[0] ?? null
}

export type InGroup = { group: Id; name: string; from: Day; until: Day | null }

/** The groups an organisation or a person is or was in, latest first. */
export const groupsOf = async (db: Db, hub: Id, { person, organisation }: { person?: Id; organisation?: Id }): Promise<InGroup[]> => {
  const { rows } = await sql<InGroup>`
    select g.id as group, g.name, m.from_day as "from", m.until_day as until from members.group_member m
    join members.group g on g.hub_id = m.hub_id and g.id = m.group_id
    where m.hub_id = ${hub} and (m.person_id = ${person ?? null} or m.organisation_id = ${organisation ?? null})
    order by m.from_day desc, g.name`.execute(db)
  return rows
}

/** Everything that has one of these names (as `nameKey` makes them) or addresses. */
export const knownCalled = async (db: Db, hub: Id, keys: string[], mails: string[]): Promise<Known[]> => {
  const { rows } = await sql<Known>`
    select id, 'organisation' as is, name, null as mail from members.organisation where hub_id = ${hub} and party_of is null and name_key = any (${keys}::text[])
    union all
    select id, 'person', name, email from members.person
    where hub_id = ${hub} and (name_key = any (${keys}::text[]) or email = any (${mails}::text[])) order by name, id`.execute(db)
  return rows
}

type NewGroup = { id: Id; name: string; purpose: string; convenor: Id | null; source: Source; at: Instant }

/** False when another group has that name. */
export const keepGroup = (db: Db, hub: Id, { id, name, purpose, convenor, source, at }: NewGroup): Promise<boolean> =>
  unlessTaken(db, () =>
    sql`insert into members.group (hub_id, id, name, purpose, convenor_id, source, created_at)
      values (${hub}, ${id}, ${name}, ${purpose}, ${convenor}, ${source === 'illustrative' ? source : 'entered'}, ${at})`.execute(db),
  )

/** False when another group has that name. */
export const changeGroup = (db: Db, hub: Id, id: Id, { name, purpose, convenor }: Pick<NewGroup, 'name' | 'purpose' | 'convenor'>) =>
  unlessTaken(db, () =>
    sql`update members.group set name = ${name}, purpose = ${purpose}, convenor_id = ${convenor} where hub_id = ${hub} and id = ${id}`.execute(
      db,
    ),
  )

export const endGroup = async (db: Db, hub: Id, id: Id, on: Day | null): Promise<void> => {
  await sql`update members.group set ended_on = ${on} where hub_id = ${hub} and id = ${id}`.execute(db)
}

/** Those of them that were not in it yet from that day. */
export const joinGroup = async (db: Db, hub: Id, group: Id, all: (Known & { member: Id })[], from: Day): Promise<Known[]> => {
  const { rows } = await sql<{ who: Id }>`
    insert into members.group_member (hub_id, id, group_id, organisation_id, person_id, from_day)
    select ${hub}, m, ${group}, case when p then null else w end, case when p then w end, ${from}
    from unnest(${all.map(({ member }) => member)}::uuid[], ${all.map(({ id }) => id)}::uuid[], ${all.map(({ is }) => is === 'person')}::bool[]) as t (m, w, p)
    on conflict do nothing returning coalesce(person_id, organisation_id) as who`.execute(db)
  const kept = new Set(rows.map(({ who }) => who))
  return all.filter(({ id }) => kept.has(id))
}

/** Takes away lines that are still as they were written that day. The organisations they were about. */
export const unjoinGroup = async (db: Db, hub: Id, members: Id[], from: Day): Promise<Id[]> => {
  const { rows } = await sql<{ organisation: Id }>`
    delete from members.group_member where hub_id = ${hub} and id = any (${members}::uuid[]) and from_day = ${from} and until_day is null
    returning organisation_id as organisation`.execute(db)
  return rows.map(({ organisation }) => organisation)
}

/** Names of the groups at work, and of the one asked for: what a list is filtered by, and filled from. */
export const groupsNamed = async (db: Db, hub: Id, asked: Id | null): Promise<{ id: Id; name: string }[]> => {
  const { rows } = await sql<{ id: Id; name: string }>`
    select id, name from members.group where hub_id = ${hub} and (ended_on is null or id = ${asked}) order by name, id limit 200`.execute(
    db,
  )
  return rows
}

/** Ends or takes up again. False when they are in it by another line on those days. */
export const dateMember = (db: Db, hub: Id, member: Id, until: Day | null): Promise<boolean> =>
  unlessTaken(db, () => sql`update members.group_member set until_day = ${until} where hub_id = ${hub} and id = ${member}`.execute(db))
