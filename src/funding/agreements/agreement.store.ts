import type { Day } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import type { BudgetLine } from '#funding/budgets/budget.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Agreement, Instalment, Receipt, WholeAgreement, YearShare } from './agreement.ts'

const WHOLE = sql`a.id, a.action_id as action, a.line_id as line, a.payer_id as payer, a.origin_id as origin, a.reference,
  a.commitment_no as "commitmentNo", a.cents, a.notified_on as "notifiedOn", a.signed_on as "signedOn", a.starts_on as "startsOn",
  a.ends_on as "endsOn", a.most_rate as "mostRate", a.keeps_unused as "keepsUnused", a.amends_id as amends, a.why_more as "whyMore",
  a.closed_on as "closedOn", a.gone, x.name as "actionName", p.name as "payerName", p.kind as "payerKind", o.name as "originName",
  o.kind as "originKind",
  (select n.id from funding.agreement n where n.hub_id = a.hub_id and n.amends_id = a.id and not n.gone order by n.id limit 1) as "amendedBy",
  coalesce((select jsonb_agg(jsonb_build_object('year', y.year, 'cents', y.cents) order by y.year)
    from funding.agreement_year y where y.hub_id = a.hub_id and y.agreement_id = a.id), '[]') as years,
  coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'rank', i.rank, 'kind', i.kind, 'cents', i.cents, 'opensBy', i.opens_by,
      'expectedOn', i.expected_on, 'claimedOn', i.claimed_on) order by i.rank)
    from funding.instalment i where i.hub_id = a.hub_id and i.agreement_id = a.id), '[]') as instalments,
  coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'receivedOn', r.received_on, 'cents', r.cents, 'label', r.label, 'gone', r.gone)
      order by r.received_on, r.id)
    from funding.receipt r where r.hub_id = a.hub_id and r.agreement_id = a.id), '[]') as receipts`

/** Which agreements: one, those of a funder (its money or paid by it), those of a line, those that have money of a year; all where nothing is said. */
export type Which = { id?: Id; funder?: Id; line?: Id; year?: number | null }

/** Latest notified first. A hub has a few dozen: at most 500. */
export const agreementsOf = async (db: Db, hub: Id, { id, funder, line, year }: Which = {}): Promise<WholeAgreement[]> => {
  const conditions = [
    sql`a.hub_id = ${hub}`,
    ...(id ? [sql`a.id = ${id}`] : []),
    ...(funder ? [sql`(a.payer_id = ${funder} or a.origin_id = ${funder})`] : []),
    ...(line ? [sql`a.line_id = ${line}`] : []),
    ...(year
      ? [sql`exists (select from funding.agreement_year s where s.hub_id = ${hub} and s.agreement_id = a.id and s.year = ${year})`]
      : []),
  ]
  const { rows } = await sql<WholeAgreement>`select ${WHOLE} from funding.agreement a
    join funding.action x on x.hub_id = a.hub_id and x.id = a.action_id
    join funding.funder p on p.hub_id = a.hub_id and p.id = a.payer_id
    join funding.funder o on o.hub_id = a.hub_id and o.id = a.origin_id
    where ${sql.join(conditions, sql` and `)} order by a.notified_on desc, a.id desc limit 500`.execute(db)
  return rows
}

export const agreementOf = async (db: Db, hub: Id, id: Id): Promise<WholeAgreement | null> =>
  (await agreementsOf(db, hub, { id }))[0] ?? null

/** As `agreementOf`, held until the transaction ends: what is noted of one agreement is noted one after the other. */
export const holdAgreement = async (db: Db, hub: Id, id: Id): Promise<WholeAgreement | null> => {
  await sql`select from funding.agreement a where a.hub_id = ${hub} and a.id = ${id} for update`.execute(db)
  return agreementOf(db, hub, id)
}

type NewAgreement = Omit<Agreement, 'closedOn' | 'gone'> & { years: YearShare[]; instalments: Instalment[] }

export const addAgreement = async (db: Db, hub: Id, one: NewAgreement): Promise<void> => {
  await sql`insert into funding.agreement (hub_id, id, action_id, line_id, payer_id, origin_id, reference, commitment_no, cents, notified_on,
      signed_on, starts_on, ends_on, most_rate, keeps_unused, amends_id, why_more)
    values (${hub}, ${one.id}, ${one.action}, ${one.line}, ${one.payer}, ${one.origin}, ${one.reference}, ${one.commitmentNo}, ${one.cents},
      ${one.notifiedOn}, ${one.signedOn}, ${one.startsOn}, ${one.endsOn}, ${one.mostRate}, ${one.keepsUnused}, ${one.amends}, ${one.whyMore})`.execute(
    db,
  )
  await setYears(db, hub, one.id, one.years)
  await sql`insert into funding.instalment (hub_id, id, agreement_id, rank, kind, cents, opens_by, expected_on, claimed_on)
    select ${hub}, x.id, ${one.id}, x.rank, x.kind, x.cents, x."opensBy", x."expectedOn", x."claimedOn"
    from jsonb_to_recordset(${JSON.stringify(one.instalments)}::jsonb)
      as x (id uuid, rank int, kind text, cents bigint, "opensBy" text, "expectedOn" date, "claimedOn" date)`.execute(db)
}

