import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { AwaitingFunder, Funder } from './funder.ts'

/** The assembly whose papers funders await. */
export type HeldAssembly = { id: Id; title: string; day: Day }
export type Awaited = { assembly: HeldAssembly | null; funders: AwaitingFunder[] }

/** Who awaits what, and what was sent after an assembly: the one that is asked for, else the last one that was held. In one message. */
export const fundersAwaiting = async (db: Db, hub: Id, meeting: Id | null): Promise<Awaited> => {
  const { rows } = await sql<Awaited>`
    with held as (select m.id, m.title, (m.starts_at at time zone h.zone)::date as day from governance.meeting m
        join platform.hub h on h.id = m.hub_id join governance.body b on b.hub_id = m.hub_id and b.id = m.body_id and b.kind = 'assembly'
        where m.hub_id = ${hub} and m.state in ('closed', 'sealed') and (${meeting}::uuid is null or m.id = ${meeting})
        order by m.starts_at desc, m.id desc limit 1)
    select (select to_jsonb(held) from held) as assembly,
      (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'funder', f.funder, 'awaits', f.awaits, 'days', f.days, 'sentOn', s.sent_on)
          order by f.funder, f.id), '[]')
        from governance.funder_awaits f left join governance.funder_sent s on s.hub_id = f.hub_id and s.funder_id = f.id
          and s.meeting_id = (select held.id from held)
        where f.hub_id = ${hub} and (f.ended_at is null or s.sent_on is not null)) as funders`.execute(db)
  return rows[0] ?? { assembly: null, funders: [] }
}

/** One that is still awaiting; null: it is not there, or awaits nothing any more. */
export const funderOf = async (db: Db, hub: Id, id: Id): Promise<Funder | null> => {
  const { rows } = await sql<Funder>`select id, funder, awaits, days from governance.funder_awaits
    where hub_id = ${hub} and id = ${id} and ended_at is null`.execute(db)
  return rows[0] ?? null
}

export const addFunder = async (db: Db, hub: Id, { id, funder, awaits, days }: Funder, by: Id, at: Instant): Promise<void> => {
  await sql`insert into governance.funder_awaits (hub_id, id, funder, awaits, days, noted_by, noted_at)
    values (${hub}, ${id}, ${funder}, ${awaits}::text[], ${days}, ${by}, ${at})`.execute(db)
}

export const endFunder = async (db: Db, hub: Id, id: Id, at: Instant): Promise<void> => {
  await sql`update governance.funder_awaits set ended_at = ${at} where hub_id = ${hub} and id = ${id}`.execute(db)
}

type Sending = { funder: Id; meeting: Id; on: Day; by: Id; at: Instant }

/** Ticked twice, the first day stays. */
export const addSending = async (db: Db, hub: Id, { funder, meeting, on, by, at }: Sending): Promise<void> => {
  await sql`insert into governance.funder_sent (hub_id, funder_id, meeting_id, sent_on, noted_by, noted_at)
    values (${hub}, ${funder}, ${meeting}, ${on}, ${by}, ${at}) on conflict do nothing`.execute(db)
}

export const removeSending = async (db: Db, hub: Id, funder: Id, meeting: Id): Promise<void> => {
  await sql`delete from governance.funder_sent where hub_id = ${hub} and funder_id = ${funder} and meeting_id = ${meeting}`.execute(db)
}

export type OwnFunder = { at: Instant; what: 'noted' | 'sent'; funder: string }

/** What somebody noted of funders, latest first. */
export const ownFunders = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnFunder[]> => {
  const { rows } = await sql<OwnFunder>`
    select noted_at as at, 'noted' as what, funder from governance.funder_awaits where hub_id = ${hub} and noted_by = ${person}
    union all
    select s.noted_at, 'sent', f.funder from governance.funder_sent s join governance.funder_awaits f on f.hub_id = s.hub_id and f.id = s.funder_id
      where s.hub_id = ${hub} and s.noted_by = ${person}
    order by at desc, funder limit ${most}`.execute(db)
  return rows
}
