import { ReadableStream } from 'node:stream/web'
import { dayAt } from '#base/day.ts'
import type { HubOfPage } from '#base/page.ts'
import { csvHead, csvRows } from '#platform/documents/csv.ts'
import { type Sheet, type SheetReader, sheetFileName } from '#platform/documents/sheet.ts'
import { filled, MOST_ROWS, workbook, XLSX } from '#platform/documents/xlsx.ts'
import { answer } from './answer.ts'
import { type Asked, queryOf } from './asked.ts'
import { enter } from './enter.ts'
import type { SheetRoute } from './routes.ts'

/** Rows asked of the list at once: few messages, little memory. */
const AT_ONCE = 500

type Batch = { rows: unknown[]; next: Record<string, string> | null }

/**
 * A list as a file. Each batch is a request of its own to the list's view, with the rights of that moment: no transaction stays open while somebody's
 * slow line reads, and memory holds one batch. What comes in meanwhile neither doubles nor drops a row, for lists go on from a row, not from a count.
 */
export const exportList = async (asked: Asked, route: SheetRoute): Promise<Response> => {
  const format = asked.url.searchParams.get('format') || 'csv'
  if (format !== 'csv' && format !== 'xlsx') return answer.problem(asked, 422, { path: 'format', code: 'sheet.format' })

  const query = queryOf(asked.url.searchParams)
  const batch = (at: Record<string, string>) =>
    enter({ ...asked, rows: AT_ONCE }, route.operation, 'read only', (context) =>
      asked.web.spine.look(route.operation, context, { ...query, ...at, ...asked.params }),
    )
  const batchOf = (value: unknown): Batch => ({ rows: route.rows(value), next: route.next(value) })

  const first = await batch({})
  if (first.gate) return answer.gate(asked, first.gate)
  if (first.outcome.is !== 'done') return answer.notDone(asked, first.outcome)
  const hub = first.entered.hub as HubOfPage
  const reader: SheetReader = { lang: asked.lang, zone: hub.zone }
  const sheet = route.sheet(reader)

  async function* batches(start: Batch): AsyncGenerator<unknown[]> {
    let now = start
    yield now.rows
    while (now.next) {
      const run = await batch(now.next)
      // The list was there a moment ago: rights have ended. A file cut short is not passed off as a whole one.
      if (run.gate || run.outcome.is !== 'done') throw new Error(`${route.path}: the export was cut short`)
      now = batchOf(run.outcome.value)
      yield now.rows
    }
  }

  const all = batches(batchOf(first.outcome.value))
  const headers = (ending: string, mediaType: string) => ({
    'content-type': mediaType,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(
      sheetFileName(hub.slug, sheet.name, dayAt(asked.now, hub.zone), ending),
    )}`,
    'cache-control': 'no-store',
  })
  if (format === 'csv') {
    const lines = csvLines(asked, sheet, reader, all)
    return new Response(ReadableStream.from(lines) as unknown as BodyInit, {
      headers: headers('csv', 'text/csv; charset=utf-8; header=present'),
    })
  }
  const rows = await atMost(MOST_ROWS, all)
  if (rows === null) return answer.problem(asked, 422, { path: '', code: 'sheet.tooLong', values: { most: MOST_ROWS } })
  return new Response(await workbook([filled(sheet, rows)], reader), { headers: headers('xlsx', XLSX) })
}

/** All rows; null when there are more than so many. */
const atMost = async (most: number, batches: AsyncIterable<unknown[]>): Promise<unknown[] | null> => {
  const rows: unknown[] = []
  for await (const some of batches) {
    if (rows.length + some.length > most) return null
    rows.push(...some)
  }
  return rows
}

async function* csvLines(asked: Asked, sheet: Sheet<unknown>, reader: SheetReader, batches: AsyncIterable<unknown[]>) {
  const text = new TextEncoder()
  yield text.encode(csvHead(sheet.columns))
  try {
    for await (const some of batches) if (some.length > 0) yield text.encode(csvRows(sheet.columns, some, reader))
  } catch (error) {
    // The answer has begun: what is left is to break the line, and to say so where it is read.
    asked.web.log(`GET ${asked.url.pathname}: ${error instanceof Error ? error.message : error}`)
    throw error
  }
}
