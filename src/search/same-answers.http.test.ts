import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test as it, vi } from 'vitest'
import { type Id, newId } from '#base/id.ts'
import { answers, lengthsNear, mended, type Sought, soughtIn, soughtText } from '#base/search.ts'
import { contactsFound } from '#contacts/found.store.ts'
import { decisionsFound, meetingsFound } from '#governance/told.store.ts'
import type { Sector } from '#members/organisations/identity.ts'
import { findOrganisations, findPeople, knownWords } from '#members/organisations/search.store.ts'
import { type Db, dbAsking } from '#platform/database/database.ts'
import { openHub, type TestHub } from '../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../tests/setup/site.ts'

// What the database finds by its words and indexes is what the pure rules of base/search.ts say of every text, in the same order.

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const DAY = '2026-03-12'
const ALL = 10_000

let site: TestSite
let hub: TestHub
let client: pg.PoolClient
let db: Db
const asked: { text: string; values: readonly unknown[] }[] = []
beforeAll(async () => {
  site = await testSite()
  hub = await openHub(site, 'PLOUCS', 'maite')
  client = await site.pools.app.connect()
  await client.query(`select set_config('app.hub', $1, false)`, [hub.hub])
  db = dbAsking((text, values = []) => {
    asked.push({ text, values })
    return client.query(text, [...values])
  })
})
afterAll(async () => {
  client.release(true)
  await site.close()
})

const parts = ['Atelier', 'vélo', 'vélos', 'Cycles', 'l’Adour', "d'Albret", 'tiers-lieu', 'Tierslieu', 'St', 'Sainte', 'journaux', 'travail', 'asso', 'ESAT',
  'Pin', 'pins', 'Linxe', 'Dax', 'Lande', 'à', '40', '!', '…', 'œuvre', 'velodrome', 'lin', 'cycl', 'atelie', 'Éco', '-', '%', '_', 'A'] // biome-ignore format: a list
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 5 }).map((some) => some.join(' ')) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.integer({ min: 0xa1, max: 0x24f }).map((code) => String.fromCodePoint(code)), maxLength: 30 }),
  },
)
const name = text.filter((one) => soughtText(one) !== '')
const typed = fc.oneof(
  text,
  fc.constantFrom(...parts),
  fc.tuple(fc.constantFrom(...parts), fc.nat({ max: 5 })).map(([one, n]) => one.slice(0, n)),
)
const some = <T>(of: fc.Arbitrary<T>, n: number): T[] => fc.sample(of, n)
const pick = <T>(of: readonly T[], n: number): T => of[n % of.length] as T

/** As the searches rank a text: whole words before beginnings, then what begins with them. */
const rankOf = ({ ways }: Sought, there: string): number => {
  const whole = ways.some((way) => way.every((word) => there.includes(` ${word} `)))
  return (whole ? 0 : 2) + (there.startsWith(` ${ways[0]?.[0] ?? ''}`) ? 0 : 1)
}

type Known = { id: Id; name: string; text: string; sectors: string[] }
const order = (table: 'organisation' | 'person') =>
  site.sql<{ id: Id }>(`select id from members.${table} where hub_id = $1 order by name, id`, [hub.hub])
/** Who answers, best first, then by name as the database has names in order. */
const expected = (known: Known[], sorted: { id: Id }[], sought: Sought, sectors: string[] = []): Id[] => {
  const places = new Map(sorted.map(({ id }, at) => [id, at]))
  return known
    .filter((one) => answers(sought, one.text) || one.sectors.some((sector) => sectors.includes(sector)))
    .map((one) => ({ id: one.id, rank: rankOf(sought, soughtText(one.text)), place: places.get(one.id) as number }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ id }) => id)
}
const organisations = async (): Promise<Known[]> =>
  site.sql<Known>(`select id, name, name || ' ' || commune as text, sectors from members.organisation where hub_id = $1`, [hub.hub])
const people = async (): Promise<Known[]> =>
  site.sql<Known>(`select id, name, name as text, '{}'::text[] as sectors from members.person where hub_id = $1`, [hub.hub])
