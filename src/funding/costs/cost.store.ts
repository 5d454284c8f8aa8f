import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { PAGE, type Place } from '#base/list.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { keyset } from '#platform/database/keyset.ts'
import type { Cost, CostView } from './cost.ts'

const SHARES = sql`(select coalesce(jsonb_agg(jsonb_build_object('action', s.action_id, 'name', a.name, 'cents', s.cents) order by a.rank, a.id), '[]')
  from funding.cost_share s join funding.action a on a.hub_id = s.hub_id and a.id = s.action_id where s.hub_id = c.hub_id and s.cost_id = c.id)`
const PIECES = sql`(select coalesce(jsonb_agg(jsonb_build_object('document', d.id, 'name', d.name, 'mediaType', d.media_type, 'sha256', d.sha256,
    'bytes', d.bytes, 'gone', p.gone) order by d.kept_at, d.id), '[]')
  from funding.cost_piece p join platform.document d on d.hub_id = p.hub_id and d.id = p.document_id where p.hub_id = c.hub_id and p.cost_id = c.id)`
const CLAIMS = sql`(select coalesce(jsonb_agg(jsonb_build_object('claim', m.id, 'action', l.action_id, 'agreement', g.id, 'payer', f.name,
    'european', o.kind = 'european', 'cents', l.cents, 'filed', m.filed_on is not null) order by m.id), '[]')
  from funding.claim_line l join funding.claim m on m.hub_id = l.hub_id and m.id = l.claim_id
  join funding.agreement g on g.hub_id = m.hub_id and g.id = m.agreement_id
  join funding.funder f on f.hub_id = g.hub_id and f.id = g.payer_id
  join funding.funder o on o.hub_id = g.hub_id and o.id = g.origin_id
  where l.hub_id = c.hub_id and l.cost_id = c.id)`

/** One cost `c` with all that hangs on it; of its key `k`. */
export const COST = sql`c.id, c.dated_on as "datedOn", c.paid_on as "paidOn", c.supplier, c.what, c.code, c.cents, c.key_id as key,
  k.name as "keyName", c.gone, ${SHARES} as shares, ${PIECES} as pieces, ${CLAIMS} as claims`
export const COSTS = sql`funding.cost c left join funding.share_key k on k.hub_id = c.hub_id and k.id = c.key_id`

export type CostFilters = { year: number; action: Id | null; shown: CostView; q: string }

const NO_PIECE = sql`not exists (select from funding.cost_piece p where p.hub_id = c.hub_id and p.cost_id = c.id and not p.gone)`
const NO_ACTION = sql`not exists (select from funding.cost_share s where s.hub_id = c.hub_id and s.cost_id = c.id)`

const sought = (q: string) => sql`array(select '%' || regexp_replace(w, '([\\\\%_])', '\\\\\\1', 'g') || '%'
  from unnest(string_to_array(members.sought(${q}), ' ')) as t (w) where w <> '')`

const matching = (hub: Id, { year, action, shown, q }: CostFilters) => sql`c.hub_id = ${hub}
  and c.dated_on between ${`${year}-01-01`} and ${`${year}-12-31`} and ${shown === 'retirees' ? sql`c.gone` : sql`not c.gone`}
  ${action ? sql`and exists (select from funding.cost_share s where s.hub_id = c.hub_id and s.cost_id = c.id and s.action_id = ${action})` : sql``}
  ${shown === 'sans-piece' ? sql`and ${NO_PIECE}` : sql``} ${shown === 'sans-action' ? sql`and ${NO_ACTION}` : sql``}
  ${q === '' ? sql`` : sql`and members.sought(concat_ws(' ', c.what, c.supplier)) like all (${sought(q)})`}`

/** One cost more than `size` from a place, latest first. */
export const readCosts = async (db: Db, hub: Id, filters: CostFilters, place: Place, size = PAGE): Promise<Cost[]> => {
  const { beyond, order } = keyset(place, {
    keys: [sql`c.dated_on`, sql`c.id`],
    of: (edge) => sql`select e.dated_on, e.id from funding.cost e where e.hub_id = ${hub} and e.id = ${edge}`,
    down: true,
  })
  return (
    await sql<Cost>`select ${COST} from ${COSTS} where ${matching(hub, filters)} and ${beyond} order by ${order} limit ${size + 1}`.execute(
      db,
    )
  ).rows
}

export type CostCounts = {
  matching: number
  cents: number
  noPiece: number
  noAction: number
  gone: number
  from: Day | null
  to: Day | null
}

/** How many answer and their sum; of the year, how many wait for something; `from`, `to`: first and last day of all. */
export const countCosts = async (db: Db, hub: Id, filters: CostFilters): Promise<CostCounts> => {
  const ofYear = sql`c.hub_id = ${hub} and c.dated_on between ${`${filters.year}-01-01`} and ${`${filters.year}-12-31`}`
  const { rows } = await sql<CostCounts>`select
      (select count(*)::int from funding.cost c where ${matching(hub, filters)}) as matching,
      (select coalesce(sum(c.cents), 0)::bigint from funding.cost c where ${matching(hub, filters)}) as cents,
      (select count(*)::int from funding.cost c where ${ofYear} and not c.gone and ${NO_PIECE}) as "noPiece",
      (select count(*)::int from funding.cost c where ${ofYear} and not c.gone and ${NO_ACTION}) as "noAction",
      (select count(*)::int from funding.cost c where ${ofYear} and c.gone) as gone,
      (select min(c.dated_on) from funding.cost c where c.hub_id = ${hub}) as "from",
      (select max(c.dated_on) from funding.cost c where c.hub_id = ${hub}) as "to"`.execute(db)
  return rows[0] as CostCounts
}

