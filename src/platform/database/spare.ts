import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** Works with a database of its own on the same server, empty, gone afterwards. The owner must be allowed to make one (CREATEDB). */
export const withSpareDatabase = async <T>(ownerUrl: string, work: (ownerUrl: string) => Promise<T>): Promise<T> => {
  const name = `cordee_spare_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`create database ${name}`)
    const url = new URL(ownerUrl)
    url.pathname = `/${name}`
    return await work(url.href)
  } finally {
    await client.query(`drop database if exists ${name} with (force)`).catch(() => {})
    await client.end()
  }
}
