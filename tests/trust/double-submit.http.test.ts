import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { newId } from '#base/id.ts'
import { connect } from '#platform/database/database.ts'
import { listen } from '#platform/web/live.ts'
import { listenOn } from '#platform/web/port.ts'
import { assemble } from '../../src/app.tsx'
import { openHub, type TestHub } from '../setup/hub.ts'
import { type TestSite, testSite } from '../setup/site.ts'
import { figure } from './figures.ts'
import { type Judge, judge } from './judge.ts'
import { sessionOf } from './session.ts'

// The same form, sent more than once: by an impatient hand, by a phone that lost the answer, by two servers at a time. It counts once.

const TIMES = 50

let site: TestSite
let hub: TestHub
let calm: Judge['calm']
let says: Judge['says']
beforeAll(async () => {
  site = await testSite()
  ;({ calm, says } = judge(site))
  hub = await openHub(site, 'Ploucs', 'maite')
})
afterAll(() => site?.close())

const many = <T>(work: (n: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: TIMES }, (_, n) => work(n)))
const called = (name: string) => site.sql<{ id: string }>('select id from members.person where name = $1', [name])
const factsAbout = (id: string) => site.sql<{ name: string }>('select name from logbook.fact where subject = $1', [id])

describe('one key, fifty times at once', () => {
  it('a form: one person, one fact, one answer', async () => {
    const fields = { name: 'Zoé Lartigue', email: 'zoe@exemple.fr', _key: newId() }
    const replies = await many(() => hub.coordinator.post('/ploucs/personnes', fields))
    for (const reply of replies) calm(reply, 303)
    expect(new Set(replies.map(({ location }) => location)).size).toBe(1)
    const people = await called('Zoé Lartigue')
    expect(people.length).toBe(1)
    expect((await factsAbout(people[0]?.id ?? '')).map(({ name }) => name)).toEqual(['members.personAdded'])
    expect(replies[0]?.location).toContain(people[0]?.id)
  })

  it('JSON with the key in a header: the same bytes each time', async () => {
    const key = { 'idempotency-key': newId() }
    const replies = await many(() => hub.coordinator.postJson('/ploucs/personnes', { name: 'Ravi Dubourg', email: null }, key))
    for (const reply of replies) calm(reply, 200)
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1)
    expect((await called('Ravi Dubourg')).length).toBe(1)
  })

  it('two steps of a list: pasted once, added once', async () => {
    const paste = { list: 'La Cabane ; Paul Dupin', _key: newId() }
    const read = await many(() => hub.coordinator.post('/ploucs/structures/coller', paste))
    const lists = new Set(read.map(({ location }) => location?.split('?')[0]))
    expect(lists.size).toBe(1)
    const add = { _key: newId() }
    for (const reply of await many(() => hub.coordinator.post(`${[...lists][0]}/ajouter`, add))) calm(reply, 303)
    const [row] = await site.sql<{ n: number }>(`select count(*) as n from members.organisation where name = 'La Cabane'`)
    expect(row?.n).toBe(1)
  })

  it('fifty keys are fifty persons', async () => {
    for (const reply of await many((n) => hub.coordinator.post('/ploucs/personnes', { name: `Élève ${n}`, email: '', _key: newId() })))
      calm(reply, 303)
    const rows = await site.sql(`select from members.person where name ~ '^Élève '`)
    expect(rows.length).toBe(TIMES)
  })

  it('without a key, what is unique by itself is kept once, and the others are told why', async () => {
    const replies = await many(() => hub.coordinator.post('/ploucs/personnes', { name: 'Inès Haddad', email: 'ines@exemple.fr' }))
    const statuses = replies.map(({ status }) => status)
    expect([statuses.filter((one) => one === 303).length, statuses.filter((one) => one === 422).length]).toEqual([1, TIMES - 1])
    expect((await called('Inès Haddad')).length).toBe(1)
  })
})

describe('one key, fifty times at once, wherever something is kept', () => {
  const seen: { effects: number; answers: number }[] = []
  const factsOf = async () =>
    (await site.sql<{ n: number }>('select count(*) as n from logbook.fact where hub_id = $1', [hub.hub]))[0]?.n ?? 0
  const count = async (table: string) => (await site.sql<{ n: number }>(`select count(*) as n from ${table}`))[0]?.n ?? 0
  const body = async () => (await site.sql<{ id: string }>('select id from governance.body where hub_id = $1', [hub.hub]))[0]?.id ?? ''
  const day = { day: '2026-04-12', startsAt: '20:00', endsAt: '22:00', place: 'La Smalah', link: '', title: '' }

  it.each<[string, string, () => Promise<Record<string, string>> | Record<string, string>, string]>([
    [
      'a contact with its promise',
      '/ploucs/echanges',
      () => ({ who: 'Claire', said: 'Bonjour', ours: 'Rappeler', oursDue: '2026-04-01' }),
      'contacts.contact',
    ],
    ['an hour', '/ploucs/temps/noter', () => ({ title: 'Budget', time: '1h', on: '2026-03-10' }), '"time".entry'],
    ['a file of rows', '/ploucs/importer', () => ({ target: 'structures', rows: 'Nom\nLa Cabane', sheet: '' }), 'imports.import'],
    ['a meeting', '/ploucs/reunions', async () => ({ body: await body(), ...day }), 'governance.meeting'],
    ['a group', '/ploucs/groupes', () => ({ name: 'Jardins', purpose: 'Cultiver' }), 'members."group"'],
  ])('%s: one more, and the same answer each time', async (_, path, fields, table) => {
    const [before, facts] = [await count(table), await factsOf()]
    const sent = { ...(await fields()), _key: newId() }
    const replies = await many(() => hub.coordinator.post(path, sent))
    for (const reply of replies) calm(reply, 303)
    const effects = (await count(table)) - before
    const answers = new Set(replies.map(({ location }) => location)).size
    seen.push({ effects, answers })
    expect([effects, answers]).toEqual([1, 1])
    const recorded = (await factsOf()) - facts
    await hub.coordinator.post(path, { ...(await fields()), _key: newId() })
    expect((await factsOf()) - facts).toBeLessThanOrEqual(recorded * 2)
  })

  afterAll(() =>
    figure('crash', {
      what: 'one form sent 50 times at once with one key: effects; different answers, at most',
      target: '1; 1',
      found: `${Math.max(...seen.map(({ effects }) => effects))}; ${Math.max(...seen.map(({ answers }) => answers))}`,
      note: `${seen.length} routes: a contact, an hour, a file, a meeting, a group`,
    }),
  )
})

