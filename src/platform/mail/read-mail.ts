import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime, { type Address, type Attachment } from 'postal-mime'
import { type Instant, toInstant } from '#base/day.ts'
import { htmlToText } from './html-text.ts'
import { isMailAddress } from './mailer.ts'
import { type Remark, type Split, type SplitFile, splitMail } from './split-mail.ts'

export type Correspondent = { name: string; address: string }
export type ReadFile = SplitFile & { name: string; mediaType: string }

/** A mail as it can be read. `address`es are in lower case; `to`: of To and Cc; `passed`: where it was delivered on its way. */
export type ReadMail = {
  messageId: string
  from: Correspondent | null
  to: Correspondent[]
  passed: string[]
  returnPath: string
  subject: string
  /** null: it does not say, or not so that one could tell. */
  date: Instant | null
  text: string
  files: ReadFile[]
  /** A program sent it by itself: an answer of absence, a notice that a mail did not arrive (RFC 3834, RFC 3464). */
  automatic: boolean
  /** Mails it carries as files (« transférer en pièce jointe »). */
  carried: ReadMail[]
}

export type Reading = ReadMail & { remarks: Remark[] }

/** A mail in a mail in a mail: beyond, it stays a file. */
const DEEPEST = 3
const MOST_CARRIED = 10
const MOST_WRITTEN = 50
const OPTIONS = { forceRfc822Attachments: true, maxNestingDepth: 64, maxHeadersSize: 1024 * 1024, maxRfc822NestingDepth: 0 }

/**
 * Reads a mail from disk, its files into `folder`, with as little memory for a large one as for a small one. Whatever the bytes are, there is an
 * answer: what could be read, and what could not (`remarks`).
 */
export const readMail = async (path: string, folder: string): Promise<Reading> => {
  const remarks = new Set<Remark>()
  const mail = await readAt(path, folder, remarks, { left: MOST_CARRIED }, 0)
  return { ...mail, remarks: [...remarks] }
}

const readAt = async (path: string, folder: string, remarks: Set<Remark>, budget: { left: number }, depth: number): Promise<ReadMail> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const split = await splitMail(path, folder)
  for (const remark of split.remarks) remarks.add(remark)
  const email = await PostalMime.parse(split.skeleton, OPTIONS).catch(() => {
    remarks.add('unreadable')
    return null
  })
  if (!email)
    return { ...NOTHING, files: [...split.files.values()].map((file, at) => ({ ...file, name: `piece-${at + 1}`, mediaType: PLAIN_FILE })) }
  const header = (key: string) => email.headers.filter((one) => one.key === key).map(({ value }) => value)
  const { files, carried } = await sorted(email.attachments, { split, folder, remarks, budget, depth })
  if (depth === 0 && !email.from && !email.date && !email.subject) remarks.add('unreadable')
  return {
    messageId: line(email.messageId ?? '', 500),
    from: flat(email.from ? [email.from] : [])[0] ?? null,
    to: flat([...(email.to ?? []), ...(email.cc ?? [])]).slice(0, MOST_WRITTEN),
    passed: ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'].flatMap(header).flatMap(addressesIn).slice(0, MOST_WRITTEN),
    returnPath: addressesIn(email.returnPath ?? '')[0] ?? '',
    subject: line(email.subject ?? '', 300),
    date: dateOf(email.date),
    text: written(email.text ?? '') || htmlToText(written(email.html ?? '')),
    files,
    automatic: isAutomatic(header),
    carried,
  }
}

type Where = { split: Split; folder: string; remarks: Set<Remark>; budget: { left: number }; depth: number }

/** What a mail carries: files, and other mails, which are read as well unless they lie too deep. */
const sorted = async (attachments: Attachment[], { split, folder, remarks, budget, depth }: Where) => {
  const files: ReadFile[] = []
  const carried: ReadMail[] = []
  for (const attachment of attachments) {
    const file = split.files.get(tokenOf(attachment))
    if (!file) continue
    const isMail = attachment.mimeType === 'message/rfc822' || /\.eml$/i.test(attachment.filename ?? '')
    if (isMail && depth < DEEPEST && budget.left > 0) {
      budget.left -= 1
      carried.push(await readAt(file.path, join(folder, `carried-${budget.left}`), remarks, budget, depth + 1))
      await rm(file.path, { force: true })
    } else {
      if (isMail) remarks.add('depth')
      files.push({ ...file, name: line(attachment.filename ?? '', 200), mediaType: mediaTypeOf(attachment.mimeType) })
    }
  }
  return { files, carried }
}

const PLAIN_FILE = 'application/octet-stream'
const NOTHING: ReadMail = {
  messageId: '',
  from: null,
  to: [],
  passed: [],
  returnPath: '',
  subject: '',
  date: null,
  text: '',
  files: [],
  automatic: false,
  carried: [],
}

/** A mail that a rule sends on (`auto-forwarded`) is somebody’s all the same. */
const isAutomatic = (header: (key: string) => string[]): boolean =>
  header('auto-submitted').some((value) => /^\s*auto-(replied|generated|notified)/i.test(value)) ||
  header('content-type').some((value) => /^\s*multipart\/report/i.test(value)) ||
  header('precedence').some((value) => /^\s*auto_reply/i.test(value)) ||
  header('return-path').some((value) => /^\s*<\s*>/.test(value)) ||
  ['x-autoreply', 'x-autorespond'].some((key) => header(key).length > 0)

const tokenOf = ({ content }: Attachment): string =>
  (typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('latin1', 0, 200)).trim()

const mediaTypeOf = (type: string): string =>
  /^[a-z0-9][a-z0-9!#$&^_.+-]{0,60}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,100}$/.test(type) ? type : PLAIN_FILE

const flat = (addresses: Address[]): Correspondent[] =>
  addresses
    .flatMap((one) => ('group' in one && one.group ? one.group : [one]))
    .flatMap((one) => {
      const address = (one.address ?? '').trim().toLowerCase()
      return isMailAddress(address) ? [{ name: line(one.name ?? '', 200), address }] : []
    })

const addressesIn = (value: string): string[] =>
  (value.match(/[^\s<>()[\],;:"\\@]+@[^\s<>()[\],;:"\\@]+/g) ?? []).map((one) => one.toLowerCase()).filter(isMailAddress)

/** Between 1990 and 2100: a clock that stands elsewhere says nothing. */
const dateOf = (said: string | undefined): Instant | null => {
  const at = said === undefined ? Number.NaN : Date.parse(said)
  return at > Date.UTC(1990) && at < Date.UTC(2100) ? toInstant(new Date(at)) : null
}

/**
 * Text as a row can hold it: no control characters but tabs and line ends, nothing that turns the reading direction (a name must not read as another),
 * no half of a character.
 */
export const written = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .toWellFormed()
    .normalize('NFC')

const line = (text: string, max: number): string => [...written(text).replace(/\s+/g, ' ').trim()].slice(0, max).join('')
