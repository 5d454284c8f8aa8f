import { inject } from 'vitest'

export type FreshDatabase = { ownerUrl: string; drop(): Promise<void> }

/**
 * A database of its own for a test file, migrated unless `empty`, or a copy of one to which nobody is connected; `ownerUrl` is the owner's, as
 * DATABASE_URL would be. `drop` also closes what is still connected to it.
 */
export const freshDatabase = async ({ empty = false, like }: { empty?: boolean; like?: FreshDatabase } = {}): Promise<FreshDatabase> => {
  const ownerUrl = await ask('POST', like ? new URL(like.ownerUrl).pathname : empty ? '/empty' : '/')
  return { ownerUrl, drop: async () => void (await ask('DELETE', new URL(ownerUrl).pathname)) }
}

const ask = async (method: string, path: string): Promise<string> => {
  const desk = new URL(inject('databases'))
  const answer = await fetch(new URL(path, desk.origin), { method, headers: { authorization: desk.username } })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`No database for this test: ${text}`)
  return text
}
