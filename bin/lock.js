import { createHash } from 'node:crypto'
import { unlinkSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Runs `work` while no other process of this machine holds the lock `name`; waits its turn, and says so by `waiting`.
 * The twin of src/platform/lock.ts, which this cannot import: it runs before anything is installed or built. A listening socket,
 * because the kernel takes it back from a process killed with -9.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @param {() => void} waiting
 * @returns {Promise<T>}
 */
export const withLock = async (name, work, waiting) => {
  const address = addressOf(name)
  let told = false
  for (;;) {
    const release = await listen(address)
    if (release) {
      try {
        return await work()
      } finally {
        release()
      }
    }
    if (!told) waiting()
    told = true
    await released(address)
  }
}

const addressOf = (name) => {
  const key = `cordee-${createHash('sha256').update(name).digest('hex').slice(0, 24)}`
  if (process.platform === 'linux') return `\0${key}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${key}` : join(tmpdir(), key)
}

const listen = (address) =>
  new Promise((settle, fail) => {
    const waiting = new Set()
    const server = createServer((socket) => {
      waiting.add(socket)
      socket.on('error', () => {}).on('close', () => waiting.delete(socket))
    })
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? settle(undefined) : fail(error)))
    server.listen(address, () =>
      settle(() => {
        server.close()
        for (const socket of waiting) socket.destroy()
      }),
    )
  })

const released = (address) =>
  new Promise((settle) => {
    const socket = connect(address)
    socket.on('close', () => setTimeout(settle, 20))
    socket.on('error', (error) => {
      if (error.code === 'ECONNREFUSED' && !address.startsWith('\0')) unlinkSync(address)
    })
  })
