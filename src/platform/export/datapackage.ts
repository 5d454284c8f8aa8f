import { type Described, meaningOf } from '#base/described.ts'
import type { Shape } from './export.store.ts'

/** Types of PostgreSQL in the words of Table Schema (Frictionless Data). */
const TYPES: Record<string, { type: string; format?: string }> = {
  uuid: { type: 'string', format: 'uuid' },
  text: { type: 'string' },
  date: { type: 'date' },
  timestamptz: { type: 'datetime', format: '%Y-%m-%dT%H:%M:%S.%fZ' },
  int2: { type: 'integer' },
  int4: { type: 'integer' },
  int8: { type: 'integer' },
  bool: { type: 'boolean' },
  bytea: { type: 'string' },
  jsonb: { type: 'any' },
}

export type Resource = { table: string; path: string; shape: Shape; rows: number }

const fieldOf = (described: Described, table: string, { name, type, required, codes }: Shape['columns'][number]) => {
  const [fr, en] = meaningOf(described, table, name) ?? ['', '']
  return {
    name,
    ...(TYPES[type] ?? { type: type.startsWith('_') ? 'array' : 'string' }),
    title: fr,
    description: `${fr} / ${en}`,
    constraints: { required, ...(codes ? { enum: codes } : {}) },
  }
}

/** `datapackage.json` (Frictionless Data Package 1.0): every file, every column, its meaning, its key, what it refers to. */
export const datapackage = (
  hub: { slug: string; name: string },
  madeAt: string,
  described: Described,
  resources: Resource[],
): Record<string, unknown> => ({
  profile: 'data-package',
  name: hub.slug,
  title: hub.name,
  created: madeAt,
  resources: resources.map(({ table, path, shape, rows }) => {
    const one = described[table]
    const [titleFr = table, titleEn = table] = one && 'title' in one ? one.title : []
    const [fr = '', en = ''] = one && 'says' in one ? one.says : []
    const csv = path.endsWith('.csv')
    return {
      name: table.replace('.', '-').replaceAll('_', '-'),
      path,
      profile: csv ? 'tabular-data-resource' : 'data-resource',
      title: `${titleFr} / ${titleEn}`,
      description: `${fr} / ${en}`,
      rowCount: rows,
      encoding: 'utf-8',
      ...(csv
        ? { dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true } }
        : { format: 'jsonl' }),
      schema: {
        fields: shape.columns.map((column) => fieldOf(described, table, column)),
        missingValues: [''],
        primaryKey: shape.key,
        foreignKeys: shape.references
          .filter((reference) => resources.some((other) => other.table === reference.table))
          .map(({ columns, table: to, fields }) => ({
            fields: columns,
            reference: { resource: to.replace('.', '-').replaceAll('_', '-'), fields },
          })),
      },
    }
  }),
})
