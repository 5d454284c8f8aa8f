import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { aroundNumber, brokenLink, type Fact, GENESIS, hashOf } from './fact.ts'

const hub = '01900000-0000-7000-8000-000000000001'

const anyFact = fc.record({
  at: fc.integer({ min: 0, max: 4_000_000_000_000 }).map((ms) => new Date(ms).toISOString()),
  on: fc.constant('2026-03-12'),
  name: fc.constantFrom('governance.meetingConvened', 'members.organisationAdded'),
  actor: fc.option(fc.uuid()),
  subjectType: fc.constant('meeting'),
  subject: fc.uuid(),
  data: fc.jsonValue(),
})

type Linked = Fact & { prev: Uint8Array; hash: Uint8Array }

const chained = (facts: Omit<Fact, 'hub' | 'no'>[]): Linked[] => {
  let prev: Uint8Array = GENESIS
  return facts.map((one, index) => {
    const fact: Fact = { ...one, hub, no: index + 1 }
    const linked = { ...fact, prev, hash: hashOf(prev, fact) }
    prev = linked.hash
    return linked
  })
}

describe('the chain of a hub’s facts', () => {
  it('holds as it was written, whatever it holds, and however its data was ordered in memory', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 12 }), (facts) => {
        const chain = chained(facts as Omit<Fact, 'hub' | 'no'>[])
        expect(brokenLink(chain)).toBeNull()
        // JSON read back from a database comes with its keys in another order.
        expect(brokenLink(chain.map((fact) => ({ ...fact, data: reversedKeys(fact.data) })))).toBeNull()
      }),
    )
  })

  it('the number finds its place in the canonical text of a fact that had none', () => {
    fc.assert(
      fc.property(anyFact, fc.integer({ min: 1 }), (one, no) => {
        const fact = { ...(one as Omit<Fact, 'hub' | 'no'>), hub }
        const { before, after } = aroundNumber(fact)
        expect(`${before}${no}${after}`).toBe(canonicalize({ ...fact, no }))
      }),
    )
  })

  it('names the first fact of which anything was altered, removed or moved', () => {
    fc.assert(
      fc.property(
        fc.array(anyFact, { minLength: 2, maxLength: 8 }),
        fc.nat(),
        fc.constantFrom('name', 'at', 'actor', 'data', 'hash', 'gone'),
        (facts, at, what) => {
          const chain = chained(facts as Omit<Fact, 'hub' | 'no'>[])
          const index = at % chain.length
          const altered = chain.flatMap((fact, i): Linked[] => (i === index ? alter(fact, what) : [fact]))
          if (what === 'gone' && index === chain.length - 1) return
          expect(brokenLink(altered)?.no).toBe(index + 1)
        },
      ),
    )
  })
})

const alter = (fact: Linked, what: string): Linked[] => {
  if (what === 'gone') return []
  if (what === 'hash') return [{ ...fact, hash: Buffer.from(fact.hash.map((byte, i) => (i === 7 ? byte ^ 1 : byte))) }]
  if (what === 'data') return [{ ...fact, data: { was: fact.data } }]
  if (what === 'actor') return [{ ...fact, actor: fact.actor === null ? hub : null }]
  return [{ ...fact, [what]: `${fact[what as 'name' | 'at']}x` }]
}

const reversedKeys = (value: unknown): unknown =>
  value === null || typeof value !== 'object' || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, one]) => [key, reversedKeys(one)]),
      )