export const costOf = async (db: Db, hub: Id, id: Id): Promise<Cost | null> =>
  (await sql<Cost>`select ${COST} from ${COSTS} where c.hub_id = ${hub} and c.id = ${id}`.execute(db)).rows[0] ?? null

/** Held until the transaction ends: nobody claims it while it changes. */
export const holdCosts = async (db: Db, hub: Id, ids: Id[]): Promise<void> => {
  await sql`select from funding.cost c where c.hub_id = ${hub} and c.id = any (${ids}::uuid[]) order by c.id for update`.execute(db)
}

export type NewCost = Pick<Cost, 'id' | 'datedOn' | 'paidOn' | 'supplier' | 'what' | 'code' | 'cents' | 'key'>

/** Written, or written anew. */
export const keepCost = async (db: Db, hub: Id, cost: NewCost): Promise<void> => {
  const { id, datedOn, paidOn, supplier, what, code, cents, key } = cost
  await sql`insert into funding.cost (hub_id, id, dated_on, paid_on, supplier, what, code, cents, key_id)
    values (${hub}, ${id}, ${datedOn}, ${paidOn}, ${supplier}, ${what}, ${code}, ${cents}, ${key})
    on conflict (hub_id, id) do update set dated_on = excluded.dated_on, paid_on = excluded.paid_on, supplier = excluded.supplier,
      what = excluded.what, code = excluded.code, cents = excluded.cents, key_id = excluded.key_id`.execute(db)
}

type Shares = { cost: Id; shares: { action: Id; cents: number }[] }[]

/** Which action bears which part, in place of what was; none of them is claimed. */
export const setShares = async (db: Db, hub: Id, all: Shares): Promise<void> => {
  await sql`delete from funding.cost_share where hub_id = ${hub} and cost_id = any (${all.map(({ cost }) => cost)}::uuid[])`.execute(db)
  const rows = all.flatMap(({ cost, shares }) => shares.map((one) => ({ cost, ...one })))
  if (rows.length === 0) return
  await sql`insert into funding.cost_share (hub_id, cost_id, action_id, cents)
    select ${hub}, x.cost, x.action, x.cents from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (cost uuid, action uuid, cents bigint)`.execute(
    db,
  )
}

/** Costs pass from one key to the one that puts it right. */
export const shareAgain = async (db: Db, hub: Id, key: Id, all: Shares): Promise<void> => {
  if (all.length === 0) return
  await sql`update funding.cost set key_id = ${key} where hub_id = ${hub} and id = any (${all.map(({ cost }) => cost)}::uuid[])`.execute(db)
  await setShares(db, hub, all)
}

/** False: it is so already. */
export const setGone = async (db: Db, hub: Id, id: Id, gone: boolean): Promise<boolean> =>
  ((await sql`update funding.cost set gone = ${gone} where hub_id = ${hub} and id = ${id} and gone <> ${gone}`.execute(db))
    .numAffectedRows ?? 0n) > 0n

export const addPieces = async (db: Db, hub: Id, cost: Id, documents: Id[]): Promise<void> => {
  await sql`insert into funding.cost_piece (hub_id, cost_id, document_id)
    select ${hub}, ${cost}, d from unnest(${documents}::uuid[]) as d`.execute(db)
}

/** Of the pieces of a cost, those named stay; the others are taken off. */
export const keepOnly = async (db: Db, hub: Id, cost: Id, documents: Id[]): Promise<void> => {
  await sql`update funding.cost_piece set gone = not (document_id = any (${documents}::uuid[])) where hub_id = ${hub} and cost_id = ${cost}`.execute(
    db,
  )
}

export type ActionChoice = { id: Id; name: string; axis: string }

/** What may bear a cost, in the order of the budget; of axes that are not closed. */
export const actionChoices = async (db: Db, hub: Id): Promise<ActionChoice[]> =>
  (
    await sql<ActionChoice>`select a.id, a.name, x.name as axis from funding.action a join funding.axis x on x.hub_id = a.hub_id and x.id = a.axis_id
      where a.hub_id = ${hub} and x.closed_on is null order by x.rank, a.rank, a.id limit 500`.execute(db)
  ).rows

/** The line a cost is likely of: that of the last cost of the same supplier, else the largest the action’s budget of that year has. */
export const likelyCode = async (
  db: Db,
  hub: Id,
  { supplier, action, year }: { supplier: string; action: Id | null; year: number },
): Promise<string | null> => {
  const { rows } = await sql<{ code: string | null }>`select coalesce(
      (select c.code from funding.cost c where c.hub_id = ${hub} and c.supplier <> '' and c.supplier = ${supplier} and not c.gone
        order by c.dated_on desc, c.id desc limit 1),
      (select l.code from funding.budget b join funding.budget_line l on l.hub_id = b.hub_id and l.budget_id = b.id
        where b.hub_id = ${hub} and b.action_id = ${action} and b.year = ${year} and l.side = 'charge' and not l.gone
          and l.code <> 'adetailler' and l.code !~ '^8[67]'
        order by b.version desc, l.cents desc limit 1)) as code`.execute(db)
  return rows[0]?.code ?? null
}

/** Whom the hub has paid before, the most often first. */
export const suppliersOf = async (db: Db, hub: Id): Promise<string[]> =>
  (
    await sql<{ supplier: string }>`select c.supplier from funding.cost c where c.hub_id = ${hub} and c.supplier <> '' and not c.gone
      group by c.supplier order by count(*) desc, c.supplier limit 100`.execute(db)
  ).rows.map(({ supplier }) => supplier)
