import { createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test as it } from 'vitest'
import type { Id } from '#base/id.ts'
import { enqueue } from '#platform/jobs/enqueue.store.ts'
import { inHub, startJobs } from '#platform/jobs/jobs.ts'
import { freePort } from '#platform/lock.ts'
import { mailTasks } from '#platform/mail/mail.job.ts'
import { mailerOf } from '#platform/mail/mailer.ts'
import { queueMails } from '#platform/mail/queue-mail.ts'
import { openHub, type TestHub } from '../setup/hub.ts'
import { type TestSite, testSite } from '../setup/site.ts'
import { figure } from './figures.ts'

// A mail server that fails in every way one can fail, with the queue at work: nothing is lost, nothing leaves twice but where SMTP cannot know
// (RFC 5321, 6.1: the line breaks between the text and its answer), and nobody waits for it.

/** Mails written in each state of the server. */
const EACH = 12
/** Milliseconds each step of the exchange may take here (10 s in the house). */
const TIMEOUT = 400

type Manner = 'well' | 'refuses' | 'hangs' | 'busy' | 'no such mailbox' | 'drops after the text'
let manner: Manner = 'well'
/** What the server took in: address → Message-IDs, in order. */
const received = new Map<string, string[]>()
/** To whom a mail came whose answer was lost. */
const dropped = new Set<string>()

let site: TestSite
let hub: TestHub
let smtp: SMTPServer
let hanging: ReturnType<typeof createServer>
const sockets = new Set<Socket>()
let port: number
let jobs: Awaited<ReturnType<typeof startJobs>>
let others = 0

const listening = () => new Promise<void>((done) => void smtp.listen(port, '127.0.0.1', done))
const makeSmtp = () =>
  new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 50,
    onConnect: (_session, done) => done(),
    onRcptTo: ({ address }, _session, done) => {
      const code = manner === 'busy' ? 451 : manner === 'no such mailbox' && address.startsWith('perdu') ? 550 : 0
      done(code ? Object.assign(new Error('non'), { responseCode: code }) : null)
    },
    onData: (stream, session, done) => {
      let text = ''
      stream.on('data', (part: Buffer) => {
        text += part
      })
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? ''
        received.set(to, [...(received.get(to) ?? []), /^Message-ID: (.*)$/im.exec(text)?.[1] ?? ''])
        if (manner !== 'drops after the text') return done()
        dropped.add(to)
        for (const socket of sockets) socket.destroy()
      })
    },
  })

beforeAll(async () => {
  port = await freePort()
  site = await testSite({ env: { SMTP_URL: `smtp://127.0.0.1:${port}` } })
  hub = await openHub(site, 'Ploucs', 'maite')
  smtp = makeSmtp()
  smtp.on('error', () => {})
  smtp.server.on('connection', (socket) => void sockets.add(socket))
  await listening()
  const tasks = {
    ...mailTasks({ pools: site.pools, config: site.config, mailer: mailerOf(site.config, TIMEOUT) }),
    other: async () => {
      others += 1
    },
  }
  jobs = await startJobs({ pools: site.pools, tasks, clock: () => site.clock.now, log: (line) => site.lines.push(line) })
})
afterAll(async () => {
  await jobs?.stop()
  for (const socket of sockets) socket.destroy()
  await new Promise<void>((done) => smtp.close(done))
  await site?.close()
})

const write = (names: string[]): Promise<Id[]> =>
  inHub(site.pools, hub.hub, (db) =>
    queueMails(
      { db, hub: { id: hub.hub, name: 'PLOUCS' }, now: site.clock.now, enqueue: (task, input) => enqueue(db, task, input) },
      names.map((name) => ({ to: `${name}@exemple.fr`, subject: name, body: 'Bonjour' })),
    ),
  )
const states = async () =>
  Object.fromEntries(
    (
      await site.sql<{ state: string; n: number }>('select state, count(*) as n from platform.mail where hub_id = $1 group by state', [
        hub.hub,
      ])
    ).map(({ state, n }) => [state, n]),
  )
/** Hours pass for what waits in the queue. */
const hoursPass = () => site.sql('update graphile_worker._private_jobs set run_at = now() where run_at > now()')
const nothingToDo = async () =>
  (await site.sql('select from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts')).length === 0
