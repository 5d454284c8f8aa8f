import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test as it } from 'vitest'
import { type Id, newId } from '#base/id.ts'
import { tablesOf } from '#platform/backup/catalog.store.ts'
import { standing } from '#platform/backup/load.store.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { loadDemo } from '../../demo/load.ts'
import { handlers, personalData, tasks } from '../../src/app.tsx'
import { perform } from '../../src/logbook/perform.ts'
import { type Erasure, erasePerson } from '../../src/privacy/erase-person.ts'
import { type TestSite, testSite } from '../setup/site.ts'
import { chainFaults } from './chain.ts'

// Somebody of the demonstration asks to be erased: afterwards the whole database, the documents and the pages are searched for them.

const NAME = 'Mathieu Castéra'
const MAIL = 'mathieu.castera@example.org'
const PHONE = '06 12 34 56 78'
const COORDINATOR = 'camille.lartigue@example.org'

let site: TestSite
let hub: Id
let person: Id
beforeAll(async () => {
  site = await testSite()
  await loadDemo({ pools: site.pools, handlers, data: site.config.data, now: site.clock.now, progress: () => {} })
  ;[{ hub, person } = { hub: '', person: '' }] = await site.sql<{ hub: Id; person: Id }>(
    'select hub_id as hub, id as person from members.person where email = $1',
    [MAIL],
  )
  await site.as(MAIL)
  const [other] = await site.sql<{ id: Id }>('select id from members.person where email = $1', [COORDINATOR])
  const add = (text: string, values: unknown[]) => site.sql(text, values)
  await add('update members.person set phone = $2 where id = $1', [person, PHONE])
  const [calendar, theirs, mail, line] = [newId(), newId(), newId(), newId()]
  for (const [id, whose] of [
    [calendar, person],
    [theirs, other?.id],
  ]) {
    await add(
      `insert into calendars.calendar (hub_id, id, person_id, name, address, added_at) values ($1, $2, $3, $4, 'https://exemple.fr/a.ics', now())`,
      [hub, id, whose, `Agenda de ${NAME}`],
    )
    await add(
      `insert into calendars.suggestion (hub_id, id, calendar_id, uid, starts_at, ends_at, all_day, title, attendees)
       values ($1, $2, $3, 'u', now(), now(), false, 'Point', $4)`,
      [
        hub,
        newId(),
        id,
        JSON.stringify([
          { name: NAME, address: MAIL },
          { name: 'Autre', address: 'autre@exemple.fr' },
        ]),
      ],
    )
  }
  await add(
    `insert into calendars.feed (hub_id, person_id, id, token_hash, made_at) values ($1, $2, $3, decode(repeat('ab', 32), 'hex'), now())`,
    [hub, person, newId()],
  )
  await add(
    `insert into mailbox.mail (hub_id, id, person_id, expected, subject, body, content_key, original_key, received_at)
     values ($1, $2, $3, true, 'Bonjour', $4, repeat('a', 64), repeat('a', 64), now())`,
    [hub, mail, person, `De ${MAIL}`],
  )
  await add(`insert into platform.answered values ($1, $2, 'x', $3, '', $4, now())`, [hub, newId(), person, JSON.stringify({ name: NAME })])
  await add(
    `insert into imports.import (hub_id, id, target, file_name, reading, width, read_at) values ($1, $2, 'people', 'liste.csv', '{}', 2, now())`,
    [hub, line],
  )
  await add(`insert into imports.row (hub_id, import_id, line, cells) values ($1, $2, 2, array[$3, $4])`, [
    hub,
    line,
    'MATHIEU CASTERA',
    MAIL,
  ])
  await add(`insert into auth.outbox values (gen_random_uuid(), $1, 'Code', 'Bonjour', now())`, [MAIL])
  await add(`insert into logbook.words values ($1, $2, '\\x00', $3, now())`, [hub, newId(), `Adresse de ${NAME} : ${MAIL}`])
  // Somebody else wrote down what was said with him: a person must read that.
  await add('update contacts.contact set said = said || $2 where id = (select id from contacts.contact where hub_id = $1 limit 1)', [
    hub,
    ` Rappeler ${NAME} au ${PHONE}.`,
  ])
})
afterAll(() => site.close())

