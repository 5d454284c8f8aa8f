import { get, type IncomingMessage } from 'node:http'

/** One live screen: how often it was sent its fragment, when last, and how large. `end`: it is put away. */
export type Screen = { fragments: number; lastAt: number; bytes: number; end: () => void }

/** Opens a live screen as a browser does and keeps it open; ready once its first fragment is there. */
export const openScreen = (port: number, path: string, cookie: string): Promise<Screen> =>
  new Promise((ready, failed) => {
    const screen: Screen = { fragments: 0, lastAt: 0, bytes: 0, end: () => request.destroy() }
    let rest = ''
    const hear = (text: string) => {
      rest += text
      for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
        const event = rest.slice(0, end)
        rest = rest.slice(end + 2)
        if (!event.startsWith('event: fragment')) continue
        screen.fragments += 1
        screen.lastAt = performance.now()
        screen.bytes = Buffer.byteLength(event)
        ready(screen)
      }
    }
    const heard = (answer: IncomingMessage) => {
      if (answer.statusCode !== 200) return failed(new Error(`${answer.statusCode}: ${path}`))
      answer.setEncoding('utf8').on('data', hear)
    }
    const request = get({ port, host: '127.0.0.1', path, agent: false, headers: { cookie, accept: 'text/event-stream' } }, heard)
    request.on('error', (error) => failed(error))
  })
