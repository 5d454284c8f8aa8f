import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Quorum } from './attendance.ts'

type Naming = {
  at: Instant
  by: Id
  quorum: Pick<Quorum, 'counted' | 'needed' | 'of' | 'stands'>
  people: { person: Id; org: Id | null }[]
}

/** Names who signs, in the place of whoever was named before; nobody: as by default. */
export const saveNaming = async (db: Db, hub: Id, meeting: Id, { at, by, quorum, people }: Naming): Promise<void> => {
  await sql`delete from governance.signatory where hub_id = ${hub} and meeting_id = ${meeting}`.execute(db)
  await sql`delete from governance.signing where hub_id = ${hub} and meeting_id = ${meeting}`.execute(db)
  if (people.length === 0) return
  await sql`insert into governance.signing (hub_id, meeting_id, named_at, named_by, quorum_counted, quorum_needed, quorum_of, quorum_stands)
    values (${hub}, ${meeting}, ${at}, ${by}, ${quorum.counted}, ${quorum.needed}, ${quorum.of}, ${quorum.stands ?? null})`.execute(db)
  await sql`insert into governance.signatory (hub_id, meeting_id, position, person_id, organisation_id) values ${sql.join(
    people.map(({ person, org }, index) => sql`(${hub}, ${meeting}, ${index + 1}, ${person}, ${org})`),
  )}`.execute(db)
}

export const saveSignature = async (
  db: Db,
  hub: Id,
  meeting: Id,
  person: Id,
  { at, read }: { at: Instant; read: string },
): Promise<void> => {
  await sql`update governance.signatory set signed_at = ${at}, signed_hash = ${read}
    where hub_id = ${hub} and meeting_id = ${meeting} and person_id = ${person}`.execute(db)
}

type Paper = { document: Id; sha256: string; on: Day; by: Id }

export const savePaper = async (db: Db, hub: Id, meeting: Id, { document, sha256, on, by }: Paper): Promise<void> => {
  await sql`update governance.signing set paper_document_id = ${document}, paper_sha256 = ${sha256}, paper_on = ${on}, paper_by = ${by}
    where hub_id = ${hub} and meeting_id = ${meeting}`.execute(db)
}

/** The PV signed on paper, as it was scanned; null: it was not. */
export const paperOf = async (db: Db, hub: Id, meeting: Id): Promise<{ name: string; mediaType: string; sha256: string } | null> => {
  const { rows } = await sql<{ name: string; mediaType: string; sha256: string }>`
    select d.name, d.media_type as "mediaType", d.sha256 from governance.signing g
    join platform.document d on d.hub_id = g.hub_id and d.id = g.paper_document_id
    where g.hub_id = ${hub} and g.meeting_id = ${meeting}`.execute(db)
  return rows[0] ?? null
}

/** Who is named to sign a PV that is not sealed is needed by name. */
export const signaturesAwaited = async (db: Db, hub: Id, person: Id): Promise<Problem[]> => {
  const { rows } = await sql<{ title: string }>`
    select m.title from governance.signatory y join governance.meeting m on m.hub_id = y.hub_id and m.id = y.meeting_id
    where y.hub_id = ${hub} and y.person_id = ${person} and m.state in ('open', 'closed') order by m.starts_at`.execute(db)
  return rows.length > 0 ? [problem('', 'erase.signsMinutes', { names: rows.map(({ title }) => title).join(', ') })] : []
}
