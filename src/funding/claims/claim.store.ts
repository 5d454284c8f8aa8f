import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { CostPiece } from '#funding/costs/cost.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Before, Borne, Claim, ClaimLine, Promised } from './claim.ts'

const AGREEMENT = sql`jsonb_build_object('id', g.id, 'payer', f.name, 'origin', o.name, 'european', o.kind = 'european', 'reference', g.reference,
  'action', g.action_id, 'actionName', a.name, 'cents', g.cents, 'startsOn', g.starts_on, 'endsOn', g.ends_on, 'mostRate', g.most_rate)`
const AGREEMENTS = sql`funding.agreement g
  join funding.action a on a.hub_id = g.hub_id and a.id = g.action_id
  join funding.funder f on f.hub_id = g.hub_id and f.id = g.payer_id
  join funding.funder o on o.hub_id = g.hub_id and o.id = g.origin_id`

/** Those that may still be claimed, the latest first; a hub has a few dozen: at most 200. An agreement that was changed is claimed by the one that changes it. */
export const agreementsOf = async (db: Db, hub: Id): Promise<Promised[]> =>
  (
    await sql<{ agreement: Promised }>`select ${AGREEMENT} as agreement from ${AGREEMENTS}
      where g.hub_id = ${hub} and g.closed_on is null
        and not exists (select from funding.agreement n where n.hub_id = g.hub_id and n.amends_id = g.id)
      order by g.starts_on desc, g.id limit 200`.execute(db)
  ).rows.map(({ agreement }) => agreement)

export const agreementOf = async (db: Db, hub: Id, id: Id): Promise<Promised | null> =>
  (
    await sql<{
      agreement: Promised
    }>`select ${AGREEMENT} as agreement from ${AGREEMENTS} where g.hub_id = ${hub} and g.id = ${id}`.execute(db)
  ).rows[0]?.agreement ?? null

/** Held until the transaction ends: what it still pays for is asked by one at a time. */
export const holdAgreement = async (db: Db, hub: Id, id: Id): Promise<void> => {
  await sql`select from funding.agreement g where g.hub_id = ${hub} and g.id = ${id} for update`.execute(db)
}

const CLAIM = sql`m.id, m.starts_on as "startsOn", m.ends_on as "endsOn", m.filed_on as "filedOn", ${AGREEMENT} as agreement`
const CLAIMS = sql`funding.claim m join funding.agreement g on g.hub_id = m.hub_id and g.id = m.agreement_id
  join funding.action a on a.hub_id = g.hub_id and a.id = g.action_id
  join funding.funder f on f.hub_id = g.hub_id and f.id = g.payer_id
  join funding.funder o on o.hub_id = g.hub_id and o.id = g.origin_id`

export const claimOf = async (db: Db, hub: Id, id: Id): Promise<Claim | null> =>
  (
    await sql<Claim>`select ${CLAIM} from ${CLAIMS}
      where m.hub_id = ${hub} and m.id = ${id}`.execute(db)
  ).rows[0] ?? null

export type ListedClaim = Claim & { cents: number; costs: number }

/** Latest first. At most 500. */
export const claimsOf = async (db: Db, hub: Id): Promise<ListedClaim[]> =>
  (
    await sql<ListedClaim>`select ${CLAIM},
        (select coalesce(sum(l.cents), 0)::bigint from funding.claim_line l where l.hub_id = m.hub_id and l.claim_id = m.id) as cents,
        (select count(*)::int from funding.claim_line l where l.hub_id = m.hub_id and l.claim_id = m.id) as costs
      from ${CLAIMS}
      where m.hub_id = ${hub} order by m.ends_on desc, m.id desc limit 500`.execute(db)
  ).rows

