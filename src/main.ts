import { mkdir } from 'node:fs/promises'
import { serve } from '@hono/node-server'
import { toInstant } from '#base/day.ts'
import { configFrom } from '#platform/config.ts'
import { connect } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { startServer } from '#platform/database/server.ts'
import { listen } from '#platform/web/live.ts'
import { listenOn } from '#platform/web/port.ts'
import { assemble } from './app.tsx'

/** The process: config → database → jobs → web. The only file that starts anything. */
export const start = async (): Promise<void> => {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const config = configFrom(process.env)
  await mkdir(config.data, { recursive: true, mode: 0o700 })
  const server = config.databaseUrl ? null : await startServer({ data: config.data, say })
  const ownerUrl = config.databaseUrl ?? (server?.url as string)
  await migrate(ownerUrl)
  const pools = connect(ownerUrl, config.databaseAppUrl ?? undefined)
  const live = listen(ownerUrl)
  await live.start()
  const { app } = assemble({ config, pools, live, clock: () => toInstant(new Date()), log: say })
  const { port, close } = await listenOn(config, (options) => serve({ ...options, fetch: app.fetch }))
  say(`Cordée : http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}`)

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await close()
    await live.stop()
    await pools.end()
    await server?.stop()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
}
