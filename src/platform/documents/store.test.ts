import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test as it } from 'vitest'
import { KeptFileError, keepFile, readFile } from './store.ts'

const data = mkdtempSync(join(tmpdir(), 'cordee-store-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

const bytes = new TextEncoder().encode('procès-verbal du 12 mars')
const fileOf = (sha256: string): string => join(data, 'documents', sha256.slice(0, 2), sha256.slice(2))

it('a kept file lies under the hash of its bytes and comes back whole', async () => {
  const kept = await keepFile(data, bytes)
  expect(kept).toEqual({ sha256: '366095b2294d7d2276052f40cfacb04f700adf9c4822186e5b595c3efc21b4f7', size: 25 })
  expect(readFileSync(fileOf(kept.sha256))).toEqual(Buffer.from(bytes))
  expect(Buffer.from(await readFile(data, kept.sha256))).toEqual(Buffer.from(bytes))
})

it('whatever the bytes, they come back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (some) => {
      const { sha256, size } = await keepFile(data, some)
      expect(size).toBe(some.length)
      expect(Buffer.from(await readFile(data, sha256)).equals(Buffer.from(some))).toBe(true)
    }),
    { numRuns: 40 },
  )
})

it('the same bytes kept ten times at once are one file, and nothing temporary stays', async () => {
  const same = new TextEncoder().encode('dix fois')
  const all = await Promise.all(Array.from({ length: 10 }, () => keepFile(data, same)))
  expect(new Set(all.map((k) => k.sha256)).size).toBe(1)
  const { sha256 } = await keepFile(data, same)
  expect(readdirSync(join(data, 'documents', sha256.slice(0, 2))).filter((name) => name.startsWith(sha256.slice(2)))).toEqual([
    sha256.slice(2),
  ])
})

it('one changed byte is an error that names the file; keeping the right bytes again mends it', async () => {
  const { sha256 } = await keepFile(data, bytes)
  const broken = Buffer.from(bytes)
  broken[3] = (broken[3] ?? 0) ^ 1
  writeFileSync(fileOf(sha256), broken)
  const fault = await readFile(data, sha256).catch((f: unknown) => f)
  expect(fault).toBeInstanceOf(KeptFileError)
  expect((fault as KeptFileError).reason).toBe('changed')
  expect((fault as Error).message).toContain(join('documents', sha256.slice(0, 2), sha256.slice(2)))
  await keepFile(data, bytes)
  expect(Buffer.from(await readFile(data, sha256))).toEqual(Buffer.from(bytes))
})

it('a file that was never kept is said to be missing', async () => {
  await expect(readFile(data, '0'.repeat(64))).rejects.toMatchObject({ name: 'KeptFileError', reason: 'missing' })
})

it.each(['../../etc/passwd', '', 'A'.repeat(64), `${'0'.repeat(63)}/`])('a name that is no hash (%j) reaches no file', async (name) => {
  await expect(readFile(data, name)).rejects.toThrow(TypeError)
})
