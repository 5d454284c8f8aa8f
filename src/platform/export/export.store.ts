import type pg from 'pg'
import { quoted, type Table } from '../backup/catalog.store.ts'

export type Reference = { columns: string[]; table: string; fields: string[] }

/** A table as the catalog tells it: what a reader needs to rebuild it elsewhere. `codes`: the only values a column takes. */
export type Shape = {
  columns: { name: string; type: string; required: boolean; codes: string[] | null }[]
  key: string[]
  references: Reference[]
}

const named = (keys: string, of: string) =>
  `(select array_agg(a.attname::text order by u.at) from unnest(${keys}) with ordinality as u (num, at) join pg_attribute a on a.attrelid = ${of} and a.attnum = u.num)`

export const shapeOf = async (client: pg.ClientBase, { sql, columns }: Table): Promise<Shape> => {
  const of = `'${sql.replaceAll("'", "''")}'::regclass`
  const { rows: found } = await client.query<{ name: string; type: string; required: boolean }>(
    `select a.attname::text as name, t.typname::text as type, a.attnotnull as required from pg_attribute a join pg_type t on t.oid = a.atttypid
     where a.attrelid = ${of} and a.attnum > 0 and not a.attisdropped order by a.attnum`,
  )
  const { rows: rules } = await client.query<{ kind: string; on: string[]; table: string; to: string[] | null; def: string }>(
    `select k.contype::text as kind, ${named('k.conkey', 'k.conrelid')} as on, n.nspname || '.' || f.relname as table,
       ${named('k.confkey', 'k.confrelid')} as to, pg_get_constraintdef(k.oid) as def
     from pg_constraint k left join pg_class f on f.oid = k.confrelid left join pg_namespace n on n.oid = f.relnamespace
     where k.conrelid = ${of} and k.contype in ('p', 'f', 'c') order by k.conname`,
  )
  const codes = new Map(
    rules.flatMap(({ kind, on, def }) => {
      const list =
        kind !== 'c' || on?.length !== 1 ? undefined : /^CHECK \(\(\(?"?\w+"?\)?(?:::text)? = ANY \(\(?ARRAY\[([^\]]*)\]/.exec(def)?.[1]
      return list?.includes("'") ? [[on[0] as string, [...list.matchAll(/'([^']*)'/g)].map(([, code = '']) => code)] as const] : []
    }),
  )
  return {
    columns: found.filter(({ name }) => columns.includes(name)).map((one) => ({ ...one, codes: codes.get(one.name) ?? null })),
    key: rules.find(({ kind }) => kind === 'p')?.on ?? [],
    references: rules.filter(({ kind }) => kind === 'f').map(({ on, table, to }) => ({ columns: on, table, fields: to ?? [] })),
  }
}

/** How a value is written so that any program reads it: ISO 8601, hexadecimal, JSON, true and false. */
const written = (column: string, type: string): string => {
  const one = quoted(column)
  if (type === 'timestamptz') return `to_char(${one} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as ${one}`
  if (type === 'bool') return `${one}::text as ${one}`
  if (type === 'bytea') return `encode(${one}, 'hex') as ${one}`
  return type.startsWith('_') ? `to_json(${one})::text as ${one}` : one
}

/** Letters of a procedure that only those named in it read (`exclusion:<id>`, `conflict:<id>`) leave with nobody, nor do their files. */
const apartMail = (mail: string): string => `${mail}.about ~ '^[a-z]+:'`
const apartFile = (
  file: string,
  hub: string,
): string => `exists (select from platform.mail m where m.hub_id = '${hub}'::uuid and ${apartMail('m')}
    and m.attachments @> jsonb_build_array(jsonb_build_object('sha256', ${file}.sha256)))`
/** What an urn holds leaves once its vote is counted: until then a ballot and its signature, written together, could be joined. */
const counted = (ballot: string, hub: string): string => `exists (select from governance.vote v where v.hub_id = '${hub}'::uuid
    and v.decision_id = ${ballot}.decision_id and v.n = ${ballot}.n and v.ended = 'counted')`
const APART: Record<string, (hub: string) => string> = {
  'platform.mail': () => ` and ${apartMail('t')} is not true`,
  'governance.sealed_ballot': (hub) => ` and ${counted('t', hub)}`,
  'governance.sealed_names': (hub) => ` and ${counted('t', hub)}`,
  'platform.document': (hub) => ` and not ${apartFile('t', hub)}`,
}

const whose = ({ hub: column, name }: Table, hub: string): string =>
  `${quoted(column ?? 'hub_id')} = '${hub}'::uuid${APART[name]?.(hub) ?? ''}`

/** COPY of a hub's rows as CSV (RFC 4180 but for the ends of lines), by their key. */
export const csvOut = (table: Table, { columns, key }: Shape, hub: string): string =>
  `copy (select ${columns.map(({ name, type }) => written(name, type)).join(', ')} from ${table.sql} t where ${whose(table, hub)}
    order by ${key.map((name) => `t.${quoted(name)}`).join(', ')}) to stdout with (format csv, header true)`

/** Facts of a procedure say that a step was taken, of any date: by whom, or about whom, is in those that were written before it no longer was. */
const CONFIDENTIAL = `subject_type in ('exclusion', 'conflict')`

/**
 * COPY of the facts of a hub, each as JSON with the keys its hash was made of; the hash is that of the whole fact, also of one marked
 * `withheld`. No JSON holds the two signs: what is written is the JSON itself.
 */
export const factsOut = (hub: string): string =>
  `copy (select (jsonb_build_object('hub', hub_id, 'no', no, 'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'on', "on", 'name', name,
      'actor', case when ${CONFIDENTIAL} then null else actor end, 'subjectType', subject_type, 'subject', subject,
      'data', case when ${CONFIDENTIAL} then jsonb_build_object('step', data -> 'step') else data end, 'prev', encode(prev, 'hex'), 'hash', encode(hash, 'hex'))
      || case when ${CONFIDENTIAL} and (actor is not null or data - 'step' <> '{}') then '{"withheld": true}'::jsonb else '{}' end)::text
    from logbook.fact where hub_id = '${hub}'::uuid order by no) to stdout with (format csv, quote e'\\x01', delimiter e'\\x02')`

export type ExportedDocument = { id: string; name: string; sha256: string; day: string; bytes: number }

export const documentsOf = async (client: pg.ClientBase, hub: string): Promise<ExportedDocument[]> =>
  (
    await client.query<ExportedDocument>(
      `select id, name, sha256, to_char(kept_at at time zone 'UTC', 'YYYY-MM-DD') as day, bytes::int as bytes from platform.document d where hub_id = $1
         and not ${apartFile('d', hub)} order by kept_at, id`,
      [hub],
    )
  ).rows
