import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { newId } from '#base/id.ts'
import { chainOf } from '#logbook/fact.store.ts'
import { brokenLink } from '#logbook/fact.ts'
import { connect, inTransaction } from '#platform/database/database.ts'
import { openingIn } from '#platform/database/entering.ts'
import { type Answer, browse, installation } from './process.ts'

// kill -9 of the application, of PostgreSQL and of both, in the middle of writes: what was acknowledged is there, nothing is there by half, and
// the next start works. The application is the built one, started as people start it, and everything goes over HTTP.

/** Times each is killed. */
const ROUNDS = Number(process.env.CORDEE_KILLS ?? 3)
/** Acknowledged writes of each kind between two kills, at least. */
const BETWEEN = 3

const house = await installation()
const browser = browse(house.origin)
const acknowledged = { people: new Map<string, string>(), lists: new Map<string, string>(), meetings: new Map<string, string>(), text: 0 }
const wrong: string[] = []
const back: Record<string, number[]> = {}
let unheard = 0
let going = true
let stopWriting: () => Promise<void> = async () => {}
let firstStart = 0
let organisation = ''
let body = ''

/** Sends a form until it is answered, as somebody does who presses the button once more: the same key each time. Where it led; null: too late. */
const sent = async (path: string, fields: Record<string, string>): Promise<string | null> => {
  const once = { ...fields, _key: newId() }
  for (;;) {
    const answer: Answer | null = await browser.post(path, once).catch(() => null)
    if (answer?.status === 303 && !answer.location?.startsWith('/connexion')) return answer.location?.split('?')[0] ?? ''
    if (answer && answer.status !== 503) {
      wrong.push(`POST ${path}: ${answer.status} ${answer.location ?? answer.text.slice(0, 300)}`)
      return null
    }
    unheard += 1
    if (!going) return null
    await sleep(100)
  }
}

const writers: Record<string, (n: number) => Promise<void>> = {
  people: async (n) => {
    const name = `Témoin ${n}`
    const where = await sent('/ploucs/personnes', { name, email: '' })
    if (where) acknowledged.people.set(name, where)
  },
  lists: async (n) => {
    const list = ['a', 'b', 'c'].map((one) => `Copeau ${n} ${one} ; Voix ${n} ${one}`).join('\n')
    const read = await sent('/ploucs/structures/coller', { list })
    const added = read && (await sent(`${read}/ajouter`, {}))
    if (added) acknowledged.lists.set(`Copeau ${n}`, added)
  },
  meetings: async (n) => {
    const title = `Réunion ${n}`
    const fields = { body, title, day: '2027-03-12', startsAt: '20:00', endsAt: '22:00', place: 'La Smalah', link: '' }
    const where = await sent('/ploucs/reunions', fields)
    if (where) acknowledged.meetings.set(title, where)
  },
  text: async (n) => {
    const done = await sent(`/ploucs/structures/${organisation}/presentation`, { commune: 'Dax', about: `Version ${n}` })
    if (done) acknowledged.text = n
  },
}
const counts = () => [acknowledged.people.size, acknowledged.lists.size, acknowledged.meetings.size, acknowledged.text]

const sum = () => counts().reduce((a, b) => a + b)

const moreWritten = async (than: number[]) => {
  while (counts().some((count, i) => count < (than[i] ?? 0) + BETWEEN) && wrong.length === 0) await sleep(20)
}

const owner = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(await house.databaseUrl())
  await client.connect()
  return work(client).finally(() => client.end())
}
const rows = (sql: string, values: unknown[] = []) =>
  owner(async (client) => (await client.query<Record<string, string>>(sql, values)).rows)

beforeAll(async () => {
  firstStart = await house.start()
  const [coordinator] = await rows(
    `select p.email from members.person p join members.role r on r.hub_id = p.hub_id and r.person_id = p.id
     join platform.hub h on h.id = p.hub_id where h.slug = 'ploucs' and r.kind = 'coordinator' and p.email is not null`,
  )
  const entered = await browser.post('/connexion/demo', { hub: 'ploucs', email: coordinator?.email ?? '' })
  expect([entered.status, entered.location]).toEqual([303, '/ploucs/accueil'])
  const [first] = await rows(
    `select o.id from members.organisation o join platform.hub h on h.id = o.hub_id where h.slug = 'ploucs' order by o.id limit 1`,
  )
  const [board] = await rows(
    `select b.id from governance.body b join platform.hub h on h.id = b.hub_id where h.slug = 'ploucs' order by b.id limit 1`,
  )
  organisation = first?.id ?? ''
  body = board?.id ?? ''
  const loops = Object.values(writers).map(async (write) => {
    for (let n = 1; going && wrong.length === 0; n += 1) await write(n)
  })
  stopWriting = async () => {
    going = false
    await Promise.all(loops)
  }
}, 180_000)

