import fc from 'fast-check'
import { afterAll, beforeAll, expect, test as it } from 'vitest'
import { z } from 'zod'
import { type Id, newId } from '#base/id.ts'
import { inTransaction } from '#platform/database/database.ts'
import { openingIn } from '#platform/database/entering.ts'
import { openHub, type TestHub } from '../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../tests/setup/site.ts'
import { appendFacts, chainOf } from './fact.store.ts'
import { brokenLink, factKind } from './fact.ts'

// The database numbers and hashes what is recorded; what the program makes of it again must be the same.

let site: TestSite
let hub: TestHub
beforeAll(async () => {
  site = await testSite()
  hub = await openHub(site, 'Ploucs', 'maite')
})
afterAll(() => site.close())

const anything = factKind('logbook.tried', 'trial', z.unknown())
const unsigned = factKind('logbook.triedInConfidence', 'trial', z.unknown(), { unsigned: true })
const record = (data: unknown[], actor: Id | null = hub.person) =>
  inTransaction(site.pools.app, openingIn(hub.hub), async ({ ending }) => {
    const news = data.map((one) => ({ kind: anything, subject: newId(), data: { of: one }, on: '2026-03-12' }))
    if (news.length > 0) await appendFacts(ending.atLast, hub.hub, actor, site.clock.now, news)
    return { commit: true, value: null }
  })
const chain = () =>
  inTransaction(site.pools.app, openingIn(hub.hub), async ({ db }) => ({ commit: false, value: await chainOf(db, hub.hub) }))

/** What facts hold: codes, amounts, dates, ids, in whatever shape. */
const code = fc.stringMatching(/^[A-Za-z0-9_.:+/-]{0,80}$/)
const bare = fc.letrec((again) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    code,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(again('any'), { maxLength: 4 }),
    fc.dictionary(
      fc.string({ unit: 'grapheme', maxLength: 6 }).filter((name) => !name.includes('\u0000')),
      again('any'),
      { maxKeys: 4 },
    ),
  ),
})).any

it('who did it is not written where the kind says so; the chain holds, in the order of recording', async () => {
  const before = await chain()
  await inTransaction(site.pools.app, openingIn(hub.hub), async ({ ending }) => {
    const news = [anything, unsigned, anything].map((kind) => ({ kind, subject: newId(), data: {}, on: '2026-03-12' }))
    await appendFacts(ending.atLast, hub.hub, hub.person, site.clock.now, news)
    return { commit: true, value: null }
  })
  const after = await chain()
  expect(after.slice(before.length).map(({ actor }) => actor)).toEqual([hub.person, null, hub.person])
  expect(brokenLink(after)).toBeNull()
})

it('the chain holds, whatever is recorded, by whom, one or several at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(bare, { maxLength: 5 }), fc.boolean(), async (data, somebody) => {
      const before = await chain()
      await record(data, somebody ? hub.person : null)
      const after = await chain()
      expect(after.length).toBe(before.length + data.length)
      expect(brokenLink(after)).toBeNull()
    }),
    { numRuns: 40 },
  )
})

it('forty at once, each in its own transaction: numbers without a gap, one chain', async () => {
  const before = (await chain()).length
  await Promise.all(Array.from({ length: 40 }, (_, n) => record([{ n }, { n, second: true }])))
  const after = await chain()
  expect(after.map(({ no }) => no)).toEqual(after.map((_, i) => i + 1))
  expect([after.length, brokenLink(after)]).toEqual([before + 80, null])
})

it('the first two facts of a hub, at the same moment, are two', async () => {
  const other = newId()
  await site.sql(`insert into platform.hub_address values ('autre', $1)`, [other])
  await site.sql(`insert into platform.hub (id, slug, name, created_at) values ($1, 'autre', 'Autre', now())`, [other])
  await Promise.all(
    [1, 2, 3].map((n) =>
      inTransaction(site.pools.app, openingIn(other), async ({ ending }) => {
        await appendFacts(ending.atLast, other, null, site.clock.now, [{ kind: anything, subject: newId(), data: { n }, on: '2026-03-12' }])
        return { commit: true, value: null }
      }),
    ),
  )
  const { rows } = await site.pools.owner.query<{ no: number }>('select no from logbook.fact where hub_id = $1 order by no', [other])
  expect(rows.map(({ no }) => no)).toEqual([1, 2, 3])
})
