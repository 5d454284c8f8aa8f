import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { perform } from '#logbook/perform.ts'
import { handlers } from '../../src/app.tsx'
import { openHub, type TestHub } from '../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../tests/setup/site.ts'
import { takeReading } from './take-reading.ts'

// Thursday 12 March 2026, 18:00 in Paris. What is read proposes; only its owner keeps, and only what she keeps is the hub's.

let site: TestSite
let hub: TestHub
let calendar: string
beforeAll(async () => {
  site = await testSite()
  hub = await openHub(site, 'PLOUCS', 'maite')
  await hub.paste('La Smalah ; Ana Duluc ; ana@exemple.fr\nTipi ; Luc Tastet ; luc@exemple.fr')
})
afterAll(async () => {
  expect(site.lines).toEqual([])
  await site.close()
})

const event = (uid: string, start: string, end: string, title: string, more: string[] = []) =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTART;TZID=Europe/Paris:${start}`,
    `DTEND;TZID=Europe/Paris:${end}`,
    `SUMMARY:${title}`,
    ...more,
    'END:VEVENT',
  ].join('\r\n')
const file = (...events: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n')

const EVENTS = [
  event('a', '20260310T140000', '20260310T153000', 'Point avec Ana Duluc', ['LOCATION:La Smalah']),
  event('b', '20260311T090000', '20260311T100000', 'Visite de Tipi', ['ATTENDEE;CN=Luc:mailto:luc@exemple.fr']),
  event('c', '20260309T080000', '20260309T090000', 'Dentiste'),
  event('d', '20260309T100000', '20260309T110000', 'Lecture du courrier'),
  event('e', '20260402T100000', '20260402T110000', 'Salon de l’ESS'),
]

const read = (text: string, email = 'maite@exemple.fr') =>
  perform(
    { pools: site.pools, handlers, data: site.config.data, lang: 'fr', operators: [] },
    { hub: 'ploucs', email, at: site.clock.now },
    takeReading,
    { calendar, is: 'text', text, etag: null, lastModified: null },
  )
type Row = { id: string; title: string; guess: { kind: string; names: string[]; organisationName: string | null; minutes: number | null } }
const waiting = async (): Promise<Row[]> =>
  ((await hub.coordinator.get('/ploucs/a-trier', { accept: 'application/json' })).json() as { rows: Row[] }).rows
const called = async (title: string): Promise<Row> => (await waiting()).find((one) => one.title === title) as Row

describe('an agenda of one’s own', () => {
  it('is added by its secret address, which is never shown again', async () => {
    const address = 'webcal://agenda.exemple.org/private-4f1c2ab/basic.ics'
    const reply = await hub.coordinator.post('/ploucs/calendriers', { name: 'Travail', address })
    expect(reply.status).toBe(303)
    const [row] = await site.sql<{ id: string; address: string }>('select id, address from calendars.calendar')
    calendar = row?.id ?? ''
    expect(row?.address).toBe('https://agenda.exemple.org/private-4f1c2ab/basic.ics')
    const page = await hub.coordinator.get('/ploucs/calendriers')
    expect(page.text).toContain('agenda.exemple.org')
    expect(page.text).not.toContain('private-4f1c2ab')
    expect((await hub.coordinator.get('/ploucs/calendriers', { accept: 'application/json' })).text).not.toContain('private-4f1c2ab')
    const jobs = await site.sql(`select 1 from graphile_worker.jobs where task_identifier = 'calendars.read'`)
    expect(jobs).toHaveLength(1)
  })

  it.each([
    ['http://agenda.exemple.org/a.ics', 'n’est pas chiffrée'],
    ['mon agenda', 'Ce n’est pas une adresse d’agenda'],
    ['webcal://agenda.exemple.org/private-4f1c2ab/basic.ics', 'déjà dans votre liste'],
  ])('%s is refused in words', async (address, says) => {
    const reply = await hub.coordinator.post('/ploucs/calendriers', { name: '', address })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain(says)
  })

  it('proposes what is past, with what it is taken for; nothing is written in the logbook', async () => {
    expect(await read(file(...EVENTS))).toMatchObject({ is: 'done', value: { written: 5, withdrawn: 0 } })
    const rows = (await waiting()).map(({ title, guess }) => [title, guess.kind, guess.names, guess.organisationName, guess.minutes])
    expect(rows).toEqual([
      ['Visite de Tipi', 'visit', ['Luc Tastet'], 'Tipi', 60],
      ['Point avec Ana Duluc', 'meeting', ['Ana Duluc'], 'La Smalah', 90],
      ['Lecture du courrier', 'meeting', [], null, 60],
      ['Dentiste', 'personal', [], null, 60],
    ])
    expect(await site.sql(`select 1 from logbook.activity`)).toEqual([])
    expect(await site.sql(`select 1 from logbook.fact where name like 'calendars.sugg%'`)).toEqual([])
  })

  it('read again, changes nothing', async () => {
    expect(await read(file(...EVENTS))).toMatchObject({ value: { written: 0, withdrawn: 0 } })
  })

  it('is nobody else’s: not the board’s, not that of another of the hub', async () => {
    const other = await site.as('ana@exemple.fr')
    const { id } = await called('Visite de Tipi')
    expect((await other.get('/ploucs/a-trier')).text).not.toContain('Visite de Tipi')
    expect((await other.get(`/ploucs/a-trier/${id}`)).status).toBe(404)
    expect((await other.post(`/ploucs/a-trier/${id}/garder`, { kind: 'visit' })).status).toBe(404)
    expect((await other.post('/ploucs/a-trier', { suggestion: id, answer: 'drop' })).status).toBe(422)
    expect((await other.post(`/ploucs/calendriers/${calendar}/retirer`)).status).toBe(404)
    expect(await read(file(), 'ana@exemple.fr')).toEqual({ is: 'absent' })
    expect((await waiting()).map(({ title }) => title)).toContain('Visite de Tipi')
  })
})

describe('sorting', () => {
  it('keeps one, with its people, organisation and minutes; undone, it waits again and the logbook forgets it', async () => {
    const { id } = await called('Visite de Tipi')
    const fields = {
      kind: 'visit',
      minutes: '60',
      travel: '30',
      people: [await hub.someone('Luc Tastet')],
      organisation: await hub.organisation('Tipi'),
    }
    expect((await hub.coordinator.post(`/ploucs/a-trier/${id}/garder`, fields)).status).toBe(303)
    const parts = await site.sql<{ capacity: string; minutes: number; travel_minutes: number; visibility: string }>(
      `select p.capacity, p.minutes, p.travel_minutes, a.visibility from logbook.participation p join logbook.activity a on a.id = p.activity_id order by capacity`,
    )
    expect(parts).toEqual([
      { capacity: 'guest', minutes: 60, travel_minutes: 0, visibility: 'team' },
      { capacity: 'staff', minutes: 60, travel_minutes: 30, visibility: 'team' },
    ])
    const life = await hub.coordinator.get(`/ploucs/structures/${await hub.organisation('Tipi')}`)
    expect(life.text).toContain('Visite de Tipi')
    expect((await hub.coordinator.post(`/ploucs/a-trier/${id}/garder`, fields)).status).toBe(422)

    expect((await hub.coordinator.post(`/ploucs/a-trier/${id}/remettre`)).status).toBe(303)
    expect(await site.sql(`select 1 from logbook.activity`)).toEqual([])
    expect(await called('Visite de Tipi')).toBeDefined()
    const facts = await site.sql<{ name: string }>(`select name from logbook.fact where subject_type = 'activity' order by no`)
    expect(facts.map(({ name }) => name)).toEqual(['calendars.suggestionKept', 'calendars.keepingUndone'])
  })

  it('several at once, and what is personal is never kept by mistake', async () => {
    const ids = await Promise.all(['Visite de Tipi', 'Point avec Ana Duluc', 'Dentiste'].map(async (title) => (await called(title)).id))
    const refused = await hub.coordinator.post('/ploucs/a-trier', { suggestion: ids, answer: 'keep' })
    expect([refused.status, refused.text.includes('semble personnel')]).toEqual([422, true])
    expect(await site.sql(`select 1 from logbook.activity`)).toEqual([])
    expect((await hub.coordinator.post('/ploucs/a-trier', { suggestion: ids.slice(0, 2), answer: 'keep' })).status).toBe(303)
    expect((await hub.coordinator.post('/ploucs/a-trier', { suggestion: ids.slice(2), answer: 'drop' })).status).toBe(303)
    expect((await waiting()).map(({ title }) => title)).toEqual(['Lecture du courrier'])
  })

  it('what was moved or called off after it was kept is told, not changed', async () => {
    const moved = EVENTS.map((one) => one.replace('20260310T140000', '20260310T150000').replace('20260310T153000', '20260310T163000'))
    await read(file(...moved))
    const page = await hub.coordinator.get('/ploucs/a-trier')
    expect(page.text).toContain('déplacé depuis dans votre agenda')
    const [activity] = await site.sql<{ starts_at: string }>(`select starts_at from logbook.activity where title like 'Point%'`)
    expect(activity?.starts_at).toBe('2026-03-10T13:00:00.000Z')
  })

  it('a title ignored is not proposed again, until it is heeded', async () => {
    const { id } = await called('Lecture du courrier')
    expect((await hub.coordinator.post(`/ploucs/a-trier/${id}/ignorer`)).status).toBe(303)
    const again = event('d2', '20260312T100000', '20260312T110000', 'LECTURE  du courrier')
    await read(file(...EVENTS, again))
    expect(await waiting()).toEqual([])
    const [title] = await site.sql<{ id: string }>('select id from calendars.ignored_title')
    expect((await hub.coordinator.post(`/ploucs/calendriers/titres/${title?.id}/reprendre`)).status).toBe(303)
    await read(file(...EVENTS, again))
    expect((await waiting()).map((one) => one.title)).toEqual(['LECTURE du courrier'])
  })

  it('what was chosen for an event is proposed for its title the next time', async () => {
    await read(file(...EVENTS, event('b2', '20260312T140000', '20260312T150000', 'Visite de Tipi')))
    expect((await called('Visite de Tipi')).guess).toMatchObject({ kind: 'visit', names: ['Luc Tastet'], organisationName: 'Tipi' })
  })

  it('what the agenda no longer holds is no longer proposed', async () => {
    await read(file(...EVENTS))
    expect(await waiting()).toEqual([])
  })

  it('what is no calendar is said, and the last good reading stays dated', async () => {
    await read('<html>Log in</html>')
    const page = await hub.coordinator.get('/ploucs/calendriers')
    expect(page.text).toContain('n’est pas un agenda')
    expect(page.text).toContain('Lu ')
  })

  it('removed, it forgets its address and what it proposed; what was kept stays', async () => {
    expect((await hub.coordinator.post(`/ploucs/calendriers/${calendar}/retirer`)).status).toBe(303)
    expect(await site.sql('select 1 from calendars.suggestion')).toEqual([])
    expect(await site.sql('select 1 from logbook.activity')).toHaveLength(2)
  })
})

describe('the hub’s meetings in a phone', () => {
  const addressIn = (text: string) => /\/ploucs\/calendrier\/[A-Za-z0-9_-]{43}\.ics/.exec(text)?.[0] ?? ''

  it('an address of one’s own opens without a session, is shown for ten minutes, and is replaced', async () => {
    expect((await hub.coordinator.post('/ploucs/calendriers/abonnement')).status).toBe(303)
    const address = addressIn((await hub.coordinator.get('/ploucs/calendriers')).text)
    expect(address).not.toBe('')
    const feed = await site.visitor.get(address)
    expect([feed.status, feed.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(feed.text).toContain('BEGIN:VTIMEZONE')
    const etag = feed.headers.get('etag') ?? ''
    expect((await site.visitor.get(address, { 'if-none-match': etag })).status).toBe(304)

    const secret = address.slice('/ploucs/calendrier/'.length, -'.ics'.length)
    const held = await site.sql<{ n: number }>(
      `select (select count(*) from calendars.feed f where position($1 in f::text) > 0) + (select count(*) from platform.answered a where position($1 in a::text) > 0) as n`,
      [secret],
    )
    expect(held).toEqual([{ n: 0 }])
    site.clock.now = '2026-03-12T17:11:00.000Z'
    expect(addressIn((await hub.coordinator.get('/ploucs/calendriers')).text)).toBe('')

    await hub.coordinator.post('/ploucs/calendriers/abonnement')
    const next = addressIn((await hub.coordinator.get('/ploucs/calendriers')).text)
    expect(next).not.toBe(address)
    expect((await site.visitor.get(address)).status).toBe(404)
    expect((await site.visitor.get(next)).status).toBe(200)
    expect((await site.visitor.get(next.replace('/ploucs/', '/autre/'))).status).toBe(404)
    await hub.coordinator.post('/ploucs/calendriers/abonnement/fin')
    expect((await site.visitor.get(next)).status).toBe(404)
  })

  it('holds what one is invited to, in local time; called off, it stays and says so, one version later', async () => {
    const at = '/ploucs'
    const [body] = await site.sql<{ id: string }>('select id from governance.body where hub_id = $1', [hub.hub])
    const seats = { organisations: [await hub.organisation('La Smalah'), await hub.organisation('Tipi')], from: '2026-01-01' }
    await hub.coordinator.post(`${at}/instances/${body?.id}/sieges`, seats)
    const prepared = await hub.coordinator.post(`${at}/reunions`, {
      ...{ body: body?.id ?? '', day: '2026-07-02', startsAt: '18:00', endsAt: '20:00', place: 'La Smalah', link: '', title: 'Été' },
    })
    const meeting = prepared.location?.split('?')[0]?.split('/').at(-1)
    const ana = await site.as('ana@exemple.fr')
    await ana.post('/ploucs/calendriers/abonnement')
    const address = addressIn((await ana.get('/ploucs/calendriers')).text)
    expect((await site.visitor.get(address)).text).not.toContain('BEGIN:VEVENT')

    expect((await hub.coordinator.post(`${at}/reunions/${meeting}/convoquer`)).status).toBe(303)
    const feed = (await site.visitor.get(address)).text
    expect(feed).toContain(`UID:${meeting}@cordee`)
    expect(feed).toContain('DTSTART;TZID=Europe/Paris:20260702T180000')
    expect(feed).toContain('SEQUENCE:0')
    await hub.coordinator.post(`${at}/reunions/${meeting}/annuler`, { reason: 'Canicule' })
    const after = (await site.visitor.get(address)).text
    expect(after).toContain(`UID:${meeting}@cordee`)
    expect(after).toContain('STATUS:CANCELLED')
    expect(after).toContain('SEQUENCE:1')
  })

  it('is not read more than thirty times a minute', async () => {
    const there = '/ploucs/calendrier/x.ics'
    const replies = []
    for (let i = 0; i < 31; i += 1) replies.push(await site.visitor.get(there))
    expect(replies.map(({ status }) => status).lastIndexOf(404)).toBe(29)
    expect([replies[30]?.status, replies[30]?.headers.get('retry-after')]).toEqual([429, '60'])
    expect(replies[30]?.text).toContain('trop souvent')
  })
})
