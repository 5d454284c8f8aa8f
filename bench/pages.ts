import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { newId } from '#base/id.ts'
import { hub } from '../demo/ploucs.ts'
import type { FloorPage } from './floor.ts'
import { askOnce, requestText } from './load.ts'
import type { Running } from './processes.ts'
import { LARGE, slugOf } from './seed.ts'

/** A page that is measured. `ours` and `floor`: the text of the nth request; the floor has none where there is nothing to compare with. */
export type Measured = { name: string; status: number; ours: (n: number) => string; floor: (() => string) | null; slow?: true }

type Means = {
  adminUrl: string
  /** The application that writes down what it asks, and the file it writes into. */
  recorded: Running
  record: string
  data: string
  /** Cookie of the coordinator of the large hub, and of those of the others by slug. */
  cookie: string
  sessions: Map<string, string>
  hubs: number
}

/** What is measured, each page asked once first, so that the floor knows the questions: they go into `file`, by which it is started. */
export const pagesToMeasure = async (means: Means, file: string): Promise<Measured[]> => {
  const { adminUrl, cookie, sessions, hubs } = means
  const { organisation, sealed, draft, draftHub } = await whatThereIs(adminUrl)
  const mine = (slug: string) => `cordee=${sessions.get(slug)}`
  const noted = (n: number) => ({
    who: 'La Smalah',
    said: `Passée ce matin au sujet du vélo-cargo (${n}).`,
    channel: 'phone',
    _key: newId(),
  })
  const reads: [string, string, string][] = [
    ['list: 25 of 10,000', `/${LARGE.slug}/structures`, cookie],
    ['one organisation', `/${LARGE.slug}/structures/${organisation}`, cookie],
    ['search « velo » in 10,000', `/${LARGE.slug}/chercher?q=velo`, cookie],
    ['the coordinator’s home', `/${hub.slug}/accueil`, mine(hub.slug)],
    ['PV as PDF, sealed, from the store', `/${hub.slug}/reunions/${sealed}/pv.pdf`, mine(hub.slug)],
  ]
  const floor: FloorPage[] = []
  const measured: Measured[] = []
  for (const [name, path, session] of reads) {
    const { body, questions } = await heard(means, requestText('GET', path, session))
    const kept = join(means.data, 'documents', ...splitHash(createHash('sha256').update(body).digest('hex')))
    floor.push({ path, questions, ...(existsSync(kept) ? { file: kept } : {}) })
    measured.push({ name, status: 200, ours: () => requestText('GET', path, session), floor: () => requestText('GET', path, '') })
  }

  const form = `/${hub.slug}/echanges`
  const { head, questions } = await heard(means, requestText('POST', form, mine(hub.slug), noted(0)), 303)
  const to = /\r\nlocation: *(\S+)/i.exec(head)?.[1] ?? ''
  const written = to.split('/').at(-1) ?? ''
  const inserts = questions.filter(({ text }) => /^insert into "contacts"/.test(text))
  if (inserts.length === 0) throw new Error('The form wrote nothing')
  const said = noted(0).said
  const open = inserts.map(({ text, values }) => ({ text, values: values.map((value) => (value === said ? 'said' : value)) }))
  floor.push({ path: form, questions: open, form: { written, to: to.slice(0, -written.length) } })
  measured.push({
    name: 'a contact noted (form, 303)',
    status: 303,
    ours: (n) => {
      const slug = slugOf(1 + (n % hubs))
      return requestText('POST', `/${slug}/echanges`, mine(slug), noted(n))
    },
    floor: () => requestText('POST', form, '', noted(1)),
  })

  const drawn = `/${draftHub}/reunions/${draft}/pv.pdf`
  measured.push({
    name: 'PV as PDF, a draft, made each time',
    status: 200,
    ours: () => requestText('GET', drawn, mine(draftHub)),
    floor: null,
    slow: true,
  })
  writeFileSync(file, JSON.stringify({ databaseUrl: adminUrl, pages: floor }))
  return measured
}

const splitHash = (hash: string) => [hash.slice(0, 2), hash.slice(2)]

/** One request, and what it asked of the database between opening its transaction and ending it. */
const heard = async ({ recorded, record }: Means, request: string, status = 200) => {
  await askOnce(recorded.port, request)
  writeFileSync(record, '')
  const answer = await askOnce(recorded.port, request.replace(/_key=[^&]*/, `_key=${newId()}`))
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${request.split('\r\n')[0]}`)
  const lines = readFileSync(record, 'utf8').trim().split('\n')
  const all = lines.map((line) => JSON.parse(line) as { text: string; values: unknown[] })
  return { ...answer, questions: all.filter(({ text, values }) => values.length > 0 && !text.includes('graphile_worker')) }
}

/** An organisation in the middle of the large hub; a sealed PV; and, in the last hub, the same meeting as it was before its PV was sealed. */
const whatThereIs = async (adminUrl: string) => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  const one = async (sql: string, values: unknown[]) =>
    (await client.query<{ id: string; slug: string }>(sql, values)).rows[0] ?? { id: '', slug: '' }
  try {
    const at = `(select id from platform.hub where slug = $1)`
    const organisation = await one(`select id from members.organisation where hub_id = ${at} order by name, id offset 100 limit 1`, [
      LARGE.slug,
    ])
    const sealed = await one(`select meeting_id as id from governance.minutes where hub_id = ${at} order by sealed_at desc limit 1`, [
      hub.slug,
    ])
    const last = await one(`select slug from platform.hub where slug like 'pole-%' order by slug desc limit 1`, [])
    await client.query('set session_replication_role = replica')
    await client.query(`delete from governance.minutes where hub_id = ${at} and meeting_id = $2`, [last.slug, sealed.id])
    await client.query(`update governance.meeting set state = 'closed', sealed_at = null where hub_id = ${at} and id = $2`, [
      last.slug,
      sealed.id,
    ])
    return { organisation: organisation.id, sealed: sealed.id, draft: sealed.id, draftHub: last.slug }
  } finally {
    await client.end()
  }
}
