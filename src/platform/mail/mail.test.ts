import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test as it } from 'vitest'
import { type Id, newId } from '#base/id.ts'
import { connect, type Pools } from '#platform/database/database.ts'
import { keepFile } from '#platform/documents/store.ts'
import { enqueue } from '#platform/jobs/enqueue.store.ts'
import { inHub, type Job } from '#platform/jobs/jobs.ts'
import { type FreshDatabase, freshDatabase } from '../../../tests/setup/database.ts'
import { mailTasks } from './mail.job.ts'
import { type Mail, mailById } from './mail.store.ts'
import { mailerOf } from './mailer.ts'
import { type NewMail, queueMail } from './queue-mail.ts'

const NOW = '2026-03-12T17:00:00.000Z'
const HUB: Id = newId()

let database: FreshDatabase
let pools: Pools
let data: string
beforeAll(async () => {
  database = await freshDatabase()
  pools = connect(database.ownerUrl)
  data = await mkdtemp(join(tmpdir(), 'cordee-mail-'))
  await pools.owner.query(`insert into platform.hub_address values ('ploucs', $1)`, [HUB])
  await pools.owner.query(`insert into platform.hub (id, slug, name, created_at) values ($1, 'ploucs', 'PLOUCS, pôle', now())`, [HUB])
})
afterAll(async () => {
  await pools.end()
  await database.drop()
  await rm(data, { recursive: true, force: true })
})

type Received = { from: string; to: string[]; text: string }

/** What the server says to each new message, in turn: null accepts; the last one is for all that follow. At the recipient, or after the data. */
let answers: (null | { code: number; says: string; at: 'recipient' | 'data' })[] = [null]
const received: Received[] = []
let server: SMTPServer
let url: string
const turn = () => (answers.length > 1 ? answers.shift() : answers[0]) ?? null

beforeEach(async () => {
  received.length = 0
  answers = [null]
  let now: ReturnType<typeof turn> = null
  const refusal = (at: 'recipient' | 'data') => (now?.at === at ? Object.assign(new Error(now.says), { responseCode: now.code }) : null)
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      now = turn()
      done(refusal('recipient'))
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const refused = refusal('data')
        const { mailFrom, rcptTo } = session.envelope
        if (!refused) {
          received.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            text: Buffer.concat(parts).toString(),
          })
        }
        done(refused)
      })
    },
  })
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
})
afterEach(() => new Promise<void>((done) => server.close(done)))

const tasks = (smtpUrl: string | null = url, timeout = 10_000) => {
  const config = { smtpUrl, mailFrom: 'Cordée <cordee@exemple.fr>', data }
  return mailTasks({ pools, config, mailer: mailerOf(config, timeout) })
}

const write = (mail: Partial<NewMail> = {}): Promise<Id> =>
  inHub(pools, HUB, (db) =>
    queueMail(
      { db, hub: { id: HUB, name: 'PLOUCS' }, now: NOW, enqueue: (task, input) => enqueue(db, task, input) },
      { to: 'jean@smalah.fr', name: 'Jean Noël', subject: 'Convocation', body: 'Bonjour,\n\nà jeudi.', ...mail },
    ),
  )

const job = (attempt = 1): Job => ({ now: NOW, attempt, last: attempt >= 12, log: () => {} })

const send = (mail: Id, { smtp, timeout, attempt }: { smtp?: string | null; timeout?: number; attempt?: number } = {}) =>
  tasks(smtp, timeout)['mail.send']?.({ hub: HUB, input: { mail } }, job(attempt))

const state = async (mail: Id): Promise<Mail> => (await inHub(pools, HUB, (db) => mailById(db, HUB, mail))) as Mail

const head = (text: string, name: string): string =>
  new RegExp(`^${name}: ((?:.|\r\n[ \t])*)`, 'mi').exec(text)?.[1]?.replace(/\r\n[ \t]+/g, ' ') ?? ''