describe('the answer got lost', () => {
  it('the same form again gets the same answer, also when the thing has changed since', async () => {
    const fields = { name: 'Luc Tastet', email: '', _key: newId() }
    const first = await hub.coordinator.post('/ploucs/personnes', fields)
    const path = first.location?.split('?')[0] ?? ''
    calm(await hub.coordinator.post(`${path}/coordonnees`, { name: 'Luc Tastet-Larrieu', email: '' }), 303)
    const again = await hub.coordinator.post('/ploucs/personnes', fields)
    expect([again.status, again.location]).toEqual([first.status, first.location])
    expect((await called('Luc Tastet')).length).toBe(0)
  })

  it('the same key with another content is refused in words, and what was typed is still there', async () => {
    const key = newId()
    calm(await hub.coordinator.post('/ploucs/personnes', { name: 'Mia Ferrand', email: '', _key: key }), 303)
    for (const lang of ['fr', 'en'] as const) {
      const other = { name: 'Mia "Ferrand" <bis>', email: '', _key: key }
      const page = await hub.coordinator.post('/ploucs/personnes', other, { 'accept-language': lang })
      calm(page, 422)
      expect(page.text).toContain(says('request.keyUsed', lang))
      expect(page.text).toContain('value="Mia &quot;Ferrand&quot; &lt;bis>"')
      const machine = await hub.coordinator.postJson(
        '/ploucs/personnes',
        { name: 'Mia Bis' },
        { 'idempotency-key': key, 'accept-language': lang },
      )
      calm(machine, 422)
      expect(machine.json()).toMatchObject({ title: says('request.keyUsed', lang) })
    }
    // The page shown again has a key of its own: sending it again works.
    const page = await hub.coordinator.post('/ploucs/personnes', { name: 'Mia Bis', email: '', _key: key })
    const fresh = /name="_key" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    expect(fresh).not.toBe(key)
    calm(await hub.coordinator.post('/ploucs/personnes', { name: 'Mia Bis', email: '', _key: fresh }), 303)
  })

  it('a refused form uses no key up: corrected, it passes', async () => {
    const key = newId()
    calm(await hub.coordinator.post('/ploucs/personnes', { name: '', email: '', _key: key }), 422)
    calm(await hub.coordinator.post('/ploucs/personnes', { name: 'Ana Duluc', email: '', _key: key }), 303)
  })

  it('another person’s key, or the same in another hub, opens nothing', async () => {
    const key = newId()
    const mine = await hub.coordinator.post('/ploucs/personnes', { name: 'Noé', email: '', _key: key })
    calm(mine, 303)
    const other = await openHub(site, 'Voisin', 'lea')
    const theirs = await other.coordinator.post('/voisin/personnes', { name: 'Noé', email: '', _key: key })
    calm(theirs, 303)
    expect(theirs.location).not.toBe(mine.location)
    // The key is looked at before the thing (architecture.md, section 3): it is said to be used, and not by whom.
    const stranger = await other.coordinator.post('/ploucs/personnes', { name: 'Noé', email: '', _key: key })
    calm(stranger, [404, 422])
    expect(stranger.text).not.toContain(mine.location?.split('?')[0])
    expect((await called('Noé')).length).toBe(2)
  })
})

describe('two servers on one database', () => {
  it('a key counts once between them', async () => {
    const url = site.config.databaseUrl ?? ''
    const servers = await Promise.all(
      [0, 1].map(async () => {
        const pools = connect(url)
        const live = listen(url)
        const { app } = assemble({ config: site.config, pools, live, clock: () => site.clock.now, log: (line) => site.lines.push(line) })
        const { port, close } = await listenOn({ host: '127.0.0.1', port: 0 }, app.fetch)
        const end = async () => {
          await close()
          await live.stop()
          await pools.end()
        }
        return { origin: `http://127.0.0.1:${port}`, end }
      }),
    )
    const cookie = await sessionOf(site, 'maite@exemple.fr')
    const body = new URLSearchParams({ name: 'Deux Serveurs', email: '', _key: newId() }).toString()
    try {
      const replies = await many(async (n) => {
        const origin = servers[n % 2]?.origin ?? ''
        const headers = { origin, cookie, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }
        const { status, headers: answered } = await fetch(`${origin}/ploucs/personnes`, {
          method: 'POST',
          redirect: 'manual',
          headers,
          body,
        })
        return `${status} ${answered.get('location')}`
      })
      expect(new Set(replies).size).toBe(1)
      expect(replies[0]).toMatch(/^303 \/ploucs\/personnes\//)
      expect((await called('Deux Serveurs')).length).toBe(1)
      expect(site.lines).toEqual([])
    } finally {
      for (const { end } of servers) await end()
    }
  })
})
