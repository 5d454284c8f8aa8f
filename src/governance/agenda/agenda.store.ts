import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { PreparedPoint } from '#governance/meetings/meeting-file.ts'
import type { Nature } from '#governance/preparation/nature.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { PointKind } from './agenda.ts'

export type PointRow = {
  hub_id: Id
  id: Id
  meeting_id: Id
  position: number
  kind: PointKind
  title: string
  minutes: number
  any_other: boolean
  added_after_notice: boolean
  approves_meeting_id: Id | null
  carries_decision_id: Id | null
  proposer_person_id: Id | null
  proposer_organisation_id: Id | null
  proposal: string
  notes: string
  nature: Nature | null
  led_by: string
  began_at: Instant | null
  ended_at: Instant | null
}

const tables = (db: Db) => db.withTables<{ 'governance.agenda_item': PointRow }>()

export type NewPoint = Omit<PreparedPoint, 'notes' | 'notesMark' | 'ledBy' | 'approved' | 'beganAt' | 'endedAt' | 'documents' | 'slate'>

/** Adds points in one message; `keepOrder` follows where others must make room. */
export const addPoints = (db: Db, hub: Id, meeting: Id, points: NewPoint[]): Promise<void> => addAgendas(db, hub, [{ meeting, points }])

/** The agendas of several meetings, in one message. */
export const addAgendas = async (db: Db, hub: Id, agendas: { meeting: Id; points: NewPoint[] }[]): Promise<void> => {
  const all = agendas.flatMap(({ meeting, points }) => points.map((point) => ({ ...point, meeting })))
  if (all.length === 0) return
  await tables(db)
    .insertInto('governance.agenda_item')
    .values(
      all.map(({ meeting, anyOther, addedAfterNotice, approves, carries, proposer, nature = null, ...point }) => ({
        hub_id: hub,
        meeting_id: meeting,
        ...point,
        any_other: anyOther,
        added_after_notice: addedAfterNotice,
        approves_meeting_id: approves,
        carries_decision_id: carries,
        proposer_person_id: proposer?.person ?? null,
        proposer_organisation_id: proposer?.org ?? null,
        notes: '',
        nature,
        led_by: '',
        began_at: null,
        ended_at: null,
      })),
    )
    .execute()
}

type Edited = Pick<PreparedPoint, 'id' | 'kind' | 'title' | 'minutes' | 'proposal'>

export const changePoint = async (db: Db, hub: Id, { id, ...point }: Edited): Promise<void> => {
  await tables(db).updateTable('governance.agenda_item').set(point).where('hub_id', '=', hub).where('id', '=', id).execute()
}

/** Writes the order of a meeting's points, in one message; uniqueness is looked at when the transaction ends. */
export const keepOrder = async (db: Db, hub: Id, points: { id: Id; position: number }[]): Promise<void> => {
  if (points.length === 0) return
  await sql`update governance.agenda_item i set position = o.position
    from (select unnest(${points.map(({ id }) => id)}::uuid[]) as id, unnest(${points.map(({ position }) => position)}::int[]) as position) o
    where i.hub_id = ${hub} and i.id = o.id and i.position <> o.position`.execute(db)
}

/** False when it was already opened or something was put to the body on it: it then belongs to the record. */
export const removePoint = async (db: Db, hub: Id, id: Id): Promise<boolean> => {
  const done =
    await sql`delete from governance.agenda_item i where i.hub_id = ${hub} and i.id = ${id} and i.began_at is null and i.notes = ''
    and not exists (select from governance.decision d where d.hub_id = i.hub_id and d.agenda_item_id = i.id)
    and not exists (select from governance.action a where a.hub_id = i.hub_id and a.agenda_item_id = i.id)`.execute(db)
  return done.numAffectedRows === 1n
}

/** The meeting passes to a point: the one before it ends now, this one begins (or goes on, if it was left). */
export const passTo = async (db: Db, hub: Id, meeting: Id, point: Id, at: Instant): Promise<void> => {
  await sql`with here as (
      update governance.agenda_item set began_at = coalesce(began_at, ${at}), ended_at = case when id = ${point} then null else ${at}::timestamptz end
      where hub_id = ${hub} and meeting_id = ${meeting}
        and (id = ${point} or (began_at is not null and ended_at is null))
    )
    update governance.meeting set current_point_id = ${point} where hub_id = ${hub} and id = ${meeting}`.execute(db)
}

/** The point that is running ends. */
export const endPoint = async (db: Db, hub: Id, meeting: Id, at: Instant): Promise<void> => {
  await tables(db)
    .updateTable('governance.agenda_item')
    .set({ ended_at: at })
    .where('hub_id', '=', hub)
    .where('meeting_id', '=', meeting)
    .where('began_at', 'is not', null)
    .where('ended_at', 'is', null)
    .execute()
}

/** The meeting goes on: the point it stopped at runs again. */
export const resumePoint = async (db: Db, hub: Id, point: Id): Promise<void> => {
  await tables(db).updateTable('governance.agenda_item').set({ ended_at: null }).where('hub_id', '=', hub).where('id', '=', point).execute()
}

/** The summary of the debates, as it was last written. */
export const keepNotes = async (db: Db, hub: Id, point: Id, notes: string): Promise<void> => {
  await tables(db).updateTable('governance.agenda_item').set({ notes }).where('hub_id', '=', hub).where('id', '=', point).execute()
}

/** Who led a workshop. */
export const keepLeader = async (db: Db, hub: Id, point: Id, ledBy: string): Promise<void> => {
  await tables(db).updateTable('governance.agenda_item').set({ led_by: ledBy }).where('hub_id', '=', hub).where('id', '=', point).execute()
}

/** The notice that has just left names every point. */
export const announcePoints = async (db: Db, hub: Id, meeting: Id): Promise<void> => {
  await tables(db)
    .updateTable('governance.agenda_item')
    .set({ added_after_notice: false })
    .where('hub_id', '=', hub)
    .where('meeting_id', '=', meeting)
    .where('added_after_notice', '=', true)
    .execute()
}