describe('a mail', () => {
  it('reaches the mail server with sender, reply address, text and files, and is marked sent once accepted', async () => {
    const { sha256 } = await keepFile(data, Buffer.from('%PDF-1.7 le PV'))
    const mail = await write({ replyTo: 'marie@ploucs.fr', attachments: [{ name: 'PV n° 3.pdf', mediaType: 'application/pdf', sha256 }] })
    expect(await state(mail)).toMatchObject({ state: 'queued', attempts: 0 })
    await send(mail)
    expect(received).toHaveLength(1)
    const [{ from, to, text }] = received as [Received]
    expect([from, to]).toEqual(['cordee@exemple.fr', ['jean@smalah.fr']])
    expect(head(text, 'From')).toMatch(/<cordee@exemple\.fr>$/)
    expect(head(text, 'Reply-To')).toBe('marie@ploucs.fr')
    expect(head(text, 'Message-ID')).toBe(`<${mail}@exemple.fr>`)
    expect(text).toContain(Buffer.from('%PDF-1.7 le PV').toString('base64'))
    expect(await state(mail)).toMatchObject({ state: 'sent', sentAt: NOW, attempts: 1, problem: null })
  })

  it('is not sent again once sent', async () => {
    const mail = await write()
    await send(mail)
    await send(mail)
    expect(received).toHaveLength(1)
  })

  it('keeps its Message-ID when it is sent again because the answer was lost', async () => {
    const mail = await write()
    await send(mail)
    await pools.owner.query(`update platform.mail set state = 'queued' where id = $1`, [mail])
    await send(mail)
    expect(new Set(received.map(({ text }) => head(text, 'Message-ID')))).toEqual(new Set([`<${mail}@exemple.fr>`]))
  })

  it.each(['recipient', 'data'] as const)('refused for now (4xx at the %s) waits, then is sent, once', async (at) => {
    answers = [{ code: 451, says: 'greylisted, come back', at }, null]
    const mail = await write()
    await expect(send(mail)).rejects.toThrow('greylisted')
    expect(await state(mail)).toMatchObject({ state: 'queued', attempts: 1, problem: expect.stringContaining('greylisted, come back') })
    await send(mail, { attempt: 2 })
    expect(received).toHaveLength(1)
    expect(await state(mail)).toMatchObject({ state: 'sent', attempts: 2, problem: null })
  })

  it.each(['recipient', 'data'] as const)('refused for good (5xx at the %s) has failed, in the words of the server', async (at) => {
    answers = [{ code: 550, says: 'no such mailbox here', at }]
    const mail = await write()
    await send(mail)
    expect(received).toEqual([])
    expect(await state(mail)).toMatchObject({ state: 'failed', attempts: 1, problem: expect.stringContaining('no such mailbox here') })
  })

  it('refused for now until the last try has failed', async () => {
    answers = [{ code: 451, says: 'still not', at: 'data' }]
    const mail = await write()
    await send(mail, { attempt: 12 })
    expect(await state(mail)).toMatchObject({ state: 'failed', problem: expect.stringContaining('still not') })
  })

  it('waits when nobody answers at the mail server', async () => {
    const mail = await write()
    await expect(send(mail, { smtp: 'smtp://127.0.0.1:9' })).rejects.toThrow('ECONNREFUSED')
    expect(await state(mail)).toMatchObject({ state: 'queued', attempts: 1 })
  })

  it('is kept in the outbox when there is no mail server', async () => {
    const mail = await write()
    await send(mail, { smtp: null })
    expect(await state(mail)).toMatchObject({ state: 'kept', problem: null })
  })

  it('does not leave without its file', async () => {
    const mail = await write({ attachments: [{ name: 'PV.pdf', mediaType: 'application/pdf', sha256: 'a'.repeat(64) }] })
    await send(mail)
    expect(received).toEqual([])
    expect(await state(mail)).toMatchObject({ state: 'failed', problem: expect.stringContaining('is missing') })
  })
})

describe('a mail server that hangs', () => {
  let hanging: Server
  const sockets: Socket[] = []
  let told = ''
  beforeAll(async () => {
    hanging = createServer((socket) => {
      sockets.push(socket)
      socket.on('error', () => {}).write(told)
    })
    await new Promise<void>((done) => void hanging.listen(0, '127.0.0.1', done))
  })
  afterAll(() => {
    for (const socket of sockets) socket.destroy()
    hanging.close()
  })

  it.each([
    ['before its greeting', ''],
    ['after its greeting', '220 bonjour\r\n'],
  ])('%s is left after the time allowed, and the mail waits', async (_when, greeting) => {
    told = greeting
    const mail = await write()
    const began = performance.now()
    await expect(send(mail, { smtp: `smtp://127.0.0.1:${(hanging.address() as AddressInfo).port}`, timeout: 300 })).rejects.toThrow()
    expect(performance.now() - began).toBeLessThan(3000)
    expect(await state(mail)).toMatchObject({ state: 'queued', attempts: 1 })
  })
})

describe('nothing that somebody typed becomes a line of the head or another recipient', () => {
  const TRICKS = [
    '\r\nBcc: voleur@exemple.org',
    '\nBcc: voleur@exemple.org\n\nautre message',
    '\u2028Bcc: voleur@exemple.org',
    '\u0085Bcc: voleur@exemple.org',
    ', voleur@exemple.org',
    '" <voleur@exemple.org>, "',
  ]

  it.each(TRICKS)('in a name, a subject, a file name: %j', async (trick) => {
    const { sha256 } = await keepFile(data, Buffer.from('texte'))
    const attachments = [{ name: `a${trick}`, mediaType: 'text/plain', sha256 }]
    const mail = await write({ name: `Jean${trick}`, subject: `Convocation${trick}`, replyTo: `a@b.fr${trick}`, attachments })
    await send(mail)
    expect(received).toHaveLength(1)
    const [{ to, text }] = received as [Received]
    expect(to).toEqual(['jean@smalah.fr'])
    expect(text).not.toMatch(/^bcc:/im)
    const heads = text.slice(0, text.indexOf('\r\n\r\n'))
    expect(heads.match(/^to:/gim)).toHaveLength(1)
    expect(heads.match(/^subject:/gim)).toHaveLength(1)
  })

  it.each(TRICKS)('in an address, which is then refused: %j', async (trick) => {
    const mail = await write({ to: `jean@smalah.fr${trick}` })
    await send(mail)
    expect(received).toEqual([])
    expect(await state(mail)).toMatchObject({ state: 'failed' })
  })
})
