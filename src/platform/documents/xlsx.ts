import { Worker } from 'node:worker_threads'
import type { Sheet, SheetReader } from './sheet.ts'
import { type BareSheet, workbookFile } from './workbook-file.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A workbook is held in memory whole: beyond, a CSV, which is not. */
export const MOST_ROWS = 50_000

/** More rows than these are written beside: fifty thousand take seconds, and a session that is being held must not wait for them. */
const AT_ONCE = 1_000

/** A sheet and the rows in it. */
// biome-ignore lint/suspicious/noExplicitAny: each sheet of a workbook has rows of its own kind; `filled` ties them together
export type Filled = { sheet: Sheet<any>; rows: any[] }
export const filled = <Row>(sheet: Sheet<Row>, rows: Row[]): Filled => ({ sheet, rows })

const bare = ({ sheet: { name, columns }, rows }: Filled): BareSheet => ({
  name,
  columns: columns.map(({ head, kind, width }) => ({ head, kind, ...(width ? { width } : {}) })),
  rows: rows.map((row) => columns.map(({ value }) => value(row))),
})

/** The bytes of a workbook, a sheet each (workbook-file.ts). */
export const workbook = async (all: Filled[], { zone }: SheetReader): Promise<Uint8Array<ArrayBuffer>> => {
  const sheets = all.map(bare)
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  return rows <= AT_ONCE ? workbookFile(sheets, zone) : inTurn(() => beside(sheets, zone))
}

/** In sources its file is at hand; built, it is a program beside the server (vite.config.ts). */
const program = import.meta.url.endsWith('.ts') ? './workbook.worker.ts' : './workbook.js'

const beside = (sheets: BareSheet[], zone: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(program, import.meta.url), { workerData: { sheets, zone } })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The workbook was not written (${code})`)))
  })

let last: Promise<unknown> = Promise.resolve()
/** One long workbook at a time: memory holds one. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const mine = last.then(work, work)
  last = mine.catch(() => {})
  return mine
}
