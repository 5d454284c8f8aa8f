import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { addMinutes } from '#base/day.ts'
import { inHub } from '#platform/jobs/jobs.ts'
import { bccTo, deposits, forward, ownAddress } from '../../tests/setup/mail.ts'
import { openBoard } from '../../tests/setup/session.ts'
import { type TestSite, testSite } from '../../tests/setup/site.ts'
import { mailsWaiting } from './api.ts'
import { mailboxTasks } from './mailbox.job.ts'

type Hub = Awaited<ReturnType<typeof openBoard>>
type Tray = {
  mails: {
    id: string
    ready: boolean
    expected: boolean
    again: number
    suggestion: { because: string } | null
    files: { name: string }[]
    remarks: string[]
  }[]
  waiting: number
}

let site: TestSite
let hub: Hub
let me: string
let root: string
let address: string
let drop: ReturnType<typeof deposits>

beforeAll(async () => {
  site = await testSite({ at: '2026-03-01T09:00:00.000Z', env: { CORDEE_MAIL_IN_PORT: '2525', CORDEE_MAIL_IN_HOST: 'depot.exemple.fr' } })
  hub = await openBoard(site, [], [])
  me = hub.me
  root = `/${hub.slug}/courrier-entrant`
  address = await ownAddress(await site.as(me), hub.slug)
  drop = deposits(site)
})
afterAll(async () => {
  expect(site.lines).toEqual([])
  await site.close()
})

const tray = async (email = me): Promise<Tray> => (await (await site.as(email)).get(root, { accept: 'application/json' })).json() as Tray
const contacts = () =>
  site.sql<{ id: string; said: string; removed_at: string | null; source: string }>(
    'select id, said, removed_at, source from contacts.contact order by id',
  )
const empty = async () => {
  const browser = await site.as(me)
  for (const { id } of (await tray()).mails) await browser.post(`${root}/${id}/jeter`)
}

describe('an address of deposit', () => {
  it('is shown before it is one’s own, and never again', async () => {
    const browser = await site.as(me)
    const page = await browser.get(root)
    expect(page.text).toContain('Votre adresse est active depuis le')
    expect(page.text).not.toContain(address)
    expect(
      await site.sql(`select 1 from mailbox.address where encode(token_hash, 'escape') like '%' || $1 || '%'`, [
        address.split('+')[1]?.split('@')[0],
      ]),
    ).toEqual([])
    const answers = await site.sql<{ value: unknown }>(`select value from platform.answered where use_case = 'mailbox.openAddress'`)
    expect(JSON.stringify(answers)).not.toContain(address.split('+')[1]?.split('@')[0])
  })

  it('a new one closes the former', async () => {
    const browser = await site.as(me)
    const former = address
    address = await ownAddress(browser, hub.slug)
    expect(await drop.take(forward({ to: former }), { from: me, to: former })).toMatchObject({ is: 'refused' })
    expect(await drop.mailbox.refuses(former)).toContain('inconnue')
    expect(await drop.mailbox.refuses(address)).toBe(null)
  })

  it('is the team’s: an ordinary member is not told of it', async () => {
    const member = await site.as('elie@exemple.fr')
    expect((await member.get(root)).status).toBe(404)
    expect((await member.get(`/${hub.slug}/structures`)).text).not.toContain('courrier-entrant')
  })
})

