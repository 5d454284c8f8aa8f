import { afterAll, beforeAll, describe, expect, test as it, vi } from 'vitest'
import { newId } from '#base/id.ts'
import { openHub, type TestHub } from '../setup/hub.ts'
import { type Reply, replyOf, type TestSite, testSite } from '../setup/site.ts'
import { type Judge, judge } from './judge.ts'
import { serveSite, writeRaw } from './served.ts'
import { sessionOf } from './session.ts'

// Whatever comes through the door: never a 500, never a stack, a sentence in the language asked for, and what was typed is still there.

let site: TestSite
let calm: Judge['calm']
let says: Judge['says']
let noStack: Judge['noStack']
let hub: TestHub
let socket: Awaited<ReturnType<typeof serveSite>>
beforeAll(async () => {
  site = await testSite()
  ;({ calm, says, noStack } = judge(site))
  hub = await openHub(site, 'Ploucs', 'maite')
  session = await sessionOf(site, 'maite@exemple.fr')
  await hub.paste('La Smalah ; Ana Duluc')
  socket = await serveSite(site)
})
afterAll(async () => {
  await socket?.close()
  await site?.close()
})

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The coordinator's session, for requests that no browser of the tests sends. */
let session: string

const rows = async () => {
  const [row] = await site.sql<{ n: number }>('select count(*) as n from members.person')
  return row?.n
}

