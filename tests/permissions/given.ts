import type { Fields, Town } from './world.ts'

/** What a request needs: the ids of its address, what is typed in its form. */
export type Case = { params: Record<string, string>; fields?: Fields }

/** Makes something in a hub by asking for it as people do. */
export type Maker<T> = (town: Town, have: Have) => Promise<T>

/** Something of that kind in the town: a new one, or the one that is there already where nothing will change it. */
export type Have = <T>(maker: Maker<T>) => Promise<T>

/** Everything anew, for who changes it. */
export const anew =
  (town: Town): Have =>
  (maker) =>
    maker(town, anew(town))

/** One of each kind, for who only asks. */
export const shared = (town: Town): Have => {
  const there = new Map<Maker<unknown>, Promise<unknown>>()
  const have: Have = <T>(maker: Maker<T>) => {
    const found = (there.get(maker) as Promise<T> | undefined) ?? maker(town, have)
    there.set(maker, found)
    return found
  }
  return have
}

let count = 0
/** Names and addresses nobody has yet. */
export const fresh = (word: string): string => {
  count += 1
  return `${word} ${count}`
}
