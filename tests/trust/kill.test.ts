import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { chainOf } from '#logbook/fact.store.ts'
import { brokenLink } from '#logbook/fact.ts'
import { connect, inTransaction } from '#platform/database/database.ts'
import { openingIn } from '#platform/database/entering.ts'
import { figure } from './figures.ts'
import { installation } from './process.ts'
import { type Writing, writing } from './writers.ts'

// kill -9 of the application, of PostgreSQL and of both, in the middle of writes: what was acknowledged is there, nothing is there by half, and
// the next start works. The application is the built one, started as people start it, and everything goes over HTTP.

/** Times each is killed. */
const ROUNDS = Number(process.env.CORDEE_KILLS ?? 3)
/** Acknowledged writes of each kind between two kills, at least. */
const BETWEEN = 2

const house = await installation()
const back: Record<string, number[]> = {}
let firstStart = 0
let writers: Writing

beforeAll(async () => {
  firstStart = await house.start()
  writers = await writing(house)
  writers.begin()
}, 180_000)

afterAll(async () => {
  await writers?.stop()
  await house.remove()
}, 60_000)

describe('killed in the middle of writes', () => {
  const victims = ['the application', 'PostgreSQL', 'both'] as const
  const times = Array.from({ length: ROUNDS }, (_, i) => victims.map((victim) => [victim, i + 1] as const)).flat()

  it.each(times)('%s, time %i', { timeout: 120_000 }, async (victim) => {
    await writers.more(writers.counts(), BETWEEN)
    if (victim !== 'the application') await house.killPostgres()
    if (victim !== 'PostgreSQL') await house.end('SIGKILL')
    const [began, before] = [performance.now(), writers.sum()]
    await (victim === 'PostgreSQL' ? house.answering() : house.start()).catch((error: Error) => {
      // Whoever writes to nobody would wait at every kill that follows.
      writers.state.wrong.push(error.message)
      throw error
    })
    while (writers.sum() === before && writers.state.wrong.length === 0) await sleep(5)
    back[victim] = [...(back[victim] ?? []), (performance.now() - began) / 1000]
    await writers.more(writers.counts(), BETWEEN)
    expect(writers.state.wrong).toEqual([])
  })

  it('everything that was acknowledged is there, and once; nothing is there by half', { timeout: 180_000 }, async () => {
    await writers.stop()
    const lost = await writers.lost()
    const twice = await writers.twice()
    const halves = await writers.halves()
    const kills = Object.values(back).flat().length
    const note = `${kills} kills; people, lists, meetings with notices, texts, contacts, hours, files imported; ${writers.state.unheard} forms sent again`
    await figure('crash', { what: 'kill -9: acknowledged writes lost', target: '0', found: `${lost.length} of ${writers.sum()}`, note })
    await figure('crash', { what: 'kill -9: things there by half, or twice', target: '0', found: `${halves.length + twice.length}` })
    for (const [victim, times] of Object.entries(back)) {
      const sorted = [...times].sort((a, b) => a - b)
      const found = `${sorted[Math.floor(sorted.length / 2)]?.toFixed(1)} s; ${sorted.at(-1)?.toFixed(1)} s`
      const what = `kill -9 of ${victim}: next acknowledged write, median; longest`
      await figure('crash', {
        what,
        target: '< 5 s',
        found,
        note: victim === 'PostgreSQL' ? '' : `first start of all: ${firstStart.toFixed(1)} s`,
      })
    }
    expect(lost).toEqual([])
    expect(twice).toEqual([])
    expect(halves).toEqual([])
  })

  it('the chain of facts holds, in every hub', async () => {
    const hubs = await writers.rows('select id from platform.hub')
    const pools = connect(await house.databaseUrl())
    try {
      for (const { id = '' } of hubs) {
        const chain = await inTransaction(pools.app, openingIn(id), async ({ db }) => ({ commit: false, value: await chainOf(db, id) }))
        expect(chain.length).toBeGreaterThan(0)
        expect(brokenLink(chain)).toBeNull()
      }
    } finally {
      await pools.end()
    }
  })

  it('a plain stop ends well, and the next start works', { timeout: 60_000 }, async () => {
    expect(await house.end('SIGTERM')).toBe(0)
    await house.start()
    expect((await writers.browser.get('/ploucs/accueil')).status).toBe(200)
    expect(house.output()).not.toMatch(/\bat .*\.[jt]s:\d+/)
  })
})
