import pg from 'pg'
import { expect, test as it } from 'vitest'
import { freshDatabase } from './database.ts'

const rows = async (url: string, sql: string) => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

it('each test file has a database of its own, already migrated', async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()])
  const migrated = await rows(one.ownerUrl, 'select name from migration')
  expect(migrated.length).toBeGreaterThan(0)

  await rows(one.ownerUrl, 'create table mine (id int)')
  expect(await rows(two.ownerUrl, `select to_regclass('mine') as found`)).toEqual([{ found: null }])

  await one.drop()
  await expect(rows(one.ownerUrl, 'select 1')).rejects.toThrow(/does not exist/)
  await two.drop()
})

it('a database without a migration, for those who test migrations', async () => {
  const empty = await freshDatabase({ empty: true })
  expect(await rows(empty.ownerUrl, `select to_regclass('migration') as found`)).toEqual([{ found: null }])
  await empty.drop()
})
