import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { type DonePart, type Offer, type Part, WELCOME_DAYS } from './welcome.ts'

/** Welcomes of new members, and those they are chosen from. */

export type Welcome = { id: Id; membership: Id | null; waived: boolean; parts: DonePart[] }

/** Every welcome of an organisation, with what was done of each in order. */
export const welcomesOf = async (db: Db, hub: Id, organisation: Id): Promise<Welcome[]> => {
  const { rows } = await sql<Welcome>`
    select w.id, w.membership_id as membership, w.waived_at is not null as waived,
      coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'part', x.part, 'on', x.done_on, 'by', b.name, 'undone', x.undone_at is not null,
          'mail', case when m.id is not null then jsonb_build_object('id', m.id, 'to', m.to_name) end,
          'line', case when l.id is not null then jsonb_build_object('id', l.id, 'year', d.year, 'no', coalesce(l.no, 0), 'cents', coalesce(l.amount_cents, 0)) end,
          'person', case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end,
          'group', case when g.id is not null then jsonb_build_object('id', g.id, 'name', g.name) end, 'member', x.group_member_id)
          order by x.done_on,
            array_position(array['form', 'dues', 'mail', 'calendar', 'buddy', 'group'], x.part), x.id)
        from members.welcome_part x join members.person b on b.hub_id = x.hub_id and b.id = x.done_by
        left join platform.mail m on m.hub_id = x.hub_id and m.id = x.mail_id
        left join members.due_line l on l.hub_id = x.hub_id and l.id = x.line_id
        left join members.dues d on d.hub_id = l.hub_id and d.id = l.dues_id
        left join members.person p on p.hub_id = x.hub_id and p.id = x.person_id
        left join members.group g on g.hub_id = x.hub_id and g.id = x.group_id
        where x.hub_id = w.hub_id and x.welcome_id = w.id), '[]') as parts
    from members.welcome w where w.hub_id = ${hub} and w.organisation_id = ${organisation} order by w.noted_at, w.id`.execute(db)
  return rows
}

/** Days during which a hub that was just opened writes down whom it has already. */
const SETTING_UP = 30

/** Most names a list to choose from holds. */
const MOST = 200

/** People who speak for another member on a day, the sponsors of the application it came by first. */
export const buddiesFor = async (db: Db, hub: Id, organisation: Id, day: Day): Promise<Offer['buddies']> => {
  const { rows } = await sql<Offer['buddies'][number]>`
    with sponsor as (select s.organisation_id, s.confirmed_on from members.application a
      join members.application_sponsor s on s.hub_id = a.hub_id and s.application_id = a.id
      where a.hub_id = ${hub} and a.organisation_id = ${organisation} and a.outcome = 'admitted')
    select p.id, p.name, min(o.name) as organisation, bool_or(s.organisation_id is not null) as sponsor
    from members.representation r join members.person p on p.hub_id = r.hub_id and p.id = r.person_id
    join members.organisation o on o.hub_id = r.hub_id and o.id = r.organisation_id and o.party_of is null
    left join sponsor s on s.organisation_id = o.id
    where r.hub_id = ${hub} and r.organisation_id <> ${organisation} and r.from_day <= ${day} and (r.until_day is null or ${day} < r.until_day)
      and exists (select from members.membership m where m.hub_id = o.hub_id and m.organisation_id = o.id and m.from_day <= ${day}
        and (m.until_day is null or ${day} < m.until_day))
    group by p.id, p.name
    order by bool_or(s.organisation_id is not null) desc, bool_or(s.confirmed_on is not null) desc, min(array_position(array['titulaire', 'suppleant', 'legal'], r.kind)), p.name, p.id
    limit ${MOST}`.execute(db)
  return rows
}

export type DueWelcome = { id: Id; name: string; from: Day }

/**
 * New members nobody has welcomed, and whose welcome nobody put aside, the latest first. Those of a list that was pasted are not new, nor are those
 * noted by hand while a hub writes down whom it has already: its first month. One organisation, or all.
 */
