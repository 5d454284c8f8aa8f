import type { RawBuilder } from 'kysely'
import { type Day, type Instant, toInstant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Slate } from './candidacy.ts'

/** Who the candidacy `c` is of, as JSON fields; names are read where they stand. */
export const candidateFields: RawBuilder<unknown> = sql`'id', c.id, 'org', c.organisation_id, 'person', c.person_id,
  'orgName', (select o.name from members.organisation o where o.hub_id = c.hub_id and o.id = c.organisation_id),
  'personName', (select p.name from members.person p where p.hub_id = c.hub_id and p.id = c.person_id)`

/** What the point `i` of the meeting `m` elects, as JSON; null: nothing, or it was not described yet. */
export const slateOf: RawBuilder<unknown> = sql`
  (select jsonb_build_object('body', (select jsonb_build_object('id', b.id, 'name', b.name) from governance.body b
      where b.hub_id = s.hub_id and b.id = s.body_id),
    'seats', s.seats, 'until', s.until_day, 'hidden', s.hidden, 'given', s.given_from,
    'persons', coalesce((select r.who_sits = 'organisationsAndPersons' from governance.body_rules r where r.hub_id = s.hub_id
      and r.body_id = s.body_id and r.withdrawn_at is null and (r.from_day <= m.day or r.n = 1) order by r.from_day desc, r.n desc limit 1), false),
    'candidacies', (select coalesce(jsonb_agg(jsonb_build_object(${candidateFields}, 'at', c.at, 'acceptedAt', c.accepted_at,
      'withdrawnAt', c.withdrawn_at) order by c.at, c.id), '[]') from governance.candidacy c
      where c.hub_id = s.hub_id and c.agenda_item_id = s.agenda_item_id))
  from governance.slate s where s.hub_id = i.hub_id and s.agenda_item_id = i.id and i.kind = 'candidates')`

/** JSON made by the database writes instants in its own way. */
export const slateFrom = (slate: Slate): Slate => ({
  ...slate,
  candidacies: slate.candidacies.map((one) => ({
    ...one,
    at: toInstant(one.at),
    acceptedAt: one.acceptedAt && toInstant(one.acceptedAt),
    withdrawnAt: one.withdrawnAt && toInstant(one.withdrawnAt),
  })),
})

type SlateRow = {
  hub_id: Id
  agenda_item_id: Id
  body_id: Id | null
  seats: number
  until_day: Day | null
  hidden: boolean
  given_from: Day | null
}
type CandidacyRow = {
  hub_id: Id
  id: Id
  agenda_item_id: Id
  organisation_id: Id | null
  person_id: Id | null
  said_by: Id | null
  noted_by: Id | null
  at: Instant
  accepted_at: Instant | null
  accepted_by: Id | null
  withdrawn_at: Instant | null
}

export const tables = (db: Db) => db.withTables<{ 'governance.slate': SlateRow; 'governance.candidacy': CandidacyRow }>()

/** What is elected, said anew until the ballot opens. */
export const keepSlate = async (
  db: Db,
  hub: Id,
  point: Id,
  { body, seats, until }: { body: Id | null; seats: number; until: Day | null },
): Promise<void> => {
  const said = { body_id: body, seats, until_day: until }
  await tables(db)
    .insertInto('governance.slate')
    .values({ hub_id: hub, agenda_item_id: point, ...said, hidden: false, given_from: null })
    .onConflict((conflict) => conflict.columns(['hub_id', 'agenda_item_id']).doUpdateSet(said))
    .execute()
}

/** The next ballot is confidential, for a voter asked. */
export const hideSlate = (db: Db, hub: Id, point: Id): Promise<void> => changeSlate(db, hub, point, { hidden: true })

/** The elected have their seats from a day on. */
export const slateGiven = (db: Db, hub: Id, point: Id, from: Day): Promise<void> => changeSlate(db, hub, point, { given_from: from })

const changeSlate = async (db: Db, hub: Id, point: Id, change: Partial<Pick<SlateRow, 'hidden' | 'given_from'>>): Promise<void> => {
  await tables(db).updateTable('governance.slate').set(change).where('hub_id', '=', hub).where('agenda_item_id', '=', point).execute()
}

export type NewCandidacy = {
  id: Id
  org: Id | null
  person: Id | null
  /** Who said it; null: it was told from afar, and written down. */
  by: Id | null
  notedBy: Id | null
  at: Instant
  accepted: boolean
}

export const addCandidacy = async (
  db: Db,
  hub: Id,
  point: Id,
  { id, org, person, by, notedBy, at, accepted }: NewCandidacy,
): Promise<void> => {
  await tables(db)
    .insertInto('governance.candidacy')
    .values({
      ...{ hub_id: hub, id, agenda_item_id: point, organisation_id: org, person_id: person, said_by: by, noted_by: notedBy, at },
      ...{ accepted_at: accepted ? at : null, accepted_by: accepted ? (by ?? notedBy) : null, withdrawn_at: null },
    })
    .execute()
}

type Answered = { accepted_at: Instant; accepted_by: Id | null } | { withdrawn_at: Instant }

export const changeCandidacy = async (db: Db, hub: Id, id: Id, change: Answered): Promise<void> => {
  await tables(db).updateTable('governance.candidacy').set(change).where('hub_id', '=', hub).where('id', '=', id).execute()
}

/** The meeting of a point, and the body whose seats it elects; null: the hub has no such point. */
export const homeOfPoint = async (db: Db, hub: Id, point: Id): Promise<{ meeting: Id; body: Id | null } | null> => {
  const { rows } = await sql<{ meeting: Id; body: Id | null }>`
    select i.meeting_id as meeting, s.body_id as body from governance.agenda_item i
    left join governance.slate s on s.hub_id = i.hub_id and s.agenda_item_id = i.id
    where i.hub_id = ${hub} and i.id = ${point}`.execute(db)
  return rows[0] ?? null
}
