import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Decision } from './decision.ts'

/** Puts off at once everything a meeting leaves unsettled: same instant, each on its own version and round, with those who took part in it. */
export const saveAdjourned = async (db: Db, hub: Id, adjourned: Decision[]): Promise<void> => {
  const rows = adjourned.flatMap(({ id, outcome }) => {
    if (!outcome) return []
    const { at, version, round, present, recused, represented = null, withheld = null, quorum } = outcome
    return { id, at, version, round, present, recused: recused.length > 0 ? recused : null, represented, withheld, ...quorum }
  })
  if (rows.length === 0) return
  const said = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (id uuid, at timestamptz, version int, round int, present uuid[],
    recused uuid[], represented uuid[], withheld uuid[], counted int, needed int, "of" int, stands boolean)`
  await sql`update governance.decision d set state = 'adjourned', outcome_at = x.at, outcome_version = x.version, outcome_round = x.round,
      outcome_present = x.present, outcome_recused = x.recused, outcome_represented = x.represented, outcome_withheld = x.withheld,
      quorum_counted = x.counted, quorum_needed = x.needed, quorum_of = x."of", quorum_stands = x.stands
    from ${said} where d.hub_id = ${hub} and d.id = x.id`.execute(db)
  await sql`update governance.round r set closed_at = x.at
    from ${said} where r.hub_id = ${hub} and r.decision_id = x.id and r.closed_at is null`.execute(db)
}

/** Puts what a closing had adjourned on the table again: in its running round, before its vote or its second ballot, or before the first round. */
export const saveResumed = async (db: Db, hub: Id, decisions: Decision[]): Promise<void> => {
  if (decisions.length === 0) return
  const ids = decisions.map(({ id }) => id)
  await sql`update governance.round r set closed_at = null
    where r.hub_id = ${hub} and r.decision_id = any (${ids}::uuid[])
      and not exists (select from governance.decision d where d.hub_id = r.hub_id and d.id = r.decision_id and d.method = 'vote')
      and r.k = (select max(k) from governance.round x where x.hub_id = r.hub_id and x.decision_id = r.decision_id)`.execute(db)
  await sql`update governance.decision d
    set state = case
        when d.method = 'vote' and 'tied' = (select v.result ->> 'outcome' from governance.vote v
          where v.hub_id = d.hub_id and v.decision_id = d.id and v.ended <> 'voided' order by v.n desc limit 1) then 'tied'
        when d.method <> 'vote' and outcome_round > 0 then 'objections' else 'proposed' end,
      outcome_at = null, outcome_version = null, outcome_round = null, outcome_present = null, outcome_recused = null, outcome_represented = null,
      outcome_withheld = null, quorum_counted = null, quorum_needed = null, quorum_of = null, quorum_stands = null
    where d.hub_id = ${hub} and d.id = any (${ids}::uuid[])`.execute(db)
}
