import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Mandate } from './mandate.ts'

/** With the other bodies of the hub, which it may answer to. */
export type MandateFile = { mandate: Mandate | null; bodies: { id: Id; name: string }[] }

export const mandateFile = async (db: Db, hub: Id, body: Id): Promise<MandateFile> => {
  const { rows } = await sql<MandateFile>`
    select (select jsonb_build_object('scope', m.scope, 'powers', m.powers, 'budgetCents', m.budget_cents, 'reportsTo', m.reports_to,
        'reportBy', m.report_by, 'reported', m.reported, 'reportedOn', m.reported_on)
        from governance.body_mandate m where m.hub_id = ${hub} and m.body_id = ${body}) as mandate,
      (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name) order by b.name, b.id), '[]')
        from governance.body b where b.hub_id = ${hub} and b.id <> ${body}) as bodies`.execute(db)
  return rows[0] ?? { mandate: null, bodies: [] }
}

export const saveMandate = async (
  db: Db,
  hub: Id,
  body: Id,
  { scope, powers, budgetCents, reportsTo, reportBy }: Omit<Mandate, 'reported' | 'reportedOn'>,
  now: Instant,
): Promise<void> => {
  await sql`insert into governance.body_mandate (hub_id, body_id, scope, powers, budget_cents, reports_to, report_by, kept_at)
    values (${hub}, ${body}, ${scope}, ${powers}, ${budgetCents}, ${reportsTo}, ${reportBy}, ${now})
    on conflict (hub_id, body_id) do update set scope = excluded.scope, powers = excluded.powers, budget_cents = excluded.budget_cents,
      reports_to = excluded.reports_to, report_by = excluded.report_by, kept_at = excluded.kept_at`.execute(db)
}

export const saveReport = async (
  db: Db,
  hub: Id,
  body: Id,
  { told, on, next }: { told: string; on: Day; next: Day | null },
): Promise<void> => {
  await sql`update governance.body_mandate set reported = ${told}, reported_on = ${on}, report_by = ${next}
    where hub_id = ${hub} and body_id = ${body}`.execute(db)
}
