import type { Day } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import type { FunderKind } from '#funding/budgets/codes.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Dossier, DossierPiece, DossierState, DossierStep } from './dossier.ts'
import type { Answer } from './fill.ts'

export type DossierRead = Dossier & {
  actionName: string
  axisName: string
  purpose: string
  startsOn: Day | null
  endsOn: Day | null
  funderName: string
  funderKind: FunderKind
  /** As it was sent, in canonical JSON; null before. */
  filled: string | null
  steps: DossierStep[]
  pieces: DossierPiece[]
  /** This funder was asked for this action before, or gave for it in an earlier year. */
  again: boolean
}

const STEPS = sql`coalesce((select jsonb_agg(jsonb_build_object('rank', s.rank, 'state', s.state, 'on', s.on_day) order by s.rank)
  from funding.dossier_step s where s.hub_id = d.hub_id and s.dossier_id = d.id), '[]') as steps`
const DOSSIER = sql`d.id, d.action_id as action, d.year, d.form, d.form_version as version, d.funder_id as funder, d.line_id as line, d.cents, d.minutes,
  d.begun_on as "begunOn", d.filed_on as "filedOn", d.sha256, f.name as "funderName"`

export const dossierOf = async (db: Db, hub: Id, id: Id): Promise<DossierRead | null> =>
  (
    await sql<DossierRead>`select ${DOSSIER}, f.kind as "funderKind", a.name as "actionName", x.name as "axisName", a.purpose, a.starts_on as "startsOn",
        a.ends_on as "endsOn", d.filled, ${STEPS},
        coalesce((select jsonb_agg(jsonb_build_object('key', p.key, 'owner', p.owner, 'by', p.by_day, 'ready', p.ready) order by p.key)
          from funding.dossier_piece p where p.hub_id = d.hub_id and p.dossier_id = d.id), '[]') as pieces,
        exists (select from funding.dossier o where o.hub_id = d.hub_id and o.action_id = d.action_id and o.funder_id = d.funder_id
          and o.id <> d.id and o.filed_on < coalesce(d.filed_on, 'infinity'))
          or exists (select from funding.budget b join funding.budget_line l on l.hub_id = b.hub_id and l.budget_id = b.id
            where b.hub_id = d.hub_id and b.action_id = d.action_id and b.year < d.year and l.funder_id = d.funder_id and l.standing = 'granted') as again
      from funding.dossier d join funding.funder f on f.hub_id = d.hub_id and f.id = d.funder_id
      join funding.action a on a.hub_id = d.hub_id and a.id = d.action_id join funding.axis x on x.hub_id = a.hub_id and x.id = a.axis_id
      where d.hub_id = ${hub} and d.id = ${id}`.execute(db)
  ).rows[0] ?? null

export type DossierRow = Dossier & { funderName: string; steps: DossierStep[] }

/** Of an action, the latest first: at most 200. */
export const dossiersOf = async (db: Db, hub: Id, action: Id): Promise<DossierRow[]> =>
  (
    await sql<DossierRow>`select ${DOSSIER}, ${STEPS} from funding.dossier d join funding.funder f on f.hub_id = d.hub_id and f.id = d.funder_id
      where d.hub_id = ${hub} and d.action_id = ${action} order by d.begun_on desc, d.id desc limit 200`.execute(db)
  ).rows

/** What was typed for fields the platform does not know: the hub’s, and this action’s. */
export const answersOf = async (db: Db, hub: Id, { id, action }: { id: Id; action: Id }): Promise<Answer[]> =>
  (
    await sql<Answer>`select a.key, a.body, a.dossier_id = ${id} as here from funding.answer a
      where a.hub_id = ${hub} and (a.action_id is null or a.action_id = ${action}) order by a.key limit 500`.execute(db)
  ).rows

/** Held until the transaction ends: it is sent once. */
export const holdDossier = async (db: Db, hub: Id, id: Id): Promise<void> => {
  await sql`select from funding.dossier d where d.hub_id = ${hub} and d.id = ${id} for update`.execute(db)
}

type Begun = Pick<Dossier, 'id' | 'action' | 'year' | 'form' | 'version' | 'funder' | 'line' | 'cents' | 'begunOn'>
export const addDossier = async (db: Db, hub: Id, one: Begun): Promise<void> => {
  await sql`insert into funding.dossier (hub_id, id, action_id, year, form, form_version, funder_id, line_id, cents, begun_on)
    values (${hub}, ${one.id}, ${one.action}, ${one.year}, ${one.form}, ${one.version}, ${one.funder}, ${one.line}, ${one.cents}, ${one.begunOn})`.execute(
    db,
  )
}

/** Kept for the hub, or for one action; nothing typed takes it out. */
export const keepAnswer = async (
  db: Db,
  hub: Id,
  { key, action, dossier, body }: { key: string; action: Id | null; dossier: Id; body: string },
): Promise<void> => {
  if (body === '')
    await sql`delete from funding.answer where hub_id = ${hub} and key = ${key} and action_id is not distinct from ${action}::uuid`.execute(
      db,
    )
  else
    await sql`insert into funding.answer (hub_id, id, key, action_id, dossier_id, body)
      values (${hub}, ${newId()}, ${key}, ${action}, ${dossier}, ${body})
      on conflict (hub_id, action_id, key) do update set body = excluded.body, dossier_id = excluded.dossier_id`.execute(db)
}

export const setMinutes = async (db: Db, hub: Id, id: Id, minutes: number): Promise<void> => {
  await sql`update funding.dossier set minutes = ${minutes} where hub_id = ${hub} and id = ${id}`.execute(db)
}

export const keepPiece = async (db: Db, hub: Id, dossier: Id, { key, owner, by, ready }: DossierPiece): Promise<void> => {
  await sql`insert into funding.dossier_piece (hub_id, dossier_id, key, owner, by_day, ready)
    values (${hub}, ${dossier}, ${key}, ${owner}, ${by}, ${ready})
    on conflict (hub_id, dossier_id, key) do update set owner = excluded.owner, by_day = excluded.by_day, ready = excluded.ready`.execute(
    db,
  )
}

/** It never changes again. */
export const sealDossier = async (
  db: Db,
  hub: Id,
  id: Id,
  { on, budget, filled, sha256 }: { on: Day; budget: Id; filled: string; sha256: string },
): Promise<void> => {
  await sql`update funding.dossier set filed_on = ${on}, budget_id = ${budget}, filled = ${filled}, sha256 = ${sha256}
    where hub_id = ${hub} and id = ${id} and filed_on is null`.execute(db)
}

export const addStep = async (
  db: Db,
  hub: Id,
  dossier: Id,
  { rank, state, on }: { rank: number; state: DossierState; on: Day },
): Promise<void> => {
  await sql`insert into funding.dossier_step (hub_id, id, dossier_id, rank, state, on_day)
    values (${hub}, ${newId()}, ${dossier}, ${rank}, ${state}, ${on})`.execute(db)
}
