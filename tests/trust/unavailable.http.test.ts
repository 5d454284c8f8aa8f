import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { newId } from '#base/id.ts'
import { connect } from '#platform/database/database.ts'
import { listen } from '#platform/web/live.ts'
import { assemble } from '../../src/app.tsx'
import { openHub, type TestHub } from '../setup/hub.ts'
import { type TestSite, testSite } from '../setup/site.ts'
import { type Line, lineTo } from './line.ts'
import { sessionOf } from './session.ts'

// The database goes away in the middle: everyone is told in plain words, nothing is half done, and all comes back by itself.

let site: TestSite
let hub: TestHub
let cable: Line
let cookie: string
let ends: (() => Promise<unknown>)[]
let ask: (
  method: string,
  path: string,
  options?: { json?: boolean; lang?: string; body?: string | FormData; visitor?: boolean },
) => Promise<Response>
const lines: string[] = []

beforeAll(async () => {
  site = await testSite()
  hub = await openHub(site, 'Ploucs', 'maite')
  cookie = await sessionOf(site, 'maite@exemple.fr')
  const url = new URL(site.config.databaseUrl ?? '')
  cable = await lineTo(url.hostname, Number(url.port))
  url.hostname = '127.0.0.1'
  url.port = String(cable.port)
  const pools = connect(url.href)
  const live = listen(url.href)
  await live.start()
  const { app } = assemble({ config: site.config, pools, live, clock: () => site.clock.now, log: (line) => lines.push(line) })
  ask = async (method, path, { json, lang = 'fr', body, visitor = false } = {}) =>
    app.request(`http://localhost:3000${path}`, {
      method,
      headers: {
        ...(visitor ? {} : { cookie }),
        'accept-language': lang,
        accept: json ? 'application/json' : 'text/html',
        origin: 'http://localhost:3000',
        ...(body instanceof FormData ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(body === undefined ? {} : { body }),
    })
  ends = [() => live.stop(), () => pools.end(), () => cable.cut(), () => site.close()]
})
afterAll(async () => {
  for (const end of ends ?? []) await end()
})

const says = (code: string, lang: 'fr' | 'en', values = {}) => site.web.speaker.says({ path: '', code, values }, lang)
const people = async () => (await site.sql('select from members.person')).length

it('away: 503 in plain words, in both languages, for browsers and machines; nothing is written', async () => {
  expect((await ask('GET', '/ploucs/personnes')).status).toBe(200)
  const before = await people()
  await cable.cut()
  try {
    for (const lang of ['fr', 'en'] as const) {
      for (const [method, path] of [
        ['GET', '/ploucs'],
        ['GET', '/ploucs/personnes'],
        ['GET', '/connexion'],
        ['GET', '/ploucs/agenda'],
        ['GET', '/api/sante'],
        ['POST', '/ploucs/personnes'],
        ['POST', '/connexion'],
      ] as const) {
        const body = method === 'POST' ? { body: 'name=Zo%C3%A9&email=zoe%40exemple.fr' } : {}
        const page = await ask(method, path, { lang, ...body })
        const text = await page.text()
        expect([path, page.status, page.headers.get('content-type')]).toEqual([path, 503, 'text/html; charset=utf-8'])
        expect(page.headers.get('retry-after')).toBe('30')
        expect(text).toMatch(lang === 'fr' ? /Réessayez dans une minute/ : /Try again in a minute/)
        expect(text).not.toMatch(/ECONN|127\.0\.0\.1|\bat .*\.ts:/)
        const machine = await ask(method, path, { lang, json: true, ...body })
        expect([machine.status, machine.headers.get('content-type'), machine.headers.get('retry-after')]).toEqual([
          503,
          'application/problem+json; charset=utf-8',
          '30',
        ])
        expect(await machine.json()).toMatchObject({ status: 503, title: says('request.busy', lang) })
      }
    }
    // What needs no database is there all the same.
    expect((await ask('GET', '/api/openapi.json')).status).toBe(200)
  } finally {
    await cable.mend()
  }
  expect(await people()).toBe(before)
})

it('back: the same pages answer by themselves, and forms are kept again', async () => {
  const all = await Promise.all(Array.from({ length: 30 }, () => ask('GET', '/ploucs/personnes')))
  expect(all.map(({ status }) => status)).toEqual(all.map(() => 200))
  expect((await ask('POST', '/ploucs/personnes', { body: 'name=Zo%C3%A9&email=' })).status).toBe(303)
})

it('away: visitors go on reading the public pages that were read before, in their language; the others, and forms, are told to wait', async () => {
  const visitor = true
  const before = await (await ask('GET', '/ploucs', { visitor })).text()
  await cable.cut()
  try {
    const page = await ask('GET', '/ploucs', { visitor })
    expect([page.status, page.headers.get('cache-control'), page.headers.get('age')]).toEqual([
      200,
      'no-store',
      expect.stringMatching(/^\d+$/),
    ])
    expect(await page.text()).toBe(before)
    for (const [method, path, options] of [
      ['GET', '/ploucs', {}],
      ['GET', '/ploucs', { visitor, lang: 'en' }],
      ['GET', '/ploucs?autre=1', { visitor }],
      ['GET', '/ploucs/presentation', { visitor }],
      ['POST', '/ploucs/personnes', { visitor, body: 'name=x' }],
    ] as const) {
      expect([path, (await ask(method, path, options)).status]).toEqual([path, 503])
    }
  } finally {
    await cable.mend()
  }
  expect((await ask('GET', '/ploucs', { visitor })).headers.get('cache-control')).toBe('public, max-age=60')
})

const waiting = async () =>
  (await site.sql(`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`)).length
/** Somebody holds what the act needs; the line is cut while it waits for that. */
const cutWhileWaiting = async (held: { text: string; values: unknown[] }, acting: () => Promise<Response>) => {
  const holder = await site.pools.owner.connect()
  await holder.query('begin')
  await holder.query(held)
  const answer = acting()
  while ((await waiting()) === 0) await sleep(10)
  await cable.cut()
  const { status } = await answer
  await holder.query('rollback')
  holder.release()
  await cable.mend()
  await expect.poll(waiting).toBe(0)
  return status
}

it('cut off in the middle of an act: nothing of it is written, the next one is', async () => {
  const before = await people()
  const key = newId()
  const body = `name=Coup%C3%A9&email=&_key=${key}`
  const text = `insert into platform.answered (hub_id, key, use_case, body_hash, at) values ($1, $2, 'x', '', now())`
  expect(await cutWhileWaiting({ text, values: [hub.hub, key] }, () => ask('POST', '/ploucs/personnes', { body }))).toBe(503)
  expect(await people()).toBe(before)
  expect((await ask('POST', '/ploucs/personnes', { body })).status).toBe(303)
  expect(await people()).toBe(before + 1)
})

it('cut off while it is being kept: nobody knows, so it is sent again with its key, and is there once', async () => {
  const before = await people()
  const body = `name=Coup%C3%A9&email=&_key=${newId()}`
  // The end of the hub's chain: the last message of an act waits there, its commit behind it.
  const head = { text: 'select from logbook.head where hub_id = $1 for update', values: [hub.hub] }
  expect(await cutWhileWaiting(head, () => ask('POST', '/ploucs/personnes', { body }))).toBe(503)
  for (let n = 0; n < 2; n += 1) expect((await ask('POST', '/ploucs/personnes', { body })).status).toBe(303)
  expect(await people()).toBe(before + 1)
})

describe('away while somebody writes', () => {
  const said = 'Il faut deux vélos,\r\net « un <b>toit</b> » & des clés.'
  const fields = (key: string): [string, string][] => [
    ...Object.entries({ _key: key, who: 'La Smalah', channel: 'phone', said }),
    ...['2', '1'].map((one): [string, string] => ['sector', one]),
  ]
  const noted = async () => (await site.sql('select said from contacts.contact')).map((row) => row.said)
  /** What the form of a page would send: a browser sends line breaks as CR LF, whatever stands in the page. */
  const formOf = (text: string) => {
    const [, action = '', inside = ''] = /<form class="c-form"[^>]* action="([^"]*)"[^>]*>(.*?)<\/form>/s.exec(text) ?? []
    const inputs = [...inside.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
    return { action, pairs: inputs.map(([, name = '', value = '']): [string, string] => [name, plain(value).replace(/\r?\n/g, '\r\n')]) }
  }
  const plain = (html: string) => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

  it('the answer shows what was written and sends the very same again, once, in both languages; nothing of it is kept in between', async () => {
    for (const lang of ['fr', 'en'] as const) {
      const before = (await noted()).length
      const key = newId()
      await cable.cut()
      const refused = await ask('POST', '/ploucs/echanges', { lang, body: new URLSearchParams(fields(key)).toString() })
      const text = await refused.text()
      await cable.mend()
      expect([refused.status, refused.headers.get('cache-control'), refused.headers.get('retry-after')]).toEqual([503, 'no-store', '30'])
      expect(text).toContain(lang === 'fr' ? 'Envoyer de nouveau' : 'Send again')
      expect(plain(text.replace(/<form.*?<\/form>/gs, ''))).toContain('Il faut deux vélos,')
      expect(text).not.toContain('<b>toit')
      const again = formOf(text)
      expect(again.action).toBe('/ploucs/echanges')
      expect([...again.pairs].sort()).toEqual(fields(key).sort())
      const body = new URLSearchParams(again.pairs).toString()
      const kept = [await ask('POST', again.action, { body }), await ask('POST', again.action, { body })]
      expect(kept.map(({ status }) => status)).toEqual([303, 303])
      expect(kept[1]?.headers.get('location')).toBe(kept[0]?.headers.get('location'))
      expect((await noted()).length).toBe(before + 1)
      // As if it had come the first time.
      expect((await ask('POST', '/ploucs/echanges', { body: new URLSearchParams(fields(key)).toString() })).status).toBe(303)
      expect((await noted()).length).toBe(before + 1)
    }
  })

  it('a machine is told in its own way, without what it sent', async () => {
    await cable.cut()
    try {
      const refused = await ask('POST', '/ploucs/echanges', { json: true, body: new URLSearchParams(fields(newId())).toString() })
      expect([refused.status, refused.headers.get('content-type')]).toEqual([503, 'application/problem+json; charset=utf-8'])
      expect(await refused.text()).not.toContain('vélos')
    } finally {
      await cable.mend()
    }
  })

  it('a file that came along is gone: that is said, and the way back is shown', async () => {
    await cable.cut()
    try {
      const form = new FormData()
      for (const [name, value] of Object.entries({ _key: newId(), target: 'structures', rows: 'Nom ; Commune' })) form.set(name, value)
      form.set('file', new File(['Nom;Commune'], 'liste.csv', { type: 'text/csv' }))
      const refused = await ask('POST', '/ploucs/importer', { body: form })
      const text = await refused.text()
      expect(refused.status).toBe(503)
      expect(text).toContain('Le fichier joint n’a pas été gardé')
      expect(text).toContain('Nom ; Commune')
      expect(text).not.toContain('Envoyer de nouveau')
      expect(text).toMatch(/<a [^>]*href="\/ploucs\/importer"/)
    } finally {
      await cable.mend()
    }
  })
})

it('backends that are ended one by one are replaced: a request fails at most once, never for good', async () => {
  for (let round = 0; round < 5; round += 1) {
    await site.sql('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()')
    const first = await ask('GET', '/ploucs/personnes')
    expect([200, 503]).toContain(first.status)
    let status = first.status
    for (let tries = 0; status !== 200 && tries < 20; tries += 1) status = (await ask('GET', '/ploucs/personnes')).status
    expect(status).toBe(200)
  }
})

it('a live screen stays open while the database is away, and says the news once it is back', async () => {
  const [body] = await site.sql<{ id: string }>('select id from governance.body limit 1')
  await hub.paste('La Smalah ; Ana Duluc')
  const organisations = [await hub.organisation('La Smalah')]
  const { coordinator } = hub
  await coordinator.post(`/ploucs/instances/${body?.id}/sieges`, { organisations, from: '2026-01-01' })
  const when = { day: '2026-03-12', startsAt: '20:00', endsAt: '22:00', place: 'La Smalah', link: '', title: '' }
  const made = await coordinator.post('/ploucs/reunions', { body: body?.id ?? '', ...when })
  const meeting = made.location?.split('?')[0]
  expect((await coordinator.post(`${meeting}/convoquer`)).status).toBe(303)

  const stream = await ask('GET', `${meeting}/seance/direct`)
  expect(stream.status).toBe(200)
  const reader = (stream.body as ReadableStream<Uint8Array>).getReader()
  let heard = 0
  let over = false
  const listening = (async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      heard += new TextDecoder().decode(value).split('event: fragment').length - 1
    }
    over = true
  })()
  await expect.poll(() => heard).toBe(1)
  await cable.cut()
  await sleep(700)
  await cable.mend()
  // Reconnected, everyone looks again: something may have been missed.
  await expect.poll(() => heard, { timeout: 8000 }).toBeGreaterThan(1)
  const before = heard
  const point = { title: 'Budget', kind: 'information', minutes: '10', proposal: '' }
  expect((await coordinator.post(`${meeting}/points`, point)).status).toBe(303)
  await expect.poll(() => heard, { timeout: 5000 }).toBeGreaterThan(before)
  expect(over).toBe(false)
  await reader.cancel()
  await listening
})

