import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { htmlToText } from './html-text.ts'
import { type Reading, readMail } from './read-mail.ts'

let folder: string
let count = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cordee-read-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const read = async (bytes: string | Uint8Array): Promise<Reading> => {
  count += 1
  const path = join(folder, `${count}.eml`)
  await writeFile(path, typeof bytes === 'string' ? bytes.replace(/\r?\n/g, '\r\n') : bytes)
  return readMail(path, join(folder, `${count}`))
}
const latin1 = (text: string) => Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'latin1')

const HEAD = `From: =?UTF-8?Q?Camille_Lartigu=C3=A9?= <Camille@Ploucs.example>
To: ploucs+abc@exemple.fr
Subject: =?iso-8859-1?Q?TR_:_Pr=EAt?=
Date: Mon, 2 Mar 2026 10:12:00 +0100
Message-ID: <1@ploucs.example>
MIME-Version: 1.0
`

/** A mail with a file of twenty megabytes; the hash of that file. */
const writeLarge = async (path: string): Promise<string> => {
  const bytes = randomBytes(20 * 1024 * 1024)
  const head = `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: application/zip; name=grand.zip\nContent-Transfer-Encoding: base64\n\n`
  await writeFile(path, head.replaceAll('\n', '\r\n'))
  await writeFile(path, `${bytes.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n--b--\r\n`, { flag: 'a' })
  return createHash('sha256').update(bytes).digest('hex')
}

describe('a mail is read', () => {
  it('with its heads decoded, its text and its files on disk', async () => {
    const mail = await read(`${HEAD}Content-Type: multipart/mixed; boundary="b1"

avant
--b1
Content-Type: multipart/alternative; boundary=b2

--b2
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Bonjour, la salle est pr=C3=AAte : =
voici.
--b2
Content-Type: text/html

<p>Bonjour</p>
--b2--
--b1
Content-Type: application/pdf; name="=?UTF-8?Q?Devis_=C3=A9t=C3=A9.pdf?="
Content-Disposition: attachment
Content-Transfer-Encoding: base64

${Buffer.from('%PDF-1.7 devis').toString('base64')}
--b1
Content-Type: text/csv
Content-Disposition: attachment; filename*=UTF-8''liste%20%C3%A9l%C3%A8ves.csv

nom;heures
Zoé;2
--b1--
après`)
    expect(mail).toMatchObject({
      from: { name: 'Camille Lartigué', address: 'camille@ploucs.example' },
      to: [{ address: 'ploucs+abc@exemple.fr' }],
      subject: 'TR : Prêt',
      date: '2026-03-02T09:12:00.000Z',
      messageId: '<1@ploucs.example>',
      text: 'Bonjour, la salle est prête : voici.',
      remarks: [],
    })
    expect(mail.files.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['Devis été.pdf', 'application/pdf'],
      ['liste élèves.csv', 'text/csv'],
    ])
    expect(await Promise.all(mail.files.map(async ({ path }) => (await readFile(path)).toString()))).toEqual([
      '%PDF-1.7 devis',
      'nom;heures\r\nZoé;2',
    ])
    expect(mail.files[0]?.sha256).toBe(createHash('sha256').update('%PDF-1.7 devis').digest('hex'))
  })

  it('an HTML mail as text: no script, no style, no picture from outside', async () => {
    const mail = await read(`${HEAD}Content-Type: text/html; charset=utf-8

<html><head><title>x</title><style>p{}</style></head><body><p>Bonjour&nbsp;&eacute;l&egrave;ves</p><script>alert(1)</script>
<ul><li>un</li><li>deux</li></ul><img src="https://traceur.example/p.gif"><!-- caché --><p>3 &lt; 4 &#233;</p></body></html>`)
    expect(mail.text).toBe('Bonjour\u00a0élèves\n\n• un\n• deux\n\n3 < 4 é')
  })

  it('a mail carried as a file, itself with a file', async () => {
    const mail = await read(`${HEAD}Content-Type: multipart/mixed; boundary=b1

--b1
Content-Type: text/plain

Pour info
--b1
Content-Type: message/rfc822
Content-Disposition: attachment; filename="Salle.eml"

From: Claire <claire@mairie.example>
To: camille@ploucs.example
Subject: Salle
Date: Fri, 27 Feb 2026 08:00:00 +0100
Content-Type: multipart/mixed; boundary=b2

--b2
Content-Type: text/plain; charset=iso-8859-15
Content-Transfer-Encoding: quoted-printable

20 =A4
--b2
Content-Type: application/pdf; name=plan.pdf
Content-Transfer-Encoding: base64

JVBERg==
--b2--
--b1--
`)
    expect(mail.text).toBe('Pour info')
    expect(mail.files).toEqual([])
    expect(mail.carried).toMatchObject([
      { from: { address: 'claire@mairie.example' }, subject: 'Salle', text: '20 €', files: [{ name: 'plan.pdf', bytes: 4 }] },
    ])
    expect(mail.remarks).toEqual([])
  })
})

