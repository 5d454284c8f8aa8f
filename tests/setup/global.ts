import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '#platform/database/migrate.ts'
import { type Server, startThrowaway } from '#platform/database/server.ts'

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with Vitest's own
  export interface ProvidedContext {
    /** Where test files ask for a database; see database.ts. */
    databases: string
  }
}

/**
 * One PostgreSQL a run, started when the first test file asks for a database; each file gets its own, cloned from a migrated template.
 * This process hands them out one at a time, because a template in use cannot be cloned. CORDEE_TEST_PG=15: Debian's instead.
 */
export default async (project: TestProject) => {
  let cluster: Promise<Server> | undefined
  let last: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }
  const server = () => {
    cluster ??= startWithTemplate()
    return cluster
  }
  const answers: Record<string, (name: string) => Promise<string>> = {
    POST: async (path) => {
      const { url } = await server()
      const name = `test_${randomUUID().replaceAll('-', '')}`
      const template = path.slice(1) || TEMPLATE
      await ask(url, template === 'empty' ? `create database ${name}` : `create database ${name} template ${template}`)
      return databaseUrl(url, name)
    },
    DELETE: async (path) => {
      await dropped((await server()).url, path.slice(1))
      return ''
    },
  }

  const token = randomUUID()
  const desk = createServer(async (request, response) => {
    const answer = answers[request.method ?? '']
    if (!answer || request.headers.authorization !== token) return response.writeHead(404).end()
    try {
      response.end(await inTurn(() => answer(request.url ?? '')))
    } catch (error) {
      response.writeHead(500).end((error as Error).stack)
    }
  })
  await new Promise<void>((done) => desk.listen(0, '127.0.0.1', done))
  project.provide('databases', `http://${token}@127.0.0.1:${(desk.address() as AddressInfo).port}`)

  return async () => {
    desk.closeAllConnections()
    await new Promise((done) => desk.close(done))
    await last
    await (await cluster?.catch(() => undefined))?.stop()
  }
}

const TEMPLATE = 'cordee_template'

const startWithTemplate = async () => {
  const server = await startThrowaway({ version: process.env.CORDEE_TEST_PG === '15' ? '15' : 'embedded' })
  await ask(server.url, `create database ${TEMPLATE}`)
  await migrate(databaseUrl(server.url, TEMPLATE))
  return server
}

const databaseUrl = (serverUrl: string, name: string) => {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

/** A worker of the server's own may be looking at its statistics just then, which nobody but the superuser may stop (42501): it is gone in a moment. */
const dropped = async (url: string, name: string, patience = 20): Promise<void> => {
  try {
    await ask(url, `drop database if exists ${name} with (force)`)
  } catch (error) {
    if ((error as { code?: string }).code !== '42501' || patience === 0) throw error
    await new Promise((later) => setTimeout(later, 250))
    await dropped(url, name, patience - 1)
  }
}

const ask = async (url: string, sql: string) => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
