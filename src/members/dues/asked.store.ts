import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** Of a year that was called and runs on a day: whose line it has, and whether all of it was paid by that day, or is not to be. null: none was called. */
export const duesAskedOn = async (db: Db, hub: Id, day: Day): Promise<{ organisation: Id; settled: boolean }[] | null> => {
  const { rows } = await sql<{ lines: { organisation: Id; settled: boolean }[] }>`
    select (select coalesce(jsonb_agg(jsonb_build_object('organisation', l.organisation_id, 'settled', coalesce(l.exempt_on <= ${day}, false)
        or l.amount_cents <= (select coalesce(sum(y.amount_cents), 0) from members.due_payment y where y.hub_id = l.hub_id and y.line_id = l.id
          and y.paid_on <= ${day} and (y.gone_on is null or y.gone_on > ${day})))), '[]')
      from members.due_line l where l.hub_id = d.hub_id and l.dues_id = d.id and (l.called_on <= ${day} or l.exempt_on <= ${day})) as lines
    from members.dues d where d.hub_id = ${hub} and d.called_on <= ${day} and ${day} between d.starts_on and d.ends_on limit 1`.execute(db)
  return rows[0]?.lines ?? null
}
