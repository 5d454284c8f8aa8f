import { connect, type Socket } from 'node:net'

/** What a round of requests found. `latencies`: milliseconds, one a request. */
export type Round = { perSecond: number; latencies: number[] }

type Asked = { port: number; connections: number; seconds: number; status: number; request: (n: number) => string }

/**
 * Asks one server over so many connections kept open, each one request after the other, for so many seconds; the first answers after the time is up
 * still count. Our own, because requests differ from each other (a key a form, a session a hub) and because it must cost less than what it measures:
 * sockets and a reader of lengths, no HTTP client. `request`: the whole text of the nth request. Any other status than the expected one ends the run.
 */
export const hammer = async ({ port, connections, seconds, status, request }: Asked): Promise<Round> => {
  let n = 0
  const latencies: number[] = []
  const began = performance.now()
  const until = began + seconds * 1000
  const one = async (): Promise<void> => {
    const line = await dial(port)
    try {
      while (performance.now() < until) {
        const asked = performance.now()
        n += 1
        const answer = await line.ask(request(n))
        latencies.push(performance.now() - asked)
        if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${request(n).split('\r\n')[0]}`)
      }
    } finally {
      line.end()
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  return { perSecond: latencies.length / ((performance.now() - began) / 1000), latencies }
}

export type Answer = { status: number; bytes: number; body: Buffer; head: string }

type Line = { ask: (request: string) => Promise<Answer>; end: () => void }

const dial = (port: number): Promise<Line> =>
  new Promise((opened, failed) => {
    const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let waiting: { done: (answer: Answer) => void; fail: (error: Error) => void } | null = null
    let got: Buffer = Buffer.alloc(0)
    const fail = (error: Error) => {
      failed(error)
      waiting?.fail(error)
    }
    socket.on('error', fail).on('close', () => fail(new Error('The server hung up')))
    socket.on('data', (part: Buffer) => {
      got = got.length === 0 ? part : Buffer.concat([got, part])
      const answer = whole(got)
      if (!answer || !waiting) return
      got = Buffer.alloc(0)
      const { done } = waiting
      waiting = null
      done(answer)
    })
    const ask = (request: string) =>
      new Promise<Answer>((done, refuse) => {
        waiting = { done, fail: refuse }
        socket.write(request)
      })
    socket.on('connect', () =>
      opened({
        ask,
        end: () =>
          void socket
            .removeAllListeners('close')
            .on('error', () => {})
            .destroy(),
      }),
    )
  })

const END = Buffer.from('\r\n\r\n')

/** One answer, once all of it is there: by its length, or to its last chunk. */
const whole = (got: Buffer): Answer | null => {
  const at = got.indexOf(END)
  if (at < 0) return null
  const head = got.toString('latin1', 0, at)
  const status = Number(head.slice(9, 12))
  const rest = got.subarray(at + 4)
  if (/\r\ntransfer-encoding: *chunked/i.test(head)) {
    const body = unchunked(rest)
    return body && { status, bytes: got.length, body, head }
  }
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0)
  return rest.length < length ? null : { status, bytes: got.length, body: rest, head }
}

const unchunked = (rest: Buffer): Buffer | null => {
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const end = rest.indexOf('\r\n', at)
    if (end < 0) return null
    const size = Number.parseInt(rest.toString('latin1', at, end), 16)
    if (rest.length < end + 2 + size + 2) return null
    if (size === 0) return Buffer.concat(parts)
    parts.push(rest.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
}

/** One request by itself. */
export const askOnce = async (port: number, request: string): Promise<Answer> => {
  const line = await dial(port)
  try {
    return await line.ask(request)
  } finally {
    line.end()
  }
}

/** The text of a request as a browser sends it: with its session, its language, and that it takes compressed answers. */
export const requestText = (method: 'GET' | 'POST', path: string, cookie: string, fields?: Record<string, string>): string => {
  const body = fields ? new URLSearchParams(fields).toString() : ''
  const form = fields
    ? ['Origin: http://localhost', 'Content-Type: application/x-www-form-urlencoded', `Content-Length: ${body.length}`]
    : []
  const head = [
    `${method} ${path} HTTP/1.1`,
    'Host: localhost',
    'Accept: text/html,application/xhtml+xml,*/*;q=0.8',
    'Accept-Language: fr',
    'Accept-Encoding: gzip, deflate, br',
    ...(cookie ? [`Cookie: ${cookie}`] : []),
    ...form,
  ]
  return `${head.join('\r\n')}\r\n\r\n${body}`
}

/** So many requests whose time does not count: code is compiled and plans are kept before anything is measured. */
export const warmUp = async (asked: Omit<Asked, 'seconds'>, requests: number): Promise<void> => {
  const enough = Math.ceil(requests / asked.connections)
  await Promise.all(
    Array.from({ length: asked.connections }, async (_, at) => {
      const line = await dial(asked.port)
      try {
        for (let i = 0; i < enough; i += 1) {
          const { status } = await line.ask(asked.request(at * enough + i))
          if (status !== asked.status) throw new Error(`${status} instead of ${asked.status}`)
        }
      } finally {
        line.end()
      }
    }),
  )
}