describe('a mail forwarded to it', () => {
  it('waits in its owner’s tray, ready when its sender is one known person; one press files it with its files', async () => {
    const before = (await contacts()).length
    const sent = forward({ to: address, original: 'Zoe <zoe@exemple.fr>', files: [{ name: '../../Devis été.pdf', content: '%PDF devis' }] })
    expect(await drop.take(sent, { from: me, to: address })).toEqual({ is: 'taken' })
    const { mails } = await tray()
    expect(mails).toMatchObject([
      { ready: true, expected: true, suggestion: { because: 'address', person: { name: 'Zoe' }, organisation: { name: 'Artelandes' } } },
    ])
    expect(mails[0]?.files.map(({ name }) => name)).toEqual(['Devis été.pdf'])
    expect((await contacts()).length).toBe(before)

    const browser = await site.as(me)
    const piece = await browser.get(`${root}/${mails[0]?.id}/pieces/1`)
    expect([piece.text, piece.headers.get('content-disposition')?.slice(0, 10), piece.headers.get('x-content-type-options')]).toEqual([
      '%PDF devis',
      'attachment',
      'nosniff',
    ])
    expect((await browser.get(`${root}/${mails[0]?.id}/origine`)).text).toContain('Forwarded message')

    const filed = await browser.post(`${root}/${mails[0]?.id}/ranger`, {
      person: await hub.someone('Zoe'),
      organisation: hub.org('Artelandes'),
    })
    expect(filed.location).toBe(`${root}`)
    const [contact] = (await contacts()).slice(-1)
    expect(contact).toMatchObject({ source: 'mail', removed_at: null })
    expect(contact?.said).toBe('Prêt de la salle\n\nPour le dossier.\n\nBonjour, la salle est libre.')
    const [at] = await site.sql(`select at::text, timed from contacts.contact where id = $1`, [contact?.id])
    expect(at).toMatchObject({ timed: true })
    const documents = await site.sql(
      `select d.name from contacts.contact_document c join platform.document d on d.id = c.document_id where c.contact_id = $1`,
      [contact?.id],
    )
    expect(documents).toEqual([{ name: 'Devis été.pdf' }])
    const [fact] = await site.sql<{ data: { contact: string } }>(
      `select data from logbook.fact where name = 'mailbox.mailFiled' order by no desc limit 1`,
    )
    expect(fact?.data.contact).toBe(contact?.id)
  })

  it('is taken back in one press, and the contact with it; filed twice it is filed once', async () => {
    const browser = await site.as(me)
    const [settled] = ((await browser.get(root, { accept: 'application/json' })).json() as { settled: { id: string }[] }).settled
    expect((await browser.post(`${root}/${settled?.id}/reprendre`)).status).toBe(303)
    expect((await contacts()).at(-1)?.removed_at).not.toBe(null)
    expect((await tray()).mails.map(({ id }) => id)).toEqual([settled?.id])
    const fields = { person: await hub.someone('Zoe') }
    const both = await Promise.all([
      browser.post(`${root}/${settled?.id}/ranger`, fields),
      browser.post(`${root}/${settled?.id}/ranger`, fields),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
    const late = await browser.post(`${root}/${settled?.id}/jeter`)
    expect(late.text).toContain('n’attend plus')
  })

  it('the same mail is kept once, and said', async () => {
    const sent = forward({ to: address, subject: 'Deux fois' })
    for (let i = 0; i < 3; i += 1) expect(await drop.take(sent, { from: me, to: address })).toEqual({ is: 'taken' })
    const { mails, waiting } = await tray()
    expect([waiting, mails[0]?.again]).toEqual([1, 2])
    expect((await (await site.as(me)).get(root)).text).toContain('Reçu encore 2 fois')
    await empty()
  })

  it('« Ranger les prêts » files those and no other', async () => {
    await drop.take(forward({ to: address, original: 'Luc <luc@exemple.fr>', subject: 'Un' }), { from: me, to: address })
    await drop.take(forward({ to: address, original: 'Nour <nour@exemple.fr>', subject: 'Deux' }), { from: me, to: address })
    await drop.take(forward({ to: address, original: 'Inconnue <x@ailleurs.example>', subject: 'Trois' }), { from: me, to: address })
    const browser = await site.as(me)
    expect((await browser.get(root)).text).toContain('Ranger les 2 prêts')
    expect((await browser.post(`${root}/prets/ranger-tous`)).status).toBe(303)
    const left = (await tray()).mails
    expect(left.map(({ suggestion }) => suggestion?.because)).toEqual(['nothing'])
    expect((await browser.post(`${root}/prets/ranger-tous`)).status).toBe(422)
    const nobody = await browser.post(`${root}/${left[0]?.id}/ranger`, { person: '', organisation: '', names: '' })
    expect([nobody.status, nobody.text.includes('toujours avec quelqu’un')]).toEqual([422, true])
    expect((await browser.post(`${root}/${left[0]?.id}/ranger`, { names: 'Inconnue, de la mairie' })).status).toBe(303)
  })

  it('in copy of a mail one sends: with whom it was is its recipient', async () => {
    await drop.take(bccTo({ from: me, to: 'Paul <paul@exemple.fr>' }), { from: me, to: address })
    expect((await tray()).mails).toMatchObject([{ ready: true, suggestion: { person: { name: 'Paul' } } }])
    await empty()
  })

  it('one broken in its letters is there, and says so', async () => {
    await drop.take(forward({ to: address, latin1: true }), { from: me, to: address })
    const [mail] = (await tray()).mails
    expect(mail?.remarks).toEqual(['charset'])
    expect((await (await site.as(me)).get(`${root}/${mail?.id}`)).text).toContain('quelques lettres peuvent être fausses')
    await empty()
  })

  it('a file that runs is kept, marked, and only ever downloaded', async () => {
    await drop.take(
      forward({ to: address, subject: 'Page', files: [{ name: 'facture.html', type: 'text/html', content: '<script>alert(1)</script>' }] }),
      { from: me, to: address },
    )
    const [mail] = (await tray()).mails
    const browser = await site.as(me)
    expect((await browser.get(`${root}/${mail?.id}`)).text).toContain('Peut exécuter un programme')
    const { headers } = await browser.get(`${root}/${mail?.id}/pieces/1`)
    expect([headers.get('content-type'), headers.get('content-disposition')?.slice(0, 10)]).toEqual([
      'application/octet-stream',
      'attachment',
    ])
    await empty()
  })
})

describe('a mail from an address that is not its owner’s', () => {
  it.each([
    ['the head says another', { from: 'Mallory <m@ailleurs.example>' }, () => me],
    ['the envelope says another', {}, () => 'm@ailleurs.example'],
    ['the envelope says nobody', {}, () => ''],
  ])('%s: it waits, nothing is proposed, nothing is filed', async (_, mail, envelope) => {
    await drop.take(forward({ to: address, original: 'Zoe <zoe@exemple.fr>', ...mail }), { from: envelope(), to: address })
    const [waiting] = (await tray()).mails
    expect(waiting).toMatchObject({ expected: false, ready: false, suggestion: null })
    const browser = await site.as(me)
    expect((await browser.get(root)).text).toContain('Expéditeur inattendu')
    const refused = await browser.post(`${root}/${waiting?.id}/ranger`, { person: await hub.someone('Zoe') })
    expect([refused.status, refused.text.includes('rien n’est rangé tant que')]).toEqual([422, true])
    const none = await browser.post(`${root}/prets/ranger-tous`)
    expect([none.status, none.text.includes('Aucun courriel n’est prêt')]).toEqual([422, true])
    await empty()
  })

  it('one with the Message-ID of a mail to come does not keep that one out; the same bytes become expected once they come so', async () => {
    const mine = forward({ to: address, subject: 'La vraie' })
    const forged = Buffer.from(mine.toString().replace('la salle est libre', 'la salle est prise'))
    await drop.take(forged, { from: 'm@ailleurs.example', to: address })
    await drop.take(mine, { from: me, to: address })
    expect((await tray()).mails.map(({ expected }) => expected).sort()).toEqual([false, true])
    await drop.take(forged, { from: 'm@ailleurs.example', to: address })
    expect((await tray()).waiting).toBe(2)
    await empty()
    const same = forward({ to: address, subject: 'La même' })
    await drop.take(same, { from: 'm@ailleurs.example', to: address })
    await drop.take(same, { from: me, to: address })
    expect((await tray()).mails).toMatchObject([{ expected: true, again: 1 }])
    await empty()
  })

  it('« C’est bien moi »: the address is remembered', async () => {
    const from = 'Maïté <maite@chez-elle.example>'
    const browser = await site.as(me)
    await drop.take(forward({ to: address, from, subject: 'A', original: 'Zoe <zoe@exemple.fr>' }), {
      from: 'maite@chez-elle.example',
      to: address,
    })
    const [first] = (await tray()).mails
    expect((await browser.post(`${root}/${first?.id}/expediteur`)).location).toBe(`${root}/${first?.id}`)
    await drop.take(forward({ to: address, from, subject: 'B', original: 'Zoe <zoe@exemple.fr>' }), {
      from: 'maite@chez-elle.example',
      to: address,
    })
    expect((await tray()).mails.map(({ ready }) => ready)).toEqual([true, true])
    await empty()
  })
})

describe('a tray is its owner’s', () => {
  it('nobody else reads a mail, its files, its original, or changes it', async () => {
    await drop.take(forward({ to: address, subject: 'Secret de Maïté', files: [{ name: 'a.pdf', content: 'x' }] }), {
      from: me,
      to: address,
    })
    const [mail] = (await tray()).mails
    const other = await site.as('zoe@exemple.fr')
    expect((await other.get(root)).text).not.toContain('Secret de Maïté')
    for (const path of ['', '/pieces/1', '/origine']) expect((await other.get(`${root}/${mail?.id}${path}`)).status).toBe(404)
    for (const path of ['ranger', 'jeter', 'reprendre', 'expediteur'])
      expect((await other.post(`${root}/${mail?.id}/${path}`)).status).toBe(404)
    await empty()
  })

  it('who is no longer of the team receives nothing more', async () => {
    const theirs = await ownAddress(await site.as('zoe@exemple.fr'), hub.slug)
    expect(await drop.take(forward({ from: 'zoe@exemple.fr', to: theirs }), { from: 'zoe@exemple.fr', to: theirs })).toEqual({
      is: 'taken',
    })
    await site.sql(`update governance.seat set until_day = '2026-03-12' where organisation_id = $1`, [hub.org('Artelandes')])
    expect(
      await drop.take(forward({ from: 'zoe@exemple.fr', to: theirs, subject: 'Z' }), { from: 'zoe@exemple.fr', to: theirs }),
    ).toMatchObject({ is: 'refused' })
  })
})

it('what was filed or thrown away is erased after a day, what waits after ninety; the same mail is known even then', async () => {
  const sent = forward({ to: address, subject: 'À effacer' })
  const kept = forward({ to: address, subject: 'Oublié' })
  await drop.take(sent, { from: me, to: address })
  const [mail] = (await tray()).mails
  const browser = await site.as(me)
  await browser.post(`${root}/${mail?.id}/jeter`)
  await drop.take(kept, { from: me, to: address })
  const [waiting] = (await tray()).mails
  expect(await inHub(site.pools, hub.hub, (db) => mailsWaiting(db, hub.hub, hub.person))).toEqual({ waiting: 1, unexpected: 0 })
  const erase = (id: string | undefined, minutes: number) =>
    mailboxTasks(site)['mailbox.erase']?.(
      { hub: hub.hub, input: { mail: id } },
      { now: addMinutes(site.clock.now, minutes), attempt: 1, last: false, log: () => {} },
    )
  const row = async (id: string | undefined) =>
    (await site.sql<{ subject: string; erased_at: string | null }>('select subject, erased_at from mailbox.mail where id = $1', [id]))[0]

  await erase(mail?.id, 23 * 60)
  expect(await row(mail?.id)).toMatchObject({ subject: 'À effacer', erased_at: null })
  await erase(mail?.id, 24 * 60)
  expect(await row(mail?.id)).toMatchObject({ subject: '' })
  expect((await browser.get(`${root}/${mail?.id}/origine`)).status).toBe(404)
  expect((await browser.post(`${root}/${mail?.id}/reprendre`)).status).toBe(422)
  expect(await drop.take(sent, { from: me, to: address })).toEqual({ is: 'taken' })
  await erase(waiting?.id, 89 * 24 * 60)
  expect(await row(waiting?.id)).toBeDefined()
  await erase(waiting?.id, 90 * 24 * 60)
  expect(await row(waiting?.id)).toBeUndefined()
})
