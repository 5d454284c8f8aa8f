import { createHash } from 'node:crypto'
import { unlinkSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Runs `work` while no other process of this machine holds the lock `name`; waits its turn.
 * The lock is a listening socket, which the kernel takes back from a process killed with -9: a lock file would stay behind.
 */
export const withLock = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const address = addressOf(name)
  for (;;) {
    const server = await listen(address)
    if (!server) {
      await released(address)
      continue
    }
    try {
      return await work()
    } finally {
      await new Promise((done) => server.close(done))
    }
  }
}

const addressOf = (name: string): string => {
  const key = `cordee-${createHash('sha256').update(name).digest('hex').slice(0, 24)}`
  if (process.platform === 'linux') return `\0${key}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${key}` : join(tmpdir(), key)
}

const listen = (address: string) =>
  new Promise<ReturnType<typeof createServer> | undefined>((settle, fail) => {
    const waiting = new Set<{ destroy(): void }>()
    const server = createServer((socket) => {
      waiting.add(socket)
      socket.on('error', () => {}).on('close', () => waiting.delete(socket))
    })
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? settle(undefined) : fail(error)))
    server.listen(address, () => {
      const close = server.close.bind(server)
      server.close = (done) => {
        close(done)
        for (const socket of waiting) socket.destroy()
        return server
      }
      settle(server)
    })
  })

/** Settles when the holder lets go or dies. Where sockets are files, one that nobody answers is what a killed process left. */
const released = (address: string) =>
  new Promise<void>((settle) => {
    const socket = connect(address)
    const again = () => setTimeout(settle, 20)
    socket.on('close', again)
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' && !address.startsWith('\0')) unlinkSync(address)
    })
  })

/** A TCP port of 127.0.0.1 nobody listens on now. */
export const freePort = () =>
  new Promise<number>((settle, fail) => {
    const server = createServer().once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => settle(port))
    })
  })
