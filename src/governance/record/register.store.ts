import type { RawBuilder } from 'kysely'
import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { PAGE } from '#base/list.ts'
import type { RulesSource } from '#governance/bodies/body.ts'
import type { Figures } from '#governance/colleges/college-ledger.ts'
import type { Method } from '#governance/decisions/decision.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { atMost, goingOn, keyset } from '#platform/database/keyset.ts'
import { FIRST, type RegisterEntry } from './register.ts'

type HeadRow = { hub_id: Id; body_id: Id; year: number; number: number; hash: string }
type EntryRow = {
  hub_id: Id
  body_id: Id
  year: number
  number: number
  previous: number | null
  prefix: string
  decision_id: Id
  meeting_id: Id
  method: Method
  version: number
  text_hash: string
  on: Day
  prev: string
  hash: string
  entered_at: Instant
}

const tables = (db: Db) =>
  db.withTables<{
    'governance.register_head': HeadRow
    'governance.register_entry': EntryRow
    'governance.decision': { hub_id: Id; id: Id; registered: boolean }
  }>()

/** The last line of a body's register of a year, held until the end of the transaction: the next number is taken by one at a time. */
export const holdLastLine = async (db: Db, hub: Id, body: Id, year: number): Promise<{ number: number; hash: string }> => {
  await tables(db)
    .insertInto('governance.register_head')
    .values({ hub_id: hub, body_id: body, year, number: 0, hash: FIRST })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return tables(db)
    .selectFrom('governance.register_head')
    .select(['number', 'hash'])
    .where('hub_id', '=', hub)
    .where('body_id', '=', body)
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Writes lines after the last one; their decisions no longer change. */
export const addLines = async (db: Db, hub: Id, entries: RegisterEntry[], now: Instant): Promise<void> => {
  const last = entries.at(-1)
  if (!last) return
  const rows = entries.map(({ body, decision, meeting, textHash, number, ...entry }) => ({
    hub_id: hub,
    ...entry,
    number,
    previous: number === 1 ? null : number - 1,
    body_id: body,
    decision_id: decision,
    meeting_id: meeting,
    text_hash: textHash,
    entered_at: now,
  }))
  await tables(db).insertInto('governance.register_entry').values(rows).execute()
  await tables(db)
    .updateTable('governance.register_head')
    .set({ number: last.number, hash: last.hash })
    .where('hub_id', '=', hub)
    .where('body_id', '=', last.body)
    .where('year', '=', last.year)
    .execute()
  const decisions = entries.map(({ decision }) => decision)
  await tables(db)
    .updateTable('governance.decision')
    .set({ registered: true })
    .where('hub_id', '=', hub)
    .where('id', 'in', decisions)
    .execute()
}

const entryOf = (row: EntryRow): RegisterEntry => ({
  body: row.body_id,
  prefix: row.prefix,
  year: row.year,
  number: row.number,
  prev: row.prev,
  hash: row.hash,
  decision: row.decision_id,
  meeting: row.meeting_id,
  method: row.method,
  version: row.version,
  textHash: row.text_hash,
  on: row.on,
})

/** The lines a meeting entered, in their order. */
export const linesOf = async (db: Db, hub: Id, meeting: Id): Promise<RegisterEntry[]> => {
  const rows = await tables(db)
    .selectFrom('governance.register_entry')
    .selectAll()
    .where('hub_id', '=', hub)
    .where('meeting_id', '=', meeting)
    .orderBy('number')
    .execute()
  return rows.map(entryOf)
}

/** The whole register a decision stands in, that of its body and year, in order: to verify it. Empty when it stands in none. */
export const wholeRegister = async (db: Db, hub: Id, decision: Id): Promise<RegisterEntry[]> => {
  const rows = await tables(db)
    .selectFrom('governance.register_entry as line')
    .innerJoin('governance.register_entry as one', (join) =>
      join.onRef('line.hub_id', '=', 'one.hub_id').onRef('line.body_id', '=', 'one.body_id').onRef('line.year', '=', 'one.year'),
    )
    .selectAll('line')
    .where('one.hub_id', '=', hub)
    .where('one.decision_id', '=', decision)
    .orderBy('line.number')
    .execute()
  return rows.map(entryOf)
}

/** Rules, as a line of the register tells them: in force since when, and where they are written. */
export type Under = { from: Day; source: RulesSource; reference: string }

/** A line of the register as its list shows it. `organisations`: how many took part. */
export type RegisterLine = Pick<RegisterEntry, 'prefix' | 'year' | 'number' | 'decision' | 'meeting' | 'method' | 'on'> & {
  title: string
  text: string
  round: number
  organisations: number
  /** Of them, some are people in their own name. */
  mixed: boolean
  /** Of the vote that adopted it; null where none did. */
  counts: Figures | null
  /** The version of the body’s rules its meeting was held under. */
  under: Under
}

/** Of the meeting of the line `e`. */
const meetingRules = sql`join governance.meeting m on m.hub_id = e.hub_id and m.id = e.meeting_id
    join governance.body_rules r on r.hub_id = m.hub_id and r.body_id = m.body_id and r.n = m.held_rules`
const under = sql`jsonb_build_object('from', r.from_day, 'source', r.source, 'reference', r.reference) as under`
/** Somebody took part in her own name in the decision `d`. */
const MIXED = sql`exists (select from members.person p where p.hub_id = d.hub_id and p.id = any (d.outcome_present))`

/** Of the vote that settled the decision `d`. */
const COUNTS = sql`(select o.result -> 'counts' || case when o.result ? 'base' then jsonb_build_object('shares',
  jsonb_build_object('for', o.result -> 'for', 'against', o.result -> 'against', 'base', o.result -> 'base')) else '{}' end from governance.vote o where o.hub_id = d.hub_id and o.decision_id = d.id and o.ended = 'counted'
  order by o.n desc limit 1)`

/** Figures as they are looked for: « 1 500 € », whatever the space that parts it, is 1500€. */
const plain = (text: RawBuilder<unknown>) =>
  sql`regexp_replace(translate(members.name_key(${text}), ${'\u00a0\u202f\u2007\u2009'}, '    '), '([0-9]) +(?=[0-9€])', '\\1', 'g')`

/**
 * The register, latest first, `most` lines and one more when there are: those before the line of the decision `before`. `search`: words of the
 * title or the text, whatever their case and accents.
 */
export const registerLines = async (
  db: Db,
  hub: Id,
  { year, search, before }: { year: number | null; search: string; before: Id | null },
  most = PAGE,
): Promise<RegisterLine[]> => {
  const { beyond, order } = keyset(goingOn(before), {
    keys: [sql`e.entered_at`, sql`e.body_id`, sql`e.number`],
    of: (edge) =>
      sql`select b.entered_at, b.body_id, b.number from governance.register_entry b where b.hub_id = ${hub} and b.decision_id = ${edge}`,
    down: true,
  })
  const pattern = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const { rows } = await sql<RegisterLine>`
    select e.prefix, e.year, e.number, e.decision_id as decision, e.meeting_id as meeting, e.method, e."on", i.title, v.text,
      d.outcome_round as round, cardinality(d.outcome_present) as organisations, ${MIXED} as mixed,
      ${COUNTS} as counts, ${under}
    from governance.register_entry e
    ${meetingRules}
    join governance.decision d on d.hub_id = e.hub_id and d.id = e.decision_id
    join governance.agenda_item i on i.hub_id = d.hub_id and i.id = d.agenda_item_id
    join governance.proposal_version v on v.hub_id = e.hub_id and v.decision_id = e.decision_id and v.n = e.version
    where e.hub_id = ${hub} ${year === null ? sql`` : sql`and e.year = ${year}`}
      ${search === '' ? sql`` : sql`and ${plain(sql`i.title || ' ' || v.text`)} like ${plain(sql`${pattern}`)}`}
      and ${beyond} order by ${order} ${atMost(most + 1)}`.execute(db)
  return rows
}

/** A line as it is bound: with its place in the chain, its words, and its body. */
export type BoundLine = RegisterEntry &
  Pick<RegisterLine, 'title' | 'text' | 'round' | 'organisations' | 'mixed' | 'counts' | 'under'> & { bodyName: string }

/** The whole register of a year, each body’s in the order of its numbers. */
export const boundLines = async (db: Db, hub: Id, year: number): Promise<BoundLine[]> => {
  const { rows } = await sql<EntryRow & Omit<BoundLine, keyof RegisterEntry>>`
    select e.*, i.title, v.text, d.outcome_round as round, cardinality(d.outcome_present) as organisations, ${MIXED} as mixed,
      ${COUNTS} as counts, b.name as "bodyName", ${under}
    from governance.register_entry e
    ${meetingRules}
    join governance.body b on b.hub_id = e.hub_id and b.id = e.body_id
    join governance.decision d on d.hub_id = e.hub_id and d.id = e.decision_id
    join governance.agenda_item i on i.hub_id = d.hub_id and i.id = d.agenda_item_id
    join governance.proposal_version v on v.hub_id = e.hub_id and v.decision_id = e.decision_id and v.n = e.version
    where e.hub_id = ${hub} and e.year = ${year}
    order by b.name, b.id, e.number`.execute(db)
  return rows.map((row) => ({
    ...entryOf(row),
    title: row.title,
    text: row.text,
    round: row.round,
    organisations: row.organisations,
    under: row.under,
    mixed: row.mixed,
    counts: row.counts,
    bodyName: row.bodyName,
  }))
}

/** Whether a decision stands in the register of the hub. */
export const registeredHere = async (db: Db, hub: Id, decision: Id): Promise<boolean> => {
  const row = await tables(db)
    .selectFrom('governance.register_entry')
    .select('number')
    .where('hub_id', '=', hub)
    .where('decision_id', '=', decision)
    .executeTakeFirst()
  return row !== undefined
}

/** How many lines each year has, latest year first. */
export const registerYears = async (db: Db, hub: Id): Promise<{ year: number; count: number }[]> => {
  const { rows } = await sql<{ year: number; count: number }>`
    select year, sum(number) as count from governance.register_head where hub_id = ${hub} and number > 0 group by year order by year desc`.execute(
    db,
  )
  return rows
}
