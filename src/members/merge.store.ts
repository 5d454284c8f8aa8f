import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { PAGE } from '#base/list.ts'
import { type Problem, problem } from '#base/problem.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { goingOn, keyset } from '#platform/database/keyset.ts'
import type { Card, CardKind, Row } from './merge.ts'

const HOST = sql`nullif(lower(regexp_replace(website, '^https?://(www\\.)?([^/:?#]+).*$', '\\2', 'i')), '')`
const digits = (column: string) => sql`nullif(regexp_replace(${sql.ref(column)}, '[^0-9]', '', 'g'), '')`

/** Cards compared at once: more than a hub has. */
const MOST = 5000

/** What is compared of every card of a kind, and the pairs somebody knows to be two. */
export const cardsOf = async (db: Db, hub: Id, kind: CardKind): Promise<{ cards: Card[]; apart: Set<string> }> => {
  const read =
    kind === 'organisation'
      ? sql<Card>`select id, name, array_remove(array[siren, rna], null) as numbers, array_remove(array[email], null) as mails,
          array_remove(array[${digits('phone')}], null) as phones, array_remove(array[${HOST}], null) as sites
        from members.organisation where hub_id = ${hub} order by created_at desc limit ${MOST}`
      : sql<Card>`select id, name, '{}'::text[] as numbers, array_remove(array[email], null) as mails,
          array_remove(array[${digits('phone')}], null) as phones, '{}'::text[] as sites
        from members.person where hub_id = ${hub} order by created_at desc limit ${MOST}`
  const [cards, apart] = await Promise.all([
    read.execute(db),
    sql<{ pair: string }>`select one_id || ' ' || other_id as pair from members.apart where hub_id = ${hub}`.execute(db),
  ])
  return { cards: cards.rows, apart: new Set(apart.rows.map(({ pair }) => pair)) }
}

/** A whole card, columns by name, with how many rows speak of it. null: not in this hub. */
export const cardOf = async (db: Db, hub: Id, kind: CardKind, id: Id): Promise<Row | null> => {
  const table = sql.table(`members.${kind}`)
  const { rows } = await sql<{ card: Row }>`select to_jsonb(x) as card from ${table} x where hub_id = ${hub} and id = ${id}`.execute(db)
  return rows[0]?.card ?? null
}

/** Keeps in mind that two cards are two things. */
export const keepApart = async (db: Db, hub: Id, one: Id, other: Id, at: Instant): Promise<void> => {
  const [low, high] = [one, other].sort()
  await sql`insert into members.apart (hub_id, one_id, other_id, said_at) values (${hub}, ${low}, ${high}, ${at})
    on conflict do nothing`.execute(db)
}

/** Why the database would not: the table, and a code (`contradiction`, `rule`, `signed`, `gone`; `changed`, `inTheWay`, `undone`). */
type Refusal = { table: string; why: string }

/** What the database refused, as a problem: `what` is the table. */
export const refusal = ({ table, why }: Refusal): Problem => {
  const values = { what: table }
  switch (why) {
    case 'contradiction':
      return problem('', 'merge.contradiction', values)
    case 'signed':
      return problem('', 'merge.signed', values)
    case 'gone':
      return problem('', 'merge.gone', values)
    case 'changed':
      return problem('', 'merge.changed', values)
    case 'inTheWay':
      return problem('', 'merge.inTheWay', values)
    case 'undone':
      return problem('', 'merge.undone', values)
    default:
      return problem('', 'merge.rule', values)
  }
}

const REFUSALS = new Set(['CM001', 'CM002'])

/** Runs what the database may refuse; what it refused, and nothing changed. */
const unlessRefused = async <T>(db: Db, change: () => Promise<T>): Promise<{ done: T } | { refused: Refusal }> => {
  await sql`savepoint merging`.execute(db)
  try {
    const done = await change()
    await sql`release savepoint merging`.execute(db)
    return { done }
  } catch (error) {
    const { code, message, detail } = error as { code?: string; message: string; detail?: string }
    if (!REFUSALS.has(code ?? '')) throw error
    await sql`rollback to savepoint merging`.execute(db)
    return { refused: { table: message.replaceAll('"', ''), why: detail ?? 'rule' } }
  }
}

type Merging = { merge: Id; kind: CardKind; kept: Id; lost: Id; changes: Row; by: Id; at: Instant }

/** Makes two cards one. How many rows moved to the kept one. */
export const mergeCards = (db: Db, { merge, kind, kept, lost, changes, by, at }: Merging) =>
  unlessRefused(db, async () => {
    const { rows } = await sql<{ moved: number }>`
      select members.merge_cards(${merge}, ${kind}, ${kept}, ${lost}, ${JSON.stringify(changes)}::jsonb, ${by}, ${at}) as moved`.execute(db)
    return rows[0]?.moved ?? 0
  })

/** Puts every row back as it was. */
export const unmergeCards = (db: Db, merge: Id, at: Instant) =>
  unlessRefused(db, async () => {
    await sql`select members.unmerge_cards(${merge}, ${at})`.execute(db)
    return true
  })

export type Merge = {
  id: Id
  kind: CardKind
  kept: Id
  lost: Id
  keptName: string | null
  /** null: what was kept of it for the undo is erased. */
  lostName: string | null
  doneAt: Instant
  undoneAt: Instant | null
  erasedAt: Instant | null
  /** How many rows of which table it touched, the cards left out. */
  moved: { table: string; rows: number }[]
}

