import { createServer, connect as dial, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** `delay` in milliseconds. */
export type Manner = { delay: number } | 'resets' | 'swallows'

/**
 * A line to the database that is slow (half of `delay` there, half back: a question and its answer take `delay` in all), breaks off, or swallows
 * what it is given; that can be cut, and mended under the same port.
 */
export const lineTo = async (host: string, port: number) => {
  let manner: Manner = { delay: 0 }
  const open = new Set<Socket>()
  const server = createServer((here) => {
    const there = dial(port, host)
    for (const [one, other] of [
      [here, there],
      [there, here],
    ] as const) {
      open.add(one)
      one.on('error', () => {})
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
      let last = Promise.resolve()
      one.on('data', (part) => {
        if (manner === 'swallows') return
        if (manner === 'resets') return void one.resetAndDestroy()
        const due = performance.now() + manner.delay / 2
        last = last.then(async () => {
          const wait = due - performance.now()
          if (wait > 1) await sleep(wait)
          if (!other.destroyed) other.write(part)
        })
      })
    }
  })
  const up = (at: number) => new Promise<void>((ready) => server.listen(at, '127.0.0.1', ready))
  await up(0)
  const { port: at } = server.address() as { port: number }
  return {
    port: at,
    be: (next: Manner) => {
      manner = next
    },
    cut: async () => {
      const closed = new Promise((done) => server.close(done))
      for (const socket of open) socket.destroy()
      await closed
    },
    mend: () => up(at),
  }
}

export type Line = Awaited<ReturnType<typeof lineTo>>
