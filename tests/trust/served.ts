import { once } from 'node:events'
import { connect } from 'node:net'
import { listenOn } from '#platform/web/port.ts'
import type { TestSite } from '../setup/site.ts'

/** The application behind a real socket of this machine. */
export const serveSite = async ({ app }: Pick<TestSite, 'app'>) => {
  const { port, close } = await listenOn({ host: '127.0.0.1', port: 0 }, app.fetch)
  return { port, origin: `http://127.0.0.1:${port}`, close }
}

export type RawReply = { status: number; text: string; sent: number; seconds: number }

/** Writes bytes as they are given, until the other end has answered or hung up: what no HTTP client would let us send. */
export const writeRaw = async (port: number, head: string[], body: Iterable<Uint8Array> = []): Promise<RawReply> => {
  const began = performance.now()
  const socket = connect(port, '127.0.0.1')
  let text = ''
  let over = false
  let sent = 0
  socket.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  const end = new Promise<void>((done) => {
    for (const event of ['end', 'close', 'error']) socket.on(event, () => done())
  }).then(() => {
    over = true
  })
  await once(socket, 'connect')
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  for (const part of body) {
    if (over) break
    sent += part.length
    if (!socket.write(part)) await Promise.race([end, once(socket, 'drain').catch(() => {})])
  }
  await Promise.race([end, new Promise((done) => setTimeout(done, 10_000).unref())])
  socket.destroy()
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text, sent, seconds: (performance.now() - began) / 1000 }
}