describe('a form nobody could have filled in', () => {
  const pairs = (count: number) => Array.from({ length: count }, (_, i) => `f${i}=x`).join('&')
  const form = 'application/x-www-form-urlencoded'
  const raw = async (
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string>,
    path = '/ploucs/personnes',
  ): Promise<Reply> => {
    const token = session
    const common = { origin: 'http://localhost:3000', cookie: token, 'accept-language': 'fr', accept: 'text/html' }
    const response = await site.app.request(`http://localhost:3000${path}`, { method: 'POST', headers: { ...common, ...headers }, body })
    return replyOf(response)
  }
  it('10,000 fields', async () => {
    for (const lang of ['fr', 'en'] as const) {
      const reply = await raw(pairs(10_000), { 'content-type': form, 'accept-language': lang })
      calm(reply, 400)
      expect(reply.text).toContain(says('request.tooManyFields', lang))
    }
    calm(await raw(`${pairs(1999)}&name=Zo%C3%A9&_key=${newId()}`, { 'content-type': form }), 303)
    const boundary = 'x'
    const parts = Array.from({ length: 10_000 }, (_, i) => `--x\r\nContent-Disposition: form-data; name="f${i}"\r\n\r\nx\r\n`).join('')
    calm(await raw(`${parts}--x--\r\n`, { 'content-type': `multipart/form-data; boundary=${boundary}` }), 400)
  })

  it.each(['fr', 'en'] as const)('a field of a million letters is shown again, with its problem beside it (%s)', async (lang) => {
    const long = `"<b>${'é'.repeat(500_000)}`
    const reply = await raw(
      new URLSearchParams({ list: long }).toString().replaceAll('%C3%A9', 'é'),
      { 'content-type': form, 'accept-language': lang },
      '/ploucs/structures/coller',
    )
    calm(reply, 422)
    expect(reply.text).toContain(escaped(long))
    expect(reply.text).not.toContain('"<b>')
  })

  const MULTIPART = 'multipart/form-data; boundary=x'
  it.each<[string, string, string | Uint8Array<ArrayBuffer>]>([
    ['JSON that is cut off', 'application/json', '{"name":'],
    ['JSON that is a list', 'application/json', '[1]'],
    ['JSON that is nothing', 'application/json', 'null'],
    ['JSON that goes too deep', 'application/json', `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['JSON with a number without end', 'application/json', '{"name":"Zoé","email":1e999}'],
    ['JSON in another encoding', 'application/json', Buffer.from('{"name":"Zoé"}', 'utf16le') as Uint8Array<ArrayBuffer>],
    ['a form in another encoding', form, Buffer.from('name=Zoé', 'latin1') as Uint8Array<ArrayBuffer>],
    ['parts without a boundary', 'multipart/form-data', 'name=x'],
    ['parts that never end', MULTIPART, '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nZoé'],
    ['parts that are noise', MULTIPART, '\0\u0001\u0002 name=Zoé'],
    ['a page', 'text/html', '<p>name</p>'],
    ['no type', '', 'name=Zoé'],
    ['a type that is none', ';;;', 'name=Zoé'],
    ['XML', 'application/xml', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'],
  ])('%s is said to be unreadable, in both languages and to machines', async (_, type, body) => {
    const before = await rows()
    for (const lang of ['fr', 'en'] as const) {
      const reply = await raw(body, { 'content-type': type, 'accept-language': lang, 'idempotency-key': newId() })
      calm(reply, [400, 415])
      expect(reply.text).toContain(says('request.unreadable', lang))
      const machine = await raw(body, { 'content-type': type, 'accept-language': lang, accept: 'application/json' })
      expect(machine.headers.get('content-type')).toContain('application/problem+json')
      expect(machine.json()).toMatchObject({ status: machine.status, title: says('request.unreadable', lang) })
    }
    expect(await rows()).toBe(before)
  })

  it.each<[string, string]>([
    ['__proto__', '{"name":"A","__proto__":{"actor":"x","email":"p@exemple.fr"},"constructor":{"prototype":{"polluted":1}}}'],
    ['names JavaScript looks up', '{"name":"B","toString":1,"valueOf":{"x":1},"toJSON":"x","then":1,"hasOwnProperty":0}'],
    ['half characters', '{"name":"C \\ud800","x\\udfff":"\\udc00"}'],
    ['numbers beyond 2^53', '{"name":"D","email":null,"n":9007199254740993,"m":-1e308}'],
  ])('JSON with %s: the rest is kept as it is', async (_, body) => {
    const reply = await raw(body, { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': newId() })
    calm(reply, 200)
    const { person } = reply.json() as { person: string }
    const [row] = await site.sql<{ name: string; email: string | null }>('select name, email from members.person where id = $1', [person])
    expect(row?.email).toBeNull()
    expect(row?.name).toBe((JSON.parse(body) as { name: string }).name.toWellFormed())
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it.each([
    '__proto__.email=x&__proto__=y&constructor.prototype.polluted=1&name=Ada',
    'name.__proto__=x&name=Ada',
    'toString=x&valueOf=y&toString.x=1&toJSON=1&name=Ada',
    'a[]=1&a[b]=2&.=3&..=4&a.b.c.d.e.f.g.h=5&=6&name=Ada',
    'name=Ada&0=x&1=y&9999=z&length=3',
  ])('fields that would reach inside: %s', async (body) => {
    calm(await raw(body, { 'content-type': form }), 303)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it.each(['name=Ada&name=Bob', 'name.0=Ada', 'name.first=Ada', 'name=%00', 'name=a%00b', 'name=', 'name=%EF%BB%BF', 'email=x'])(
    '%s is refused beside its field',
    async (body) => {
      const before = await rows()
      calm(await raw(body, { 'content-type': form }), 422)
      expect(await rows()).toBe(before)
    },
  )

  it('JSON that asks for a page is shown again in the form, as it was', async () => {
    const body = JSON.stringify({ name: 'Zoé <Dax>', email: 'zoe@', ignored: null })
    const reply = await raw(body, { 'content-type': 'application/json', accept: 'text/html' })
    calm(reply, 422)
    for (const value of ['Zoé &lt;Dax>', 'zoe@']) expect(reply.text).toContain(`value="${value}"`)
  })

  it.each(['-'.repeat(36), '0'.repeat(36), 'x', "'; select 1; --", '\0', newId().toUpperCase()])(
    'a key like %j breaks nothing',
    async (key) => {
      calm(await raw(new URLSearchParams({ name: 'Clé', _key: key }).toString(), { 'content-type': form }), 303)
    },
  )

  it('an object where a number is asked for', async () => {
    const [body] = await site.sql<{ id: string }>('select id from governance.body limit 1')
    const fields = {
      name: 'CA',
      prefix: 'CA',
      quorumNum: { valueOf: 1, toString: 2 },
      quorumDen: [[1]],
      maxRounds: 1e308,
      noticeDays: 2 ** 53,
    }
    const reply = await raw(
      JSON.stringify(fields),
      { 'content-type': 'application/json', accept: 'application/json' },
      `/ploucs/instances/${body?.id}/regles`,
    )
    calm(reply, 422)
  })

  it.each(['2026-02-30', '2026-13-01', '0000-00-00', '+012345-01-01', '2026-2-3', '12/03/2026', '9999999999', '2026-03-12T00:00'])(
    'the day %s is said not to be one, and stays in its field',
    async (day) => {
      const reply = await raw(
        new URLSearchParams({ kind: 'projectLeader', from: day }).toString(),
        { 'content-type': form },
        `/ploucs/personnes/${hub.person}/roles`,
      )
      calm(reply, 422)
      expect(reply.text).toContain(says('input.notADay'))
      expect(reply.text).toContain(`value="${day}"`)
    },
  )
})

describe('addresses', () => {
  it.each(
    [
      '/ploucs%00',
      '/plo%00ucs/accueil',
      '/%ff%fe',
      '/%',
      '/%E0%A4%A',
      "/ploucs'--/accueil",
      '/ploucs/personnes/%00',
      '/ploucs/personnes/..%2f..%2fetc',
      '/ploucs/personnes/constructor',
      '/__proto__',
      '/constructor/accueil',
      `/ploucs/personnes/${newId()}`,
      `/ploucs/${'a/'.repeat(3000)}`,
      '/ploucs/structures?page=constructor&q=%00&__proto__=1&q=2&q=%F0%9F%98%80',
      '/connexion?vers=//pirate.example&vers=%00&email=valueOf',
      '/ploucs/registre?q=%00&page=-1',
      '/ploucs/agenda?mois=2026-99&from=2026-02-30',
    ].map((path) => [path.slice(0, 60), path] as const),
  )('GET %s', async (_, path) => {
    for (const browser of [hub.coordinator, site.visitor])
      for (const accept of ['text/html', 'application/json']) calm(await browser.get(path, { accept }), [200, 303, 401, 404, 422])
  })

  it.each([
    '/assets/../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/%00.css',
    '/assets/',
    '/assets//etc/passwd.css',
    '/assets/..%2f..%2fsrc%2fui%2fstyle.css',
  ])('GET %s is no file of ours', async (path) => {
    const reply = await writeRaw(socket.port, [`GET ${path} HTTP/1.1`, 'Host: localhost', 'Accept-Language: en', 'Connection: close'])
    expect([400, 404]).toContain(reply.status)
    noStack(reply.text)
    expect(reply.text).not.toMatch(/"dependencies"|@import|root:/)
    expect(site.lines).toEqual([])
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('%s is said not to be possible, and how it is', async (method) => {
    for (const lang of ['fr', 'en'] as const) {
      const response = await site.app.request('http://localhost:3000/ploucs/personnes', { method, headers: { 'accept-language': lang } })
      const text = await response.text()
      calm({ status: response.status, text }, 405)
      expect(text).toContain(says('request.notSo', lang))
      expect(response.headers.get('allow')?.split(', ').sort()).toEqual(['GET', 'HEAD', 'POST'])
    }
    calm(await hub.coordinator.get('/ploucs/nulle/part/ici/non/plus/du/tout'), 404)
  })

  it('HEAD answers like GET, with nothing below; a stream asked so leaves nobody listening', async () => {
    for (const path of ['/', '/ploucs', '/connexion', '/api/openapi.json', '/nulle-part']) {
      const [head, get] = await Promise.all(['HEAD', 'GET'].map((method) => site.app.request(`http://localhost:3000${path}`, { method })))
      expect(head?.status).toBe(get?.status)
      expect(await head?.text()).toBe('')
    }
    const [body] = await site.sql<{ id: string }>('select id from governance.body limit 1')
    const when = { day: '2026-03-12', startsAt: '20:00', endsAt: '22:00', place: 'La Smalah', link: '', title: '' }
    const organisations = [await hub.organisation('La Smalah')]
    await hub.coordinator.post(`/ploucs/instances/${body?.id}/sieges`, { organisations, from: '2026-01-01' })
    const made = await hub.coordinator.post('/ploucs/reunions', { body: body?.id ?? '', ...when })
    const meeting = made.location?.split('?')[0]
    const point = { title: 'Budget', kind: 'information', minutes: '10', proposal: '' }
    calm(await hub.coordinator.post(`${meeting}/points`, point), 303)
    calm(await hub.coordinator.post(`${meeting}/convoquer`), 303)
    const ears = vi.spyOn(site.web.live, 'subscribe')
    const path = `http://localhost:3000${meeting}/seance/direct`
    const headers = { cookie: session }
    const asked = await site.app.request(path, { method: 'HEAD', headers })
    expect([asked.status, asked.headers.get('content-type'), ears.mock.calls.length]).toEqual([200, 'text/event-stream; charset=utf-8', 0])
    const heard = await site.app.request(path, { headers })
    expect([heard.status, ears.mock.calls.length], path).toEqual([200, 1])
    await heard.body?.cancel()
  })

  it('the address of a form, opened again, shows the page of that form', async () => {
    const reply = await hub.coordinator.get(`/ploucs/personnes/${hub.person}/roles`)
    expect([reply.status, reply.location]).toEqual([303, `/ploucs/personnes/${hub.person}`])
  })
})

