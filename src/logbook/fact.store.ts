import { createHash, randomBytes } from 'node:crypto'
import type { Instant } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { aroundNumber, type Fact, type Linked, type NewFact } from './fact.ts'

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

/**
 * Writes facts at the end of the hub's chain. The database gives them their numbers and hashes (`logbook.append`), because whoever takes the next
 * number locks the hub's last one until the commit: no round trip in between.
 */
export const appendFacts = async (db: Db, hub: Id, actor: Id | null, at: Instant, news: NewFact[]): Promise<void> => {
  for (const { who, facts } of turnsOf(news, actor)) {
    const rows = facts.map(({ kind, subject, data, on }) => {
      const fact = { hub, at, on, name: kind.name, actor: who, subjectType: kind.subjectType, subject, data: kind.data.parse(data) }
      const { before, after } = aroundNumber(fact)
      return { on, name: kind.name, subject_type: kind.subjectType, subject, data: fact.data, before, after }
    })
    await sql`select logbook.append(${hub}, ${at}, ${who}, ${JSON.stringify(rows)}::jsonb)`.execute(db)
  }
}

/** Facts in their order, those in a row with the same signature together; nearly always all of them. */
const turnsOf = (news: NewFact[], actor: Id | null): { who: Id | null; facts: NewFact[] }[] => {
  const turns: { who: Id | null; facts: NewFact[] }[] = []
  for (const fact of news) {
    const who = fact.kind.unsigned ? null : actor
    const last = turns.at(-1)
    if (last?.who === who) last.facts.push(fact)
    else turns.push({ who, facts: [fact] })
  }
  return turns
}

/** A notice holds 8,000 bytes; who is told of no subject looks again at all. */
const MOST_SUBJECTS = 100

/** Tells the live screens of a hub that there is something new. */
export const tellScreens = async (db: Db, hub: Id, news: NewFact[]): Promise<void> => {
  const all = [...new Set(news.map(({ subject }) => subject))]
  await sql`select pg_notify('cordee', ${JSON.stringify({ hub, subjects: all.length > MOST_SUBJECTS ? [] : all })})`.execute(db)
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
