import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Monthly } from '#governance/meetings/meeting.ts'
import { addVersion } from '#governance/rules/rule-version.store.ts'
import { inForceOn, type RuleVersion } from '#governance/rules/rule-version.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Body, BodyKind, Seat } from './body.ts'
import { type BodyRow, bodyOf, habitOf, type RulesRow, versionOf } from './body-row.ts'
import type { SeatQuality } from './seat-quality.ts'

type SeatRow = { hub_id: Id; id: Id; body_id: Id; organisation_id: Id; from_day: Day; until_day: Day | null; quality: SeatQuality }

const tables = (db: Db) => db.withTables<{ 'governance.body': BodyRow; 'governance.seat': SeatRow }>()

export type ListedBody = {
  id: Id
  kind: BodyKind
  name: string
  seats: number /** Of them, people in their own name. */
  persons: number
  next: { id: Id; startsAt: Instant } | null
}

/** The bodies of a hub, boards first, with the seats held on a day and the next meeting that was announced. */
export const listBodies = async (db: Db, hub: Id, day: Day, now: Instant): Promise<ListedBody[]> => {
  const { rows } = await sql<ListedBody>`
    select b.id, b.kind, b.name,
      held.seats, held.persons,
      (select jsonb_build_object('id', m.id, 'startsAt', m.starts_at) from governance.meeting m where m.hub_id = b.hub_id and m.body_id = b.id
        and m.state in ('convened', 'open') and m.ends_at > ${now} order by m.starts_at limit 1) as next
    from governance.body b cross join lateral (
      select count(distinct s.organisation_id) as seats, count(distinct p.id) as persons from governance.sitting s
      left join members.person p on p.hub_id = s.hub_id and p.id = s.organisation_id
      where s.hub_id = b.hub_id and s.body_id = b.id and s.from_day <= ${day} and (s.until_day is null or ${day} < s.until_day)) as held
    where b.hub_id = ${hub}
    order by array_position(array['board', 'assembly', 'committee', 'group'], b.kind), b.name, b.id`.execute(db)
  return rows
}

/** `person`: held in her own name by the person of that id. */
export type SeatLine = Seat & { name: string; person: boolean; quality: SeatQuality; representatives: string[] }

/** A version of the rules, and what has become of it. `governed`: a meeting was convened or held under it. `title`: of the text it quotes. */
export type KeptVersion = RuleVersion & { reason: string; governed: boolean; title: string | null }

export type BodyFile = {
  /** Under the rules in force on the day. */
  body: Body
  /** All its rules, the first version first. */
  versions: KeptVersion[]
  /** The number of the latest, withdrawn or not. */
  last: number
  /** « Le deuxième jeudi du mois ». */
  habit: Monthly | null
  /** Held, to come and past; oldest first. */
  seats: SeatLine[]
  /** Members of the hub that sit without a seat, on the day: in an assembly, and nowhere else. */
  byRight: Id[]
  /** Every organisation of the hub, by name. */
  organisations: { id: Id; name: string }[]
  /** Names of people who could sit in their own name; at most 200. */
  people: string[]
  prefixes: string[]
}

type FileRow = BodyRow & {
  versions: { row: RulesRow; governed: boolean; title: string | null }[]
  last: number
  seats: (Omit<SeatLine, 'period'> & { from: Day; until: Day | null })[]
  byRight: Id[]
  organisations: { id: Id; name: string }[]
  people: string[]
  prefixes: string[]
}

