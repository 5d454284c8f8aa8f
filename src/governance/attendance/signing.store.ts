import { type Instant, toInstant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Named } from './signatory.ts'
import type { Signature } from './signature.ts'

/** A file of the signed sheet. `bytes`: its size. */
export type Scan = { id: Id; document: Id; name: string; mediaType: string; bytes: number; sha256: string; keptAt: Instant }

/** How a meeting was signed: its attendance sheet, on screen and on paper, and its PV where the meeting named who signs (null: it did not). */
export type Signing = { signatures: Signature[]; scans: Scan[]; named: Named | null }

/** In one message; what was drawn is not in it. */
export const signingOf = async (db: Db, hub: Id, meeting: Id): Promise<Signing> => {
  const { rows } = await sql<Signing>`select
    (select coalesce(jsonb_agg(jsonb_build_object('org', s.organisation_id, 'person', s.person_id, 'way', s.way, 'at', s.at) order by s.at, s.id), '[]')
      from governance.attendance_signature s where s.hub_id = ${hub} and s.meeting_id = ${meeting}) as signatures,
    (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'document', d.id, 'name', d.name, 'mediaType', d.media_type, 'bytes', d.bytes,
        'sha256', c.sha256, 'keptAt', c.kept_at) order by c.kept_at, c.id), '[]')
      from governance.attendance_scan c join platform.document d on d.hub_id = c.hub_id and d.id = c.document_id
      where c.hub_id = ${hub} and c.meeting_id = ${meeting}) as scans,
    (select jsonb_build_object('at', g.named_at,
        'quorum', jsonb_build_object('counted', g.quorum_counted, 'needed', g.quorum_needed, 'of', g.quorum_of),
        'people', (select jsonb_agg(jsonb_build_object('person', y.person_id, 'org', y.organisation_id, 'signedAt', y.signed_at,
            'signedHash', y.signed_hash) order by y.position)
          from governance.signatory y where y.hub_id = g.hub_id and y.meeting_id = g.meeting_id),
        'paper', case when g.paper_on is null then null else jsonb_build_object('on', g.paper_on, 'sha256', g.paper_sha256) end)
      from governance.signing g where g.hub_id = ${hub} and g.meeting_id = ${meeting}) as named`.execute(db)
  const [row] = rows
  if (!row) return { signatures: [], scans: [], named: null }
  return {
    signatures: row.signatures.map((one) => ({ ...one, at: toInstant(one.at) })),
    scans: row.scans.map((one) => ({ ...one, keptAt: toInstant(one.keptAt) })),
    named: row.named && {
      ...row.named,
      at: toInstant(row.named.at),
      people: row.named.people.map((one) => ({ ...one, signedAt: one.signedAt && toInstant(one.signedAt) })),
    },
  }
}
