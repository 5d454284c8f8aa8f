import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { getRequestListener, RequestError } from '@hono/node-server'
import type { Config } from '#platform/config.ts'
import { house } from '#platform/i18n/house.ts'

const FIRST = 3000
const TRIES = 50
const LINGER_BYTES = 16 * 1024 ** 2
const LINGER_CHECK_MS = 5

/** What answers a request. `env`: what it came by, as the adapter of Hono hands it over. */
export type Fetch = (request: Request, env: unknown) => Response | Promise<Response>

/** Listens on the port asked for, or on the first free one from 3000. `close` ends live streams too. */
export const listenOn = async (
  config: Pick<Config, 'host' | 'port'>,
  fetch: Fetch,
): Promise<{ port: number; close: () => Promise<void> }> => {
  for (let port = config.port ?? FIRST; ; port += 1) {
    const server = createServer(getRequestListener(fetch, { hostname: config.host, errorHandler }))
    server.on('clientError', unreadable).on('request', cutFlood).listen(port, config.host)
    const error = await settled(server)
    if (!error) return { port: (server.address() as { port: number }).port, close: () => closed(server) }
    if (config.port !== null || error.code !== 'EADDRINUSE' || port >= FIRST + TRIES) throw error
  }
}

const STATUS: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** In both languages: which one is asked for is not known yet. */
const unreadableSays = () => [house.fr, house.en].map(({ problems }) => problems['request.unreadable']).join('\n')
const PLAIN = 'text/plain; charset=utf-8'

/** A name of host or an address that is none. Whatever else fails the site answers itself, with a page. */
const errorHandler = (error: unknown): Response => {
  if (!(error instanceof RequestError)) return new Response(null, { status: 500 })
  return new Response(unreadableSays(), { status: 400, headers: { 'content-type': PLAIN, connection: 'close' } })
}

/**
 * Who is answered before they have sent everything may go on for a moment, so that they read the answer (the adapter gives half a second); no
 * longer than LINGER_BYTES: half a second of a fast line is half a gigabyte.
 */
const cutFlood = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
  outgoing.once('finish', () => {
    if (incoming.complete) return
    const { socket } = incoming
    const most = socket.bytesRead + LINGER_BYTES
    const timer = setInterval(() => {
      if (socket.bytesRead > most) socket.destroy()
      if (socket.destroyed || incoming.complete) clearInterval(timer)
    }, LINGER_CHECK_MS).unref()
  })
}

/** What comes before any page: an address of kilometres, no HTTP at all, somebody who never ends their sentence. */
const unreadable = ({ code }: NodeJS.ErrnoException, socket: Duplex): void => {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const says = unreadableSays()
  const head = ['Connection: close', `Content-Type: ${PLAIN}`, `Content-Length: ${Buffer.byteLength(says)}`]
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
