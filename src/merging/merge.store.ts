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
        from members.organisation where hub_id = ${hub} and party_of is null order by created_at desc limit ${MOST}`
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
  const card = rows[0]?.card
  // A person who takes part in her own name is merged as a person.
  return card && !card.party_of ? card : null
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
      where s ->> 'op' = 'delete' and s ->> 'table' = 'members.' || m.kind and s -> 'key' ->> 'id' = m.lost_id::text) as "lostName",
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
