import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

export type OwnDue = { on: Day; what: 'asked' | 'noted' | 'letter' | 'exempted' | 'set'; organisation: string | null; cents: number | null }

/** What dues keep of somebody: asked of her in her own name, noted by her, written to her; latest first. */
export const ownDues = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnDue[]> =>
  (
    await sql<OwnDue>`select x.on, x.what, o.name as organisation, x.cents from (
        select called_on as "on", 'asked' as what, organisation_id, amount_cents as cents from members.due_line
          where hub_id = ${hub} and organisation_id = ${person} and called_on is not null
        union all select l.exempt_on, 'exempted', l.organisation_id, l.amount_cents from members.due_line l where l.hub_id = ${hub} and l.exempt_by = ${person}
        union all select p.paid_on, 'noted', l.organisation_id, p.amount_cents from members.due_payment p
          join members.due_line l on l.hub_id = p.hub_id and l.id = p.line_id where p.hub_id = ${hub} and p.noted_by = ${person}
        union all select t.made_on, 'letter', l.organisation_id, l.amount_cents from members.due_letter t
          join members.due_line l on l.hub_id = t.hub_id and l.id = t.line_id where t.hub_id = ${hub} and t.person_id = ${person}
        union all select d.kept_at::date, 'set', null, d.amount_cents from members.dues d where d.hub_id = ${hub} and d.kept_by = ${person}
      ) x left join members.organisation o on o.hub_id = ${hub} and o.id = x.organisation_id order by x.on desc, x.what, o.name limit ${most}`.execute(
      db,
    )
  ).rows
