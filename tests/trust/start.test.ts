import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test as it } from 'vitest'
import { freePort } from '#platform/lock.ts'
import { root } from '#platform/root.ts'
import { freshDatabase } from '../setup/database.ts'

// What keeps Cordée from starting is said to whoever keeps the installation, in a sentence and without a place in the code.

const start = async (databaseUrl: string) => {
  const data = await mkdtemp(join(tmpdir(), 'cordee-start-'))
  const { npm_lifecycle_event: _, VITEST: __, NODE_ENV: ___, ...environment } = process.env
  const env = { ...environment, CORDEE_DATA: data, DATABASE_URL: databaseUrl, PORT: String(await freePort()), CORDEE_DEMO: '0' }
  const ended = spawnSync(process.execPath, [join(root(), 'bin/cordee.js'), 'start'], { env, encoding: 'utf8', timeout: 60_000 })
  await rm(data, { recursive: true, force: true })
  return { status: ended.status, said: `${ended.stdout}${ended.stderr}` }
}

it('an owner of the database without the right it needs', { timeout: 90_000 }, async () => {
  const { ownerUrl, drop } = await freshDatabase({ empty: true })
  const client = new pg.Client(ownerUrl)
  await client.connect()
  const role = `poor"${Date.now()}`
  const quoted = pg.escapeIdentifier(role)
  await client.query(`create role ${quoted} login password 'p'`)
  const url = new URL(ownerUrl)
  url.username = encodeURIComponent(role)
  url.password = 'p'
  const { status, said } = await start(url.href)
  await client.query(`drop role ${quoted}`)
  await client.end()
  await drop()
  expect(status).toBe(1)
  expect(said).toContain(`ALTER ROLE ${quoted} BYPASSRLS CREATEROLE;`)
  expect(said).toContain('il manque un droit')
  expect(said).not.toMatch(/^\s+at |Error:|\.js:\d/m)
})

it('a database that does not answer', { timeout: 90_000 }, async () => {
  const { status, said } = await start(`postgres://x:y@127.0.0.1:${await freePort()}/x`)
  expect(status).toBe(1)
  expect(said).toContain('DATABASE_URL')
  expect(said).not.toMatch(/^\s+at |Error:|\.js:\d/m)
})
