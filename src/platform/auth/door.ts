import { randomBytes } from 'node:crypto'
import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, inTransaction, type Pools } from '#platform/database/database.ts'
import { tokenHash } from '#platform/web/cookies.ts'
import { addSession, type NewSession } from './session.store.ts'

/** What log-in works with: the pool of its own role, and the folder of the installation's key. */
export type Door = { pools: Pick<Pools, 'auth'>; data: string }

/** Runs `work` in one transaction of the log-in's role; commits unless it throws. */
export const atTheDoor = <T>(door: Pick<Door, 'pools'>, work: (db: Db) => Promise<T>): Promise<T> =>
  inTransaction(door.pools.auth, null, async ({ db }) => ({ commit: true, value: await work(db) }))

/** 256 random bits, as a cookie holds them. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Opens a session; its token is known to the browser alone from now on. */
export const openSession = async (
  db: Db,
  account: Id,
  now: Instant,
  about: Pick<NewSession, 'createdAt' | 'secondFactor' | 'demo'> = {},
): Promise<string> => {
  const token = newToken()
  await addSession(db, { hash: tokenHash(token), account, now, ...about })
  return token
}

/** Too many tries: when the next is possible. */
export type TooMany = { is: 'tooMany'; again: Instant }