const ask = (really: boolean, email = COORDINATOR, operators: string[] = [], who = MAIL) =>
  perform(
    { pools: site.pools, handlers, data: site.config.data, lang: 'fr', operators },
    { hub: 'ploucs', email, at: site.clock.now },
    erasePerson(personalData),
    { who, really },
  )
const done = async (really: boolean, ...more: [email?: string, operators?: string[]]): Promise<Erasure> => {
  const outcome = await ask(really, ...more)
  if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.value
}
const sums = async () => {
  const client = await site.pools.owner.connect()
  try {
    const found: Record<string, unknown> = {}
    for (const table of await tablesOf(client)) found[table.name] = await standing(client, table, null)
    return found
  } finally {
    client.release()
  }
}
/** Every column of every table of the whole database that can hold words, searched by who sees everything. */
// What is computed of other columns says what they say, and is mended with them.
const named = async (): Promise<string[]> => {
  const cells = await site.sql<{ place: string; column: string; said: string }>(
    `select c.oid::regclass::text as place, quote_ident(a.attname) as column, n.nspname || '.' || c.relname || '.' || a.attname as said
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     join pg_type t on t.oid = a.atttypid
     where c.relkind = 'r' and a.attgenerated = '' and n.nspname not in ('pg_catalog', 'information_schema') and t.typcategory in ('S', 'U', 'A')`,
  )
  expect(cells.length).toBeGreaterThan(200)
  const found: string[] = []
  for (const { place, column, said } of cells) {
    const [row] = await site.sql<{ n: number }>(
      `select count(*)::int as n from ${place} where ${column}::text ilike any ($1)
         or members.name_key(${column}::text) like '%mathieu castera' or members.name_key(${column}::text) like '%mathieu castera%'
           and members.name_key(${column}::text) not like '%mathieu casterra%'`,
      [[`%${MAIL}%`, `%${NAME}%`, `%${PHONE}%`]],
    )
    if (row && row.n > 0) found.push(said)
  }
  return found.sort()
}

it('is refused while the hub needs to know who; by anybody but the coordination and the operator', async () => {
  expect(await ask(true, MAIL)).toMatchObject({ is: 'refused', problem: { code: 'person.onlyTheCoordinatorErases' } })
  expect(await ask(true, 'nobody@exemple.fr')).toMatchObject({ is: 'absent' })
  expect(await ask(true, COORDINATOR, [], 'nobody@exemple.fr')).toMatchObject({ is: 'absent' })
  const held = await ask(true)
  expect(held).toMatchObject({ is: 'problems' })
  const codes = held.is === 'problems' ? held.problems.map(({ code }) => code) : []
  expect(codes).toEqual(expect.arrayContaining(['erase.represents', 'erase.hasMandates']))
  const [before] = await site.sql('select name from members.person where id = $1', [person])
  expect(before).toEqual({ name: NAME })
  // What holds is ended, as the pages do.
  for (const table of ['members.representation', 'members.role', 'members.group_member', 'contacts.mandate']) {
    await site.sql(`update ${table} set until_day = greatest(from_day, date '2026-03-12') where person_id = $1 and until_day is null`, [
      person,
    ])
  }
  await site.sql('update members."group" set convenor_id = null where convenor_id = $1', [person])
  await site.sql(
    `update governance.meeting set facilitator_id = null, secretary_id = null where state <> 'sealed' and $1 in (facilitator_id, secretary_id)`,
    [person],
  )
})

it('tried first: tells what would go, what stays and why, and changes nothing', async () => {
  const before = await sums()
  const erasure = await done(false, 'operator@localhost', ['operator@localhost'])
  expect(erasure).toMatchObject({ person, name: NAME, done: false })
  const does = Object.fromEntries(erasure.kinds.map((kind) => [kind.title, kind]))
  expect(does['Qui vous êtes']).toMatchObject({ does: 'unlinked', rows: 1 })
  expect(does['Vos connexions']).toMatchObject({ does: 'erased' })
  expect(does['Vos connexions']?.rows).toBeGreaterThan(1)
  expect(erasure.kinds.filter((kind) => kind.does === 'kept').every(({ says }) => /article|fait/.test(says))).toBe(true)
  expect(await sums()).toEqual(before)
})

