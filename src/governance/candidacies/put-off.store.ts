import { type Day, type Instant, toInstant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { tables } from './candidacy.store.ts'

/** An election as it was put off, for the point where it comes again. `sits`: it still sits there, on the day of that meeting. */
export type PutOff = {
  point: Id
  body: Id | null
  seats: number
  until: Day | null
  hidden: boolean
  day: Day
  candidacies: {
    org: Id | null
    person: Id | null
    by: Id | null
    notedBy: Id | null
    at: Instant
    acceptedAt: Instant | null
    acceptedBy: Id | null
    withdrawn: boolean
    sits: boolean
  }[]
}

/** The elections of points that come again, each at its new point: what they elect and whose candidacies they had, the first one first. */
export const putOffAt = async (db: Db, hub: Id, again: { from: Id; to: Id }[]): Promise<PutOff[]> => {
  const { rows } = await sql<PutOff>`
    select i.id as point, s.body_id as body, s.seats, s.until_day as until, s.hidden, (m.starts_at at time zone h.zone)::date as day,
      (select coalesce(jsonb_agg(jsonb_build_object('org', c.organisation_id, 'person', c.person_id, 'by', c.said_by, 'notedBy', c.noted_by, 'at', c.at,
          'acceptedAt', c.accepted_at, 'acceptedBy', c.accepted_by, 'withdrawn', c.withdrawn_at is not null,
          'sits', c.organisation_id is null or exists (select from governance.sitting x where x.hub_id = m.hub_id and x.body_id = m.body_id
            and x.organisation_id = c.organisation_id and x.from_day <= (m.starts_at at time zone h.zone)::date
            and (x.until_day is null or (m.starts_at at time zone h.zone)::date < x.until_day))) order by c.at, c.id), '[]')
        from governance.candidacy c where c.hub_id = s.hub_id and c.agenda_item_id = s.agenda_item_id) as candidacies
    from jsonb_to_recordset(${JSON.stringify(again)}::jsonb) as a ("from" uuid, "to" uuid)
    join governance.slate s on s.hub_id = ${hub} and s.agenda_item_id = a."from"
    join governance.agenda_item i on i.hub_id = ${hub} and i.id = a."to" and i.kind = 'candidates'
    join governance.meeting m on m.hub_id = i.hub_id and m.id = i.meeting_id
    join platform.hub h on h.id = m.hub_id`.execute(db)
  return rows.map((one) => ({
    ...one,
    candidacies: one.candidacies.map((each) => ({
      ...each,
      at: toInstant(each.at),
      acceptedAt: each.acceptedAt && toInstant(each.acceptedAt),
    })),
  }))
}

/** The same elections at their new points. */
export const addSlates = async (
  db: Db,
  hub: Id,
  slates: (Omit<PutOff, 'candidacies' | 'day'> & { candidacies: Stands[] })[],
): Promise<void> => {
  if (slates.length === 0) return
  await tables(db)
    .insertInto('governance.slate')
    .values(
      slates.map(({ point, body, seats, until, hidden }) => ({
        hub_id: hub,
        agenda_item_id: point,
        body_id: body,
        seats,
        until_day: until,
        hidden,
        given_from: null,
      })),
    )
    .execute()
  const all = slates.flatMap(({ point, candidacies }) => candidacies.map((one) => ({ point, ...one })))
  if (all.length === 0) return
  await tables(db)
    .insertInto('governance.candidacy')
    .values(
      all.map(({ point, id, org, person, by, notedBy, at, acceptedAt, acceptedBy }) => ({
        ...{ hub_id: hub, id, agenda_item_id: point, organisation_id: org, person_id: person, said_by: by, noted_by: notedBy, at },
        ...{ accepted_at: acceptedAt, accepted_by: acceptedBy, withdrawn_at: null },
      })),
    )
    .execute()
}

export type Stands = Omit<PutOff['candidacies'][number], 'withdrawn' | 'sits'> & { id: Id }
