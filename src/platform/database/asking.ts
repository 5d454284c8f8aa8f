import {
  type CompiledQuery,
  DefaultQueryExecutor,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'

/** The database inside one transaction of one hub. Each store names its tables: `db.withTables<…>()`. */
// biome-ignore lint/complexity/noBannedTypes: no tables of its own; every store adds those it knows
export type Db = Kysely<{}>

export type Ask = (text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>

// What knows of no transaction is made once: to make it takes as long as to write three questions.
const compiler = new PostgresQueryCompiler()
const adapter = new PostgresAdapter()
const dialect = new PostgresDialect({ pool: async () => Promise.reject(new Error('A transaction has its connection already')) })
const driver = new DummyDriver()

const CHANGES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

/** The database as stores ask it, on a connection somebody else opened and will end: Kysely writes the questions, `ask` sends them. */
export const dbAsking = (ask: Ask): Db => {
  const connection = {
    executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
      const { command, rowCount, rows } = await ask(sql, parameters)
      return CHANGES.has(command) ? { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) } : { rows: rows as R[] }
    },
    streamQuery: () => {
      throw new Error('Long answers are read page by page')
    },
  }
  const executor = new DefaultQueryExecutor(compiler, adapter, { provideConnection: (consumer) => consumer(connection) })
  return new Kysely({ config: { dialect }, dialect, driver, executor })
}
