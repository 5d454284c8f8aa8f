import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { SigningWay } from './signature.ts'

/** What a person drew or typed as she signed: seen by few. */
export type Hand = { org: Id; person: Id; drawn: string | null; typed: string | null }

export const handsOf = async (db: Db, hub: Id, meeting: Id): Promise<Hand[]> => {
  const { rows } = await sql<Hand>`select organisation_id as org, person_id as person, drawn, typed from governance.attendance_signature
    where hub_id = ${hub} and meeting_id = ${meeting} order by at, id`.execute(db)
  return rows
}

type NewSignature = {
  id: Id
  org: Id
  person: Id
  way: SigningWay
  drawn: string | null
  typed: string | null
  at: Instant
  notedBy: Id | null
}

/** false: she had signed already (two taps at once). */
export const addSignature = async (db: Db, hub: Id, meeting: Id, one: NewSignature): Promise<boolean> => {
  const { id, org, person, way, drawn, typed, at, notedBy } = one
  const { rows } = await sql`insert into governance.attendance_signature
      (hub_id, id, meeting_id, organisation_id, person_id, way, drawn, typed, at, noted_by)
    values (${hub}, ${id}, ${meeting}, ${org}, ${person}, ${way}, ${drawn}, ${typed}, ${at}, ${notedBy})
    on conflict do nothing returning id`.execute(db)
  return rows.length > 0
}

/** Her arrival was a slip of the finger: nothing is left to sign. */
export const removeSignature = async (db: Db, hub: Id, meeting: Id, org: Id, person: Id): Promise<void> => {
  await sql`delete from governance.attendance_signature where hub_id = ${hub} and meeting_id = ${meeting}
    and organisation_id = ${org} and person_id = ${person}`.execute(db)
}

/** All that somebody signed: her hand goes with her, her arrivals stay without her name. How many rows. */
export const eraseSignatures = async (db: Db, hub: Id, person: Id): Promise<number> => {
  const done = await sql`delete from governance.attendance_signature where hub_id = ${hub} and person_id = ${person}`.execute(db)
  return Number(done.numAffectedRows ?? 0)
}

type NewScan = { id: Id; document: Id; sha256: string; by: Id; at: Instant }

export const addScan = async (db: Db, hub: Id, meeting: Id, { id, document, sha256, by, at }: NewScan): Promise<void> => {
  await sql`insert into governance.attendance_scan (hub_id, id, meeting_id, document_id, sha256, kept_by, kept_at)
    values (${hub}, ${id}, ${meeting}, ${document}, ${sha256}, ${by}, ${at})`.execute(db)
}

/** It is taken away with its document: handwriting is not kept for nothing. */
export const removeScan = async (db: Db, hub: Id, { id, document }: { id: Id; document: Id }): Promise<void> => {
  await sql`delete from governance.attendance_scan where hub_id = ${hub} and id = ${id}`.execute(db)
  await sql`delete from platform.document where hub_id = ${hub} and id = ${document}`.execute(db)
}