const pageTimes = async (count = 200) => {
  const times: number[] = []
  for (let n = 0; n < count; n += 1) {
    const began = performance.now()
    expect((await hub.coordinator.get('/ploucs/accueil')).status).toBe(200)
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  return { p50: times[Math.floor(count / 2)] ?? 0, p99: times[Math.floor(count * 0.99)] ?? 0 }
}

it('refusing, hanging, busy, saying no, dropping: every mail leaves in the end, or says why it does not', {
  timeout: 120_000,
}, async () => {
  await pageTimes()
  const quiet = await pageTimes()
  const written: string[] = []
  const batch = (name: string) => Array.from({ length: EACH }, (_, n) => `${name}${n}`)
  const during = async (next: Manner, name: string, work: () => Promise<void> = async () => {}) => {
    manner = next
    const names = batch(name)
    written.push(...names)
    await write(names)
    await work()
    await sleep(300)
    await expect.poll(nothingToDo, { timeout: 30_000 }).toBe(true)
  }

  await during('well', 'bien')
  // Nobody at the door.
  await new Promise<void>((done) => smtp.close(done))
  await during('refuses', 'ferme')
  // Somebody who never says a word.
  hanging = createServer((socket) => void sockets.add(socket.on('error', () => {})))
  await new Promise<void>((done) => hanging.listen(port, '127.0.0.1', done))
  let meanwhile = quiet
  let otherWork = 0
  await during('hangs', 'muet', async () => {
    await hoursPass()
    const began = performance.now()
    await inHub(site.pools, hub.hub, (db) => enqueue(db, 'other', {}))
    const done = expect.poll(() => others, { timeout: 30_000 }).toBe(1)
    const timed = done.then(() => {
      otherWork = (performance.now() - began) / 1000
    })
    meanwhile = await pageTimes()
    await timed
  })
  for (const socket of sockets) socket.destroy()
  await new Promise<void>((done) => void hanging.close(() => done()))
  smtp = makeSmtp()
  smtp.on('error', () => {})
  smtp.server.on('connection', (socket) => void sockets.add(socket))
  await listening()
  // The house leaves a server alone for half a minute after it was away: begun anew, it does not know. From here on nobody hangs: it waits as in the house.
  const anew = async () => {
    await jobs.stop()
    const tasks = mailTasks({ pools: site.pools, config: site.config, mailer: mailerOf(site.config) })
    jobs = await startJobs({ pools: site.pools, tasks, clock: () => site.clock.now, log: (line) => site.lines.push(line) })
  }
  await anew()
  await during('busy', 'plustard')
  await during('no such mailbox', 'perdu')
  await during('drops after the text', 'coupe')
  manner = 'well'
  for (let day = 0; day < 12 && ((await states()).queued ?? 0) > 0; day += 1) {
    await anew()
    await hoursPass()
    await expect.poll(nothingToDo, { timeout: 30_000 }).toBe(true)
  }

  const found = await states()
  const lost = written.filter((name) => !name.startsWith('perdu') && !received.has(`${name}@exemple.fr`))
  const copies = [...received].filter(([, ids]) => ids.length > 1)
  const notTheSame = copies.filter(([, ids]) => new Set(ids).size > 1)
  const unexplained = copies.filter(([to]) => !dropped.has(to))
  await figure('crash', {
    what: 'mail server refuses, hangs, 4xx, 5xx, drops after the text: mails lost',
    target: '0',
    found: `${lost.length} of ${written.length}`,
    note: `${found.failed ?? 0} refused for good by the server, which the outbox says`,
  })
  await figure('crash', {
    what: 'mail server: mails that came twice otherwise than after a dropped line, or under another Message-ID',
    target: '0',
    found: `${unexplained.length + notTheSame.length}`,
    note: `${copies.length} came again under the same Message-ID: their answer was lost`,
  })
  await figure('crash', {
    what: 'mail server hangs: a page, p50 and p99, beside those of a quiet day',
    target: 'unchanged',
    found: `${meanwhile.p50.toFixed(0)} ms, ${meanwhile.p99.toFixed(0)} ms`,
    note: `quiet: ${quiet.p50.toFixed(0)} ms, ${quiet.p99.toFixed(0)} ms; other work waited ${otherWork.toFixed(1)} s`,
  })
  expect(lost).toEqual([])
  expect(found).toEqual({ sent: written.length - EACH, failed: EACH })
  expect([unexplained, notTheSame]).toEqual([[], []])
  expect(meanwhile.p50).toBeLessThan(quiet.p50 * 3 + 50)
  expect(otherWork).toBeLessThan(15)
  const outbox = await hub.coordinator.get('/ploucs/courrier')
  expect(outbox.text).toContain('non')
  expect(site.lines).toEqual([])

  // The mailbox is there again: what had failed is sent by one press.
  const [failed] = await site.sql<{ id: string; subject: string }>(`select id, subject from platform.mail where state = 'failed' limit 1`)
  expect((await hub.coordinator.post(`/ploucs/courrier/${failed?.id}/renvoyer`)).status).toBe(303)
  await expect.poll(() => received.has(`${failed?.subject}@exemple.fr`), { timeout: 15_000 }).toBe(true)
})
