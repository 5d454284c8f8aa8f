import { once } from 'node:events'
import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Config } from '#platform/config.ts'
import { house } from '#platform/i18n/house.ts'

const FIRST = 3000
const TRIES = 50

/** Listens on the port asked for, or on the first free one from 3000. `close` ends live streams too. */
export const listenOn = async (
  config: Pick<Config, 'host' | 'port'>,
  make: (options: { port: number; hostname: string }) => unknown,
): Promise<{ port: number; close: () => Promise<void> }> => {
  for (let port = config.port ?? FIRST; ; port += 1) {
    const server = make({ port, hostname: config.host }) as Server
    server.on('clientError', unreadable)
    const error = await settled(server)
    if (!error) return { port: (server.address() as { port: number }).port, close: () => closed(server) }
    if (config.port !== null || error.code !== 'EADDRINUSE' || port >= FIRST + TRIES) throw error
  }
}

const STATUS: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** What comes before any page: an address of kilometres, no HTTP at all, somebody who never ends their sentence. Its language is not known yet. */
const unreadable = ({ code }: NodeJS.ErrnoException, socket: Duplex): void => {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const says = [house.fr, house.en].map(({ problems }) => problems['request.unreadable']).join('\n')
  const head = ['Connection: close', 'Content-Type: text/plain; charset=utf-8', `Content-Length: ${Buffer.byteLength(says)}`]
  socket.end([`HTTP/1.1 ${STATUS[code ?? ''] ?? '400 Bad Request'}`, ...head, '', says].join('\r\n'))
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
