import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import pg from 'pg'

/**
 * The floor: what the same questions cost without Cordée. Bare node:http, the same driver with the same pool, the questions our own server was heard
 * asking, every value of the answers escaped into a table by string building. No session, no rights, no row-level security, no layout, no
 * transaction around what is read, no key, no fact, no compression.
 */
type Question = { text: string; values: unknown[] }
export type FloorPage = { path: string; questions: Question[]; file?: string; form?: { written: string; to: string } }

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const cells = (value: unknown): string => {
  if (value === null || value === undefined) return '<td></td>'
  if (Array.isArray(value)) return `<td><table>${value.map((one) => `<tr>${cells(one)}</tr>`).join('')}</table></td>`
  if (typeof value === 'object' && !(value instanceof Date)) return Object.values(value).map(cells).join('')
  return `<td>${escaped(String(value))}</td>`
}
const html = (answers: { rows: unknown[] }[]) =>
  `<!doctype html><html lang="fr"><title>Sol</title><body>${answers
    .map(({ rows }) => `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`)
    .join('')}</body></html>`

/** The server keeps the plan of what it was asked under a name, as for us. */
const names = new Map<string, string>()
const nameOf = (text: string): string => {
  const name = names.get(text) ?? `floor_${names.size}`
  names.set(text, name)
  return name
}

const bodyOf = async (incoming: IncomingMessage): Promise<URLSearchParams> => {
  let text = ''
  for await (const part of incoming.setEncoding('utf8')) text += part
  return new URLSearchParams(text)
}

const serve = () => {
  const { databaseUrl, pages } = JSON.parse(readFileSync(process.argv[2] as string, 'utf8')) as { databaseUrl: string; pages: FloorPage[] }
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, pipeline: true } as pg.PoolConfig)
  const together = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    try {
      return await work(client)
    } finally {
      client.release()
    }
  }
  const ask = (questions: Question[]) =>
    together((client) =>
      Promise.all(questions.map(({ text, values }) => client.query<Record<string, unknown>>({ name: nameOf(text), text, values }))),
    )

  /** What is written, with what was typed, under an id of its own: one transaction, sent in one go. */
  const write = async (page: FloorPage, written: string, incoming: IncomingMessage): Promise<string> => {
    const typed = await bodyOf(incoming)
    const id = randomUUID()
    const own = (value: unknown) => (value === written ? id : value === 'said' ? typed.get('said') : value)
    await together((client) =>
      Promise.all([
        client.query('begin'),
        ...page.questions.map(({ text, values }) => client.query({ name: nameOf(text), text, values: values.map(own) })),
        client.query('commit'),
      ]),
    )
    return id
  }

  const server = createServer(async (incoming, outgoing) => {
    const page = pages.find(({ path }) => path === incoming.url)
    if (!page) return void outgoing.writeHead(404).end()
    try {
      if (page.form && incoming.method === 'POST') {
        const id = await write(page, page.form.written, incoming)
        return void outgoing.writeHead(303, { location: page.form.to + id }).end()
      }
      const answers = await ask(page.questions)
      const [type, body] = page.file
        ? ['application/pdf', await readFile(page.file)]
        : ['text/html; charset=utf-8', Buffer.from(html(answers))]
      outgoing.writeHead(200, { 'content-type': type, 'content-length': body.length }).end(body)
    } catch (error) {
      process.stderr.write(`${(error as Error).stack}\n`)
      outgoing.writeHead(500).end()
    }
  })
  server.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'))
}

if (import.meta.main) serve()
