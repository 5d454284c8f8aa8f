import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Named } from './contact.ts'
import type { Mandate, Report } from './mandate.ts'
import type { Tables } from './rows.ts'

const tables = (db: Db) => db.withTables<Tables>()

export type ListedMandate = Mandate & { holder: Named; lastReport: Day | null; toTell: number }

const listed = sql`select m.id, m.body, m.person_id as person, m.powers, m.from_day as "from", m.until_day as "until", m.decision_id as decision,
  m.rhythm_months as "rhythmMonths", jsonb_build_object('id', p.id, 'name', p.name) as holder,
  (select max(r."on") from contacts.report r where r.hub_id = m.hub_id and r.mandate_id = m.id) as "lastReport",
  (select count(*) from contacts.report r where r.hub_id = m.hub_id and r.mandate_id = m.id and r.told_on is null) as "toTell"
  from contacts.mandate m join members.person p on p.hub_id = m.hub_id and p.id = m.person_id`

/** The hub's mandates outside, those that run first, then by body; of one person when `person` is given. A hub has a handful: at most 100. */
export const mandatesOf = async (db: Db, hub: Id, today: Day, person: Id | null = null): Promise<ListedMandate[]> => {
  const { rows } = await sql<ListedMandate>`${listed}
    where m.hub_id = ${hub} and (${person}::uuid is null or m.person_id = ${person})
    order by (m.until_day is not null and m.until_day <= ${today}), m.body, m.id limit 100`.execute(db)
  return rows
}

export type WrittenReport = Report & { author: Named }

export type WholeMandate = ListedMandate & { reports: WrittenReport[] }

/** One mandate with what was reported back, latest first, in one message. null: not in this hub. */
export const mandateOf = async (db: Db, hub: Id, id: Id): Promise<WholeMandate | null> => {
  const { rows } = await sql<WholeMandate>`select l.*, coalesce((
      select jsonb_agg(jsonb_build_object('id', r.id, 'on', r."on", 'said', r.said, 'toldOn', r.told_on,
        'author', jsonb_build_object('id', a.id, 'name', a.name)) order by r."on" desc, r.id desc)
      from contacts.report r join members.person a on a.hub_id = r.hub_id and a.id = r.author_id
      where r.hub_id = ${hub} and r.mandate_id = l.id), '[]') as reports
    from (${listed} where m.hub_id = ${hub} and m.id = ${id}) l`.execute(db)
  return rows[0] ?? null
}

type Origin = { source: 'entered' | 'illustrative'; at: Instant }

export const addMandate = async (db: Db, hub: Id, mandate: Mandate, { source, at }: Origin): Promise<void> => {
  await tables(db)
    .insertInto('contacts.mandate')
    .values({ hub_id: hub, id: mandate.id, ...columns(mandate), source, created_at: at })
    .execute()
}

export const changeMandate = async (db: Db, hub: Id, mandate: Mandate): Promise<void> => {
  await tables(db).updateTable('contacts.mandate').set(columns(mandate)).where('hub_id', '=', hub).where('id', '=', mandate.id).execute()
}

const columns = ({ body, person, powers, from, until, decision, rhythmMonths }: Mandate) => ({
  ...{ body, person_id: person, powers, from_day: from, until_day: until },
  ...{ decision_id: decision, rhythm_months: rhythmMonths },
})

export const addReport = async (
  db: Db,
  hub: Id,
  mandate: Id,
  { id, on, said, toldOn }: Report,
  { author, at }: { author: Id; at: Instant },
): Promise<void> => {
  await tables(db)
    .insertInto('contacts.report')
    .values({ hub_id: hub, id, mandate_id: mandate, on, said, author_id: author, created_at: at, told_on: toldOn })
    .execute()
}

/** The board heard of it on a day; null: it has not. */
export const tellReport = async (db: Db, hub: Id, id: Id, on: Day | null): Promise<void> => {
  await tables(db).updateTable('contacts.report').set({ told_on: on }).where('hub_id', '=', hub).where('id', '=', id).execute()
}

export const takeBackReport = async (db: Db, hub: Id, id: Id): Promise<void> => {
  await tables(db).deleteFrom('contacts.report').where('hub_id', '=', hub).where('id', '=', id).execute()
}

export type ReportToTell = Report & { mandate: Id; body: string; author: Named }

/** What was reported back and the board has not heard yet, the oldest first, at most 50. */
export const reportsToTell = async (db: Db, hub: Id): Promise<ReportToTell[]> => {
  const { rows } = await sql<ReportToTell>`
    select r.id, r."on", r.said, r.told_on as "toldOn", m.id as mandate, m.body, jsonb_build_object('id', a.id, 'name', a.name) as author
    from contacts.report r
    join contacts.mandate m on m.hub_id = r.hub_id and m.id = r.mandate_id
    join members.person a on a.hub_id = r.hub_id and a.id = r.author_id
    where r.hub_id = ${hub} and r.told_on is null order by r."on", r.id limit 50`.execute(db)
  return rows
}