const idsOf = (found: { id: Id }[]) => found.map(({ id }) => id)

const addOrganisation = (called: string, commune: string, sectors: string[]) =>
  site.sql(
    `insert into members.organisation (hub_id, id, name, commune, sectors, created_at) values ($1, $2, $3, $4, $5, now()) on conflict do nothing`,
    [hub.hub, newId(), called, commune, sectors],
  )
const SECTORS: Sector[] = ['culture', 'thirdPlace']

describe('names', () => {
  beforeAll(async () => {
    for (const [n, one] of some(name, 150).entries())
      await addOrganisation(one, n % 3 ? pick(some(text, 1), 0) : '', n % 5 ? [] : [pick(SECTORS, n)])
    for (const one of some(name, 80))
      await site.sql(`insert into members.person (hub_id, id, name, created_at) values ($1, $2, $3, now())`, [hub.hub, newId(), one])
    // As people correct things: other names, communes, sectors; some go.
    const all = await organisations()
    for (const [n, { id }] of all.slice(0, 40).entries()) {
      const [first = '', second = ''] = some(name, 2)
      if (n % 4 === 0)
        await site.sql(
          `update members.organisation set name = $2 where id = $1 and not exists (select from members.organisation where name_key = members.name_key($2))`,
          [id, first],
        )
      if (n % 4 === 1) await site.sql(`update members.organisation set commune = $2, about = 'x' where id = $1`, [id, second])
      if (n % 4 === 2) await site.sql(`update members.organisation set sectors = array['culture', 'culture'] where id = $1`, [id])
      if (n % 4 === 3) await site.sql(`delete from members.organisation where id = $1`, [id])
    }
    const [someone] = await people()
    await site.sql(`update members.person set name = 'Vélo Saint-Martin' where id = $1`, [someone?.id])
  })

  it('keeps the words of every row as the program reads them, and no other', async () => {
    const kept = await site.sql<{ line: string }>(
      `select concat_ws('|', kind, word, id, name, first, size) as line from members.word where hub_id = $1`,
      [hub.hub],
    )
    const lines = (kind: string, from: string, { id, name: called }: Known, whole = from) =>
      [...new Set(soughtText(from).trim().split(' ').filter(Boolean))].map((word) =>
        [
          kind,
          word,
          id,
          called,
          soughtText(whole).startsWith(` ${word} `) && (kind !== 'commune' || soughtText(called) === '') ? 't' : 'f',
          [...word].length,
        ].join('|'),
      )
    const wanted = [
      ...(await organisations()).flatMap((one) => [
        ...lines('organisation', one.name, one),
        ...lines('commune', one.text.slice(one.name.length), one, one.text),
        ...[...new Set(one.sectors)].map((sector) => ['sector', sector, one.id, one.name, 'f', 0].join('|')),
      ]),
      ...(await people()).flatMap((one) => lines('person', one.name, one)),
    ]
    expect(kept.map(({ line }) => line).sort()).toEqual(wanted.sort())
  })

  it('finds organisations and people as the pure rules do, in their order', async () => {
    const [theirs, ours, byName, byPerson] = [await organisations(), await people(), await order('organisation'), await order('person')]
    let found = 0
    for (const [n, q] of some(typed, 300).entries()) {
      const sought = soughtIn(q)
      const sectors = n % 7 ? [] : SECTORS.slice(0, 1 + (n % 2))
      const one = idsOf(await findOrganisations(db, hub.hub, { ...sought, sectors }, DAY, ALL))
      expect([q, sectors, one]).toEqual([q, sectors, sought.ways.length === 0 ? [] : expected(theirs, byName, sought, sectors)])
      expect([q, idsOf(await findPeople(db, hub.hub, sought, null, DAY, ALL))]).toEqual([
        q,
        sought.ways.length === 0 ? [] : expected(ours, byPerson, sought),
      ])
      found += one.length
    }
    expect(found).toBeGreaterThan(1000)
  })

  it('mends a slip with the words that come near, as if it had compared all of them', async () => {
    const all = [...(await organisations()), ...(await people())]
      .flatMap((one) => soughtText(one.text).trim().split(' '))
      .filter((word) => word.length > 2)
    let mendedOnes = 0
    for (const q of [...some(typed, 100), 'lixne', 'atelire', 'recyclerie', 'tierlsieu', 'jornaux vleo', 'ab']) {
      const sought = soughtIn(q)
      const [words] = sought.ways
      if (!words) continue
      const wanted = mended(sought, all)
      expect([q, mended(sought, await knownWords(db, hub.hub, words, lengthsNear(words)))]).toEqual([q, wanted])
      if (wanted) mendedOnes += 1
    }
    expect(mendedOnes).toBeGreaterThan(3)
  })

  it('sees no word of another hub, and writes none into it', async () => {
    const other = newId()
    await client.query(`select set_config('app.hub', $1, false)`, [other])
    try {
      expect((await client.query('select count(*) as n from members.word')).rows).toEqual([{ n: 0 }])
      await expect(
        client.query(`insert into members.word (hub_id, kind, word, id, name, first) values ($1, 'person', 'x', $1, 'x', true)`, [hub.hub]),
      ).rejects.toThrow('row-level security')
    } finally {
      await client.query(`select set_config('app.hub', $1, false)`, [hub.hub])
    }
  })
})

