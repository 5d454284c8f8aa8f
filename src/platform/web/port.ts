import { once } from 'node:events'
import type { Server } from 'node:http'
import type { Config } from '#platform/config.ts'

const FIRST = 3000
const TRIES = 50

/** Listens on the port asked for, or on the first free one from 3000. `close` ends live streams too. */
export const listenOn = async (
  config: Pick<Config, 'host' | 'port'>,
  make: (options: { port: number; hostname: string }) => unknown,
): Promise<{ port: number; close: () => Promise<void> }> => {
  for (let port = config.port ?? FIRST; ; port += 1) {
    const server = make({ port, hostname: config.host }) as Server
    const error = await settled(server)
    if (!error) return { port: (server.address() as { port: number }).port, close: () => closed(server) }
    if (config.port !== null || error.code !== 'EADDRINUSE' || port >= FIRST + TRIES) throw error
  }
}

const settled = async (server: Server): Promise<NodeJS.ErrnoException | null> => {
  if (server.listening) return null
  try {
    await once(server, 'listening')
    return null
  } catch (error) {
    return error as NodeJS.ErrnoException
  }
}

const closed = async (server: Server): Promise<void> => {
  const end = new Promise<void>((done) => server.close(() => done()))
  server.closeAllConnections()
  await end
}
