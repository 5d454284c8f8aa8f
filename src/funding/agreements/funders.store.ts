import type { Id } from '#base/id.ts'
import type { Standing } from '#funding/budgets/budget.ts'
import type { FunderKind } from '#funding/budgets/codes.ts'
import { type Db, sql } from '#platform/database/database.ts'

export type WholeFunder = { id: Id; name: string; kind: FunderKind; siret: string | null; countsInKind: boolean | null }

const FUNDER = sql`f.id, f.name, f.kind, f.siret, f.counts_in_kind as "countsInKind"`

/** By name; a hub has a few dozen: at most 300. */
export const wholeFunders = async (db: Db, hub: Id): Promise<WholeFunder[]> =>
  (await sql<WholeFunder>`select ${FUNDER} from funding.funder f where f.hub_id = ${hub} order by f.name, f.id limit 300`.execute(db)).rows

export const funderOf = async (db: Db, hub: Id, id: Id): Promise<WholeFunder | null> =>
  (await sql<WholeFunder>`select ${FUNDER} from funding.funder f where f.hub_id = ${hub} and f.id = ${id}`.execute(db)).rows[0] ?? null

export const changeFunder = async (db: Db, hub: Id, { id, kind, siret, countsInKind }: Omit<WholeFunder, 'name'>): Promise<void> => {
  await sql`update funding.funder set kind = ${kind}, siret = ${siret}, counts_in_kind = ${countsInKind} where hub_id = ${hub} and id = ${id}`.execute(
    db,
  )
}

/** A line of the latest budget of a year that counts on a funder. */
export type FunderLine = {
  lasting: Id
  action: Id
  actionName: string
  year: number
  code: string
  name: string
  cents: number
  standing: Standing
}

/** Latest year first, at most 200. */
export const linesOfFunder = async (db: Db, hub: Id, funder: Id): Promise<FunderLine[]> =>
  (
    await sql<FunderLine>`select l.lasting, b.action_id as action, x.name as "actionName", b.year, l.code, l.name, l.cents, l.standing
      from funding.budget_line l
      join funding.budget b on b.hub_id = l.hub_id and b.id = l.budget_id
      join funding.action x on x.hub_id = b.hub_id and x.id = b.action_id
      where l.hub_id = ${hub} and l.funder_id = ${funder} and not l.gone
        and not exists (select from funding.budget n where n.hub_id = b.hub_id and n.action_id = b.action_id and n.year = b.year and n.version > b.version)
      order by b.year desc, x.name, l.rank, l.id limit 200`.execute(db)
  ).rows
