import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { PAGE } from '#base/list.ts'
import type { Lang } from '#base/page.ts'
import type { MeetingSubject } from '#governance/meetings/meeting.access.ts'
import { latestMeetings } from '#governance/meetings/meeting-row.store.ts'
import { subject } from '#governance/told.store.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { atMost } from '#platform/database/keyset.ts'
import type { MinutesData } from './minutes-document.ts'

/** A sealed PV: what it says, the file that was kept, and what printed it. */
export type SealedMinutes = {
  document: Id
  /** Name of the file. */
  name: string
  sha256: string
  /** Fingerprint of what it says. */
  factsHash: string
  said: MinutesData
  template: string
  compiler: string
  lang: Lang
  sealedBy: Id
  /** Name of whoever sealed it. */
  sealer: string
  sealedAt: Instant
}

export const sealedMinutes = async (db: Db, hub: Id, meeting: Id): Promise<SealedMinutes | null> => {
  const { rows } = await sql<SealedMinutes>`
    select m.document_id as document, d.name, m.sha256, m.facts_hash as "factsHash", m.said, m.template, m.compiler, m.lang,
      m.sealed_by as "sealedBy", p.name as sealer, m.sealed_at as "sealedAt"
    from governance.minutes m
    join platform.document d on d.hub_id = m.hub_id and d.id = m.document_id
    join members.person p on p.hub_id = m.hub_id and p.id = m.sealed_by
    where m.hub_id = ${hub} and m.meeting_id = ${meeting}`.execute(db)
  return rows[0] ?? null
}

/** The file of a sealed PV: its name, the hash it is found by, and what the access rules look at. */
export type SealedFile = { name: string; sha256: string; subject: MeetingSubject }

/** The file of the PV of a meeting, without all that the meeting was; null: not sealed. */
export const sealedFile = async (db: Db, hub: Id, meeting: Id): Promise<SealedFile | null> => {
  const { rows } = await sql<SealedFile>`
    select d.name, s.sha256, ${subject} as subject
    from governance.minutes s
    join governance.meeting m on m.hub_id = s.hub_id and m.id = s.meeting_id
    join platform.hub h on h.id = m.hub_id
    join platform.document d on d.hub_id = s.hub_id and d.id = s.document_id
    where s.hub_id = ${hub} and s.meeting_id = ${meeting} and m.state = 'sealed'`.execute(db)
  return rows[0] ?? null
}

export const addMinutes = async (db: Db, hub: Id, meeting: Id, minutes: Omit<SealedMinutes, 'name' | 'sealer'>): Promise<void> => {
  const { document, sha256, factsHash, said, template, compiler, lang, sealedBy, sealedAt } = minutes
  await sql`insert into governance.minutes
      (hub_id, meeting_id, document_id, sha256, facts_hash, said, template, compiler, lang, sealed_by, sealed_at)
    values (${hub}, ${meeting}, ${document}, ${sha256}, ${factsHash}, ${JSON.stringify(said)}::jsonb, ${template}, ${compiler}, ${lang},
      ${sealedBy}, ${sealedAt})`.execute(db)
}

/** A sealed PV as the list of documents shows it. */
export type ListedMinutes = { meeting: Id; body: string; title: string; day: Day; sealedAt: Instant; bytes: number; decisions: number }

/** The hub’s sealed PVs, latest meeting first, `most` and one more when there are: those before the one of the meeting `before`. */
export const latestMinutes = async (db: Db, hub: Id, before: Id | null, most = PAGE): Promise<ListedMinutes[]> => {
  const { beyond, order } = latestMeetings(hub, before)
  const { rows } = await sql<ListedMinutes>`
    select m.id as meeting, b.name as body, m.title, (m.starts_at at time zone h.zone)::date as day, s.sealed_at as "sealedAt", d.bytes,
      (select count(*) from governance.register_entry e where e.hub_id = m.hub_id and e.meeting_id = m.id) as decisions
    from governance.minutes s
    join governance.meeting m on m.hub_id = s.hub_id and m.id = s.meeting_id
    join governance.body b on b.hub_id = m.hub_id and b.id = m.body_id
    join platform.hub h on h.id = m.hub_id
    join platform.document d on d.hub_id = s.hub_id and d.id = s.document_id
    where s.hub_id = ${hub} and ${beyond} order by ${order} ${atMost(most + 1)}`.execute(db)
  return rows
}
