import type { Instant } from '#base/day.ts'
import { anyHub, hubsOf, type KnownIn } from './account.store.ts'
import { atTheDoor, type Door } from './door.ts'

/** Where somebody who has just logged in goes: to the one hub that knows them, else to the list. */
export const homeOf = async (door: Pick<Door, 'pools'>, email: string, now: Instant): Promise<string> => {
  const hubs = await knownIn(door, email, now)
  return hubs.length === 1 ? `/${hubs[0]?.slug}/accueil` : '/mes-poles'
}

export const knownIn = (door: Pick<Door, 'pools'>, email: string, now: Instant): Promise<KnownIn[]> =>
  atTheDoor(door, (db) => hubsOf(db, email, now))

/** The hubs that know an address, and whether it may make another: anybody the first one, then those who run the installation. */
export const lookHome = (
  door: Pick<Door, 'pools'>,
  email: string,
  operators: string[],
  now: Instant,
): Promise<{ hubs: KnownIn[]; mayCreate: boolean }> =>
  atTheDoor(door, async (db) => {
    const hubs = await hubsOf(db, email, now)
    return { hubs, mayCreate: operators.includes(email) || !(await anyHub(db)) }
  })