/** In place of the split there was. */
export const setYears = async (db: Db, hub: Id, agreement: Id, years: YearShare[]): Promise<void> => {
  await sql`delete from funding.agreement_year where hub_id = ${hub} and agreement_id = ${agreement}`.execute(db)
  await sql`insert into funding.agreement_year (hub_id, agreement_id, year, cents)
    select ${hub}, ${agreement}, x.year, x.cents from jsonb_to_recordset(${JSON.stringify(years)}::jsonb) as x (year int, cents bigint)`.execute(
    db,
  )
}

export type Said = Pick<Agreement, 'reference' | 'commitmentNo' | 'signedOn' | 'mostRate' | 'keepsUnused'>

export const changeAgreement = async (db: Db, hub: Id, id: Id, said: Said): Promise<void> => {
  await sql`update funding.agreement set reference = ${said.reference}, commitment_no = ${said.commitmentNo}, signed_on = ${said.signedOn},
      most_rate = ${said.mostRate}, keeps_unused = ${said.keepsUnused} where hub_id = ${hub} and id = ${id}`.execute(db)
}

export const moveAgreement = async (
  db: Db,
  hub: Id,
  id: Id,
  { closedOn, gone }: { closedOn: Day | null; gone: boolean },
): Promise<void> => {
  await sql`update funding.agreement set closed_on = ${closedOn}, gone = ${gone} where hub_id = ${hub} and id = ${id}`.execute(db)
}

export const setInstalment = async (
  db: Db,
  hub: Id,
  id: Id,
  { expectedOn, claimedOn }: Pick<Instalment, 'expectedOn' | 'claimedOn'>,
): Promise<void> => {
  await sql`update funding.instalment set expected_on = ${expectedOn}, claimed_on = ${claimedOn} where hub_id = ${hub} and id = ${id}`.execute(
    db,
  )
}

export const addReceipt = async (
  db: Db,
  hub: Id,
  agreement: Id,
  { receivedOn, cents, label }: Omit<Receipt, 'id' | 'gone'>,
): Promise<Id> => {
  const id = newId()
  await sql`insert into funding.receipt (hub_id, id, agreement_id, received_on, cents, label)
    values (${hub}, ${id}, ${agreement}, ${receivedOn}, ${cents}, ${label})`.execute(db)
  return id
}

export const setReceiptGone = async (db: Db, hub: Id, id: Id, gone: boolean): Promise<void> => {
  await sql`update funding.receipt set gone = ${gone} where hub_id = ${hub} and id = ${id}`.execute(db)
}

/** What came under an agreement belongs to the one that takes its place. */
export const takeReceiptsOver = async (db: Db, hub: Id, { from, to }: { from: Id; to: Id }): Promise<void> => {
  await sql`update funding.receipt set agreement_id = ${to} where hub_id = ${hub} and agreement_id = ${from}`.execute(db)
}

/** A line of a budget that an agreement may be noted for, with its action. */
export type AskedLine = Omit<BudgetLine, 'id' | 'months'> & {
  funderName: string | null
  year: number
  action: Id
  actionName: string
  startsOn: Day | null
  endsOn: Day | null
}

/** As its latest version has it; null: it is in no budget any more. */
export const lineOf = async (db: Db, hub: Id, lasting: Id): Promise<AskedLine | null> =>
  (
    await sql<AskedLine>`select l.lasting, l.side, l.code, l.name, l.cents, l.funder_id as funder, l.standing, f.name as "funderName", b.year,
        x.id as action, x.name as "actionName", x.starts_on as "startsOn", x.ends_on as "endsOn"
      from funding.budget_line l
      join funding.budget b on b.hub_id = l.hub_id and b.id = l.budget_id
      join funding.action x on x.hub_id = b.hub_id and x.id = b.action_id
      left join funding.funder f on f.hub_id = l.hub_id and f.id = l.funder_id
      where l.hub_id = ${hub} and l.lasting = ${lasting} and not l.gone order by b.version desc limit 1`.execute(db)
  ).rows[0] ?? null
