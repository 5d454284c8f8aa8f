import type { Id } from '#base/id.ts'
import type { Db } from '#platform/database/database.ts'
import { chainOf, headOf } from './fact.store.ts'
import { type BrokenLink, brokenLink, GENESIS, type Link } from './fact.ts'

/** Facts held at once: memory stays flat, however long the chain. */
const AT_ONCE = 5_000

/** How many facts a hub has, and the first one that is not as it was written; `end`: facts at the end are gone, or the head says another hash. */
export type ChainState = { facts: number; broken: BrokenLink | { no: number; because: 'end' } | null }

/** Walks a hub's chain from its first fact to its head. In a transaction that sees every row of the hub. */
export const checkChain = async (db: Db, hub: Id): Promise<ChainState> => {
  let last: Link = { no: 0, hash: GENESIS }
  for (;;) {
    const chain = await chainOf(db, hub, last.no, AT_ONCE)
    const broken = brokenLink(chain, last)
    if (broken) return { facts: broken.no, broken }
    const end = chain.at(-1)
    if (end) last = { no: end.no, hash: end.hash }
    if (chain.length < AT_ONCE) break
  }
  const head = await headOf(db, hub)
  const whole = (head?.no ?? 0) === last.no && Buffer.compare(head?.hash ?? GENESIS, last.hash) === 0
  return { facts: last.no, broken: whole ? null : { no: last.no + 1, because: 'end' } }
}