afterAll(async () => {
  await stopWriting()
  await house.remove()
}, 60_000)

describe('killed in the middle of writes', () => {
  const victims = ['the application', 'PostgreSQL', 'both'] as const
  const times = Array.from({ length: ROUNDS }, (_, i) => victims.map((victim) => [victim, i + 1] as const)).flat()

  it.each(times)('%s, time %i', { timeout: 90_000 }, async (victim) => {
    await moreWritten(counts())
    if (victim !== 'the application') await house.killPostgres()
    if (victim !== 'PostgreSQL') await house.end('SIGKILL')
    const [began, before] = [performance.now(), sum()]
    await (victim === 'PostgreSQL' ? house.answering() : house.start())
    while (sum() === before && wrong.length === 0) await sleep(5)
    back[victim] = [...(back[victim] ?? []), (performance.now() - began) / 1000]
    await moreWritten(counts())
    expect(wrong).toEqual([])
  })

  it('everything that was acknowledged is there, and once', { timeout: 60_000 }, async () => {
    await stopWriting()
    const lost: string[] = []
    for (const [name, where] of [...acknowledged.people, ...acknowledged.meetings]) {
      if (!(await browser.get(where)).text.includes(`${name}<`)) lost.push(`${name} (${where})`)
    }
    for (const [name, where] of acknowledged.lists) {
      const { state, added } = (await browser.json(where)) as { state: string; added: { organisations: number } }
      const found = (await browser.get(`/ploucs/structures?q=${encodeURIComponent(name)}`)).text
      const shown = ['a', 'b', 'c'].every((one) => found.includes(`${name} ${one}<`))
      if (state !== 'added' || added.organisations !== 3 || !shown) lost.push(`${name} (${where}, ${state})`)
    }
    const shown = /Version (\d+)/.exec((await browser.get(`/ploucs/structures/${organisation}`)).text)
    if (Number(shown?.[1]) < acknowledged.text) lost.push(`Version ${acknowledged.text}`)
    const times = Object.entries(back).map(([victim, all]) => `${victim} ${all.map((one) => one.toFixed(1)).join(', ')}`)
    console.log(
      `kill -9: ${sum()} acknowledged writes, ${lost.length} lost, ${unheard} sent again; first start ${firstStart.toFixed(1)} s, next acknowledged write after (s): ${times.join('; ')}`,
    )
    expect(lost).toEqual([])

    const twice = await rows(
      `select name from members.person where name ~ '^(Témoin|Voix) ' group by hub_id, name having count(*) > 1
       union all select name from members.organisation where name ~ '^Copeau ' group by hub_id, name having count(*) > 1
       union all select title from governance.meeting where title ~ '^Réunion [0-9]+$' group by hub_id, title having count(*) > 1`,
    )
    expect(twice).toEqual([])
  })

  it('nothing is there by half: each thing with its fact, each list whole, each answer with its value', async () => {
    const halves = await rows(
      `select 'organisations of a list' as what, split_part(name, ' ', 2) as which from members.organisation where name ~ '^Copeau '
         group by hub_id, 2 having count(*) <> 3
       union all select 'person without one fact', p.id::text from members.person p where name ~ '^(Témoin|Voix) '
         and (select count(*) from logbook.fact f where f.hub_id = p.hub_id and f.subject = p.id and f.name = 'members.personAdded') <> 1
       union all select 'meeting without its fact', m.id::text from governance.meeting m where title ~ '^Réunion [0-9]+$'
         and not exists (select from logbook.fact f where f.hub_id = m.hub_id and f.subject = m.id)
       union all select 'answer without its value', a.key::text from platform.answered a where value is null`,
    )
    expect(halves).toEqual([])
  })

  it('the chain of facts holds, in every hub', async () => {
    const hubs = await rows('select id from platform.hub')
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
    expect((await browser.get('/ploucs/accueil')).status).toBe(200)
    expect(house.output()).not.toMatch(/\bat .*\.[jt]s:\d+/)
  })
})
