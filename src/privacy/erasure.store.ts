import type { Instant } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { ErasureAsked, StandingResidue } from './erasure.ts'

const OPEN = sql`done_at is null and withdrawn_at is null`

/** What was last asked or done about somebody; what they took back is as if it had not been. */
export const latestErasure = async (db: Db, hub: Id, person: Id): Promise<ErasureAsked | null> => {
  const { rows } = await sql<ErasureAsked>`select id, asked_at as "askedAt", done_at as "doneAt", residues from privacy.erasure
    where hub_id = ${hub} and person_id = ${person} and withdrawn_at is null order by id desc limit 1`.execute(db)
  return rows[0] ?? null
}

export const addErasure = async (db: Db, hub: Id, one: { id: Id; person: Id; askedAt: Instant; mails: Id[] }): Promise<void> => {
  await sql`insert into privacy.erasure (hub_id, id, person_id, asked_at, mails)
    values (${hub}, ${one.id}, ${one.person}, ${one.askedAt}, ${one.mails}::uuid[])`.execute(db)
}

/** Whether there was something to take back. */
export const withdrawErasures = async (db: Db, hub: Id, person: Id, at: Instant): Promise<boolean> => {
  const done =
    await sql`update privacy.erasure set withdrawn_at = ${at} where hub_id = ${hub} and person_id = ${person} and ${OPEN}`.execute(db)
  return (done.numAffectedRows ?? 0n) > 0n
}

/** The mails that told of the request lose their words: they name the person. One that waits does not leave any more. */
export const emptyRequests = async (db: Db, hub: Id, person: Id): Promise<void> => {
  await sql`update platform.mail m set subject = '', body = '', state = case m.state when 'sent' then 'sent' else 'failed' end
    from privacy.erasure e where e.hub_id = ${hub} and e.person_id = ${person} and m.hub_id = e.hub_id and m.id = any (e.mails)`.execute(db)
}

/** It is done; where the person is still named is kept for who mends it. */
export const noteErased = async (db: Db, hub: Id, person: Id, at: Instant, residues: StandingResidue[]): Promise<void> => {
  const told = JSON.stringify(residues)
  const done = await sql`update privacy.erasure set done_at = ${at}, residues = ${told}::jsonb
    where hub_id = ${hub} and person_id = ${person} and ${OPEN}`.execute(db)
  if ((done.numAffectedRows ?? 0n) > 0n) return
  await sql`insert into privacy.erasure (hub_id, id, person_id, done_at, residues)
    values (${hub}, ${newId()}, ${person}, ${at}, ${told}::jsonb)`.execute(db)
}

export type OwnErasure = { askedAt: Instant | null; withdrawnAt: Instant | null; doneAt: Instant | null }

/** What somebody asked for, latest first. */
export const ownErasures = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnErasure[]> => {
  const { rows } =
    await sql<OwnErasure>`select asked_at as "askedAt", withdrawn_at as "withdrawnAt", done_at as "doneAt" from privacy.erasure
    where hub_id = ${hub} and person_id = ${person} order by id desc limit ${most}`.execute(db)
  return rows
}
