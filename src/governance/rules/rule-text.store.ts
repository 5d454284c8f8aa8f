import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { RuleText, TextKind } from './rule-text.ts'

type TextRow = {
  hub_id: Id
  id: Id
  kind: TextKind
  n: number
  title: string
  adopted_on: Day
  from_day: Day
  declared_on: Day | null
  decision_id: Id | null
  document_id: Id | null
  kept_at: Instant
}

const tables = (db: Db) => db.withTables<{ 'governance.rule_text': TextRow }>()

/** The texts of the hub, the latest version of each kind first. */
export const textsOf = async (db: Db, hub: Id): Promise<RuleText[]> => {
  const { rows } = await sql<RuleText>`
    select id, kind, n, title, adopted_on as adopted, from_day as "from", declared_on as declared, decision_id as decision
    from governance.rule_text where hub_id = ${hub}
    order by array_position(array['statutes', 'internalRules', 'charter'], kind), n desc`.execute(db)
  return rows
}

/** The file of the statutes in force; null: none was kept here. */
export const statutesFile = async (db: Db, hub: Id): Promise<Id | null> =>
  (
    await sql<{ document: Id }>`select document_id as document from governance.rule_text
      where hub_id = ${hub} and kind = 'statutes' and document_id is not null order by n desc limit 1`.execute(db)
  ).rows[0]?.document ?? null

/** A text as its page shows it: its file, the line of the register that adopted it, the rules written in it. */
export type ShownText = RuleText & {
  file: { name: string; sha256: string; bytes: number } | null
  number: { prefix: string; year: number; number: number } | null
  quoted: { body: Id; name: string; n: number; reference: string; from: Day }[]
}

export const shownTexts = async (db: Db, hub: Id): Promise<ShownText[]> => {
  const { rows } = await sql<ShownText>`
    select t.id, t.kind, t.n, t.title, t.adopted_on as adopted, t.from_day as "from", t.declared_on as declared, t.decision_id as decision,
      case when d.id is not null then jsonb_build_object('name', d.name, 'sha256', d.sha256, 'bytes', d.bytes) end as file,
      case when e.decision_id is not null then jsonb_build_object('prefix', e.prefix, 'year', e.year, 'number', e.number) end as number,
      (select coalesce(jsonb_agg(jsonb_build_object('body', b.id, 'name', b.name, 'n', r.n, 'reference', r.reference, 'from', r.from_day)
          order by b.name, r.n), '[]')
        from governance.body_rules r join governance.body b on b.hub_id = r.hub_id and b.id = r.body_id
        where r.hub_id = t.hub_id and r.text_id = t.id and r.withdrawn_at is null) as quoted
    from governance.rule_text t
    left join platform.document d on d.hub_id = t.hub_id and d.id = t.document_id
    left join governance.register_entry e on e.hub_id = t.hub_id and e.decision_id = t.decision_id
    where t.hub_id = ${hub}
    order by array_position(array['statutes', 'internalRules', 'charter'], t.kind), t.n desc`.execute(db)
  return rows
}

/** The file of a text: its name, and the hash it is found by; null: no such text, or it is kept elsewhere. */
export const textFile = async (db: Db, hub: Id, text: Id): Promise<{ name: string; sha256: string; mediaType: string } | null> => {
  const { rows } = await sql<{ name: string; sha256: string; mediaType: string }>`
    select d.name, d.sha256, d.media_type as "mediaType" from governance.rule_text t
    join platform.document d on d.hub_id = t.hub_id and d.id = t.document_id where t.hub_id = ${hub} and t.id = ${text}`.execute(db)
  return rows[0] ?? null
}

/** The next number of its kind, taken by one at a time: the hub's texts are held until the transaction ends. */
export const nextTextNumber = async (db: Db, hub: Id, kind: TextKind): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`governance.rule_text ${hub}`}, 0))`.execute(db)
  const { rows } = await sql<{ n: number }>`
    select coalesce(max(n), 0) + 1 as n from governance.rule_text where hub_id = ${hub} and kind = ${kind}`.execute(db)
  return rows[0]?.n ?? 1
}

/** `document`: null keeps the file it has. */
export type TextSaid = Omit<RuleText, 'id' | 'kind' | 'n'> & { document: Id | null }

const rowOf = ({ title, adopted, from, declared, decision, document }: TextSaid) => ({
  title,
  adopted_on: adopted,
  from_day: from,
  declared_on: declared,
  decision_id: decision,
  ...(document ? { document_id: document } : {}),
})

export const addText = async (db: Db, hub: Id, key: Pick<RuleText, 'id' | 'kind' | 'n'>, said: TextSaid, now: Instant): Promise<void> => {
  const row = { hub_id: hub, ...key, document_id: null, ...rowOf(said), kept_at: now }
  await tables(db).insertInto('governance.rule_text').values(row).execute()
}

export const changeText = async (db: Db, hub: Id, text: Id, said: TextSaid, now: Instant): Promise<void> => {
  const row = { ...rowOf(said), kept_at: now }
  await tables(db).updateTable('governance.rule_text').set(row).where('hub_id', '=', hub).where('id', '=', text).execute()
}
