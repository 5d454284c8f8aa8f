import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Export } from './export.ts'

const FIELDS = sql`e.id, e.person_id as person, p.name::text as name, e.asked_at as "askedAt", e.lang, e.state, e.progress, e.trouble, e.made_at as "madeAt",
  e.rows, e.documents, e.missing, e.bytes, e.taken_at as "takenAt"`
const FROM = sql`exports.export e join members.person p on p.hub_id = e.hub_id and p.id = e.person_id`

/** Latest first. */
export const latestExports = async (db: Db, hub: Id, most: number): Promise<Export[]> => {
  const { rows } = await sql<Export>`select ${FIELDS} from ${FROM} where e.hub_id = ${hub} order by e.id desc limit ${most}`.execute(db)
  return rows
}

/** With `lock`, held until the end of the transaction: two acts on one file never meet. */
export const exportOf = async (db: Db, hub: Id, id: Id, lock = false): Promise<Export | null> => {
  const { rows } = await sql<Export>`select ${FIELDS} from ${FROM} where e.hub_id = ${hub} and e.id = ${id}
    ${lock ? sql`for update of e` : sql``}`.execute(db)
  return rows[0] ?? null
}

/** false: one is already being made. */
export const addExport = async (
  db: Db,
  hub: Id,
  { id, person, askedAt, lang }: Pick<Export, 'id' | 'person' | 'askedAt' | 'lang'>,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`insert into exports.export (hub_id, id, person_id, asked_at, lang)
    values (${hub}, ${id}, ${person}, ${askedAt}, ${lang}) on conflict (hub_id) where state = 'making' do nothing`.execute(db)
  return numAffectedRows === 1n
}

/** What weighs most in the file, in bytes. */
export const documentBytes = async (db: Db, hub: Id): Promise<number> => {
  const { rows } = await sql<{
    bytes: number
  }>`select coalesce(sum(bytes), 0)::bigint as bytes from platform.document where hub_id = ${hub}`.execute(db)
  return rows[0]?.bytes ?? 0
}

/** How far it is; false: it was stopped. Who looks on hears of it. */
export const noteProgress = async (db: Db, hub: Id, id: Id, progress: number): Promise<boolean> => {
  const { numAffectedRows } =
    await sql`update exports.export set progress = ${progress} where hub_id = ${hub} and id = ${id} and state = 'making'`.execute(db)
  await tell(db, hub, id)
  return numAffectedRows === 1n
}

/** It came to nothing, and why is said. */
export const giveUp = async (db: Db, hub: Id, id: Id, trouble: string): Promise<void> => {
  await sql`update exports.export set state = 'failed', trouble = ${trouble} where hub_id = ${hub} and id = ${id} and state = 'making'`.execute(
    db,
  )
  await tell(db, hub, id)
}

const tell = (db: Db, hub: Id, id: Id) =>
  sql`select pg_notify('cordee', json_build_object('hub', ${hub}::text, 'subjects', json_build_array(${id}::text))::text)`.execute(db)

export type Made = { tables: number; rows: number; documents: number; missing: number; bytes: number }

export const noteMade = async (db: Db, hub: Id, id: Id, at: Instant, { tables, rows, documents, missing, bytes }: Made): Promise<void> => {
  await sql`update exports.export set state = 'ready', progress = 1000, made_at = ${at}, tables = ${tables}, rows = ${rows}, documents = ${documents},
    missing = ${missing}, bytes = ${bytes} where hub_id = ${hub} and id = ${id}`.execute(db)
}

export const noteTaken = async (db: Db, hub: Id, id: Id, at: Instant): Promise<void> => {
  await sql`update exports.export set taken_at = ${at} where hub_id = ${hub} and id = ${id}`.execute(db)
}

/** What is being made is stopped, what is there is over. */
export const noteOver = async (db: Db, hub: Id, id: Id): Promise<void> => {
  await sql`update exports.export set state = case state when 'making' then 'stopped' else 'over' end
    where hub_id = ${hub} and id = ${id} and state in ('making', 'ready')`.execute(db)
}

/** Files that stand longer than they may. */
export const madeBefore = async (db: Db, hub: Id, at: Instant): Promise<Id[]> => {
  const { rows } = await sql<{
    id: Id
  }>`select id from exports.export where hub_id = ${hub} and state = 'ready' and made_at <= ${at}`.execute(db)
  return rows.map(({ id }) => id)
}

export const allHubs = async (db: Db): Promise<Id[]> => {
  const { rows } = await sql<{ hub: Id }>`select hub_id as hub from platform.hub_address order by hub_id`.execute(db)
  return rows.map(({ hub }) => hub)
}

/** In whose name, and where, it is made; null: they have left. */
export const makerOf = async (db: Db, hub: Id, person: Id): Promise<{ slug: string; email: string } | null> => {
  const { rows } = await sql<{ slug: string; email: string }>`
    select h.slug, p.email from platform.hub h join members.person p on p.hub_id = h.id
    where h.id = ${hub} and p.id = ${person} and p.email is not null`.execute(db)
  return rows[0] ?? null
}

export type OwnExport = { askedAt: Instant; madeAt: Instant | null; takenAt: Instant | null }

/** What somebody asked for, latest first. */
export const ownExports = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnExport[]> => {
  const { rows } = await sql<OwnExport>`select asked_at as "askedAt", made_at as "madeAt", taken_at as "takenAt" from exports.export
    where hub_id = ${hub} and person_id = ${person} order by id desc limit ${most}`.execute(db)
  return rows
}
