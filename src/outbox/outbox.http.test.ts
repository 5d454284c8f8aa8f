import { afterAll, beforeAll, beforeEach, describe, expect, test as it } from 'vitest'
import { sessionFor } from '#platform/auth/sessions.ts'
import { keepFile } from '#platform/documents/store.ts'
import { enqueue } from '#platform/jobs/enqueue.store.ts'
import { inHub } from '#platform/jobs/jobs.ts'
import { noteAttempt } from '#platform/mail/mail.store.ts'
import { type NewMail, queueMails } from '#platform/mail/queue-mail.ts'
import { type TestDoor, testDoor } from '../../tests/setup/door.ts'
import { outbox } from './routes.tsx'

let door: TestDoor
let hub: string
beforeAll(async () => {
  door = await testDoor({ capabilities: [outbox] })
  hub = await door.hub('ploucs', { 'marie@exemple.fr': ['coordinator'], 'paul@exemple.fr': ['treasurer'] })
  await door.hub('sud', { 'ana@exemple.fr': ['coordinator'] })
})
afterAll(() => door.close())
beforeEach(async () => {
  await door.sql('delete from platform.mail')
})

const as = async (email: string) => {
  const [name = '', value = ''] = (await sessionFor(door, email, { full: true, now: door.clock.now })).split('=')
  return door.browser('127.0.0.1', { [name]: value })
}

const write = (...mails: Partial<NewMail>[]) =>
  inHub(door.pools, hub, (db) =>
    queueMails(
      { db, hub: { id: hub, name: 'PLOUCS' }, now: door.clock.now, enqueue: (task, input) => enqueue(db, task, input) },
      mails.map((mail) => ({ to: 'jean@smalah.fr', name: 'Jean', subject: 'Convocation', body: 'À jeudi.', ...mail })),
    ),
  )

const failed = async () => {
  const [mail = ''] = await write({})
  await inHub(door.pools, hub, (db) => noteAttempt(db, hub, mail, { state: 'failed', problem: '550 boîte inconnue' }))
  return mail
}

describe('the outbox', () => {
  it('shows the coordinator every mail, latest first, 25 a page, with what became of it', async () => {
    await write(...Array.from({ length: 30 }, (_, i) => ({ subject: `Message ${String(i).padStart(2, '0')}` })))
    const marie = await as('marie@exemple.fr')
    const first = (await marie.get('/ploucs/courrier')).text
    expect([...first.matchAll(/Message \d\d/g)].map(([text]) => text)).toEqual(
      Array.from({ length: 25 }, (_, i) => `Message ${String(i).padStart(2, '0')}`),
    )
    expect(first).toContain('en attente')
    const next = /href="([^"]+\?avant=[^"]+)"/.exec(first)?.[1] ?? ''
    const second = (await marie.get(next)).text
    expect([...second.matchAll(/Message \d\d/g)].map(([text]) => text)).toEqual([
      'Message 25',
      'Message 26',
      'Message 27',
      'Message 28',
      'Message 29',
    ])
    expect(second).not.toContain('rel="next"')
  })

  it('shows one mail with its files, which can be taken', async () => {
    const { sha256 } = await keepFile(door.data, Buffer.from('%PDF le PV'))
    const [mail] = await write({
      replyTo: 'marie@exemple.fr',
      attachments: [{ name: 'PV n° 3.pdf', mediaType: 'application/pdf', sha256 }],
    })
    const marie = await as('marie@exemple.fr')
    const page = (await marie.get(`/ploucs/courrier/${mail}`)).text.replaceAll(/<\/?(wbr|span)[^>]*>/g, '')
    for (const text of ['Convocation', 'Jean (jean@smalah.fr)', 'À jeudi.', 'PV n° 3.pdf', 'marie@exemple.fr']) expect(page).toContain(text)
    const file = await marie.get(`/ploucs/courrier/${mail}/pieces/1`)
    expect([file.status, file.headers.get('content-type'), file.text]).toEqual([200, 'application/pdf', '%PDF le PV'])
    expect(file.headers.get('content-disposition')).toContain("attachment; filename*=UTF-8''PV%20n%C2%B0%203.pdf")
    expect((await marie.get(`/ploucs/courrier/${mail}/pieces/2`)).status).toBe(404)
  })

  it('says why a mail was refused, and sends it again', async () => {
    const mail = await failed()
    const marie = await as('marie@exemple.fr')
    expect((await marie.get('/ploucs/courrier')).text).toContain('Un message a été refusé')
    expect((await marie.get(`/ploucs/courrier/${mail}`)).text).toContain('550 boîte inconnue')
    const answer = await marie.post(`/ploucs/courrier/${mail}/renvoyer`)
    expect([answer.status, answer.location]).toEqual([303, `/ploucs/courrier/${mail}`])
    expect((await marie.get(answer.location ?? '')).text).toContain('Le message va partir.')
    expect(await door.sql(`select state from platform.mail where id = $1`, [mail])).toEqual([{ state: 'queued' }])
    expect(await door.sql(`select name, data from logbook.fact where subject = $1`, [mail])).toEqual([
      { name: 'members.mailSentAgain', data: {} },
    ])
    expect(await door.sql(`select from graphile_worker.jobs where task_identifier = 'mail.send'`)).not.toEqual([])
  })

  it('sends nothing again that is under way', async () => {
    const [mail] = await write({})
    const marie = await as('marie@exemple.fr')
    expect((await marie.get(`/ploucs/courrier/${mail}`)).text).not.toContain('/renvoyer')
    const answer = await marie.post(`/ploucs/courrier/${mail}/renvoyer`)
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('il n’est pas à renvoyer')
  })

  it.each([
    ['the treasurer', 'paul@exemple.fr'],
    ['the coordinator of another hub', 'ana@exemple.fr'],
  ])('does not exist for %s, nor any of its mails', async (_who, email) => {
    const mail = await failed()
    const browser = await as(email)
    for (const path of ['/ploucs/courrier', `/ploucs/courrier/${mail}`, `/ploucs/courrier/${mail}/pieces/1`]) {
      expect((await browser.get(path)).status, path).toBe(404)
    }
    expect((await browser.post(`/ploucs/courrier/${mail}/renvoyer`)).status).toBe(404)
    expect(await door.sql(`select state from platform.mail where id = $1`, [mail])).toEqual([{ state: 'failed' }])
  })

  it('holds no mail of another hub', async () => {
    const [mail] = await write({})
    const ana = await as('ana@exemple.fr')
    expect((await ana.get('/sud/courrier')).text).not.toContain('Convocation')
    expect((await ana.get(`/sud/courrier/${mail}`)).status).toBe(404)
  })
})
