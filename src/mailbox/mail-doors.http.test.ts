import { randomBytes } from 'node:crypto'
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import pg from 'pg'
import { afterAll, beforeAll, expect, test as it, vi } from 'vitest'
import { newId } from '#base/id.ts'
import { deposits, forward, ownAddress } from '../../tests/setup/mail.ts'
import { openBoard } from '../../tests/setup/session.ts'
import { type TestSite, testSite } from '../../tests/setup/site.ts'
import { openMailDoors } from './mail-doors.ts'

// From a mail program to the tray, by both doors, with nothing in between left out.

let site: TestSite
let hub: Awaited<ReturnType<typeof openBoard>>
let doors: Awaited<ReturnType<typeof openMailDoors>>
let address: string
let root: string

const open = () =>
  openMailDoors({ config: site.config, stage: deposits(site).stage, clock: () => site.clock.now, log: (line) => site.lines.push(line) })

beforeAll(async () => {
  site = await testSite({ at: '2026-03-01T09:00:00.000Z', env: { CORDEE_MAIL_IN_PORT: '0', CORDEE_MAIL_IN_HOST: 'depot.exemple.fr' } })
  site.config.mailInFolder = join(site.config.data, 'depot')
  hub = await openBoard(site, [], [])
  root = `/${hub.slug}/courrier-entrant`
  doors = await open()
  address = await ownAddress(await site.as(hub.me), hub.slug)
})
afterAll(async () => {
  await doors.stop()
  expect(site.lines).toEqual([])
  await site.close()
})

type Waiting = { id: string; subject: string; expected: boolean; files: { name: string; sha256: string; bytes: number }[] }
const tray = async (): Promise<Waiting[]> =>
  ((await (await site.as(hub.me)).get(root, { accept: 'application/json' })).json() as { mails: Waiting[] }).mails

const send = async (raw: Buffer, { from = hub.me, to = address } = {}): Promise<string> => {
  const transport = createTransport({ host: '127.0.0.1', port: doors.port ?? 0, ignoreTLS: true })
  try {
    return (await transport.sendMail({ envelope: { from, to }, raw })).response
  } catch (error) {
    return (error as { response: string }).response
  } finally {
    transport.close()
  }
}

it('a mail with a file of twenty megabytes reaches the tray, and becomes a contact with that file', async () => {
  const content = randomBytes(20 * 1024 * 1024)
  expect(
    await send(
      forward({
        to: address,
        original: 'Zoe <zoe@exemple.fr>',
        subject: 'Le film',
        files: [{ name: 'film.mp4', type: 'video/mp4', content }],
      }),
    ),
  ).toMatch(/^250/)
  const [mail] = await tray()
  expect(mail?.files).toMatchObject([{ name: 'film.mp4', bytes: content.length }])
  const filed = await (await site.as(hub.me)).post(`${root}/${mail?.id}/ranger`, { person: await hub.someone('Zoe') })
  expect(filed.status).toBe(303)
  const [document] = await site.sql('select name, bytes, sha256 from platform.document where hub_id = $1 order by id desc limit 1', [
    hub.hub,
  ])
  expect(document).toMatchObject({ name: 'film.mp4', bytes: content.length, sha256: mail?.files[0]?.sha256 })
})

it('an address of this house that is nobody’s is refused as one of no hub, in words', async () => {
  const [slug, host] = [hub.slug, 'depot.exemple.fr']
  const unknown = [
    `${slug}+${'a'.repeat(20)}@${host}`,
    `nulle-part+${'a'.repeat(20)}@${host}`,
    `${slug}@${host}`,
    `x@autre.example`,
    `${slug}+x@autre.example`,
  ]
  const said = await Promise.all(unknown.map((to) => send(forward({ to }), { to })))
  expect(new Set(said)).toEqual(new Set(['550 Adresse de depot inconnue ou fermee. No such address here.']))
})

it('an unknown hub is refused by as many questions to the database as a known one: the time tells nobody which hubs there are', async () => {
  const { mailbox } = deposits(site)
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  const questions = async (slug: string) => {
    const before = asked.mock.calls.length
    await mailbox.refuses(`${slug}+${'b'.repeat(20)}@depot.exemple.fr`)
    return asked.mock.calls.length - before
  }
  const known = await questions(hub.slug)
  expect(known).toBeGreaterThan(0)
  expect(await questions('nulle-part')).toBe(known)
})

it('a spoofed sender waits, marked', async () => {
  expect(await send(forward({ to: address, subject: 'Virement urgent' }), { from: 'm@ailleurs.example' })).toMatch(/^250/)
  expect((await tray()).find(({ subject }) => subject === 'Virement urgent')?.expected).toBe(false)
})

it('fifty at once are all there', async () => {
  const before = (await site.sql<{ n: number }>('select count(*) as n from mailbox.mail'))[0]?.n ?? 0
  const said = await Promise.all(Array.from({ length: 50 }, (_, i) => send(forward({ to: address, subject: `n° ${i}` }))))
  expect(said.filter((one) => !one.startsWith('250'))).toEqual([])
  expect((await site.sql<{ n: number }>('select count(*) as n from mailbox.mail'))[0]?.n).toBe(before + 50)
  expect(await readdir(join(site.config.data, 'mail-in', 'coming'))).toEqual([])
})

it('a file laid down in the folder is found by the address it was delivered to; what is for nobody is refused', async () => {
  const folder = join(site.config.data, 'depot')
  const lay = async (name: string, bytes: Buffer) => {
    await writeFile(join(folder, name), bytes)
    await utimes(join(folder, name), new Date(0), new Date(0))
  }
  const delivered = Buffer.concat([
    Buffer.from(`X-Original-To: ${address}\r\nReturn-Path: <${hub.me}>\r\n`),
    forward({ to: 'liste@exemple.fr', subject: 'Posé là' }),
  ])
  await lay('a.eml', delivered)
  await lay('b.eml', forward({ to: `${hub.slug}+${'c'.repeat(20)}@depot.exemple.fr` }))
  await doors.stop()
  doors = await open()
  await expect.poll(() => readdir(folder)).toEqual(['done', 'refused'])
  expect((await tray()).find(({ subject }) => subject === 'Posé là')).toMatchObject({ expected: true })
  expect((await readdir(join(folder, 'refused'))).filter((name) => name.endsWith('.txt')).length).toBe(1)
})

it('what a killed process left behind is cleared at the next start; what waits stays', async () => {
  const kept = join(site.config.data, 'mail-in', hub.hub)
  const orphan = newId()
  await mkdir(join(kept, orphan))
  await mkdir(join(site.config.data, 'mail-in', 'coming', 'half'), { recursive: true })
  const before = (await readdir(kept)).filter((name) => name !== orphan).sort()
  await doors.stop()
  doors = await open()
  expect((await readdir(kept)).sort()).toEqual(before)
  expect(await readdir(join(site.config.data, 'mail-in'))).not.toContain('coming')
})
