import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Activity, Attended, Capacity, Invitation, Participation, TimeSpent } from './activity.ts'

type ActivityRow = {
  hub_id: Id
  id: Id
  kind: string
  title: string
  starts_at: Instant
  ends_at: Instant
  place: string
  subject_type: string | null
  subject: Id | null
  visibility: 'hub' | 'team'
  cancelled: boolean
}
type ParticipationRow = {
  hub_id: Id
  activity_id: Id
  person_id: Id
  organisation_id: Id | null
  capacity: Capacity
  invited: boolean
  attended: Attended | null
  minutes: number | null
  travel_minutes: number
}

const tables = (db: Db) => db.withTables<{ 'logbook.activity': ActivityRow; 'logbook.participation': ParticipationRow }>()

const rowOf = (hub: Id, { startsAt, endsAt, subjectType, visibility = 'hub', cancelled = false, ...rest }: Activity): ActivityRow => ({
  hub_id: hub,
  ...rest,
  starts_at: startsAt,
  ends_at: endsAt,
  subject_type: subjectType,
  visibility,
  cancelled,
})

/** Writes an activity, or its new date, place and title when it is already there. */
export const keepActivity = async (db: Db, hub: Id, activity: Activity): Promise<void> => {
  const { title, starts_at, ends_at, place, cancelled, ...rest } = rowOf(hub, activity)
  await tables(db)
    .insertInto('logbook.activity')
    .values({ ...rest, title, starts_at, ends_at, place, cancelled })
    .onConflict((conflict) => conflict.columns(['hub_id', 'id']).doUpdateSet({ title, starts_at, ends_at, place, cancelled }))
    .execute()
}

/** Writes who takes part, one row a person: what is said of a person replaces what was said before; an invitation once made stays made. */
export const keepParticipations = async (db: Db, hub: Id, activity: Id, participations: Participation[]): Promise<void> => {
  if (participations.length === 0) return
  await tables(db)
    .insertInto('logbook.participation')
    .values(
      participations.map(({ person, organisation, travel = 0, ...rest }) => ({
        hub_id: hub,
        activity_id: activity,
        person_id: person,
        organisation_id: organisation,
        travel_minutes: travel,
        ...rest,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['hub_id', 'activity_id', 'person_id']).doUpdateSet((row) => ({
        organisation_id: row.ref('excluded.organisation_id'),
        capacity: row.ref('excluded.capacity'),
        invited: sql<boolean>`participation.invited or excluded.invited`,
        attended: row.ref('excluded.attended'),
        minutes: row.ref('excluded.minutes'),
        travel_minutes: row.ref('excluded.travel_minutes'),
      })),
    )
    .execute()
}

const activityOf = (row: ActivityRow): Activity => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  place: row.place,
  subjectType: row.subject_type,
  subject: row.subject,
  visibility: row.visibility,
})

/** By what paper an activity is proved, as that paper names itself: what the time it gave points to. At most 200 characters. */
export const noteReference = async (db: Db, hub: Id, activity: Id, reference: string): Promise<void> => {
  await sql`update logbook.activity set reference = ${reference.slice(0, 200)} where hub_id = ${hub} and id = ${activity}`.execute(db)
}

/** What a person took part in or was invited to, latest first: all that began at `since` or later; without it, at most 100 lines. */
export const timeOf = async (db: Db, hub: Id, person: Id, since?: Instant): Promise<TimeSpent[]> => {
  const rows = await tables(db)
    .selectFrom('logbook.participation as p')
    .innerJoin('logbook.activity as a', (join) => join.onRef('a.hub_id', '=', 'p.hub_id').onRef('a.id', '=', 'p.activity_id'))
    .selectAll('a')
    .select(['p.minutes', 'p.attended', 'p.capacity', 'p.organisation_id'])
    .where('p.hub_id', '=', hub)
    .where('p.person_id', '=', person)
    .$if(since !== undefined, (query) => query.where('a.starts_at', '>=', since as Instant))
    .orderBy('a.starts_at', 'desc')
    .orderBy('a.id', 'desc')
    .$if(since === undefined, (query) => query.limit(100))
    .execute()
  return rows.map((row) => ({
    activity: activityOf(row),
    minutes: row.minutes,
    attended: row.attended,
    capacity: row.capacity,
    organisation: row.organisation_id,
  }))
}

/** Takes an activity out with all who took part, as if it had never been kept. False, and nothing changed, when somebody's time stands on it. */
export const removeActivity = async (db: Db, hub: Id, activity: Id): Promise<boolean> => {
  const { rows } = await sql<{ removed: boolean }>`select logbook.remove_activity(${hub}, ${activity}) as removed`.execute(db)
  return rows[0]?.removed ?? false
}

/** What a person is invited to, from an instant on, soonest first: what was called off too. At most 1,000. */
export const invitationsOf = async (db: Db, hub: Id, person: Id, from: Instant): Promise<Invitation[]> => {
  const { rows } = await sql<Invitation>`
    select a.id, a.kind, a.title, a.starts_at as "startsAt", a.ends_at as "endsAt", a.place, a.subject_type as "subjectType", a.subject,
      a.cancelled, a.sequence
    from logbook.participation p join logbook.activity a on a.hub_id = p.hub_id and a.id = p.activity_id
    where p.hub_id = ${hub} and p.person_id = ${person} and p.invited and a.ends_at >= ${from}
    order by a.starts_at, a.id limit 1000`.execute(db)
  return rows
}

/** What the hub already knows of a person's days between two instants. At most 1,000. */
export const activitiesOf = async (
  db: Db,
  hub: Id,
  person: Id,
  from: Instant,
  until: Instant,
): Promise<Pick<Activity, 'title' | 'startsAt' | 'place' | 'subject' | 'id'>[]> => {
  const rows = await tables(db)
    .selectFrom('logbook.participation as p')
    .innerJoin('logbook.activity as a', (join) => join.onRef('a.hub_id', '=', 'p.hub_id').onRef('a.id', '=', 'p.activity_id'))
    .select(['a.id', 'a.title', 'a.starts_at as startsAt', 'a.place', 'a.subject'])
    .where('p.hub_id', '=', hub)
    .where('p.person_id', '=', person)
    .where('a.starts_at', '>=', from)
    .where('a.starts_at', '<', until)
    .limit(1000)
    .execute()
  return rows
}
