import pg from 'pg'

/** Makes the database again, empty. Only for a server of our own, and a database in which nobody has entered anything yet. */
export const recreate = async (ownerUrl: string): Promise<void> => {
  const url = new URL(ownerUrl)
  const name = pg.escapeIdentifier(url.pathname.slice(1))
  url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    await client.query(`drop database ${name} with (force)`)
    await client.query(`create database ${name}`)
  } finally {
    await client.end()
  }
}