export const welcomesDue = async (db: Db, hub: Id, today: Day, organisation: Id | null = null): Promise<DueWelcome[]> => {
  const { rows } = await sql<DueWelcome>`
    select o.id, o.name, m.from_day as "from" from members.membership m
    join members.organisation o on o.hub_id = m.hub_id and o.id = m.organisation_id and o.party_of is null
    join platform.hub h on h.id = m.hub_id
    where m.hub_id = ${hub} and ${organisation === null ? sql`true` : sql`m.organisation_id = ${organisation}`}
      and m.from_day <= ${today}::date and m.from_day >= ${today}::date - ${WELCOME_DAYS}::int and (m.until_day is null or m.until_day > ${today}) and not m.founding
      and not exists (select from members.welcome w where w.hub_id = m.hub_id and w.membership_id = m.id)
      and (exists (select from members.application a where a.hub_id = m.hub_id and a.membership_id = m.id)
        or (m.from_day > (h.created_at at time zone h.zone)::date + ${SETTING_UP}::int
          and (o.list_id is null or m.from_day > (o.created_at at time zone h.zone)::date)))
    order by m.from_day desc, o.name, o.id limit 5`.execute(db)
  return rows
}

/** The welcome of a membership, made where there is none; held until the transaction ends. */
export const beginWelcome = async (
  db: Db,
  hub: Id,
  { id, organisation, membership }: { id: Id; organisation: Id; membership: Id },
  { by, at }: { by: Id; at: Instant },
): Promise<Id> => {
  await sql`insert into members.welcome (hub_id, id, organisation_id, membership_id, noted_by, noted_at)
    values (${hub}, ${id}, ${organisation}, ${membership}, ${by}, ${at}) on conflict do nothing`.execute(db)
  const { rows } = await sql<{ id: Id }>`update members.welcome set waived_at = null where hub_id = ${hub} and membership_id = ${membership}
    returning id`.execute(db)
  return rows[0]?.id ?? id
}

export const waiveWelcome = async (db: Db, hub: Id, id: Id, at: Instant | null): Promise<void> => {
  await sql`update members.welcome set waived_at = ${at} where hub_id = ${hub} and id = ${id}`.execute(db)
}

export type NewPart = {
  id: Id
  part: Part
  mail?: Id
  line?: Id
  person?: Id
  group?: Id
  member?: Id
}

export const addParts = async (db: Db, hub: Id, welcome: Id, parts: NewPart[], { by, on }: { by: Id; on: Day }): Promise<void> => {
  if (parts.length === 0) return
  await sql`insert into members.welcome_part (hub_id, id, welcome_id, part, done_on, done_by, mail_id, line_id, person_id, group_id, group_member_id)
    select ${hub}, x.id, ${welcome}, x.part, ${on}, ${by}, x.mail, x.line, x.person, x."group", x.member
    from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as x (id uuid, part text, mail uuid, line uuid, person uuid, "group" uuid, member uuid)`.execute(
    db,
  )
}

export const undoPart = async (db: Db, hub: Id, id: Id, at: Instant): Promise<void> => {
  await sql`update members.welcome_part set undone_at = ${at} where hub_id = ${hub} and id = ${id}`.execute(db)
}

export type OwnWelcome = { on: Day; what: 'noted' | 'buddy'; organisation: string }

/** Welcomes somebody did or put aside, and those where they are the buddy. */
export const ownWelcomes = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnWelcome[]> =>
  (
    await sql<OwnWelcome>`
      select x.on, x.what, o.name as organisation from (
        select (w.noted_at at time zone h.zone)::date as "on", 'noted' as what, w.organisation_id from members.welcome w
          join platform.hub h on h.id = w.hub_id where w.hub_id = ${hub} and w.noted_by = ${person}
        union select p.done_on, 'noted', w.organisation_id from members.welcome_part p
          join members.welcome w on w.hub_id = p.hub_id and w.id = p.welcome_id where p.hub_id = ${hub} and p.done_by = ${person}
        union select p.done_on, 'buddy', w.organisation_id from members.welcome_part p
          join members.welcome w on w.hub_id = p.hub_id and w.id = p.welcome_id
          where p.hub_id = ${hub} and p.person_id = ${person} and p.undone_at is null
      ) x join members.organisation o on o.hub_id = ${hub} and o.id = x.organisation_id order by x.on desc, x.what, o.name limit ${most}`.execute(
      db,
    )
  ).rows
