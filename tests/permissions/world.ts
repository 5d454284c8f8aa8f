import { type Id, newId } from '#base/id.ts'
import { takeReading } from '#calendars/api.ts'
import { secretOf } from '#calendars/feed-secret.ts'
import { perform } from '#logbook/perform.ts'
import { askRecovery } from '#platform/auth/recovery.ts'
import { readSession, sessionFor } from '#platform/auth/sessions.ts'
import { keepDocuments } from '#platform/documents/document.store.ts'
import { inHub } from '#platform/jobs/jobs.ts'
import { noteAttempt } from '#platform/mail/mail.store.ts'
import { handlers, tasks } from '../../src/app.tsx'
import { openHub } from '../setup/hub.ts'
import { deposits, forward } from '../setup/mail.ts'
import { testSite } from '../setup/site.ts'
import { type Known, known, type Outside, type Role } from './roles.ts'

export type Fields = Record<string, string | string[]>

export type Heard = { status: number; location: string | null; type: string; text: string }
export type Asking = { method: string; path: string; fields?: Fields | undefined; json?: boolean; headers?: Record<string, string | null> }

/** A hub with everyone in it. The names of its organisations are those of the cases. */
export type Town = {
  slug: string
  id: Id
  person: Record<Known, Id>
  /** La Smalah: the case’s. */
  smalah: Id
  cowo: Id
  forge: Id
  echo: Id
  /** A member without a seat. */
  bidouille: Id
  /** The board. */
  body: Id
  /** Asks the hub to do something, as its coordinator unless said otherwise; what was answered. Fails when it was not done. */
  tell: (path: string, fields: Fields, as?: Known) => Promise<Record<string, Id>>
  /** What the coordinator’s page holds, as a machine reads it. */
  read: <T>(path: string) => Promise<T>
  /** The mail server will not have this mail. */
  refuse: (mail: Id) => Promise<void>
  /** Somebody of the team sends a mail on to their own address of deposit, with a file; what waits. */
  /** Does what waits in the queue under that name, as the queue does. */
  work: (task: string, input: Record<string, Id>) => Promise<void>
  deposit: (role: Known, mail?: { from?: string }) => Promise<Id>
  /** The treasurer of that address has lost the second code, and asks the hub to lift it. */
  lose: (address: string) => Promise<Id>
  /** A file came with this contact. */
  attach: (contact: Id) => Promise<Id>
  /** The file of a text of the hub came with it. */
  join: (text: Id) => Promise<void>
  /** A file was joined to this meeting. */
  enclose: (meeting: Id) => Promise<Id>
  /** Somebody has one more calendar (there are more of them here than one person may have). */
  calendar: (role: Known) => Promise<Id>
  /** One more calendar was read: an appointment of this morning waits to be sorted. */
  readAgenda: (role: Known, title: string) => Promise<Id>
  /** A funder has promised money for an action, from this year’s first day to its last. */
  agree: (action: Id) => Promise<Id>
  /** The line of a member in a year of dues. */
  due: (dues: Id, organisation: Id) => Promise<Id>
  /** A year of dues was called two months ago, its due day is past. */
  grow: (dues: Id) => Promise<void>
  /** A letter about this line waits on paper. */
  paper: (line: Id) => Promise<void>
  /** The title passed over last. */
  lastIgnored: () => Promise<Id>
  /** The file of somebody's own feed. */
  feed: (role: Known) => Promise<string>
}

const ORIGIN = 'http://localhost:3000'
const ORGANISATIONS = { smalah: 'La Smalah', cowo: 'La Cowo', forge: 'La Forge', echo: 'L’Écho', bidouille: 'La Bidouille' }

/** A secret of an address of deposit for each of our people. */
const DEPOSITS = known.map((_, at) => `${'abcdefghij'[at]}`.repeat(20))

const SEATED = ['smalah', 'cowo', 'forge', 'echo'] as const

/** Whose representative each is, and in what quality. */
const SPEAKERS: [Known, keyof typeof ORGANISATIONS, 'titulaire' | 'suppleant' | 'legal'][] = [
  ['board', 'smalah', 'titulaire'],
  ['substitute', 'smalah', 'suppleant'],
  ['otherBoard', 'cowo', 'titulaire'],
  ['facilitator', 'forge', 'titulaire'],
  ['secretary', 'echo', 'titulaire'],
  ['member', 'bidouille', 'legal'],
]

