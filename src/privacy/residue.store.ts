import type { Id } from '#base/id.ts'
import type { Leaving } from '#logbook/personal-data.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Residue } from './erase.ts'

type Cell = { table: string; place: string; column: string; id: boolean }

/** Every column of the hub that can hold words: read from the catalog, so that a table made tomorrow is searched too. Facts hold none (a check of the database); words of names are looked for where the name stands. */
const cells = async (db: Db): Promise<Cell[]> => {
  const { rows } = await sql<Cell>`
    select n.nspname || '.' || c.relname as "table", quote_ident(n.nspname) || '.' || quote_ident(c.relname) as place, a.attname as column,
      exists (select from pg_catalog.pg_attribute i where i.attrelid = c.oid and i.attname = 'id') as id
    from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    join pg_catalog.pg_type t on t.oid = a.atttypid and t.typname in ('text', 'varchar', 'jsonb', '_text')
    where c.relkind = 'r' and has_table_privilege(c.oid, 'select') and n.nspname || '.' || c.relname not in ('logbook.fact', 'members.word')
      and exists (select from pg_catalog.pg_attribute h where h.attrelid = c.oid and h.attname = 'hub_id')
    order by 1, a.attnum`.execute(db)
  return rows
}

/** Signs that mean something in a regular expression stand for themselves. */
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Where somebody is named in the words of the hub: by their whole name, whatever its accents and case, by their address, by their phone as it is written.
 * A name alone may be somebody else's: a person looks.
 */
export const residuesOf = async (db: Db, hub: Id, { name, email, phone }: Omit<Leaving, 'person'>): Promise<Residue[]> => {
  const { rows: keys } = await sql<{ key: string }>`select members.name_key(${name}) as key`.execute(db)
  const pattern = `(^|[^[:alnum:]])${literally(keys[0]?.key ?? '')}([^[:alnum:]]|$)`
  const found = await Promise.all(
    (await cells(db)).map(async ({ table, place, column, id }) => {
      const cell = sql`${sql.ref(column)}::text`
      const { rows } = await sql<{ rows: number; ids: Id[] }>`
        select count(*)::int as rows, coalesce((array_agg(${id ? sql`id::text` : sql`null::text`} order by 1))[1:5], '{}') as ids from ${sql.raw(place)}
        where hub_id = ${hub} and ${sql.ref(column)} is not null and (members.name_key(${cell}) ~ ${pattern}
          or (${email}::text is not null and position(${email ?? ''} in lower(${cell})) > 0) or (${phone} <> '' and position(${phone} in ${cell}) > 0))`.execute(
        db,
      )
      return { table, column, rows: rows[0]?.rows ?? 0, ids: (rows[0]?.ids ?? []).filter(Boolean) }
    }),
  )
  return found.filter(({ rows }) => rows > 0)
}