/** A body with its seats, who speaks for them on a day, and who else could sit; in one message. */
export const bodyFile = async (db: Db, hub: Id, id: Id, day: Day): Promise<BodyFile | null> => {
  const { rows } = await sql<FileRow>`
    select b.*,
      (select jsonb_agg(jsonb_build_object('row', to_jsonb(r), 'title', t.title, 'governed', exists (select from governance.meeting m
          where m.hub_id = r.hub_id and m.body_id = r.body_id and r.n in (m.noticed_rules, m.held_rules))) order by r.n)
        from governance.body_rules r left join governance.rule_text t on t.hub_id = r.hub_id and t.id = r.text_id
        where r.hub_id = b.hub_id and r.body_id = b.id and r.withdrawn_at is null) as versions,
      (select max(r.n) from governance.body_rules r where r.hub_id = b.hub_id and r.body_id = b.id) as last,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'org', s.organisation_id, 'name', o.name, 'from', s.from_day, 'until', s.until_day,
          'person', o.party_of is not null, 'quality', s.quality,
          'representatives', (select coalesce(jsonb_agg(distinct p.name), '[]') from members.representation r
            join members.person p on p.hub_id = r.hub_id and p.id = r.person_id
            where r.hub_id = s.hub_id and r.organisation_id = s.organisation_id
              and r.from_day <= ${day} and (r.until_day is null or ${day} < r.until_day)))
          order by s.from_day, o.name, s.id), '[]')
        from governance.seat s join members.organisation o on o.hub_id = s.hub_id and o.id = s.organisation_id
        where s.hub_id = b.hub_id and s.body_id = b.id) as seats,
      array(select distinct s.organisation_id from governance.sitting s where s.hub_id = b.hub_id and s.body_id = b.id and not s.given
        and s.from_day <= ${day} and (s.until_day is null or ${day} < s.until_day)) as "byRight",
      (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id), '[]')
        from members.organisation o where o.hub_id = b.hub_id and o.party_of is null) as organisations,
      array(select p.name from members.person p where p.hub_id = b.hub_id order by p.name, p.id limit 200) as people,
      (select coalesce(jsonb_agg(x.prefix), '[]') from governance.body x where x.hub_id = b.hub_id and x.id <> b.id) as prefixes
    from governance.body b where b.hub_id = ${hub} and b.id = ${id}`.execute(db)
  const row = rows[0]
  if (!row) return null
  const versions = row.versions.map(({ row: one, governed, title }) => ({ ...versionOf(one), reason: one.reason, governed, title }))
  return {
    body: bodyOf(row, inForceOn(versions, day)),
    versions,
    last: row.last,
    habit: habitOf(row),
    seats: row.seats.map(({ from, until, ...seat }) => ({ ...seat, period: { from, until } })),
    byRight: row.byRight,
    organisations: row.organisations,
    people: [...new Set(row.people)],
    prefixes: row.prefixes,
  }
}

/** What stands before the numbers of each register of the hub. */
export const prefixesOf = async (db: Db, hub: Id): Promise<string[]> => {
  const rows = await tables(db).selectFrom('governance.body').select('prefix').where('hub_id', '=', hub).execute()
  return rows.map(({ prefix }) => prefix)
}

/** The organisations that sit on the board on a day. */
export const boardOn = async (db: Db, hub: Id, day: Day): Promise<Id[]> => {
  const { rows } = await sql<{ org: Id }>`
    select distinct s.organisation_id as org from governance.seat s join governance.body b on b.hub_id = s.hub_id and b.id = s.body_id
    where s.hub_id = ${hub} and b.kind = 'board' and s.from_day <= ${day} and (s.until_day is null or ${day} < s.until_day)`.execute(db)
  return rows.map(({ org }) => org)
}

/** A body and its first rules, in force from a day. */
export const addBody = async (db: Db, hub: Id, body: Body, from: Day, now: Instant): Promise<void> => {
  const { id, kind, name, prefix, form, rules } = body
  await tables(db)
    .insertInto('governance.body')
    .values({ hub_id: hub, id, kind, name, prefix, monthly_rank: null, monthly_weekday: null, created_at: now })
    .execute()
  await addVersion(db, hub, id, 1, { from, form, rules, text: null, reason: '' }, now)
}

export const nameBody = async (db: Db, hub: Id, body: Id, { name, prefix }: Pick<Body, 'name' | 'prefix'>): Promise<void> => {
  await tables(db).updateTable('governance.body').set({ name, prefix }).where('hub_id', '=', hub).where('id', '=', body).execute()
}

/** The body meets on this day of the month from now on. */
export const keepHabit = async (db: Db, hub: Id, body: Id, { rank, weekday }: Monthly): Promise<void> => {
  await tables(db)
    .updateTable('governance.body')
    .set({ monthly_rank: rank === 'last' ? 5 : rank, monthly_weekday: weekday })
    .where('hub_id', '=', hub)
    .where('id', '=', body)
    .execute()
}

/** Writes seats; those that somebody has just given are left as they are. Returns those written. */
export const addSeats = async (db: Db, hub: Id, body: Id, seats: (Seat & { quality: SeatQuality })[]): Promise<Id[]> => {
  if (seats.length === 0) return []
  const rows = await tables(db)
    .insertInto('governance.seat')
    .values(
      seats.map(({ id, org, period, quality }) => ({
        hub_id: hub,
        id,
        body_id: body,
        organisation_id: org,
        from_day: period.from,
        until_day: period.until,
        quality,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** `until`: first day it is no longer held. */
export const endSeat = async (db: Db, hub: Id, seat: Id, until: Day): Promise<void> => {
  await tables(db).updateTable('governance.seat').set({ until_day: until }).where('hub_id', '=', hub).where('id', '=', seat).execute()
}

/** People of that name (case and accents aside) or address of mail; two are enough to know that there are several. */
export const peopleCalled = async (db: Db, hub: Id, typed: string): Promise<{ id: Id; name: string }[]> => {
  const { rows } = await sql<{ id: Id; name: string }>`select id, name from members.person
    where hub_id = ${hub} and (name_key = members.name_key(${typed}) or email = lower(${typed})) order by id limit 2`.execute(db)
  return rows
}
