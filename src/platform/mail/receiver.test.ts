import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, beforeEach, describe, expect, test as it } from 'vitest'
import { takeDropped } from './drop-folder.ts'
import { type Envelope, type Mailbox, startReceiver, type Taken } from './receiver.ts'
import { MAIL_LIMIT, type Spooled } from './spool.ts'

// The exchange itself, with a real mail program on the other side. What becomes of a mail is in src/mailbox.

let data: string
let door: Awaited<ReturnType<typeof startReceiver>>
const taken: (Spooled & Envelope & { text: string })[] = []
let answer: Taken | Error = { is: 'taken' }
const lines: string[] = []

const mailbox: Mailbox = {
  refuses: async (address) => (address === 'ploucs+bon@depot.exemple.fr' ? null : 'Adresse inconnue ou fermée.'),
  take: async (mail, envelope) => {
    if (answer instanceof Error) {
      await rm(mail.path)
      throw answer
    }
    taken.push({ ...mail, ...envelope, text: mail.bytes < 100_000 ? (await readFile(mail.path)).toString() : '' })
    await rm(mail.path)
    return answer
  },
  says: { tooBig: 'Trop volumineux.', notNow: 'Réessayez.' },
}

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'cordee-receiver-'))
  const config = { mailInPort: 0, mailInBind: '127.0.0.1', mailInHost: 'depot.exemple.fr', mailInCert: null, mailInKey: null, data }
  door = await startReceiver({ config, mailbox, log: (line) => lines.push(line), patience: 700 })
})
beforeEach(() => {
  taken.length = 0
  lines.length = 0
  answer = { is: 'taken' }
})
afterAll(async () => {
  await door.stop()
  await rm(data, { recursive: true, force: true })
})

const send = async (mail: { to?: string; text?: string; size?: number } = {}) => {
  const transport = createTransport({ host: '127.0.0.1', port: door.port, ignoreTLS: true })
  const { to = 'ploucs+bon@depot.exemple.fr', text = 'Bonjour', size } = mail
  const envelope = { from: 'camille@exemple.fr', to, ...(size ? { size } : {}) }
  try {
    await transport.sendMail({ envelope, from: 'camille@exemple.fr', to, subject: 'Essai', text })
    return null
  } catch (error) {
    return (error as { response?: string; message: string }).response ?? (error as Error).message
  } finally {
    transport.close()
  }
}

/** A client that says what it likes; all it hears until the line is closed or quiet. */
const talk = async (words: (string | Buffer | number)[], quiet = 300): Promise<{ heard: string; closed: boolean }> => {
  const socket: Socket = connect(door.port, '127.0.0.1')
  let heard = ''
  let closed = false
  socket.on('data', (bytes) => {
    heard += bytes.toString()
  })
  socket.on('close', () => {
    closed = true
  })
  socket.on('error', () => {})
  while (!heard.includes('220') && !closed) await setTimeout(10)
  for (const word of words) {
    if (typeof word === 'number') await setTimeout(word)
    else if (!closed) socket.write(word)
  }
  await setTimeout(quiet)
  socket.destroy()
  return { heard, closed }
}