const merges = (hub: Id, more = sql``) => sql<Merge>`
  select m.id, m.kind, m.kept_id as kept, m.lost_id as lost, m.done_at as "doneAt", m.undone_at as "undoneAt", m.erased_at as "erasedAt",
    coalesce(o.name, p.name) as "keptName",
    (select s -> 'back' ->> 'name' from jsonb_array_elements(m.steps) s
      where s ->> 'op' = 'delete' and s -> 'key' ->> 'id' = m.lost_id::text) as "lostName",
    coalesce(m.moved, members.moved_by(m.steps)) as moved
  from members.merge m
  left join members.organisation o on o.hub_id = m.hub_id and o.id = m.kept_id
  left join members.person p on p.hub_id = m.hub_id and p.id = m.kept_id
  where m.hub_id = ${hub} ${more}`

export const mergeOf = async (db: Db, hub: Id, id: Id): Promise<Merge | null> =>
  (await merges(hub, sql`and m.id = ${id}`).execute(db)).rows[0] ?? null

/** The last ones, undone or not. */
export const lastMerges = async (db: Db, hub: Id, after: Id | null): Promise<Merge[]> => {
  const { beyond, order } = keyset(goingOn(after), {
    keys: [sql`m.done_at`, sql`m.id`],
    of: (edge) => sql`select x.done_at, x.id from members.merge x where x.hub_id = ${hub} and x.id = ${edge}`,
    down: true,
  })
  return (await merges(hub, sql`and ${beyond} order by ${order} limit ${PAGE + 1}`).execute(db)).rows
}

/** The merge that made these two cards one, whichever of them stays; null: they are two. */
export const mergeBetween = async (db: Db, hub: Id, one: Id, other: Id): Promise<Id | null> => {
  const { rows } = await sql<{ id: Id }>`select id from members.merge where hub_id = ${hub} and undone_at is null
    and (kept_id, lost_id) in ((${one}, ${other}), (${other}, ${one}))`.execute(db)
  return rows[0]?.id ?? null
}

/** The card that stands for a lost one; null: the id is nobody's. */
export const standingFor = async (db: Db, hub: Id, lost: Id): Promise<Id | null> => {
  const { rows } = await sql<{ kept: Id }>`select kept_id as kept from logbook.alias where hub_id = ${hub} and lost_id = ${lost}`.execute(
    db,
  )
  return rows[0]?.kept ?? null
}

/** Ids that people who speak or spoke for an organisation had before their cards were made one, with the name of the card that stands. */
export const namesOfLost = async (db: Db, hub: Id, organisation: Id): Promise<[Id, string][]> => {
  const { rows } = await sql<{ lost: Id; name: string }>`
    select distinct a.lost_id as lost, p.name from logbook.alias a join members.person p on p.hub_id = a.hub_id and p.id = a.kept_id
    where a.hub_id = ${hub} and a.kept_id in (select person_id from members.representation where hub_id = ${hub} and organisation_id = ${organisation})`.execute(
    db,
  )
  return rows.map(({ lost, name }) => [lost, name])
}

export type OwnMerge = {
  at: Instant
  as: 'kept' | 'author' | 'within'
  undoneAt: Instant | null
  erasedAt: Instant | null
  name: string | null
}

/** Merges of somebody’s own cards (`name`: what the other one was called), those they made, and those whose kept rows speak of them. */
export const ownMerges = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnMerge[]> => {
  const { rows } = await sql<OwnMerge>`
    select m.done_at as at, m.undone_at as "undoneAt", m.erased_at as "erasedAt",
      case when m.kept_id = ${person} then 'kept' when m.done_by = ${person} then 'author' else 'within' end as "as",
      case when m.kept_id = ${person} then (select s -> 'back' ->> 'name' from jsonb_array_elements(m.steps) s
        where s ->> 'op' = 'delete' and s -> 'key' ->> 'id' = m.lost_id::text) end as name
    from members.merge m
    where m.hub_id = ${hub} and (m.kept_id = ${person} or m.done_by = ${person} or position(${person}::text in m.steps::text) > 0)
    order by m.done_at desc, m.id desc limit ${most}`.execute(db)
  return rows
}

/** Which organisation rows of a table bore at an instant, for those that cards made one since have moved: row id → organisation. */
export const organisationsBefore = async (db: Db, hub: Id, table: string, at: Instant): Promise<Map<Id, Id>> => {
  const { rows } = await sql<{ id: Id; organisation: Id }>`
    select distinct on (id) s -> 'key' ->> 'id' as id, s -> 'back' ->> 'organisation_id' as organisation
    from members.merge m cross join lateral jsonb_array_elements(m.steps) s
    where m.hub_id = ${hub} and m.undone_at is null and m.done_at > ${at} and s ->> 'op' = 'update'
      and replace(s ->> 'table', '"', '') = ${table} and s -> 'back' ? 'organisation_id'
    order by id, m.done_at`.execute(db)
  return new Map(rows.map(({ id, organisation }) => [id, organisation]))
}

/** The rows kept to part somebody’s cards again hold the name of the lost one: they are gone, and the way back with them. */
export const eraseMerges = async (db: Db, hub: Id, person: Id, now: Instant): Promise<number> => {
  const done = await sql`update members.merge set moved = members.moved_by(steps), steps = members.kept_of(steps), erased_at = ${now}
    where hub_id = ${hub} and kind = 'person' and (kept_id = ${person} or lost_id = ${person}) and erased_at is null`.execute(db)
  return Number(done.numAffectedRows ?? 0)
}
