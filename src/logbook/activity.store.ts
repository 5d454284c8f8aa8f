import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Activity, Attended, Capacity, Participation, TimeSpent } from './activity.ts'

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

const rowOf = (hub: Id, { startsAt, endsAt, subjectType, visibility = 'hub', ...rest }: Activity): ActivityRow => ({
  hub_id: hub,
  ...rest,
  starts_at: startsAt,
  ends_at: endsAt,
  subject_type: subjectType,
  visibility,
})

/** Writes an activity, or its new date, place and title when it is already there. */
export const keepActivity = async (db: Db, hub: Id, activity: Activity): Promise<void> => {
  const { title, starts_at, ends_at, place, ...rest } = rowOf(hub, activity)
  await tables(db)
    .insertInto('logbook.activity')
    .values({ ...rest, title, starts_at, ends_at, place })
    .onConflict((conflict) => conflict.columns(['hub_id', 'id']).doUpdateSet({ title, starts_at, ends_at, place }))
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

/** What a person took part in or was invited to, latest first, at most 100 lines. */
export const timeOf = async (db: Db, hub: Id, person: Id): Promise<TimeSpent[]> => {
  const rows = await tables(db)
    .selectFrom('logbook.participation as p')
    .innerJoin('logbook.activity as a', (join) => join.onRef('a.hub_id', '=', 'p.hub_id').onRef('a.id', '=', 'p.activity_id'))
    .selectAll('a')
    .select(['p.minutes', 'p.attended', 'p.capacity', 'p.organisation_id'])
    .where('p.hub_id', '=', hub)
    .where('p.person_id', '=', person)
    .orderBy('a.starts_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    activity: activityOf(row),
    minutes: row.minutes,
    attended: row.attended,
    capacity: row.capacity,
    organisation: row.organisation_id,
  }))
}