describe('a request that comes from elsewhere', () => {
  it.each(['https://pirate.example', 'null', 'javascript:alert(1)', '', 'http://localhost:3000@pirate.example'])(
    'with the origin « %s » gets a page in words, a machine a problem document',
    async (origin) => {
      for (const lang of ['fr', 'en'] as const) {
        const page = await hub.coordinator.post('/ploucs/personnes', { name: 'X' }, { origin, 'accept-language': lang })
        calm(page, 403)
        expect(page.headers.get('content-type')).toContain('text/html')
        expect(page.text).toContain(says('request.foreignOrigin', lang))
        const machine = await hub.coordinator.postJson('/ploucs/personnes', { name: 'X' }, { origin, 'accept-language': lang })
        expect(machine.headers.get('content-type')).toContain('application/problem+json')
        expect(machine.json()).toMatchObject({ status: 403, title: says('request.foreignOrigin', lang) })
      }
    },
  )

  it('an id of another hub is not there', async () => {
    const other = await openHub(site, 'Voisin', 'lea')
    calm(await hub.coordinator.get(`/ploucs/personnes/${other.person}`), 404)
    calm(await hub.coordinator.post(`/ploucs/personnes/${other.person}/roles`, { kind: 'treasurer', from: '2026-01-01' }), 404)
    calm(await hub.coordinator.post(`/voisin/personnes`, { name: 'X' }), 404)
    calm(await other.coordinator.post(`/voisin/personnes`, { name: 'X' }), 303)
  })
})
