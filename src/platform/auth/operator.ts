import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { hubsOf, type KnownIn } from './account.store.ts'
import { atTheDoor, type Door } from './door.ts'
import { endAllSessions, type KnownLogIn, logInOf, removeSecondCode } from './operator.store.ts'

export type { KnownIn, KnownLogIn }

type At = Pick<Door, 'pools'>

/** What the log-in knows of an address (null: it never logged in), and the hubs that know it, for who runs the installation. No secret. */
export const readLogIn = (door: At, email: string, now: Instant): Promise<{ logIn: KnownLogIn | null; hubs: KnownIn[] }> =>
  atTheDoor(door, async (db) => ({ logIn: await logInOf(db, email, now), hubs: await hubsOf(db, email, now) }))

/** Ends every session of an account, those of the demonstration too. */
export const endLogIns = (door: At, account: Id): Promise<number> => atTheDoor(door, (db) => endAllSessions(db, account))

/** A second code that nobody else can lift any more: it is gone, with every session. */
export const liftSecondCode = (door: At, account: Id): Promise<void> =>
  atTheDoor(door, async (db) => {
    await removeSecondCode(db, account)
    await endAllSessions(db, account)
  })
