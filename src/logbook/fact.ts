import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { z } from 'zod'
import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'

/**
 * A kind of fact: its name, what it is about, and which bare data (ids, codes, amounts, dates, hashes) it holds. `unsigned`: who did it is not written, for
 * the chain is read by more people than may know of it.
 */
export type FactKind<D = unknown> = { name: string; subjectType: string; data: z.ZodType<D>; unsigned?: true }

export const factKind = <D>(name: string, subjectType: string, data: z.ZodType<D>, options: { unsigned?: true } = {}): FactKind<D> => ({
  ...{ name, subjectType, data },
  ...options,
})

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

/**
 * The canonical JSON of a fact that has no number yet: what stands before and after the number, whose name is in the middle of the sorted ones. Who
 * gives the number can then hash it without knowing RFC 8785.
 */
export const aroundNumber = ({ on, subject, subjectType, ...first }: Omit<Fact, 'no'>): { before: string; after: string } => ({
  before: `${(canonicalize(first) ?? '').slice(0, -1)},"no":`,
  after: `,${(canonicalize({ on, subject, subjectType }) ?? '').slice(1)}`,
})

export type Linked = Fact & { prev: Uint8Array; hash: Uint8Array }

/** What the next link must fit: the hash that is written, and the one the content gives. They differ where the fact is not what it was. */
export type Behind = { no: number; written: Uint8Array; computed: Uint8Array }

export const BEFORE_THE_FIRST: Behind = { no: 0, written: GENESIS, computed: GENESIS }

/**
 * What is wrong with one link, given the one before. Only the fact that was touched is named: a hash that was overwritten does not make the next
 * fact wrong, which still holds the true one.
 */
export const faultOf = (
  { prev, hash, ...fact }: Linked,
  before: Behind,
): { because: 'number' | 'link' | 'hash' | null; behind: Behind } => {
  const computed = hashOf(prev, fact)
  const linked = [before.written, before.computed].some((one) => Buffer.compare(one, prev) === 0)
  const because = fact.no !== before.no + 1 ? 'number' : !linked ? 'link' : Buffer.compare(computed, hash) !== 0 ? 'hash' : null
  return { because, behind: { no: fact.no, written: hash, computed } }
}

/** Every place in a fact's data where somebody's words are named by their erasable row and salted hash. */
export const wordsIn = (data: unknown): { words: Id; hash: string }[] => {
  if (typeof data !== 'object' || data === null) return []
  const { words, hash } = data as { words?: unknown; hash?: unknown }
  const here = typeof words === 'string' && typeof hash === 'string' ? [{ words, hash }] : []
  return [...here, ...Object.values(data).flatMap(wordsIn)]
}

/** The first fact whose number, link or hash is wrong, and what is; null when the chain holds. */
export const brokenLink = (chain: Linked[]): { no: number; because: 'number' | 'link' | 'hash' } | null => {
  let prev: Uint8Array = GENESIS
  let no = 0
  for (const { prev: stated, hash, ...fact } of chain) {
    no += 1
    if (fact.no !== no) return { no, because: 'number' }
    if (Buffer.compare(prev, stated) !== 0) return { no, because: 'link' }
    if (Buffer.compare(hashOf(prev, fact), hash) !== 0) return { no, because: 'hash' }
    prev = hash
  }
  return null
}