describe('by SMTP', () => {
  it('takes a mail for an address of the house, and hands it over with its envelope', async () => {
    expect(await send({ text: 'Bonjour\n.\n..fin' })).toBe(null)
    expect(taken).toMatchObject([{ from: 'camille@exemple.fr', to: 'ploucs+bon@depot.exemple.fr' }])
    expect(taken[0]?.text).toContain('Bonjour\r\n.\r\n..fin')
  })

  it('refuses everybody else before it has read a mail: it passes nothing on', async () => {
    for (const to of ['ploucs+autre@depot.exemple.fr', 'quelquun@ailleurs.example'])
      expect(await send({ to })).toBe('550 Adresse inconnue ou fermee.')
    expect(taken).toEqual([])
  })

  it('shows out who guesses addresses', async () => {
    const guess = 'RCPT TO:<ploucs+x@depot.exemple.fr>\r\n'
    const { heard, closed } = await talk(['EHLO moi\r\nMAIL FROM:<a@b.fr>\r\n', guess.repeat(20)])
    expect([heard.match(/\n550 /g)?.length, heard.match(/\n421 /g)?.length, closed]).toEqual([4, 1, true])
  })

  it('says its size, offers neither log-in nor encryption without a certificate', async () => {
    const { heard } = await talk(['EHLO moi\r\n'])
    expect(heard).toContain(`SIZE ${MAIL_LIMIT}`)
    expect(heard).not.toMatch(/STARTTLS|AUTH/)
    expect((await talk(['EHLO moi\r\nSTARTTLS\r\n'])).heard).toMatch(/\n5\d\d /)
  })

  it('refuses a mail announced as too large at once, and one that becomes too large at its end; nothing of it stays', async () => {
    const announced = await talk([`EHLO moi\r\nMAIL FROM:<a@b.fr> SIZE=${MAIL_LIMIT + 1}\r\n`])
    expect(announced.heard).toMatch(/\n552 /)
    const socket = connect(door.port, '127.0.0.1')
    let heard = ''
    socket.on('data', (bytes) => {
      heard += bytes.toString()
    })
    while (!heard.includes('220')) await setTimeout(10)
    socket.write('EHLO moi\r\nMAIL FROM:<a@b.fr>\r\nRCPT TO:<ploucs+bon@depot.exemple.fr>\r\nDATA\r\n')
    while (!heard.includes('354')) await setTimeout(10)
    const block = Buffer.from('a'.repeat(78).concat('\r\n').repeat(10_000))
    for (let sent = 0; sent <= MAIL_LIMIT; sent += block.length) {
      if (!socket.write(block)) await new Promise((go) => socket.once('drain', go))
    }
    socket.write('\r\n.\r\n')
    while (!heard.includes('552')) await setTimeout(10)
    socket.destroy()
    expect(heard).toContain('552 Trop volumineux.')
    expect([taken, await readdir(join(data, 'mail-in', 'coming'))]).toEqual([[], []])
  })

  it('says why when the house refuses, and asks to come back when it cannot now', async () => {
    answer = { is: 'refused', says: 'Fermée.' }
    expect(await send()).toBe('550 Fermee.')
    answer = { is: 'later', says: 'Pleine.' }
    expect(await send()).toBe('451 Pleine.')
    answer = new Error('base absente')
    expect(await send()).toBe('451 Reessayez.')
    expect(lines).toEqual(['Mail in: base absente'])
  })

  it('one recipient a mail: the second is asked to be sent apart', async () => {
    const to = 'RCPT TO:<ploucs+bon@depot.exemple.fr>\r\n'
    expect((await talk(['EHLO moi\r\nMAIL FROM:<a@b.fr>\r\n', to, 'RCPT TO:<x@depot.exemple.fr>\r\n'])).heard).toMatch(/\n452 /)
  })

  it('fifty at once are all taken', async () => {
    expect(await Promise.all(Array.from({ length: 50 }, (_, i) => send({ text: `n° ${i}` })))).toEqual(Array(50).fill(null))
    expect(new Set(taken.map(({ sha256 }) => sha256)).size).toBe(50)
  })

  it('garbage, pipelined or binary, harms nobody', async () => {
    const garbage = Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * 7919) % 256))
    const talks = await Promise.all([
      talk([garbage, '\r\n', garbage]),
      talk(['EHLO moi\r\n', 'MAIL FROM:<a@b.fr>\r\nRCPT TO:<x@y.z>\r\nDATA\r\nQUIT\r\nDATA\r\n']),
      talk(['DATA\r\n'.repeat(50)]),
      talk(['RCPT TO:<\r\n\u0000\r\nMAIL FROM:<<<>>>\r\n']),
    ])
    expect(talks[1]?.heard).toMatch(/550 .*\r\n503 /)
    expect(taken).toEqual([])
    expect(await send()).toBe(null)
  })

  it('a client that falls silent, also in the middle of a mail, is let go', async () => {
    const silent = await talk(['EHLO moi\r\n'], 1_500)
    const half = await talk(
      ['EHLO moi\r\nMAIL FROM:<a@b.fr>\r\nRCPT TO:<ploucs+bon@depot.exemple.fr>\r\nDATA\r\n', 200, 'Subject: à moi'],
      1_500,
    )
    expect([silent.closed, half.closed]).toEqual([true, true])
    expect([taken, await readdir(join(data, 'mail-in', 'coming')), lines]).toEqual([[], [], []])
  })
})