it('being away is no incident: nothing was logged', () => expect(lines).toEqual([]))

it('a question that is wrong is an incident: 500 with a reference, logged once, and nothing of it is told', async () => {
  await site.sql('alter table members.person rename to person_away')
  try {
    for (const [lang, json] of [
      ['fr', false],
      ['en', false],
      ['fr', true],
    ] as const) {
      lines.length = 0
      const answer = await ask('GET', '/ploucs/structures', { lang, json }).then(async (first) =>
        first.status === 500 ? first : ask('GET', '/ploucs/personnes', { lang, json }),
      )
      const text = await answer.text()
      expect(answer.status).toBe(500)
      expect(lines.length).toBe(1)
      const reference = /^\[([0-9a-f]{8})\] GET \/ploucs\//.exec(lines[0] ?? '')?.[1] ?? ''
      expect(reference).toMatch(/^[0-9a-f]{8}$/)
      expect(text).toContain(reference)
      expect(text).not.toMatch(/person_away|relation|does not exist|\bat .*\.ts:/)
      expect(text).toMatch(lang === 'fr' ? /Référence/i : /Reference/i)
    }
  } finally {
    await site.sql('alter table members.person_away rename to person')
  }
  expect((await ask('GET', '/ploucs/personnes')).status).toBe(200)
})
