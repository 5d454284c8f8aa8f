import type { RawBuilder } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/**
 * To whom the decision `d` of the point `i` gave a charge, and until when: the nominee of the version that was adopted, or those elected among candidates,
 * each by its candidacy. No row: it gave none.
 */
export const chargeGiven: RawBuilder<unknown> = sql`
  (select n.nominee_person_id as person_id, n.nominee_organisation_id as organisation_id, n.until_day, null::uuid as candidacy_id
    from governance.nominee n where n.hub_id = d.hub_id and n.decision_id = d.id and n.version = d.outcome_version
  union all
  select c.person_id, c.organisation_id, s.until_day, c.id from governance.slate s
    join governance.vote v on v.hub_id = s.hub_id and v.decision_id = d.id and v.ended = 'counted'
    join governance.candidacy c on c.hub_id = s.hub_id and c.agenda_item_id = s.agenda_item_id and v.result -> 'elected' ? c.id::text
    where s.hub_id = i.hub_id and s.agenda_item_id = i.id and s.body_id is null and i.kind = 'candidates')`

/** A role given, and until when. `decision`: the one that gave it; `candidacy` null: elected without candidates. */
export type Charge = {
  decision: Id
  candidacy: Id | null
  role: string
  person: string | null
  organisation: string | null
  since: Day
  until: Day | null
}

/** The roles a body has given that run on a day: not ended, not replaced or repealed by a later decision. */
export const chargesOf = async (db: Db, hub: Id, body: Id, today: Day): Promise<Charge[]> => {
  const { rows } = await sql<Charge>`
    select d.id as decision, g.candidacy_id as candidacy, i.title as role, p.name as person, o.name as organisation,
      (d.outcome_at at time zone h.zone)::date as since, g.until_day as until
    from governance.meeting m
    join platform.hub h on h.id = m.hub_id
    join governance.agenda_item i on i.hub_id = m.hub_id and i.meeting_id = m.id and i.kind in ('election', 'candidates')
    join governance.decision d on d.hub_id = i.hub_id and d.agenda_item_id = i.id and d.state = 'adopted'
    cross join lateral ${chargeGiven} g
    left join members.person p on p.hub_id = m.hub_id and p.id = g.person_id
    left join members.organisation o on o.hub_id = m.hub_id and o.id = g.organisation_id
    where m.hub_id = ${hub} and m.body_id = ${body} and (g.until_day is null or g.until_day >= ${today})
      and not exists (select from governance.review r where r.hub_id = d.hub_id and r.decision_id = d.id and r.became in ('replaced', 'repealed'))
    order by i.title, d.outcome_at desc, d.id, g.candidacy_id`.execute(db)
  return rows
}
