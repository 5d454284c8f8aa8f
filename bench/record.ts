import { appendFileSync } from 'node:fs'
import pg from 'pg'

/**
 * Loaded before the application (`node --import`), writes down every question it asks the database, so that the floor asks the very same: one line
 * of JSON each, into the file CORDEE_BENCH_RECORD names. What opens and ends a transaction carries no values and is told apart by that.
 */
const path = process.env.CORDEE_BENCH_RECORD
const { query } = pg.Client.prototype

if (path) {
  pg.Client.prototype.query = function recorded(this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [unknown, unknown]
    const asked =
      typeof first === 'object' && first !== null ? (first as { text?: string; values?: unknown[] }) : { text: first, values: second }
    if (typeof asked.text === 'string') appendFileSync(path, `${JSON.stringify({ text: asked.text, values: asked.values ?? [] })}\n`)
    return (query as (...args: unknown[]) => unknown).apply(this, args)
  } as typeof query
}