it('erased: nothing in the database, the documents or the pages names them but what is told to stay', async () => {
  const erasure = await done(true)
  const told = erasure.residues.map(({ table, column }) => `${table}.${column}`)
  expect((await named()).filter((place) => !told.includes(place))).toEqual([])
  const read = erasure.residues.filter(({ why }) => why === null).map(({ table, column }) => `${table}.${column}`)
  expect(read).toContain('contacts.contact.said')
  expect(erasure.residues.find(({ table }) => table === 'governance.minutes')?.why).toMatch(/RGPD, article 17/)
  const [card] = await site.sql<{ name: string }>('select name, email, phone from members.person where id = $1', [person])
  expect(card).toEqual({ name: `Personne effacée ${person.slice(-4)}`, email: null, phone: '' })
  expect(await site.sql('select id from auth.account where email = $1', [MAIL])).toEqual([])

  // What follows after the commit, as the queue would do it.
  const jobs = await site.sql<{ task: string; payload: { hub: Id; input: unknown } }>(
    `select t.identifier as task, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'documents.forget'`,
  )
  expect(jobs).toHaveLength(1)
  const work = tasks({ config: site.config, pools: site.pools })
  for (const { task, payload } of jobs) await work[task]?.(payload, { now: site.clock.now, attempt: 1, last: false, log: () => {} })

  const sealed = (
    await site.sql<{ sha256: string }>(
      'select sha256 from governance.minutes where said::text like $1 union select sha256 from "time".sheet_file where person_id = $2',
      [`%${NAME}%`, person],
    )
  ).map(({ sha256 }) => sha256)
  const files = (await readdir(join(site.config.data, 'documents'), { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
  let looked = 0
  for (const file of files) {
    const bytes = await readFile(join(file.parentPath, file.name))
    const text = bytes.subarray(0, 4).toString() === '%PDF' ? pdfText(bytes) : bytes.toString()
    looked += 1
    if (!text.includes(NAME) && !text.includes(MAIL)) continue
    expect(sealed, file.name).toContain(`${file.parentPath.slice(-2)}${file.name}`)
  }
  expect(looked).toBeGreaterThan(20)

  const { faults, facts } = await chainFaults(site.pools.owner, hub)
  expect(faults).toEqual([])
  expect(facts).toBeGreaterThan(100)
  expect(await site.sql(`select name from logbook.fact where name = 'members.personErased' and subject = $1`, [person])).toHaveLength(1)

  const titles = (await site.sql<{ title: string }>('select title from logbook.activity where title like $1', [`%${NAME}%`])).map(
    ({ title }) => title,
  )
  expect(read).toContain('logbook.activity.title')
  const camille = await site.as(COORDINATOR)
  const pages = [
    'personnes',
    `personnes/${person}`,
    'courriels',
    'echanges',
    'reunions',
    'accueil',
    'chercher?q=mathieu+castera',
    'mandats',
  ]
  for (const page of pages) {
    const { status, text } = await camille.get(`/ploucs/${page}`)
    // Titles that somebody is told to read stay until they are mended.
    const words = titles.reduce((left, title) => left.replaceAll(title, ''), text)
    if (page === 'echanges' || page.startsWith('chercher')) continue
    expect([page, status, words.includes(NAME), words.includes(MAIL)]).toEqual([page, status, false, false])
  }
  expect(site.lines).toEqual([])
})

it('a log-in stays as long as another hub knows the address', async () => {
  const mail = 'deux.poles@exemple.fr'
  await site.as(mail)
  const hubs = await site.sql<{ id: Id; slug: string }>('select id, slug from platform.hub order by slug')
  for (const { id } of hubs) {
    await site.sql(`insert into members.person (hub_id, id, name, email, created_at) values ($1, $2, 'Deux Pôles', $3, now())`, [
      id,
      newId(),
      mail,
    ])
  }
  const accounts = () => site.sql('select email from auth.account where email = $1', [mail])
  for (const [at, { slug }] of hubs.entries()) {
    const outcome = await perform(
      { pools: site.pools, handlers, data: site.config.data, lang: 'en', operators: ['operator@localhost'] },
      { hub: slug, email: 'operator@localhost', at: site.clock.now },
      erasePerson(personalData),
      { who: mail.toUpperCase(), really: true },
    )
    expect(outcome.is).toBe('done')
    expect(await accounts()).toHaveLength(at < hubs.length - 1 ? 1 : 0)
  }
})
