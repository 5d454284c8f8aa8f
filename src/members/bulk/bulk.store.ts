import type { Day, Instant } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { unlessTaken } from './collision.store.ts'

/**
 * What one act changed of one organisation. `before`: the day its membership began; null: it had none. In a group, `membership` is its line there; null:
 * it was in it already, and nothing changed.
 */
export type Change = { organisation: Id; membership: Id | null; before: Day | null }
export type BulkChange = {
  id: Id
  kind: 'sector' | 'since' | 'group'
  value: string
  changes: Change[]
  doneAt: Instant
  undoneAt: Instant | null
}

export const keepChange = async (db: Db, hub: Id, one: Omit<BulkChange, 'undoneAt'>): Promise<void> => {
  await sql`insert into members.bulk_change (hub_id, id, kind, value, changes, done_at)
    values (${hub}, ${one.id}, ${one.kind}, ${one.value}, ${JSON.stringify(one.changes)}::jsonb, ${one.doneAt})`.execute(db)
}

type WholeChange = BulkChange & { names: { id: Id; name: string }[]; group: string | null }

/** An act on many, with the names of what it was about, and of the group it filled. null: not in this hub. */
export const changeOf = async (db: Db, hub: Id, id: Id): Promise<WholeChange | null> => {
  const { rows } = await sql<WholeChange>`
    select c.id, c.kind, c.value, c.changes, c.done_at as "doneAt", c.undone_at as "undoneAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id) from members.organisation o
        where o.hub_id = c.hub_id and o.id in (select (x ->> 'organisation')::uuid from jsonb_array_elements(c.changes) x)), '[]') as names,
      (select g.name from members.group g where c.kind = 'group' and g.hub_id = c.hub_id and g.id::text = c.value) as "group"
    from members.bulk_change c where c.hub_id = ${hub} and c.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** False when it was undone already. Waits for who is undoing it at the same time. */
export const markUndone = async (db: Db, hub: Id, id: Id, at: Instant): Promise<boolean> => {
  const done =
    await sql`update members.bulk_change set undone_at = ${at} where hub_id = ${hub} and id = ${id} and undone_at is null`.execute(db)
  return done.numAffectedRows === 1n
}

/** Adds a sector to those that have not got it: their ids. */
export const addSector = async (db: Db, hub: Id, organisations: Id[], sector: string): Promise<Id[]> => {
  const { rows } = await sql<{ id: Id }>`
    update members.organisation set sectors = array(select s from unnest(sectors || ${sector}::text) s order by s)
    where hub_id = ${hub} and id = any (${organisations}::uuid[]) and not ${sector} = any (sectors) returning id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Takes a sector off again: those that still had it. */
export const removeSector = async (db: Db, hub: Id, organisations: Id[], sector: string): Promise<Id[]> => {
  const { rows } = await sql<{ id: Id }>`
    update members.organisation set sectors = array_remove(sectors, ${sector})
    where hub_id = ${hub} and id = any (${organisations}::uuid[]) and ${sector} = any (sectors) returning id`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * Members since a day: the membership that runs today begins then, who has none gets one. What changed; null, and nothing changed, when one of them would
 * meet an earlier membership.
 */
export const dateMemberships = async (db: Db, hub: Id, organisations: Id[], from: Day, today: Day): Promise<Change[] | null> => {
  const { rows } = await sql<Change>`
    select o.id as organisation, m.id as membership, m.from_day as before from members.organisation o
    left join members.membership m on m.hub_id = o.hub_id and m.organisation_id = o.id
      and m.from_day <= ${today} and (m.until_day is null or ${today} < m.until_day)
    where o.hub_id = ${hub} and o.id = any (${organisations}::uuid[]) and m.from_day is distinct from ${from}::date
    order by o.id for update of o`.execute(db)
  const changes = rows.map((one) => ({ ...one, membership: one.membership ?? newId() }))
  const begun = changes.filter(({ before }) => before === null)
  const moved = changes.filter(({ before }) => before !== null)
  const done = await unlessTaken(db, async () => {
    await sql`update members.membership set from_day = ${from} where hub_id = ${hub} and id = any (${moved.map((one) => one.membership)}::uuid[])`.execute(
      db,
    )
    await sql`insert into members.membership (hub_id, id, organisation_id, from_day)
      select ${hub}, m, o, ${from} from unnest(${begun.map((one) => one.membership)}::uuid[], ${begun.map((one) => one.organisation)}::uuid[]) as t (m, o)`.execute(
      db,
    )
  })
  return done ? changes : null
}

/** As they were: those that still begin on that day. null, and nothing changed, when a membership is in the way by now. */
export const redateMemberships = async (db: Db, hub: Id, changes: Change[], from: Day): Promise<Change[] | null> => {
  const back: Change[] = []
  const done = await unlessTaken(db, async () => {
    for (const one of changes) {
      const { numAffectedRows } =
        one.before === null
          ? await sql`delete from members.membership where hub_id = ${hub} and id = ${one.membership} and from_day = ${from} and until_day is null`.execute(
              db,
            )
          : await sql`update members.membership set from_day = ${one.before} where hub_id = ${hub} and id = ${one.membership} and from_day = ${from}`.execute(
              db,
            )
      if (numAffectedRows === 1n) back.push(one)
    }
  })
  return done ? back : null
}