describe('what is broken is read as well as it can be, and said', () => {
  it.each<[string, Uint8Array | string, string, string[]]>([
    [
      'Latin-1 declared as UTF-8',
      latin1(`${HEAD}Content-Type: text/plain; charset=utf-8\n\nPrêt à l’été`.replace('’', "'")),
      "Prêt à l'été",
      ['charset'],
    ],
    ['an unknown charset', latin1(`${HEAD}Content-Type: text/plain; charset=x-klingon\n\nPrêt`), 'Prêt', ['charset']],
    ['UTF-8 declared as ASCII', `${HEAD}Content-Type: text/plain; charset=us-ascii\n\nPrêt`, 'Prêt', []],
    ['a multipart without a boundary', `${HEAD}Content-Type: multipart/mixed\n\nBonjour`, 'Bonjour', ['boundary']],
    [
      'cut off in the middle',
      `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nBonj`,
      'Bonj',
      ['boundary'],
    ],
    ['bad base64', `${HEAD}Content-Transfer-Encoding: base64\n\nQm9u!!am91cg==`, 'Bonjour', ['encoding']],
    ['bad quoted-printable', `${HEAD}Content-Transfer-Encoding: quoted-printable\n\n100 =% s=C3=BBr`, '100 =% sûr', ['encoding']],
    ['a NUL and other controls', `${HEAD}\nBon\u0000jo\u0007ur`, 'Bonjour', []],
    ['signs that turn the reading direction', `${HEAD}\nBon\u202ejo\u2066ur`, 'Bonjour', []],
    ['no head at all', 'salut', '', ['unreadable']],
    ['nothing', '', '', ['unreadable']],
  ])('%s', async (_, bytes, text, remarks) => {
    const mail = await read(bytes)
    expect(mail.text).toBe(text)
    expect(mail.remarks).toEqual(remarks)
  })

  it('a subject in raw Latin-1', async () => {
    const mail = await read(latin1('From: a@b.fr\nSubject: Prêt\n\nx'))
    expect([mail.subject, mail.remarks]).toEqual(['Prêt', ['charset']])
  })
})

/** Milliseconds of the processor this process takes from now on: what others do on the machine does not count. */
const cpuSince = () => {
  const began = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  }
}

describe('bombs do not go off', () => {
  const fast = async (mail: string | Uint8Array) => {
    const spent = cpuSince()
    const read_ = await read(mail)
    expect(spent()).toBeLessThan(5_000)
    return read_
  }

  it('ten thousand parts', async () => {
    const parts = Array.from({ length: 10_000 }, (_, i) => `--b\nContent-Type: application/pdf; name=${i}.pdf\n\nx\n`).join('')
    const mail = await fast(`${HEAD}Content-Type: multipart/mixed; boundary=b\n\n${parts}--b--`)
    expect(mail.files.length).toBe(200)
    expect(mail.remarks).toContain('parts')
  })

  it('a thousand multiparts in one another', async () => {
    const open = Array.from({ length: 1_000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join('')
    expect((await fast(`${HEAD}${open}Content-Type: text/plain\n\nfond`)).remarks).toContain('depth')
  })

  it('fifty mails in one another', async () => {
    let inner = 'From: a@b.fr\nSubject: fond\n\nfond'
    for (let i = 0; i < 50; i += 1)
      inner = `From: a@b.fr\nSubject: ${i}\nContent-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\nContent-Type: message/rfc822\n\n${inner}\n--b${i}--\n`
    const mail = await fast(inner)
    expect(mail.remarks).toContain('depth')
    expect(mail.carried[0]?.carried[0]?.carried[0]?.files[0]?.mediaType).toBe('message/rfc822')
  })

  it('a head of ten megabytes, a line of ten megabytes', async () => {
    expect((await fast(`${HEAD}${'X-A: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n'.repeat(280_000)}\nx`)).remarks).toContain('cut')
    expect((await fast(`${HEAD}\n${'a'.repeat(10_000_000)}`)).text.length).toBe(1024 * 1024)
  })

  it('a file of more than twenty megabytes is left out, and said', async () => {
    const mail = await fast(
      `${HEAD}Content-Type: application/zip\nContent-Transfer-Encoding: base64\n\n${'A'.repeat(76).concat('\n').repeat(380_000)}`,
    )
    expect([mail.files, mail.remarks]).toEqual([[], ['tooBig']])
  })

  it('a file of twenty megabytes is kept to the byte, and memory stays flat', async () => {
    const path = join(folder, 'large.eml')
    const sha256 = await writeLarge(path)
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const held = () => {
      collect()
      const { heapUsed, external } = process.memoryUsage()
      return heapUsed + external
    }
    held()
    await setTimeout(50)
    const before = held()
    let [most, looks] = [0, 0]
    const timer = setInterval(() => {
      looks += 1
      most = Math.max(most, held() - before)
    }, 20)
    const mail = await readMail(path, join(folder, 'large'))
    clearInterval(timer)
    expect(mail.files[0]?.sha256).toBe(sha256)
    expect(looks).toBeGreaterThan(3)
    expect(most).toBeLessThan(6 * 1024 * 1024)
  })

  it('whatever the bytes, there is an answer', async () => {
    const word = fc.constantFrom(
      ...[
        'Content-Type: multipart/mixed; boundary=b',
        '--b',
        '--b--',
        'Content-Transfer-Encoding: base64',
        'Content-Type: message/rfc822',
        '',
        'From: <',
        '=?utf-8?B?4?=',
      ],
      ...[
        'Content-Disposition: attachment; filename*0*=x',
        'Date: 99999',
        'Content-Type: text/html',
        '<!--',
        '&#x110000;',
        ' '.repeat(30),
        '=C3',
      ],
    )
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 500 }),
      fc.array(fc.oneof(word, fc.string()), { maxLength: 40 }).map((lines) => Buffer.from(lines.join('\r\n'))),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => {
        const mail = await read(some)
        expect(typeof mail.text).toBe('string')
        expect(mail.text.includes('\u0000')).toBe(false)
      }),
      { numRuns: 200 },
    )
  })

  it('a megabyte of open tags becomes text in no time', () => {
    const spent = cpuSince()
    for (const html of ['<'.repeat(1e6), '<p '.repeat(3e5), '<!--'.repeat(2e5), '&'.repeat(1e6), '<script>'.repeat(1e5)]) htmlToText(html)
    expect(spent()).toBeLessThan(2_000)
  })
})
