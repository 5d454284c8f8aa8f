import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { MinutesData } from './minutes-document.ts'
import type { RegisterEntry } from './register.ts'

export type SealedRow = {
  meeting: Id
  title: string
  day: Day
  document: Id
  sha256: string
  kept: string
  factsHash: string
  said: MinutesData
}

/** The sealed PVs of a hub, the next after a meeting's id (null: from the first). `kept`: the hash of the document that is named. */
export const sealedAfter = async (db: Db, hub: Id, after: Id | null, most: number): Promise<SealedRow[]> => {
  const { rows } = await sql<SealedRow>`
    select s.meeting_id as meeting, m.title, (m.starts_at at time zone h.zone)::date as day, s.document_id as document, s.sha256,
      d.sha256 as kept, s.facts_hash as "factsHash", s.said
    from governance.minutes s
    join governance.meeting m on m.hub_id = s.hub_id and m.id = s.meeting_id
    join platform.hub h on h.id = s.hub_id
    join platform.document d on d.hub_id = s.hub_id and d.id = s.document_id
    where s.hub_id = ${hub} and (${after}::uuid is null or s.meeting_id > ${after}) order by s.meeting_id limit ${most}`.execute(db)
  return rows
}

/** Every line of every register of a hub, in order. */
export const wholeRegister = async (db: Db, hub: Id): Promise<RegisterEntry[]> => {
  const { rows } = await sql<RegisterEntry>`
    select body_id as body, prefix, year, number, prev, hash, decision_id as decision, meeting_id as meeting, method, version,
      text_hash as "textHash", "on"
    from governance.register_entry where hub_id = ${hub} order by body_id, year, number`.execute(db)
  return rows
}

/** The last line each register says it has. */
export const registerHeads = async (db: Db, hub: Id): Promise<{ body: Id; year: number; number: number; hash: string }[]> => {
  const { rows } = await sql<{ body: Id; year: number; number: number; hash: string }>`
    select body_id as body, year, number, hash from governance.register_head where hub_id = ${hub} order by body_id, year`.execute(db)
  return rows
}

/** Proposals whose text is no longer the one whose salted hash stands beside it. Where the salt was erased nobody can tell. */
export const alteredTexts = async (db: Db, hub: Id): Promise<{ decision: Id; version: number }[]> => {
  const { rows } = await sql<{ decision: Id; version: number }>`
    select v.decision_id as decision, v.n as version
    from governance.proposal_version v join logbook.words w on w.hub_id = v.hub_id and w.id = v.words_id
    where v.hub_id = ${hub} and encode(sha256(w.salt || convert_to(v.text, 'UTF8')), 'hex') <> v.hash
    order by v.decision_id, v.n`.execute(db)
  return rows
}
