import type { Instant } from '#base/day.ts'
import { sessionCookie, tokenHash } from '#platform/web/cookies.ts'
import { accountOf, hubsOf } from './account.store.ts'
import { atTheDoor, type Door, openSession } from './door.ts'
import { endSession, endSessionsOf, keepSession, type Session, sessionBy, sessionsOf } from './session.store.ts'

/** The running session of a token, and the others of its account, last seen first; null: none, or it is over. */
export const readSession = (door: Pick<Door, 'pools'>, token: string | null, now: Instant): Promise<Session | null> =>
  token === null ? Promise.resolve(null) : atTheDoor(door, (db) => sessionBy(db, tokenHash(token), now))

export const readSessions = (door: Pick<Door, 'pools'>, session: Session, now: Instant): Promise<Session[]> =>
  atTheDoor(door, (db) => sessionsOf(db, session, now))

export const logOut = (door: Pick<Door, 'pools'>, token: string): Promise<void> => atTheDoor(door, (db) => endSession(db, tokenHash(token)))

export const logOutEverywhere = (door: Pick<Door, 'pools'>, session: Session): Promise<void> =>
  atTheDoor(door, (db) => endSessionsOf(db, session))

export const noteUse = (door: Pick<Door, 'pools'>, hash: Buffer, now: Instant): Promise<void> =>
  atTheDoor(door, (db) => keepSession(db, hash, now))

/**
 * One click instead of a code, in a demonstration hub, for an address the hub knows; the caller has checked who may (routes: this machine
 * only). The token; null: no such demonstration hub or person.
 */
export const startDemoSession = (door: Pick<Door, 'pools'>, asked: { hub: string; email: string }, now: Instant): Promise<string | null> =>
  atTheDoor(door, async (db) => {
    const hubs = await hubsOf(db, asked.email, now)
    if (!hubs.some(({ slug, demo }) => slug === asked.hub && demo)) return null
    return openSession(db, await accountOf(db, asked.email, now), now, { demo: true })
  })

/** A session without its log-in, as the cookie of a browser: for tests and checks of a running site. `full`: the second code was given. */
export const sessionFor = (
  door: Pick<Door, 'pools'>,
  email: string,
  { full, now, secure = false }: { full: boolean; now: Instant; secure?: boolean },
): Promise<string> =>
  atTheDoor(door, async (db) => {
    const account = await accountOf(db, email.toLowerCase(), now)
    return `${sessionCookie(secure)}=${await openSession(db, account, now, { secondFactor: full })}`
  })
