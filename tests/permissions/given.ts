import type { Fields, Town } from './world.ts'

/** What a request needs: the ids of its address, what is typed in its form. */
export type Case = { params: Record<string, string>; fields?: Fields }

/** Makes something in a hub by asking for it as people do. */
export type Maker<T> = (town: Town, have: Have) => Promise<T>

/**
 * Something of that kind in the town. `have` gives what the case is about: a new one for who changes it. `have.under` gives what that stands on and
 * leaves as it is: the same one each time.
 */
export type Have = (<T>(maker: Maker<T>) => Promise<T>) & { under: <T>(maker: Maker<T>) => Promise<T> }

/** Each case its own, for who changes it. */
export const anew = (town: Town): Have => {
  const have = <T>(maker: Maker<T>) => maker(town, all)
  const all: Have = Object.assign(have, { under: remembered(town, () => all) })
  return all
}

/** One of each kind, for who only asks. */
export const shared = (town: Town): Have => {
  const have = remembered(town, () => all)
  const all: Have = Object.assign(have, { under: have })
  return all
}

const remembered = (town: Town, have: () => Have) => {
  const there = new Map<Maker<unknown>, Promise<unknown>>()
  return <T>(maker: Maker<T>): Promise<T> => {
    const found = (there.get(maker) as Promise<T> | undefined) ?? maker(town, have())
    there.set(maker, found)
    return found
  }
}

let count = 0
/** Names and addresses nobody has yet. */
export const fresh = (word: string): string => {
  count += 1
  return `${word} ${count}`
}
