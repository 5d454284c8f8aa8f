import type { Day, Instant } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/**
 * A person takes part in her own name from a day on (ADR 0015): the party of one that bears her id, and speaks through her. Made the first time, and
 * reaching back to the earliest day that was asked. False: nobody of this hub.
 */
export const takePart = async (db: Db, hub: Id, person: Id, from: Day, at: Instant): Promise<boolean> => {
  await sql`insert into members.organisation (hub_id, id, party_of, name, source, created_at)
    select p.hub_id, p.id, p.id, p.name, p.source, ${at} from members.person p where p.hub_id = ${hub} and p.id = ${person}
    on conflict do nothing`.execute(db)
  const begun = await sql`insert into members.representation (hub_id, id, organisation_id, person_id, kind, from_day)
    select o.hub_id, ${newId()}, o.id, o.id, 'titulaire', ${from} from members.organisation o
    where o.hub_id = ${hub} and o.party_of = ${person}
      and not exists (select from members.representation r where r.hub_id = o.hub_id and r.organisation_id = o.id and r.person_id = o.id)
    on conflict do nothing`.execute(db)
  if (begun.numAffectedRows === 1n) return true
  const { rows } = await sql`update members.representation set from_day = least(from_day, ${from}::date)
    where hub_id = ${hub} and organisation_id = ${person} and person_id = ${person} returning id`.execute(db)
  return rows.length > 0
}
