import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { z } from 'zod'
import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'

/** A kind of fact: its name, what it is about, and which bare data (ids, codes, amounts, dates, hashes) it holds. */
export type FactKind<D = unknown> = { name: string; subjectType: string; data: z.ZodType<D> }

export const factKind = <D>(name: string, subjectType: string, data: z.ZodType<D>): FactKind<D> => ({ name, subjectType, data })

/** A fact about to be written. */
export type NewFact<D = unknown> = { kind: FactKind<D>; subject: Id; data: D; on: Day }

/** A fact as it stands in the chain. */
export type Fact = {
  hub: Id
  no: number
  at: Instant
  on: Day
  name: string
  actor: Id | null
  subjectType: string
  subject: Id
  data: unknown
}

/** What comes before the first fact. */
export const GENESIS = Buffer.alloc(32)

/** SHA-256 of the previous hash and the fact in canonical JSON (RFC 8785): any byte changed in any fact breaks every later one. */
export const hashOf = (prev: Uint8Array, fact: Fact): Buffer =>
  createHash('sha256')
    .update(prev)
    .update(canonicalize(fact) ?? '')
    .digest()

type Linked = Fact & { prev: Uint8Array; hash: Uint8Array }

/** Where a chain goes on from. */
export type Link = { no: number; hash: Uint8Array }

export type BrokenLink = { no: number; because: 'number' | 'link' | 'hash' }

/** The first fact whose number, link or hash is wrong, and what is; null when the chain holds. `after`: the fact before the first one given. */
export const brokenLink = (chain: Linked[], after: Link = { no: 0, hash: GENESIS }): BrokenLink | null => {
  let prev = after.hash
  let { no } = after
  for (const { prev: stated, hash, ...fact } of chain) {
    no += 1
    if (fact.no !== no) return { no, because: 'number' }
    if (Buffer.compare(prev, stated) !== 0) return { no, because: 'link' }
    if (Buffer.compare(hashOf(prev, fact), hash) !== 0) return { no, because: 'hash' }
    prev = hash
  }
  return null
}
