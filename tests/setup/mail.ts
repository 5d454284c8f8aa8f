import { Readable } from 'node:stream'
import type { Envelope, Taken } from '#platform/mail/receiver.ts'
import { spool } from '#platform/mail/spool.ts'
import { handlers } from '../../src/app.tsx'
import { mailIn } from '../../src/mailbox/mail-in.ts'
import type { TestSite } from './site.ts'

/** Opens one's address of deposit as people do: by the page that shows it. */
export const ownAddress = async (browser: Awaited<ReturnType<TestSite['as']>>, slug: string): Promise<string> => {
  const page = await browser.get(`/${slug}/courrier-entrant`)
  const token = /name="token" value="([a-z2-7]{20})"/.exec(page.text)?.[1] ?? ''
  const address = />([^<>\s]+@[^<>\s]+)<\/textarea>/.exec(page.text)?.[1] ?? ''
  const opened = await browser.post(`/${slug}/courrier-entrant/adresse/ouvrir`, { token })
  if (opened.status !== 303 || !address.includes(token)) throw new Error(`No address of deposit: ${opened.status}`)
  return address
}

/** The house behind its doors for mail. */
export const deposits = (site: TestSite) => {
  const { pools, config } = site
  const stage = { pools, handlers, data: config.data, lang: 'fr' as const, operators: [] }
  const mailbox = mailIn({ stage, host: config.mailInHost, clock: () => site.clock.now })
  const take = async (mail: Buffer, envelope: Envelope): Promise<Taken> => {
    const spooled = await spool(config.data, Readable.from([mail]))
    if (!spooled) throw new Error('Too large to be taken in')
    return mailbox.take(spooled, envelope)
  }
  return { mailbox, stage, take }
}

let count = 0

type File = { name: string; content: string | Buffer; type?: string }
type Sent = { from?: string; to: string; original?: string; subject?: string; files?: File[]; latin1?: boolean }

/** A mail as Gmail forwards one. Each is another, with an id of its own. */
export const forward = ({
  from = 'Maite <maiteploucs@exemple.fr>',
  to,
  original = 'Claire <claire@mairie.example>',
  subject = 'Prêt de la salle',
  files = [],
  latin1,
}: Sent): Buffer => {
  count += 1
  const text = `Pour le dossier.

---------- Forwarded message ---------
De : ${original}
Date: lun. 2 mars 2026 à 10:12
Subject: ${subject}
To: Maite <maiteploucs@exemple.fr>

Bonjour, la salle est libre.`
  const parts = files.map(
    ({ name, content, type = 'application/pdf' }) => `--limite
Content-Type: ${type}
Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}
Content-Transfer-Encoding: base64

${Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\n')}
`,
  )
  const mail = `From: ${from}
To: ${to}
Subject: =?UTF-8?B?${Buffer.from(`Fwd: ${subject}`).toString('base64')}?=
Date: Tue, 3 Mar 2026 09:00:00 +0100
Message-ID: <${count}.${Math.floor(performance.now())}@exemple.fr>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=limite

--limite
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

${text}
${parts.join('')}--limite--
`
  return Buffer.from(mail.replaceAll('\n', '\r\n'), latin1 ? 'latin1' : 'utf8')
}

/** A mail one writes to somebody, with the address of deposit in blind copy. */
export const bccTo = ({ from, to }: { from: string; to: string }): Buffer =>
  Buffer.from(
    `From: ${from}\r\nTo: ${to}\r\nSubject: Rendez-vous\r\nDate: Tue, 3 Mar 2026 09:00:00 +0100\r\nMessage-ID: <bcc@exemple.fr>\r\n\r\nÀ jeudi.\r\n`,
  )

/** Mails straight into the table, for who looks at how they leave. The first is the latest. */
export const mailsWritten = (site: TestSite, hub: string, count: number, from = 0) =>
  site.sql(
    `insert into platform.mail (hub_id, id, to_address, to_name, subject, body, written_at)
     select $1, gen_random_uuid(), 'a' || n || '@exemple.fr', 'Ana', '=1+' || n, '', '2026-03-01T10:00:00Z'::timestamptz - n * interval '1 minute'
     from generate_series($2::int, $3::int) n`,
    [hub, from, from + count - 1],
  )
