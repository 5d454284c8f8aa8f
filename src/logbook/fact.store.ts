import { createHash, randomBytes } from 'node:crypto'
import type { Instant } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { type Fact, hashOf, type Linked, type NewFact } from './fact.ts'

type FactRow = {
  hub_id: Id
  no: number
  at: Instant
  on: string
  name: string
  actor: Id | null
  subject_type: string
  subject: Id
  data: unknown
  prev: Buffer
  hash: Buffer
}
type WordsRow = { hub_id: Id; id: Id; salt: Buffer; content: string; kept_at: Instant }

const tables = (db: Db) => db.withTables<{ 'logbook.fact': FactRow; 'logbook.words': WordsRow }>()

/** What a fact holds of somebody's words: the id of the erasable row and the salted hash of its content (hex). */
export type KeptWords = { words: Id; hash: string }

export const keepWords = async (db: Db, hub: Id, content: string, at: Instant): Promise<KeptWords> => {
  const words = newId()
  const salt = randomBytes(16)
  await tables(db).insertInto('logbook.words').values({ hub_id: hub, id: words, salt, content, kept_at: at }).execute()
  return { words, hash: createHash('sha256').update(salt).update(content).digest('hex') }
}

/** Writes facts at the end of the hub's chain. Takes the lock of the hub's last number: call it last in a transaction. Tells the live screens. */
export const appendFacts = async (db: Db, hub: Id, actor: Id | null, at: Instant, news: NewFact[]): Promise<Fact[]> => {
  const head = await sql<{ no: number; hash: Buffer }>`select no, hash from logbook.head where hub_id = ${hub} for update`.execute(db)
  let { no, hash: prev } = head.rows[0] ?? (await firstHead(db, hub))
  const rows = news.map(({ kind, subject, data, on }) => {
    no += 1
    const fact: Fact = { hub, no, at, on, name: kind.name, actor, subjectType: kind.subjectType, subject, data: kind.data.parse(data) }
    const hash = hashOf(prev, fact)
    const row = { fact, prev, hash }
    prev = hash
    return row
  })
  const written = tables(db)
    .insertInto('logbook.fact')
    .values(
      rows.map(({ fact, prev, hash }) => ({
        hub_id: hub,
        no: fact.no,
        at,
        on: fact.on,
        name: fact.name,
        actor,
        subject_type: fact.subjectType,
        subject: fact.subject,
        data: JSON.stringify(fact.data),
        prev,
        hash,
      })),
    )
    .execute()
  const subjects = [...new Set(rows.map(({ fact }) => fact.subject))]
  const moved = sql`with moved as (update logbook.head set no = ${no}, hash = ${prev} where hub_id = ${hub})
    select pg_notify('cordee', json_build_object('hub', ${hub}::text, 'subjects', ${JSON.stringify(subjects)}::json)::text)`.execute(db)
  await Promise.all([written, moved])
  return rows.map(({ fact }) => fact)
}

const firstHead = async (db: Db, hub: Id): Promise<{ no: number; hash: Buffer }> => {
  const { rows } = await sql<{ no: number; hash: Buffer }>`insert into logbook.head (hub_id) values (${hub}) returning no, hash`.execute(db)
  return rows[0] as { no: number; hash: Buffer }
}

const factOf = (row: FactRow): Fact => ({
  hub: row.hub_id,
  no: row.no,
  at: row.at,
  on: row.on,
  name: row.name,
  actor: row.actor,
  subjectType: row.subject_type,
  subject: row.subject,
  data: row.data,
})

/** Every fact of a hub in order, with its links. */
export const chainOf = async (db: Db, hub: Id): Promise<(Fact & { prev: Buffer; hash: Buffer })[]> => {
  const rows = await tables(db).selectFrom('logbook.fact').selectAll().where('hub_id', '=', hub).orderBy('no').execute()
  return rows.map((row) => ({ ...factOf(row), prev: row.prev, hash: row.hash }))
}

/** The next facts of a hub after a number, with their links, at most so many. `finer`: its instant has more digits than were ever written. */
export const factsAfter = async (db: Db, hub: Id, no: number, most: number): Promise<{ fact: Linked; finer: boolean }[]> => {
  const rows = await tables(db)
    .selectFrom('logbook.fact')
    .selectAll()
    .select(sql<boolean>`at <> date_trunc('milliseconds', at)`.as('finer'))
    .where('hub_id', '=', hub)
    .where('no', '>', no)
    .orderBy('no')
    .limit(most)
    .execute()
  return rows.map(({ finer, ...row }) => ({ fact: { ...factOf(row), prev: row.prev, hash: row.hash }, finer }))
}

/** The end of a hub's chain as the next fact would continue it; null: it has no fact. */
export const headOf = async (db: Db, hub: Id): Promise<{ no: number; hash: Buffer } | null> => {
  const { rows } = await sql<{ no: number; hash: Buffer }>`select no, hash from logbook.head where hub_id = ${hub}`.execute(db)
  return rows[0] ?? null
}

/** The salted hash (hex) of what each row of words holds now; a row that was erased is absent. */
export const hashesOfWords = async (db: Db, hub: Id, ids: Id[]): Promise<Map<Id, string>> => {
  const { rows } = await sql<{ id: Id; hash: string }>`select id, encode(sha256(salt || convert_to(content, 'UTF8')), 'hex') as hash
    from logbook.words where hub_id = ${hub} and id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, hash }) => [id, hash]))
}

/** Every fact of some kinds, in order. For kinds that are few in a hub. */
export const factsNamed = async (db: Db, hub: Id, names: string[]): Promise<Fact[]> => {
  const rows = await tables(db)
    .selectFrom('logbook.fact')
    .selectAll()
    .where('hub_id', '=', hub)
    .where('name', 'in', names)
    .orderBy('no')
    .execute()
  return rows.map(factOf)
}

/** The facts about one thing, oldest first: its history, with that of the ids it had before it was made one with another (`logbook.alias`). */
export const factsAbout = async (db: Db, hub: Id, subject: Id): Promise<Fact[]> => {
  const rows = await tables(db)
    .selectFrom('logbook.fact')
    .selectAll()
    .where('hub_id', '=', hub)
    .where(
      sql<boolean>`subject = any (array[${subject}::uuid] || array(select lost_id from logbook.alias where hub_id = ${hub} and kept_id = ${subject}))`,
    )
    .orderBy('no')
    .execute()
  return rows.map(factOf)
}