describe('texts', () => {
  const contacts = new Map<Id, string>()
  const meetings = new Map<Id, string>()
  const decisions = new Map<Id, string>()
  beforeAll(async () => {
    const [theirs, ours] = [await organisations(), await people()]
    const insert = (table: string, row: Record<string, unknown>) =>
      site.sql(
        `insert into ${table} (hub_id, ${Object.keys(row).join(', ')}) values ($1, ${Object.keys(row)
          .map((_, at) => `$${at + 2}`)
          .join(', ')})`,
        [hub.hub, ...Object.values(row)],
      )
    const now = site.clock.now
    for (let n = 0; n < 80; n += 1) {
      const [id, said, names, promised] = [newId(), ...some(text, 2), pick(some(name, 1), 0)] as [Id, string, string, string]
      const [organisation, person] = [pick(theirs, n * 7), pick(ours, n * 5)]
      await insert('contacts.contact', {
        id,
        at: now,
        timed: true,
        channel: 'phone',
        author_id: hub.person,
        with_names: names,
        said,
        created_at: now,
      })
      await insert('contacts.promise', { id: newId(), contact_id: id, kind: 'ours', text: promised })
      if (n % 2) await insert('contacts.contact_person', { contact_id: id, person_id: person.id })
      if (n % 3) await insert('contacts.contact_organisation', { contact_id: id, organisation_id: organisation.id })
      contacts.set(id, [n % 2 ? person.name : '', n % 3 ? organisation.name : '', names, said, promised].join(' '))
    }
    const body = newId()
    await insert('governance.body', {
      id: body,
      kind: 'board',
      name: 'Conseil d’Adour',
      prefix: 'GTA',
      created_at: now,
    })
    for (let n = 0; n < 40; n += 1) {
      const [id, item, decision] = [newId(), newId(), newId()]
      const [title, place, point, proposed, first] = [n % 4 ? pick(some(text, 1), 0) : '', ...some(text, 1), ...some(name, 3)] as [
        string,
        string,
        string,
        string,
        string,
      ]
      await insert('governance.meeting', {
        id,
        body_id: body,
        title,
        place,
        starts_at: now,
        ends_at: '2026-03-12T19:00:00Z',
        created_at: now,
      })
      if (n % 5)
        await insert('governance.agenda_item', { id: item, meeting_id: id, position: 1, kind: 'consent', title: point, minutes: 5 })
      meetings.set(id, [title, 'Conseil d’Adour', place, n % 5 ? point : ''].join(' '))
      if (n % 5 === 0) continue
      await insert('governance.decision', { id: decision, agenda_item_id: item, method: 'consent', proposer_person_id: hub.person })
      for (const [at, words] of [first, proposed].entries())
        await insert('governance.proposal_version', {
          decision_id: decision,
          n: at + 1,
          text: words,
          words_id: newId(),
          hash: '0'.repeat(64),
          person_id: hub.person,
          at: now,
        })
      decisions.set(decision, `${point} ${proposed}`)
    }
  })

  /** Ranks go up, and who is found is who answers. */
  const holds = (q: string, sought: Sought, found: Id[], texts: Map<Id, string>, ranked: boolean) => {
    expect([q, [...found].sort()]).toEqual([q, [...texts].flatMap(([id, one]) => (answers(sought, one) ? [id] : [])).sort()])
    const ranks = found.map((id) => rankOf(sought, soughtText(texts.get(id) ?? '')))
    if (ranked) expect([q, ranks]).toEqual([q, [...ranks].sort((a, b) => a - b)])
  }

  it('finds contacts, meetings and decisions by their words, as the pure rules do', async () => {
    let found = 0
    for (const q of some(typed, 150)) {
      const sought = soughtIn(q)
      const one = idsOf(await contactsFound(db, hub.hub, sought, ALL))
      holds(q, sought, one, contacts, false)
      holds(q, sought, idsOf(await meetingsFound(db, hub.hub, sought)), meetings, true)
      holds(q, sought, idsOf(await decisionsFound(db, hub.hub, sought)), decisions, true)
      found += one.length
    }
    expect(found).toBeGreaterThan(500)
  })
})

