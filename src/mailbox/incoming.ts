import type { Instant } from '#base/day.ts'
import type { Reading, ReadMail } from '#platform/mail/read-mail.ts'
import { bareSubject, forwardedIn } from './forwarded.ts'
import type { Correspondent } from './mail.ts'

/** What a mail that came in says, seen by the owner of the tray. */
export type Incoming = {
  subject: string
  note: string
  body: string
  writtenAt: Instant | null
  correspondents: Correspondent[]
  remarks: string[]
}

type Asked = {
  zone: string
  /** Addresses of the tray's owner, and those of deposit: nobody one corresponds with. */
  own: (address: string) => boolean
  /** Who brought it, as the mail server said; '': nobody, as for notices of what did not arrive (RFC 5321, 4.5.5). Unsaid: it came by the folder. */
  envelope?: string
}

/** With more than these it is a mailing, not an exchange. */
const MOST = 5
const NOTE = 20_000
const BODY = 200_000

/**
 * Who wrote, when, what: of the mail carried as a file, else of the one forwarded in the text, else of the mail itself, which its owner then sent with
 * the address of deposit in copy; its other recipients are those it was written to.
 */
export const incomingFrom = (mail: Reading, asked: Asked): Incoming => {
  const found = mail.carried[0] ? carried(mail, asked) : inText(mail, asked)
  const cut = found.note.length > NOTE || found.body.length > BODY
  const correspondents = found.correspondents.filter(({ address, name }) => address !== '' || name !== '')
  const said = {
    cut,
    recipients: correspondents.length > MOST,
    automatic: mail.automatic || asked.envelope === '',
    winmail: [mail, ...mail.carried].some(({ files }) => files.some(isTnef)),
  }
  return {
    ...found,
    note: found.note.slice(0, NOTE).toWellFormed(),
    body: found.body.slice(0, BODY).toWellFormed(),
    subject: bareSubject(found.subject).slice(0, 300).toWellFormed(),
    correspondents: correspondents.slice(0, MOST),
    remarks: [...new Set([...mail.remarks, ...found.remarks, ...Object.entries(said).flatMap(([remark, is]) => (is ? [remark] : []))])],
  }
}

/** What Outlook wraps text and files in where it takes the other for an Outlook too: no other program opens it. */
const isTnef = ({ name, mediaType }: { name: string; mediaType: string }): boolean =>
  /^application\/(vnd\.)?ms-tnef$/.test(mediaType) || /^winmail\.dat$/i.test(name)

const carried = (mail: Reading, { own }: Asked): Incoming => {
  const [first, ...others] = mail.carried as [ReadMail, ...ReadMail[]]
  const from = first.from && !own(first.from.address) ? [first.from] : first.to.filter(({ address }) => !own(address))
  const below = others.map((one) => `— ${one.from?.name || one.from?.address || ''} : ${one.subject}\n\n${one.text}`)
  return {
    subject: first.subject || mail.subject,
    note: mail.text.trim(),
    body: [first.text, ...below].join('\n\n').trim(),
    writtenAt: first.date,
    correspondents: from,
    remarks: others.length > 0 ? ['several'] : [],
  }
}

const FORWARDS = /^\s*(tr|fwd?|wg|i)\s*(\[\d+\])?[\u00a0\u202f ]*:/i

const inText = (mail: Reading, { zone, own }: Asked): Incoming => {
  const others = mail.to.filter(({ address }) => !own(address))
  // An answer quotes the same lines a forwarded mail begins with: only who wrote to nobody else, or says so in the subject, forwards.
  const { note, original } =
    FORWARDS.test(mail.subject) || others.length === 0 ? forwardedIn(mail.text, zone) : { note: '', original: null }
  if (!original) {
    return { subject: mail.subject, note: '', body: mail.text.trim(), writtenAt: mail.date, correspondents: others, remarks: [] }
  }
  const { name, address, at, subject, text } = original
  const mine = address !== null && own(address)
  return {
    subject: subject || mail.subject,
    note,
    body: text,
    writtenAt: at,
    correspondents: mine ? [] : [{ name: name === address ? '' : name, address: address ?? '' }],
    remarks: [],
  }
}
