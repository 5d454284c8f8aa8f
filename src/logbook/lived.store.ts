import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Lived } from './activity.ts'

/**
 * What a person took part in or was invited to and that began between two instants (the last one excluded), in the order it began; and, whenever
 * they began, the activities named.
 */
export const livedBy = async (
  db: Db,
  hub: Id,
  person: Id,
  { from, until, named = [] }: { from: Instant; until: Instant; named?: Id[] },
): Promise<Lived[]> => {
  const { rows } = await sql<Lived>`
    select jsonb_build_object('id', a.id, 'kind', a.kind, 'title', a.title, 'place', a.place, 'subjectType', a.subject_type, 'subject', a.subject,
        'visibility', a.visibility,
        'startsAt', to_char(a.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'endsAt', to_char(a.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as activity,
      p.organisation_id as organisation, p.capacity, p.invited, p.attended, p.minutes, p.travel_minutes as travel
    from logbook.participation p join logbook.activity a on a.hub_id = p.hub_id and a.id = p.activity_id
    where p.hub_id = ${hub} and p.person_id = ${person}
      and ((a.starts_at >= ${from} and a.starts_at < ${until}) or a.id = any (${named}::uuid[]))
    order by a.starts_at, a.id`.execute(db)
  return rows
}