const CLAIMED = sql`(select coalesce(jsonb_agg(jsonb_build_object('claim', m.id, 'action', l.action_id, 'agreement', g.id, 'payer', f.name,
    'european', o.kind = 'european', 'cents', l.cents, 'filed', m.filed_on is not null) order by m.id), '[]')
  from funding.claim_line l join funding.claim m on m.hub_id = l.hub_id and m.id = l.claim_id
  join funding.agreement g on g.hub_id = m.hub_id and g.id = m.agreement_id
  join funding.funder f on f.hub_id = g.hub_id and f.id = g.payer_id
  join funding.funder o on o.hub_id = g.hub_id and o.id = g.origin_id
  where l.hub_id = s.hub_id and l.cost_id = s.cost_id and l.action_id = s.action_id)`
const PIECES = sql`(select coalesce(jsonb_agg(jsonb_build_object('document', d.id, 'name', d.name, 'mediaType', d.media_type, 'sha256', d.sha256,
    'bytes', d.bytes, 'gone', false) order by d.kept_at, d.id), '[]')
  from funding.cost_piece p join platform.document d on d.hub_id = p.hub_id and d.id = p.document_id
  where p.hub_id = s.hub_id and p.cost_id = s.cost_id and not p.gone)`

export type BorneRead = Borne & { pieces: CostPiece[]; asked: number }

/** What an action bore in the period of a claim, and what the claim shows, oldest first. At most 2 000. */
export const borneOf = async (db: Db, hub: Id, claim: Claim): Promise<BorneRead[]> =>
  (
    await sql<BorneRead>`select c.id as cost, s.action_id as action, c.what, c.supplier, c.dated_on as "datedOn", c.paid_on as "paidOn", c.code,
        s.cents, c.gone, ${CLAIMED} as claims, ${PIECES} as pieces, coalesce(x.cents, 0)::bigint as asked
      from funding.cost_share s join funding.cost c on c.hub_id = s.hub_id and c.id = s.cost_id
      left join funding.claim_line x on x.hub_id = s.hub_id and x.claim_id = ${claim.id} and x.cost_id = s.cost_id and x.action_id = s.action_id
      where s.hub_id = ${hub} and s.action_id = ${claim.agreement.action}
        and (x.claim_id is not null or (not c.gone and c.dated_on between ${claim.startsOn} and ${claim.endsOn}))
      order by c.dated_on, c.id limit 2000`.execute(db)
  ).rows

/** What the other claims of the agreement ask, and the costs they show. */
export const beforeOf = async (db: Db, hub: Id, { id, agreement }: Claim): Promise<Before> =>
  (
    await sql<Before>`select coalesce(sum(l.cents), 0)::bigint as claimed, coalesce(sum(s.cents), 0)::bigint as eligible
      from funding.claim m join funding.claim_line l on l.hub_id = m.hub_id and l.claim_id = m.id
      join funding.cost_share s on s.hub_id = l.hub_id and s.cost_id = l.cost_id and s.action_id = l.action_id
      where m.hub_id = ${hub} and m.agreement_id = ${agreement.id} and m.id <> ${id}`.execute(db)
  ).rows[0] as Before

export const addClaim = async (
  db: Db,
  hub: Id,
  { id, agreement, startsOn, endsOn }: { id: Id; agreement: Id; startsOn: Day; endsOn: Day },
): Promise<void> => {
  await sql`insert into funding.claim (hub_id, id, agreement_id, starts_on, ends_on)
    values (${hub}, ${id}, ${agreement}, ${startsOn}, ${endsOn})`.execute(db)
}

/** The lines of a claim, in place of those it had. */
export const setLines = async (db: Db, hub: Id, claim: Id, lines: ClaimLine[]): Promise<void> => {
  await sql`delete from funding.claim_line where hub_id = ${hub} and claim_id = ${claim}`.execute(db)
  if (lines.length === 0) return
  await sql`insert into funding.claim_line (hub_id, claim_id, cost_id, action_id, cents)
    select ${hub}, ${claim}, x.cost, x.action, x.cents
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as x (cost uuid, action uuid, cents bigint)`.execute(db)
}

/** It never changes again. */
export const fileClaim = async (db: Db, hub: Id, claim: Id, on: Day): Promise<void> => {
  await sql`update funding.claim set filed_on = ${on} where hub_id = ${hub} and id = ${claim} and filed_on is null`.execute(db)
}
