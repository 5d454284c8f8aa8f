import { type Instant, toInstant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { MeetingSubject } from '#governance/meetings/meeting.access.ts'
import type { MeetingState } from '#governance/meetings/meeting.ts'
import { subject } from '#governance/told.store.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Enclosure } from './enclosure.ts'

/** An enclosure as JSON gives it: instants in PostgreSQL's own form. */
export type EnclosureRow = Omit<Enclosure, 'joinedAt' | 'replacedAt'> & { joinedAt: string; replacedAt: string | null }

export const enclosureOf = (row: EnclosureRow): Enclosure => ({
  ...row,
  joinedAt: toInstant(row.joinedAt),
  replacedAt: row.replacedAt === null ? null : toInstant(row.replacedAt),
})

/** One enclosure `e` with its file `f`, as JSON; the ending is that of the file as it was sent. */
export const enclosureJson = sql`jsonb_build_object('id', e.id, 'point', e.agenda_item_id, 'title', e.title, 'link', e.link, 'by', e.joined_by,
  'joinedAt', e.joined_at, 'replacedBy', e.replaced_by, 'replacedAt', e.replaced_at,
  'file', case when f.id is null then null else jsonb_build_object('document', f.id, 'ending', lower(substring(f.name from '\\.([A-Za-z0-9]+)$')),
    'mediaType', f.media_type, 'bytes', f.bytes, 'sha256', f.sha256) end)`

export const addEnclosures = async (
  db: Db,
  hub: Id,
  meeting: Id,
  all: { id: Id; point: Id | null; title: string; document: Id | null; link: string | null; by: Id; at: Instant }[],
): Promise<void> => {
  await sql`insert into governance.enclosure (hub_id, id, meeting_id, agenda_item_id, title, document_id, link, joined_by, joined_at)
    select ${hub}, n.id, ${meeting}, n.point, n.title, n.document, n.link, n.by, n.at
    from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as n (id uuid, point uuid, title text, document uuid, link text, by uuid, at timestamptz)`.execute(
    db,
  )
}

/** False when somebody else replaced it meanwhile. */
export const replaceEnclosure = async (db: Db, hub: Id, id: Id, by: Id, at: Instant): Promise<boolean> => {
  const done = await sql`update governance.enclosure set replaced_by = ${by}, replaced_at = ${at}
    where hub_id = ${hub} and id = ${id} and replaced_by is null`.execute(db)
  return done.numAffectedRows === 1n
}

export const nameEnclosure = async (db: Db, hub: Id, id: Id, title: string): Promise<void> => {
  await sql`update governance.enclosure set title = ${title} where hub_id = ${hub} and id = ${id}`.execute(db)
}

export const removeEnclosure = async (db: Db, hub: Id, id: Id): Promise<void> => {
  await sql`delete from governance.enclosure where hub_id = ${hub} and id = ${id}`.execute(db)
}

/** The files with these hashes leave the hub's list, as far as nothing else in the hub refers to them. */
export const forgetFiles = async (db: Db, hub: Id, files: string[]): Promise<void> => {
  await sql`select platform.forget_documents(${hub}, ${files}::text[])`.execute(db)
}

/** The file of an enclosure, with what the access rules look at, without all that the meeting was. */
export type EnclosedFile = { title: string; name: string; mediaType: string; sha256: string; subject: MeetingSubject }

export const enclosedFile = async (db: Db, hub: Id, meeting: Id, id: Id): Promise<EnclosedFile | null> => {
  const { rows } = await sql<EnclosedFile>`
    select e.title, f.name, f.media_type as "mediaType", f.sha256, ${subject} as subject
    from governance.enclosure e
    join platform.document f on f.hub_id = e.hub_id and f.id = e.document_id
    join governance.meeting m on m.hub_id = e.hub_id and m.id = e.meeting_id
    join platform.hub h on h.id = m.hub_id
    where e.hub_id = ${hub} and e.meeting_id = ${meeting} and e.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Where a question waits to be dealt with: its point in a meeting that is not over, and what is joined to it. */
export type QuestionPoint = { meeting: Id; point: Id; state: MeetingState; enclosures: Enclosure[] }

export const pointOfQuestion = async (db: Db, hub: Id, question: Id): Promise<QuestionPoint | null> => {
  const { rows } = await sql<Omit<QuestionPoint, 'enclosures'> & { enclosures: EnclosureRow[] }>`
    select m.id as meeting, i.id as point, m.state,
      (select coalesce(jsonb_agg(${enclosureJson} order by e.joined_at, e.id), '[]') from governance.enclosure e
        left join platform.document f on f.hub_id = e.hub_id and f.id = e.document_id
        where e.hub_id = i.hub_id and e.agenda_item_id = i.id) as enclosures
    from governance.agenda_source s
    join governance.agenda_item i on i.hub_id = s.hub_id and i.id = s.agenda_item_id
    join governance.meeting m on m.hub_id = i.hub_id and m.id = i.meeting_id
    where s.hub_id = ${hub} and s.question_id = ${question} and m.state in ('draft', 'convened', 'open')
    order by m.starts_at desc, i.id limit 1`.execute(db)
  return rows[0] ? { ...rows[0], enclosures: rows[0].enclosures.map(enclosureOf) } : null
}

/** What is joined and the file it names, for `cordee verify`. */
export const enclosedHashes = async (db: Db, hub: Id): Promise<{ enclosure: Id; title: string; sha256: string | null }[]> => {
  const { rows } = await sql<{ enclosure: Id; title: string; sha256: string | null }>`
    select e.id as enclosure, e.title, f.sha256 from governance.enclosure e
    left join platform.document f on f.hub_id = e.hub_id and f.id = e.document_id
    where e.hub_id = ${hub} order by e.id`.execute(db)
  return rows
}

export type OwnEnclosure = { at: Instant; title: string; meeting: string }

/** What somebody joined, latest first. */
export const ownEnclosures = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnEnclosure[]> => {
  const { rows } = await sql<OwnEnclosure>`
    select e.joined_at as at, e.title, m.title as meeting from governance.enclosure e
    join governance.meeting m on m.hub_id = e.hub_id and m.id = e.meeting_id
    where e.hub_id = ${hub} and e.joined_by = ${person} order by e.joined_at desc, e.id limit ${most}`.execute(db)
  return rows
}
