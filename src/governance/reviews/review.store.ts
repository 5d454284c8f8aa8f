import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { DecisionState } from '#governance/decisions/decision.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { ReviewOutcome } from './review.ts'

/** A day on which a decision is looked at again. `meeting`, `point`: where it was said what became of it. */
export type Review = {
  id: Id
  decision: Id
  /** The point and the text of the decision that is reviewed, and the day it was taken. */
  title: string
  text: string
  decidedOn: Day
  on: Day
  became: ReviewOutcome | null
  point: Id | null
  meeting: Id | null
  notedOn: Day | null
  /** The decision adopted at the point that replaced or repealed it. */
  by: Id | null
}

const columns = sql`r.id, r.decision_id as decision, i.title, coalesce(v.text, '') as text,
  (coalesce(d.outcome_at, m.starts_at) at time zone h.zone)::date as "decidedOn", r.on_day as "on", r.became, r.agenda_item_id as point,
  n.meeting_id as meeting, (r.noted_at at time zone h.zone)::date as "notedOn", case when r.became = 'renewed' then null else b.id end as by`

const tables = sql`governance.review r
  join governance.decision d on d.hub_id = r.hub_id and d.id = r.decision_id
  join governance.agenda_item i on i.hub_id = d.hub_id and i.id = d.agenda_item_id
  join governance.meeting m on m.hub_id = i.hub_id and m.id = i.meeting_id
  join platform.hub h on h.id = r.hub_id
  left join lateral (select x.text from governance.proposal_version x where x.hub_id = d.hub_id and x.decision_id = d.id order by x.n desc limit 1) v on true
  left join governance.agenda_item n on n.hub_id = r.hub_id and n.id = r.agenda_item_id
  left join governance.decision b on b.hub_id = r.hub_id and b.agenda_item_id = r.agenda_item_id`

/** Every review of a decision, the one that waits last. */
export const reviewsOf = async (db: Db, hub: Id, decision: Id): Promise<Review[]> => {
  const { rows } = await sql<Review>`select ${columns} from ${tables} where r.hub_id = ${hub} and r.decision_id = ${decision}
    order by r.became is null, r.noted_at, r.id`.execute(db)
  return rows
}

/** What a meeting has to do with reviews: `due` of the decisions it took, `here` those its points take up, `waiting` the next day of those. One message. */
export type Reviewed = { due: Review[]; here: (Review & { at: Id })[]; waiting: Record<Id, Day> }

export const reviewsAround = async (db: Db, hub: Id, meeting: Id): Promise<Reviewed> => {
  const { rows } = await sql<Review & { at: Id | null; taken: boolean; next: Day | null }>`
    select ${columns}, s.agenda_item_id as at, i.meeting_id = ${meeting} as taken,
      (select w.on_day from governance.review w where w.hub_id = r.hub_id and w.decision_id = r.decision_id and w.became is null) as next from ${tables}
    left join lateral (select s.agenda_item_id from governance.agenda_source s
      join governance.agenda_item p on p.hub_id = s.hub_id and p.id = s.agenda_item_id
      where s.hub_id = r.hub_id and s.review_id = r.id and p.meeting_id = ${meeting} limit 1) s on true
    where r.hub_id = ${hub} and (i.meeting_id = ${meeting} or s.agenda_item_id is not null) order by r.set_at, r.id`.execute(db)
  return {
    due: rows.filter(({ taken }) => taken),
    waiting: Object.fromEntries(rows.flatMap(({ decision, next }) => (next ? [[decision, next]] : []))),
    here: rows.flatMap(({ at, taken: _, next: __, ...review }) => (at === null ? [] : [{ ...review, at }])),
  }
}

/** The state of a decision and of the one taken at a point, held until the end of the transaction. */
export const holdReviews = async (db: Db, hub: Id, decision: Id): Promise<void> => {
  await sql`select from governance.decision where hub_id = ${hub} and id = ${decision} for update`.execute(db)
}

export const stateAt = async (db: Db, hub: Id, point: Id): Promise<DecisionState | null> => {
  const { rows } = await sql<{ state: DecisionState }>`
    select state from governance.decision where hub_id = ${hub} and agenda_item_id = ${point}`.execute(db)
  return rows[0]?.state ?? null
}

/** The review that waits is now on this day; null: there is none any more. One that stands on an agenda keeps its place there. */
export const setReview = async (
  db: Db,
  hub: Id,
  { id, decision, on, by, at }: { id: Id; decision: Id; on: Day | null; by: Id; at: Instant },
): Promise<Id | null> => {
  if (on === null) {
    await sql`delete from governance.review where hub_id = ${hub} and decision_id = ${decision} and became is null`.execute(db)
    return null
  }
  const { rows } = await sql<{ id: Id }>`
    insert into governance.review (hub_id, id, decision_id, on_day, set_by, set_at) values (${hub}, ${id}, ${decision}, ${on}, ${by}, ${at})
    on conflict (hub_id, decision_id) where became is null do update set on_day = excluded.on_day, set_by = excluded.set_by, set_at = excluded.set_at
    returning id`.execute(db)
  return rows[0]?.id ?? null
}

export const noteReview = async (
  db: Db,
  hub: Id,
  id: Id,
  { became, point, by, at }: { became: ReviewOutcome; point: Id; by: Id; at: Instant },
): Promise<void> => {
  await sql`update governance.review set became = ${became}, agenda_item_id = ${point}, noted_by = ${by}, noted_at = coalesce(noted_at, ${at}::timestamptz)
    where hub_id = ${hub} and id = ${id}`.execute(db)
}

export type OwnReview = { at: Instant; what: 'set' | 'noted'; title: string }

/** What somebody wrote down of reviews, latest first. */
export const ownReviews = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnReview[]> => {
  const { rows } = await sql<OwnReview>`
    select x.at, x.what, i.title from (
      select set_at as at, 'set' as what, decision_id from governance.review where hub_id = ${hub} and set_by = ${person}
      union all select noted_at, 'noted', decision_id from governance.review where hub_id = ${hub} and noted_by = ${person}
    ) x join governance.decision d on d.hub_id = ${hub} and d.id = x.decision_id
    join governance.agenda_item i on i.hub_id = d.hub_id and i.id = d.agenda_item_id order by x.at desc, x.what limit ${most}`.execute(db)
  return rows
}
