import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { newId } from '#base/id.ts'
import { openHub, type TestHub } from '../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../tests/setup/site.ts'

let site: TestSite
let ploucs: TestHub
beforeAll(async () => {
  site = await testSite()
  ploucs = await openHub(site, 'PLOUCS', 'marie')
  await ploucs.paste(
    [
      'La Smalah ; Paul Petit ; paul@exemple.fr',
      'La Cowo ; Tom Roux ; tom@exemple.fr',
      'La Forge ; Zoé Lafitte ; zoe@exemple.fr',
      'Smalahh ; Paul Petitt',
      'L’Écho ; Paul Petit ; paul@exemple.fr',
    ].join('\n'),
  )
  await busy()
})
afterAll(() => site.close())

const organisation = (name: string) => ploucs.organisation(name)
const someone = (name: string) => ploucs.someone(name)
const post = (path: string, fields: Record<string, string | string[]> = {}) => ploucs.coordinator.post(`/ploucs${path}`, fields)

/** What a hub holds after some weeks: a board, seats, activities with people in them, contacts, roles. */
const busy = async () => {
  const all = await site.sql<{ id: string; name: string }>('select id, name from members.organisation where hub_id = $1', [ploucs.hub])
  const people = await site.sql<{ id: string }>('select id from members.person where hub_id = $1 order by id', [ploucs.hub])
  const [board] = await site.sql<{ id: string }>(`select id from governance.body where hub_id = $1 and kind = 'board'`, [ploucs.hub])
  for (const [at, { id, name }] of all.entries()) {
    if (name !== 'La Forge')
      await site.sql(
        'insert into governance.seat (hub_id, id, body_id, organisation_id, from_day, until_day) values ($1, $2, $3, $4, $5, $6)',
        [ploucs.hub, newId(), board?.id, id, `2025-0${at + 1}-01`, at === 1 ? '2025-12-01' : null],
      )
    await post('/echanges', { who: name, said: `Un appel avec ${name}` })
  }
  for (const title of ['Atelier', 'Visite']) {
    const activity = newId()
    await site.sql(
      `insert into logbook.activity (hub_id, id, kind, title, starts_at, ends_at) values ($1, $2, 'workshop', $3, '2026-03-05T17:00:00Z', '2026-03-05T19:00:00Z')`,
      [ploucs.hub, activity, title],
    )
    for (const [at, { id }] of people.entries())
      if (title === 'Atelier' || at % 2 === 0)
        await site.sql(
          `insert into logbook.participation (hub_id, activity_id, person_id, organisation_id, capacity, invited, attended, minutes)
           values ($1, $2, $3, $4, 'volunteer', true, $5, $6)`,
          [ploucs.hub, activity, id, all[0]?.id, at % 2 ? 'yes' : null, at % 2 ? 60 : null],
        )
  }
}

/** A mark of every row of every table of hubs, the memory of what was done left out: facts, answers, the merges themselves. */
const everything = async () => {
  const tables = await site.sql<{ name: string }>(
    `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'auth', 'public')
       and n.nspname || '.' || c.relname not in ('logbook.fact', 'logbook.head', 'platform.answered', 'members.merge') order by 1`,
  )
  const marks: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await site.sql<{ mark: string }>(
      `select coalesce(string_agg(md5(t::text), ',' order by t::text), '') as mark from ${name} t`,
    )
    marks[name] = row?.mark ?? ''
  }
  return marks
}

/** Where an id still stands, facts and memory left out. */
const stands = async (id: string) => {
  const columns = await site.sql<{ name: string; col: string }>(
    `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name, quote_ident(a.attname) as col
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind = 'r' and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype) and n.nspname not in ('auth', 'graphile_worker', 'pg_catalog')
       and n.nspname || '.' || c.relname not in ('logbook.fact', 'logbook.alias', 'platform.answered', 'members.merge', 'members.apart')`,
  )
  const found: string[] = []
  for (const { name, col } of columns) {
    const [row] = await site.sql<{ n: number }>(`select count(*)::int as n from ${name} where ${col}::text like '%' || $1 || '%'`, [id])
    if (row?.n) found.push(`${name}.${col}`)
  }
  return found
}

const mergeOf = (location: string | null) => (location ?? '').split('/').at(-1)?.split('?')[0] ?? ''

describe('the list of possible duplicates', () => {
  it('shows cards that look alike, and not those somebody knows to be two', async () => {
    const page = await ploucs.coordinator.get('/ploucs/doublons')
    expect(page.status).toBe(200)
    expect(page.text).toContain('La Smalah et Smalahh')
    expect(page.text).toContain('Paul Petit et Paul Petitt')
    const pair = `/personnes/${await someone('Paul Petit')}/${await someone('Paul Petitt')}`
    expect((await post(`/doublons${pair}/distinguer`)).status).toBe(303)
    expect((await ploucs.coordinator.get('/ploucs/doublons')).text).not.toContain('Paul Petit et Paul Petitt')
  })

  it('tells what only one of two cards says, whichever is kept', async () => {
    const [one, other] = [await organisation('La Smalah'), await organisation('Smalahh')]
    await site.sql(`update members.organisation set legal_form = 'scic', sectors = '{culture}' where id = $1`, [other])
    for (const pair of [`${one}/${other}`, `${other}/${one}`]) {
      const page = await ploucs.coordinator.get(`/ploucs/doublons/structures/${pair}`)
      expect(page.status).toBe(200)
      expect(page.text).toContain('Culture')
    }
    await site.sql(`update members.organisation set legal_form = null, sectors = '{}' where id = $1`, [other])
  })
})