describe('in ten thousand names', () => {
  type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; Plans?: Plan[] }
  const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]
  /** The plan the server keeps for what was last asked, whatever is typed. */
  const planOf = async (ask: () => Promise<unknown>): Promise<Plan[]> => {
    await ask()
    const { text: question, values } = asked.at(-1) as (typeof asked)[number]
    await client.query('set plan_cache_mode = force_generic_plan')
    await client.query(`prepare kept as ${question}`)
    try {
      const typedIn = values.map((value) =>
        value === null
          ? 'null'
          : client.escapeLiteral(Array.isArray(value) ? `{${value.map((one) => JSON.stringify(one)).join(',')}}` : String(value)),
      )
      const { rows } = await client.query(`explain (format json) execute kept (${typedIn.join(', ')})`)
      return nodes(rows[0]['QUERY PLAN'][0].Plan)
    } finally {
      await client.query('deallocate kept')
      await client.query('reset plan_cache_mode')
    }
  }

  it('reads no name that does not answer: words are found in an index, under row-level security', async () => {
    await site.sql(
      `insert into members.organisation (hub_id, id, name, commune, created_at)
        select $1, gen_random_uuid(), (array['Atelier', 'Vélo-école', 'Ferme'])[1 + n % 3] || ' ' || md5(n::text), 'Dax', now() from generate_series(1, 10000) n`,
      [hub.hub],
    )
    await site.sql(
      `insert into members.person (hub_id, id, name, created_at) select $1, gen_random_uuid(), md5((-n)::text) || ' ' || md5(n::text), now() from generate_series(1, 10000) n`,
      [hub.hub],
    )
    await site.sql('vacuum analyze')
    const sought = soughtIn('velo marsan')
    const beginning = ['word_by_beginning']
    for (const [indexes, ask] of [
      [beginning, () => findOrganisations(db, hub.hub, { ...sought, sectors: ['culture'] }, DAY, 8)],
      [beginning, () => findPeople(db, hub.hub, sought, null, DAY, 8)],
      [beginning, () => contactsFound(db, hub.hub, sought, 8)],
      [[...beginning, 'word_by_size'], () => knownWords(db, hub.hub, ['lixne'], lengthsNear(['lixne']))],
    ] as const) {
      const plan = await planOf(ask)
      const read = plan.filter((one) => one['Relation Name'] === 'word')
      expect(read.map((one) => one['Node Type'])).toEqual(read.map(() => 'Index Only Scan'))
      expect([...new Set(read.map((one) => one['Index Name']))].sort()).toEqual(indexes)
      const whole = plan.filter(
        (one) => one['Node Type'] === 'Seq Scan' && ['organisation', 'person', 'word'].includes(one['Relation Name'] ?? ''),
      )
      expect(whole).toEqual([])
    }
  })
})
