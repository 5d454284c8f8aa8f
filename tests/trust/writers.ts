import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { newId } from '#base/id.ts'
import { type Answer, browse, type Fields, type installation } from './process.ts'

// Somebody who writes all the time, over HTTP, whatever becomes of the machine: people, lists, meetings with their notices, texts, contacts, hours,
// files. What was acknowledged to them is remembered, to be looked for afterwards.

type House = Awaited<ReturnType<typeof installation>>

const KINDS = ['people', 'lists', 'meetings', 'text', 'contacts', 'hours', 'files'] as const
type Kind = (typeof KINDS)[number]

/** Enters the demonstration as its coordination, and is ready to write. */
export const writing = async (house: House) => {
  const browser = browse(house.origin)
  const rows = async <Row extends Record<string, unknown> = Record<string, string>>(
    sql: string,
    values: unknown[] = [],
  ): Promise<Row[]> => {
    const client = new pg.Client(await house.databaseUrl())
    await client.connect()
    return client
      .query<Row>(sql, values)
      .then((found) => found.rows)
      .finally(() => client.end())
  }
  const hub = `(select id from platform.hub where slug = 'ploucs')`
  const first = async (sql: string) => (await rows<{ id: string }>(sql))[0]?.id ?? ''
  const coordinator = await first(
    `select p.email as id from members.person p join members.role r on r.hub_id = p.hub_id and r.person_id = p.id
     where p.hub_id = ${hub} and r.kind = 'coordinator' and p.email is not null`,
  )
  const entered = await browser.post('/connexion/demo', { hub: 'ploucs', email: coordinator })
  if (entered.status !== 303) throw new Error(`Not let in: ${entered.status}`)
  const organisation = await first(`select id from members.organisation where hub_id = ${hub} order by id limit 1`)
  const body = await first(`select id from governance.body where hub_id = ${hub} order by id limit 1`)

  const state = { going: true, unheard: 0, wrong: [] as string[] }
  const acknowledged = new Map<Kind, Map<string, string>>(KINDS.map((kind) => [kind, new Map()]))
  const kept = (kind: Kind) => acknowledged.get(kind) as Map<string, string>
  /** What the pages said when something could not be done: each sentence once. */
  const refusals = new Map<string, Answer>()

  /** Sends a form until it is answered, as somebody does who presses the button once more: the same key each time. Where it led; null: never. */
  const sent = async (path: string, fields: Fields | FormData): Promise<string | null> => {
    const key = newId()
    if (fields instanceof FormData) fields.set('_key', key)
    const once = fields instanceof FormData ? fields : { ...fields, _key: key }
    for (;;) {
      const answer = await browser.post(path, once).catch(() => null)
      if (answer?.status === 303 && !answer.location?.startsWith('/connexion')) return answer.location?.split(/[?#]/)[0] ?? ''
      if (answer && answer.status !== 503) {
        state.wrong.push(`POST ${path}: ${answer.status} ${answer.location ?? answer.text.slice(0, 300)}`)
        return null
      }
      if (answer) refusals.set(`${answer.status} ${/role="[^"]*"[^>]*>(.*?)<\//.exec(answer.text)?.[1] ?? ''}`, answer)
      state.unheard += 1
      if (!state.going) return null
      await sleep(100)
    }
  }

  const write: Record<Kind, (n: number) => Promise<void>> = {
    people: async (n) => {
      const where = await sent('/ploucs/personnes', { name: `Témoin ${n}`, email: '' })
      if (where) kept('people').set(`Témoin ${n}`, where)
    },
    lists: async (n) => {
      const list = ['a', 'b', 'c'].map((one) => `Copeau ${n} ${one} ; Voix ${n} ${one}`).join('\n')
      const read = await sent('/ploucs/structures/coller', { list })
      const added = read && (await sent(`${read}/ajouter`, {}))
      if (added) kept('lists').set(`Copeau ${n}`, added)
    },
    meetings: async (n) => {
      const title = `Réunion ${n}`
      const fields = { body, title, day: '2027-03-12', startsAt: '20:00', endsAt: '22:00', place: 'La Smalah', link: '' }
      const where = await sent('/ploucs/reunions', fields)
      if (where) kept('meetings').set(title, where)
      // One in four is convened: its notice is a file that is kept.
      if (where && n % 4 === 1) await sent(`${where}/convoquer`, {})
    },
    text: async (n) => {
      const done = await sent(`/ploucs/structures/${organisation}/presentation`, { commune: 'Dax', about: `Version ${n}` })
      if (done) kept('text').set('text', String(n))
    },
    contacts: async (n) => {
      const said = `Appel ${n}`
      const where = await sent('/ploucs/echanges', {
        who: 'Claire Inconnue',
        said,
        minutes: '5',
        ours: `Rappeler ${n}`,
        oursDue: '2027-01-12',
      })
      if (where) kept('contacts').set(said, where)
    },
    hours: async (n) => {
      const title = `Heure ${n}`
      const where = await sent('/ploucs/temps/noter', { title, time: '1 min' })
      if (where) kept('hours').set(title, where)
    },
    files: async (n) => {
      const form = new FormData()
      const table = ['Nom;Commune', ...['a', 'b', 'c'].map((one) => `Radeau ${n} ${one};Dax`)].join('\n')
      form.set('target', 'structures')
      form.set('sheet', '')
      form.set('file', new Blob([table], { type: 'text/csv' }), `radeaux ${n}.csv`)
      const read = await sent('/ploucs/importer', form)
      const tried = read && (await sent(`${read}/colonnes`, { header: '1', 'columns.0': 'name', 'columns.1': 'commune' }))
      const confirmed = tried && (await sent(`${read}/confirmer`, {}))
      if (confirmed) kept('files').set(`Radeau ${n}`, read as string)
    },
  }

  const loops: Promise<void>[] = []
  const begin = () => {
    for (const kind of KINDS) {
      loops.push(
        (async () => {
          for (let n = 1; state.going && state.wrong.length === 0; n += 1) await write[kind](n)
        })(),
      )
    }
  }
  const stop = async () => {
    state.going = false
    await Promise.all(loops)
  }
  /** How many of each kind were acknowledged. */
  const counts = () => KINDS.map((kind) => (kind === 'text' ? Number(kept('text').get('text') ?? 0) : kept(kind).size))
  const sum = () => counts().reduce((a, b) => a + b)
  /** Waits until so many more of each kind are acknowledged. */
  const more = async (than: number[], by: number) => {
    while (counts().some((count, i) => count < (than[i] ?? 0) + by) && state.wrong.length === 0) await sleep(20)
  }

  /** What was acknowledged and is not there, as the pages show it. */
  const lost = async (): Promise<string[]> => {
    const missing: string[] = []
    for (const kind of ['people', 'meetings', 'contacts'] as const) {
      for (const [name, where] of kept(kind)) {
        if (!(await browser.get(where)).text.includes(`${name}<`)) missing.push(`${name} (${where})`)
      }
    }
    for (const [name, where] of kept('lists')) {
      const { state: now, added } = (await browser.json(where)) as { state: string; added: { organisations: number } }
      if (now !== 'added' || added.organisations !== 3) missing.push(`${name} (${where}, ${now})`)
    }
    for (const [name, where] of kept('files')) {
      let now = ''
      for (let tries = 0; tries < 600 && now !== 'done'; tries += 1) {
        now = ((await browser.json(where)) as { state: string }).state
        if (now !== 'done') await sleep(100)
      }
      if (now !== 'done') missing.push(`${name} (${where}, ${now})`)
    }
    const there = new Set(
      (await rows<{ name: string }>(`select name from members.organisation where hub_id = ${hub}`)).map(({ name }) => name),
    )
    for (const name of [...kept('lists').keys(), ...kept('files').keys()]) {
      for (const one of ['a', 'b', 'c']) if (!there.has(`${name} ${one}`)) missing.push(`${name} ${one}`)
    }
    const hours = new Set((await rows<{ title: string }>(`select title from "time".entry where hub_id = ${hub}`)).map(({ title }) => title))
    for (const title of kept('hours').keys()) if (!hours.has(title)) missing.push(title)
    const shown = /Version (\d+)/.exec((await browser.get(`/ploucs/structures/${organisation}`)).text)
    if (Number(shown?.[1]) < Number(kept('text').get('text') ?? 0)) missing.push(`Version ${kept('text').get('text')}`)
    return missing
  }

  const twice = () =>
    rows(
      `select name from members.person where name ~ '^(Témoin|Voix) ' group by hub_id, name having count(*) > 1
       union all select name from members.organisation where name ~ '^(Copeau|Radeau) ' group by hub_id, name having count(*) > 1
       union all select title from governance.meeting where title ~ '^Réunion [0-9]+$' group by hub_id, title having count(*) > 1
       union all select said from contacts.contact where said ~ '^Appel [0-9]+$' group by hub_id, said having count(*) > 1
       union all select title from "time".entry where title ~ '^Heure [0-9]+$' group by hub_id, title having count(*) > 1`,
    )

  /** What is there by half: a thing without its fact, a list that is not whole, a row whose file is missing or another. */
  const halves = async (): Promise<unknown[]> => [
    ...(await rows(
      `select 'organisations of a list' as what, regexp_replace(name, ' .$', '') as which from members.organisation where name ~ '^(Copeau|Radeau) '
         group by hub_id, 2 having count(*) <> 3
       union all select 'person without one fact', p.id::text from members.person p where name ~ '^(Témoin|Voix) '
         and (select count(*) from logbook.fact f where f.hub_id = p.hub_id and f.subject = p.id and f.name = 'members.personAdded') <> 1
       union all select 'meeting without its fact', m.id::text from governance.meeting m where title ~ '^Réunion [0-9]+$'
         and not exists (select from logbook.fact f where f.hub_id = m.hub_id and f.subject = m.id)
       union all select 'contact without its fact, its time or its promise', c.id::text from contacts.contact c where said ~ '^Appel [0-9]+$'
         and ((select count(*) from logbook.fact f where f.hub_id = c.hub_id and f.subject = c.id and f.name = 'contacts.contactNoted') <> 1
           or not exists (select from logbook.participation p where p.hub_id = c.hub_id and p.activity_id = c.id)
           or (select count(*) from contacts.promise p where p.hub_id = c.hub_id and p.contact_id = c.id) <> 1)
       union all select 'hour without its fact', e.id::text from "time".entry e where title ~ '^Heure [0-9]+$'
         and not exists (select from logbook.fact f where f.hub_id = e.hub_id and f.name = 'time.entriesKept' and f.data -> 'entries' ? e.id::text)
       union all select 'answer without its value', a.key::text from platform.answered a where value is null`,
    )),
    ...(await withoutFile()),
  ]

  const withoutFile = async () => {
    const documents = await rows<{ id: string; sha256: string }>('select id, sha256 from platform.document')
    const found = await Promise.all(
      documents.map(async ({ id, sha256 }) => {
        const bytes = await readFile(join(house.data, 'documents', sha256.slice(0, 2), sha256.slice(2))).catch(() => null)
        return bytes && createHash('sha256').update(bytes).digest('hex') === sha256
          ? []
          : [{ what: 'document without its file', which: id }]
      }),
    )
    return found.flat()
  }

  return { browser, rows, state, refusals, begin, stop, counts, sum, more, sent, lost, twice, halves }
}

export type Writing = Awaited<ReturnType<typeof writing>>