/** Of nobody: made for this test, valid for a hundred years. */
const CERT = `-----BEGIN CERTIFICATE-----
MIIBjTCCATOgAwIBAgIUbVHXK6sV67KrT2UjA4YA6tn9zw0wCgYIKoZIzj0EAwIw
GzEZMBcGA1UEAwwQZGVwb3QuZXhlbXBsZS5mcjAgFw0yNjExMjIwNTA0MjZaGA8y
MTI2MTAyOTA1MDQyNlowGzEZMBcGA1UEAwwQZGVwb3QuZXhlbXBsZS5mcjBZMBMG
ByqGSM49AgEGCCqGSM49AwEHA0IABGYV50Sv/MCBqu14mhUYC6JHH9rfUqwz9TNw
9/THP2vuiACrYTs0JpQXKJ5gqBf6A12CmFavh38P+eZiM4lf9tejUzBRMB0GA1Ud
DgQWBBSF9Uv+meYdE2WJ6GaQZF6UgDTEqzAfBgNVHSMEGDAWgBSF9Uv+meYdE2WJ
6GaQZF6UgDTEqzAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIQCQ
opqvgmiacym1enUIwSL9BDyjNtjEA3kjGxWZSP4XagIgJndH4N7OtrEkFqyWyLbX
PA1ij9LJHdoPL4x92jWhgP0=
-----END CERTIFICATE-----`
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg6t3xigdpRs431i/W
BC2M3TLSXmIy4zGLZiDC3aM4XTqhRANCAARmFedEr/zAgarteJoVGAuiRx/a31Ks
M/UzcPf0xz9r7ogAq2E7NCaUFyieYKgX+gNdgphWr4d/D/nmYjOJX/bX
-----END PRIVATE KEY-----`

it('with a certificate, the exchange is encrypted', async () => {
  const [mailInCert, mailInKey] = [join(data, 'cert.pem'), join(data, 'key.pem')]
  await Promise.all([writeFile(mailInCert, CERT), writeFile(mailInKey, KEY)])
  const config = { mailInPort: 0, mailInBind: '127.0.0.1', mailInHost: 'depot.exemple.fr', mailInCert, mailInKey, data }
  const closed = await startReceiver({ config, mailbox, log: (line) => lines.push(line) })
  const transport = createTransport({ host: '127.0.0.1', port: closed.port, requireTLS: true, tls: { rejectUnauthorized: false } })
  const to = 'ploucs+bon@depot.exemple.fr'
  expect((await transport.sendMail({ from: 'camille@exemple.fr', to, subject: 'Essai', text: 'Chiffré' })).response).toMatch(/^250/)
  transport.close()
  await closed.stop()
  expect(taken.length).toBe(1)
})

describe('by a folder', () => {
  it('takes what lies there, moves it aside, and says why what it refuses is refused', async () => {
    const folder = join(data, 'depot')
    await mkdir(folder)
    const lay = async (name: string, text: string) => {
      await writeFile(join(folder, name), text)
      await utimes(join(folder, name), new Date(0), new Date(0))
    }
    const look = () => takeDropped({ folder, data, mailbox, log: (line) => lines.push(line) })
    await lay('un.eml', 'Subject: un\r\n\r\nx')
    await lay('notes.txt', 'pas un courriel')
    await writeFile(join(folder, 'encore-ecrit.eml'), 'Subject: pas fini')
    await look()
    expect(taken.map(({ text, from, to }) => [text, from, to])).toEqual([['Subject: un\r\n\r\nx', '', '']])
    expect((await readdir(folder)).sort()).toEqual(['done', 'encore-ecrit.eml', 'notes.txt'])

    await lay('deux.eml', 'Subject: deux')
    answer = { is: 'later', says: 'Pleine.' }
    await look()
    expect([(await readdir(folder)).includes('deux.eml'), lines]).toEqual([true, ['Mail in: deux.eml stays: Pleine.']])
    answer = { is: 'refused', says: 'Adresse inconnue.' }
    await look()
    const refused = (await readdir(join(folder, 'refused'))).sort()
    expect(refused.map((name) => name.replace(/^\d+-/, ''))).toEqual(['deux.eml', 'deux.eml.txt'])
    expect((await readFile(join(folder, 'refused', refused[1] ?? ''))).toString()).toBe('Adresse inconnue.\n')
  })
})
