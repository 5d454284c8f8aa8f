import { afterAll, afterEach, beforeAll, expect, test as it } from 'vitest'
import { bccTo, deposits, forward, ownAddress } from '../../tests/setup/mail.ts'
import { openBoard } from '../../tests/setup/session.ts'
import { type TestSite, testSite } from '../../tests/setup/site.ts'

// Mails as mail programs and their robots really send them.

let site: TestSite
let me: string
let root: string
let address: string
let drop: ReturnType<typeof deposits>

beforeAll(async () => {
  site = await testSite({ at: '2026-03-01T09:00:00.000Z', env: { CORDEE_MAIL_IN_PORT: '2525', CORDEE_MAIL_IN_HOST: 'depot.exemple.fr' } })
  const hub = await openBoard(site, [], [])
  me = hub.me
  root = `/${hub.slug}/courrier-entrant`
  address = await ownAddress(await site.as(me), hub.slug)
  drop = deposits(site)
})
afterEach(async () => {
  const browser = await site.as(me)
  for (const { id } of await tray()) await browser.post(`${root}/${id}/jeter`)
})
afterAll(async () => {
  expect(site.lines).toEqual([])
  await site.close()
})

type Waiting = {
  id: string
  ready: boolean
  again: number
  subject: string
  files: { name: string; bytes: number }[]
  remarks: string[]
  correspondents: { address: string }[]
}
const tray = async (): Promise<Waiting[]> =>
  ((await (await site.as(me)).get(root, { accept: 'application/json' })).json() as { mails: Waiting[] }).mails
const page = async (id: string) => (await (await site.as(me)).get(`${root}/${id}`)).text
const came = (mail: string, envelope = me) => drop.take(Buffer.from(mail.replaceAll('\n', '\r\n')), { from: envelope, to: address })
const outgoing = async () => (await site.sql<{ n: number }>('select count(*)::int as n from platform.mail'))[0]?.n

it('forwarded as an attachment: the mail inside is read, with its day, its writer and its files', async () => {
  await came(`From: ${me}
To: ${address}
Subject: Tr: La salle
Date: Sun, 1 Mar 2026 09:00:00 +0100
Message-ID: <out@exemple.fr>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=dehors

--dehors
Content-Type: text/plain; charset=utf-8

Pour le dossier.
--dehors
Content-Type: message/rfc822; name="La salle.eml"
Content-Disposition: attachment; filename="La salle.eml"

From: Luc <luc@exemple.fr>
To: ${me}
Subject: La salle
Date: Fri, 27 Feb 2026 10:12:00 +0100
Message-ID: <in@exemple.fr>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=dedans

--dedans
Content-Type: text/plain; charset=utf-8

Elle est libre.
--dedans
Content-Type: application/pdf; name=plan.pdf
Content-Disposition: attachment; filename=plan.pdf
Content-Transfer-Encoding: base64

JVBERi0=
--dedans--
--dehors--
`)
  const [mail] = await tray()
  expect(mail).toMatchObject({
    ...{ ready: true, subject: 'La salle', files: [{ name: 'plan.pdf' }], correspondents: [{ address: 'luc@exemple.fr' }] },
    writtenAt: expect.stringMatching(/^2026-02-27T09:12:00/),
  })
  const said = await page(mail?.id ?? '')
  expect(said).toContain('Elle est libre.')
  expect(said).toContain('Pour le dossier.')
})

it('« winmail.dat » is kept as a file, and said', async () => {
  const content = Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 2, 3])
  await drop.take(forward({ to: address, files: [{ name: 'winmail.dat', type: 'application/ms-tnef', content }] }), {
    from: me,
    to: address,
  })
  const [mail] = await tray()
  expect(mail).toMatchObject({ files: [{ name: 'winmail.dat', bytes: content.length }], remarks: ['winmail'] })
  expect(await page(mail?.id ?? '')).toContain('Demandez un nouvel envoi')
})

it('to fifty people, with the address of deposit in copy: five are proposed, and that there are more is said', async () => {
  const fifty = Array.from({ length: 50 }, (_, n) => `Habitante ${n} <h${n}@exemple.fr>`)
  await drop.take(bccTo({ from: me, to: fifty.join(',\r\n ') }), { from: me, to: address })
  const [mail] = await tray()
  expect(mail?.correspondents).toHaveLength(5)
  expect(mail).toMatchObject({ ready: false, remarks: ['recipients'] })
  expect(await page(mail?.id ?? '')).toContain('plus de cinq correspondants')
})

it('one Message-ID by two ways is one mail, filed once', async () => {
  const sent = forward({ to: address, original: 'Luc <luc@exemple.fr>', subject: 'Deux chemins' })
  const other = Buffer.concat([Buffer.from('Received: by un.autre.chemin; Sun, 1 Mar 2026 09:00:01 +0100\r\n'), sent])
  await drop.take(sent, { from: me, to: address })
  const [mail] = await tray()
  expect((await (await site.as(me)).post(`${root}/prets/ranger-tous`)).status).toBe(303)
  expect(await drop.take(other, { from: me, to: address })).toEqual({ is: 'taken' })
  expect(await tray()).toEqual([])
  expect(await site.sql('select 1 from contacts.contact where said like $1', ['Deux chemins%'])).toHaveLength(1)
  expect(await site.sql('select again from mailbox.mail where id = $1', [mail?.id])).toEqual([{ again: 1 }])
})

const ABSENCE = (header: string) => `From: Luc <luc@exemple.fr>
To: ${address}
Subject: Absence du bureau
Date: Sun, 1 Mar 2026 09:00:00 +0100
Message-ID: <absence-${header.length}@exemple.fr>
${header}

Je suis absent jusqu’au 9.
`

it.each([
  ['an answer of absence (RFC 3834)', ABSENCE('Auto-Submitted: auto-replied'), 'luc@exemple.fr'],
  ['an older one', ABSENCE('Precedence: auto_reply'), 'luc@exemple.fr'],
  ['one without a sender in its envelope (RFC 5321)', ABSENCE('X-Loop: non'), ''],
  [
    'a notice that a mail did not arrive (RFC 3464)',
    ABSENCE('MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b').replace(
      'Je suis',
      '--b\nContent-Type: text/plain\n\nUser unknown\n--b\nContent-Type: message/delivery-status\n\nAction: failed\n--b--\nJe suis',
    ),
    'mailer-daemon@exemple.fr',
  ],
])('%s waits apart, is never ready, says what it is, and is never answered', async (_, mail, envelope) => {
  const before = await outgoing()
  expect(await came(mail, envelope)).toEqual({ is: 'taken' })
  const [waiting] = await tray()
  expect(waiting).toMatchObject({ ready: false, remarks: expect.arrayContaining(['automatic']) })
  expect(await page(waiting?.id ?? '')).toContain('Cordée n’y répond jamais')
  expect(await outgoing()).toBe(before)
})

it('the twin: a mail a rule sends on by itself is somebody’s, and ready', async () => {
  const sent = forward({ to: address, original: 'Luc <luc@exemple.fr>' })
  await drop.take(Buffer.concat([Buffer.from('Auto-Submitted: auto-forwarded\r\n'), sent]), { from: me, to: address })
  expect(await tray()).toMatchObject([{ ready: true, remarks: [] }])
})
