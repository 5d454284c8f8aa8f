import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { freePort, withLock } from './lock.ts'

const here = new URL('./lock.ts', import.meta.url).href

/** A process that takes the lock, says so, and keeps it. */
const holder = async (name: string) => {
  const script = `import { withLock } from ${JSON.stringify(here)}
    await withLock(${JSON.stringify(name)}, async () => { console.log('held'); await new Promise((done) => setTimeout(done, 60_000)) })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((held) => child.stdout.once('data', held))
  return child
}

test('one at a time, everyone in turn', async () => {
  const name = randomUUID()
  let inside = 0
  let most = 0
  const work = async () => {
    inside += 1
    most = Math.max(most, inside)
    await sleep(5)
    inside -= 1
  }
  await Promise.all(Array.from({ length: 8 }, () => withLock(name, work)))
  expect({ inside, most }).toEqual({ inside: 0, most: 1 })
})

test('work that fails gives the lock back', async () => {
  const name = randomUUID()
  await expect(withLock(name, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await withLock(name, async () => 'next')).toBe('next')
})

test('another process waits; a process killed with -9 does not keep it', async () => {
  const name = randomUUID()
  const other = await holder(name)
  let got = false
  const mine = withLock(name, async () => {
    got = true
  })
  await sleep(200)
  expect(got).toBe(false)
  other.kill('SIGKILL')
  await mine
  expect(got).toBe(true)
})

test('a free port can be listened on', async () => {
  const server = createServer()
  await new Promise<void>((done) => freePort().then((port) => server.listen(port, '127.0.0.1', done)))
  expect(server.listening).toBe(true)
  server.close()
})