describe('two cards of one organisation', () => {
  it('become one: all that spoke of the lost one speaks of the other, whose address it takes; and two again, to the byte', async () => {
    const [kept, lost] = [await organisation('La Smalah'), await organisation('Smalahh')]
    await site.sql(`update members.organisation set about = 'Une colocation', email = 'smalah@exemple.fr' where id = $1`, [lost])
    await site.sql(`update members.organisation set about = 'Un lieu' where id = $1`, [kept])
    const before = await everything()
    expect((await ploucs.coordinator.get(`/ploucs/doublons/structures/${kept}/${lost}`)).text).toContain('Une colocation')

    const done = await post(`/doublons/structures/${kept}/${lost}/reunir`, { 'pick.about': 'lost', 'pick.name': 'kept' })
    expect(done.status, done.text).toBe(303)
    expect(await stands(lost)).toEqual([])
    const [row] = await site.sql('select name, about, email from members.organisation where id = $1', [kept])
    expect(row).toEqual({ name: 'La Smalah', about: 'Une colocation', email: 'smalah@exemple.fr' })
    // Overlapping periods are one: the earliest beginning.
    const seats = await site.sql('select from_day, until_day from governance.seat where organisation_id = $1', [kept])
    expect(seats).toHaveLength(1)
    const old = await ploucs.coordinator.get(`/ploucs/structures/${lost}`)
    expect(old.status).toBe(200)
    expect(old.text).toContain('La Smalah')
    expect(old.text).toContain('Un appel avec Smalahh')

    // Pressed again in another window, either way round: led to what was done.
    for (const pair of [`${kept}/${lost}`, `${lost}/${kept}`]) {
      const again = await post(`/doublons/structures/${pair}/reunir`)
      expect([again.status, mergeOf(again.location)]).toEqual([303, mergeOf(done.location)])
    }

    const undone = await post(`/doublons/${mergeOf(done.location)}/annuler`)
    expect(undone.status, undone.text).toBe(303)
    expect(await everything()).toEqual(before)
    expect((await post(`/doublons/${mergeOf(done.location)}/annuler`)).status).toBe(422)
  })

  it('is not undone once somebody changed what it moved: the page says what', async () => {
    const [kept, lost] = [await organisation('La Smalah'), await organisation('Smalahh')]
    const done = await post(`/doublons/structures/${kept}/${lost}/reunir`)
    await post(`/structures/${kept}/presentation`, { about: 'Changée depuis' })
    const merge = mergeOf(done.location)
    const refused = await post(`/doublons/${merge}/annuler`)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('la fiche de la structure')
    await post(`/structures/${kept}/presentation`, { about: 'Un lieu' })
    expect((await post(`/doublons/${merge}/annuler`)).status).toBe(303)
  })
})

describe('two cards of one person', () => {
  it('keep the address of who acts for the hub: without it the coordination would be locked out', async () => {
    const [paul, marie] = [await someone('Paul Petit'), ploucs.person]
    const refused = await post(`/doublons/personnes/${paul}/${marie}/reunir`, { 'pick.email': 'kept' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('L’adresse marie@exemple.fr sert à se connecter')
    const done = await post(`/doublons/personnes/${paul}/${marie}/reunir`, { 'pick.email': 'lost' })
    expect(done.status, done.text).toBe(303)
    expect((await ploucs.coordinator.get('/ploucs/structures')).status).toBe(200)
    expect((await post(`/doublons/${mergeOf(done.location)}/annuler`)).status).toBe(303)
  })
})

describe('whatever the two cards', () => {
  it('merged then undone, every row of the hub is as it was; refused, nothing has changed', async () => {
    const ids = async (table: string) =>
      (await site.sql<{ id: string }>(`select id from members.${table} where hub_id = $1 order by id`, [ploucs.hub])).map(({ id }) => id)
    const cards = { structures: await ids('organisation'), personnes: await ids('person') }
    const fields = ['name', 'email', 'about', 'place', 'number']
    const counted = { done: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('structures', 'personnes' as const),
        fc.nat(),
        fc.nat(),
        fc.subarray(fields),
        async (kind, one, other, chosen) => {
          const all = cards[kind as keyof typeof cards]
          const [kept, lost] = [all[one % all.length], all[other % all.length]]
          fc.pre(kept !== lost)
          const before = await everything()
          const pick = Object.fromEntries(chosen.map((field) => [`pick.${field}`, 'lost']))
          const done = await post(`/doublons/${kind}/${kept}/${lost}/reunir`, pick)
          if (done.status === 303) {
            counted.done += 1
            expect(await stands(lost as string)).toEqual([])
            const undone = await post(`/doublons/${mergeOf(done.location)}/annuler`)
            expect(undone.status, undone.text).toBe(303)
          } else {
            counted.refused += 1
            expect(done.status, done.text).toBe(422)
          }
          expect(await everything()).toEqual(before)
        },
      ),
      // A failure leaves the hub changed: what came first is what counts.
      { numRuns: 25, endOnFailure: true },
    )
    expect(counted.done).toBeGreaterThan(5)
  }, 60_000)
})

it('facts are found under both ids, and none has changed', async () => {
  const [kept, lost] = [await organisation('La Cowo'), await organisation('La Forge')]
  const facts = () =>
    site.sql('select no, subject, name, hash from logbook.fact where hub_id = $1 and subject = $2 order by no', [ploucs.hub, lost])
  const before = await facts()
  const done = await post(`/doublons/structures/${kept}/${lost}/reunir`)
  expect(done.status).toBe(303)
  expect(await facts()).toEqual(before)
  expect((await ploucs.coordinator.get(`/ploucs/structures/${kept}`)).text).toContain('Deux fiches réunies en une')
  expect((await post(`/doublons/${mergeOf(done.location)}/annuler`)).status).toBe(303)
})