export const addressOf = (role: Known, slug: string) =>
  role === 'coordinator' ? `${slug}@exemple.fr` : `${role}@${slug}.exemple.fr`.toLowerCase()

/** Two hubs with the same people and organisations, everyone logged in, and the way to ask anything as anybody. */
export const openWorld = async () => {
  const site = await testSite()
  const cookies = new Map<string, string>()
  const logIn = (address: string, full = true) => sessionFor(site, address, { full, now: site.clock.now })

  const send = async (cookie: string | undefined, { method, path, fields, json, headers = {} }: Asking): Promise<Heard> => {
    const pairs = Object.entries(fields ?? {}).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as [string, string]))
    const brings = pairs.some(([, value]) => isFile(value))
    const body = brings ? withFile(pairs) : new URLSearchParams(pairs).toString()
    const all: Record<string, string | null> = {
      'accept-language': 'fr',
      accept: json ? 'application/json' : 'text/html',
      ...(cookie ? { cookie } : {}),
      ...(method === 'GET' ? {} : { origin: ORIGIN, ...(brings ? {} : { 'content-type': 'application/x-www-form-urlencoded' }) }),
      ...headers,
    }
    const sent = Object.fromEntries(Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null))
    const gone = new AbortController()
    const response = await site.app.request(`${ORIGIN}${path}`, {
      method,
      headers: sent,
      signal: gone.signal,
      ...(method === 'GET' ? {} : { body }),
    })
    const type = response.headers.get('content-type') ?? ''
    const text = await (type.startsWith('text/event-stream') ? firstWords(response, gone) : response.text())
    return { status: response.status, location: response.headers.get('location'), type, text }
  }

  const inTown = async (name: string): Promise<Town> => {
    const slug = name.toLowerCase()
    const hub = await openHub(site, name, slug)
    await hub.paste(Object.values(ORGANISATIONS).join('\n'))
    const organisations = Object.fromEntries(
      await Promise.all(Object.entries(ORGANISATIONS).map(async ([key, called]) => [key, await hub.organisation(called)])),
    ) as Record<keyof typeof ORGANISATIONS, Id>
    const person: Partial<Record<Known, Id>> = { coordinator: hub.person }
    for (const role of known) cookies.set(`${role} ${slug}`, await logIn(addressOf(role, slug)))
    const tell: Town['tell'] = async (path, fields, as = 'coordinator') => {
      const heard = await send(cookies.get(`${as} ${slug}`), { method: 'POST', path: `/${slug}${path}`, fields, json: true })
      if (heard.status !== 200) throw new Error(`POST /${slug}${path} as ${as}: ${heard.status} ${heard.text}`)
      return JSON.parse(heard.text)
    }
    const read = async <T>(path: string): Promise<T> => {
      const heard = await send(cookies.get(`coordinator ${slug}`), { method: 'GET', path: `/${slug}${path}`, json: true })
      if (heard.status !== 200) throw new Error(`GET /${slug}${path}: ${heard.status} ${heard.text}`)
      return JSON.parse(heard.text)
    }
    const refuse = (mail: Id) =>
      inHub(site.pools, hub.hub, (db) => noteAttempt(db, hub.hub, mail, { state: 'failed', problem: '550 boîte inconnue' }))
    const lose = async (email: string) => {
      const token = (await logIn(email, false)).split('=')[1] ?? ''
      const session = await readSession(site, token, site.clock.now)
      if (!session) throw new Error(`${email} is not logged in`)
      await askRecovery(site, session, [{ hub: hub.hub, slug, name, demo: false, roles: ['treasurer'] }], 'fr', site.clock.now)
      const [asked] = await site.sql<{ id: Id }>('select id from auth.recovery where email = $1', [email])
      return asked?.id ?? ''
    }
    const due = async (dues: Id, organisation: Id) => {
      const [row] = await site.sql<{ id: Id }>(
        'select id from members.due_line where hub_id = $1 and dues_id = $2 and organisation_id = $3',
        [hub.hub, dues, organisation],
      )
      return row?.id ?? ''
    }
    const grow = async (dues: Id) => {
      await site.sql(`update members.dues set due_on = '2026-02-28' where hub_id = $1 and id = $2`, [hub.hub, dues])
      await site.sql(
        `update members.due_letter set made_on = '2026-01-12' where hub_id = $1 and line_id in (select id from members.due_line where dues_id = $2)`,
        [hub.hub, dues],
      )
    }
    const paper = async (line: Id) => {
      await site.sql(`insert into members.due_letter (hub_id, id, line_id, kind, made_on) values ($1, $2, $3, 'call', '2026-03-12')`, [
        hub.hub,
        newId(),
        line,
      ])
    }
    const attach = async (contact: Id) => {
      const files = [{ name: 'plan.txt', mediaType: 'text/plain', content: Buffer.from(contact) }]
      const means = { hub: { id: hub.hub }, data: site.config.data, now: site.clock.now }
      const [kept] = await inHub(site.pools, hub.hub, (db) => keepDocuments({ db, ...means }, files))
      await site.sql('insert into contacts.contact_document (hub_id, contact_id, document_id) values ($1, $2, $3)', [
        hub.hub,
        contact,
        kept?.id,
      ])
      return kept?.id ?? ''
    }
    const join: Town['join'] = async (text) => {
      const files = [{ name: 'statuts.pdf', mediaType: 'application/pdf', content: Buffer.from(`%PDF-1.7 ${text}`) }]
      const means = { hub: { id: hub.hub }, data: site.config.data, now: site.clock.now }
      const [kept] = await inHub(site.pools, hub.hub, (db) => keepDocuments({ db, ...means }, files))
      await site.sql('update governance.rule_text set document_id = $1 where id = $2', [kept?.id, text])
    }
    const enclose: Town['enclose'] = async (meeting) => {
      const files = [{ name: 'devis.pdf', mediaType: 'application/pdf', content: Buffer.from(`%PDF-${meeting}`) }]
      const means = { hub: { id: hub.hub }, data: site.config.data, now: site.clock.now }
      const [kept] = await inHub(site.pools, hub.hub, (db) => keepDocuments({ db, ...means }, files))
      const id = newId()
      await site.sql(
        `insert into governance.enclosure (hub_id, id, meeting_id, title, document_id, joined_by, joined_at) values ($1, $2, $3, 'Devis', $4, $5, $6)`,
        [hub.hub, id, meeting, kept?.id, hub.person, means.now],
      )
      return id
    }
    const agree: Town['agree'] = async (action) => {
      const [payer, id] = [newId(), newId()]
      await site.sql(`insert into funding.funder (hub_id, id, name, kind) values ($1, $2, $3, 'region')`, [hub.hub, payer, `Région ${id}`])
      await site.sql(
        `insert into funding.agreement (hub_id, id, action_id, payer_id, origin_id, cents, notified_on, starts_on, ends_on)
         values ($1, $2, $3, $4, $4, 810000, '2026-01-05', '2026-01-01', '2026-12-31')`,
        [hub.hub, id, action, payer],
      )
      return id
    }
    const calendar: Town['calendar'] = async (role) => {
      const id = newId()
      await site.sql('insert into calendars.calendar (hub_id, id, person_id, name, address, added_at) values ($1, $2, $3, $4, $5, $6)', [
        ...[hub.hub, id, person[role], 'Travail', `https://agenda.exemple.fr/${id}.ics`, site.clock.now],
      ])
      return id
    }
    const readAgenda: Town['readAgenda'] = async (role, title) => {
      const id = await calendar(role)
      const lines = [
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        `UID:${title}`,
        'DTSTART:20260312T080000Z',
        'DTEND:20260312T090000Z',
        `SUMMARY:${title}`,
      ]
      const text = [...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')
      const stage = { pools: site.pools, handlers, data: site.config.data, lang: 'fr' as const, operators: [] }
      const part = { hub: slug, email: addressOf(role, slug), at: site.clock.now }
      await perform(stage, part, takeReading, { calendar: id, is: 'text', text, etag: null, lastModified: null })
      const [read] = await site.sql<{ id: Id }>('select id from calendars.suggestion where hub_id = $1 and title = $2', [hub.hub, title])
      if (!read) throw new Error('Nothing was read of the agenda')
      return read.id
    }
    const lastIgnored = async () => {
      const [title] = await site.sql<{ id: Id }>('select id from calendars.ignored_title where hub_id = $1 order by id desc limit 1', [
        hub.hub,
      ])
      return title?.id ?? ''
    }
    const work: Town['work'] = async (task, input) =>
      tasks(site)[task]?.({ hub: hub.hub, input }, { now: site.clock.now, attempt: 1, last: false, log: () => {} })
    const feed: Town['feed'] = async (role) => {
      const { feed: made } = await tell('/calendriers/abonnement', {}, role)
      return `${await secretOf(site.config.data, hub.hub, made as string)}.ics`
    }
    const deposit: Town['deposit'] = async (role, { from = addressOf(role, slug) } = {}) => {
      const token = DEPOSITS[known.indexOf(role)] ?? ''
      await tell('/courrier-entrant/adresse/ouvrir', { token }, role)
      const to = `${slug}+${token}@${site.config.mailInHost}`
      const original = `Member <${addressOf('member', slug)}>`
      const sent = forward({ from, to, original, files: [{ name: 'devis.pdf', content: to }] })
      const taken = await deposits(site).take(sent, { from, to })
      const [mail] = await site.sql<{ id: Id }>('select id from mailbox.mail where hub_id = $1 order by id desc limit 1', [hub.hub])
      if (taken.is !== 'taken' || !mail) throw new Error(`No mail came in: ${JSON.stringify(taken)}`)
      return mail.id
    }
    for (const [role, organisation, kind] of SPEAKERS) {
      const fields = { name: role, email: addressOf(role, slug), kind, from: '2026-01-01' }
      person[role] = (await tell(`/structures/${organisations[organisation]}/representations`, fields)).person
    }
    for (const role of ['treasurer', 'projectLeader'] as const) {
      const added = await tell('/personnes', { name: role, email: addressOf(role, slug) })
      await tell(`/personnes/${added.person}/roles`, { kind: role, from: '2026-01-01' })
      person[role] = added.person
    }
    const [board] = await site.sql<{ id: Id }>('select id from governance.body where hub_id = $1', [hub.hub])
    if (!board) throw new Error('A new hub has no board')
    await tell(`/instances/${board.id}/sieges`, { organisations: SEATED.map((one) => organisations[one]), from: '2026-01-01' })
    return {
      slug,
      id: hub.hub,
      person: person as Record<Known, Id>,
      ...organisations,
      body: board.id,
      tell,
      read,
      refuse,
      lose,
      attach,
      join,
      enclose,
      agree,
      calendar,
      readAgenda,
      due,
      grow,
      paper,
      lastIgnored,
      feed,
      deposit,
      work,
    }
  }

  const ploucs = await inTown('Ploucs')
  const neighbour = await inTown('Voisin')
  // Whoever opened a hub on an instance need not run it.
  site.config.operators.splice(0, Number.POSITIVE_INFINITY, 'operator@exemple.fr')

  const outsiders: Record<Outside, string | undefined> = {
    visitor: undefined,
    stranger: await logIn('stranger@exemple.fr'),
    half: await logIn(addressOf('coordinator', ploucs.slug), false),
    otherCoordinator: cookies.get(`coordinator ${neighbour.slug}`),
    operator: await logIn('operator@exemple.fr'),
  }
  const cookieOf = (role: Role) => (role in outsiders ? outsiders[role as Outside] : cookies.get(`${role} ${ploucs.slug}`))

  /** Asks as one of the roles of our hub. */
  const ask = (role: Role, asking: Asking): Promise<Heard> => send(cookieOf(role), asking)

  return { site, ploucs, neighbour, ask, cookieOf }
}

export type World = Awaited<ReturnType<typeof openWorld>>

/** A field that begins as a PDF does is sent as a file. */
const isFile = (value: string): boolean => value.startsWith('%PDF-')
const withFile = (pairs: [string, string][]): FormData => {
  const form = new FormData()
  for (const [name, value] of pairs)
    form.append(name, isFile(value) ? new File([value], 'feuille.pdf', { type: 'application/pdf' }) : value)
  return form
}

/** A live stream never ends by itself: what it says first, then we hang up. */
const firstWords = async (response: Response, gone: AbortController): Promise<string> => {
  const reader = response.body?.getReader()
  let text = ''
  while (reader && !text.includes('event: fragment')) {
    const { done, value } = await reader.read()
    if (done) break
    text += new TextDecoder().decode(value)
  }
  gone.abort()
  return text
}
