import type { Instant } from '#base/day.ts'
import { addMinutes } from '#base/day.ts'
import type { Id } from '#base/id.ts'

export type Correspondent = { name: string; address: string }

/** A file as it waits: `piece` is its name on disk. */
export type WaitingFile = { piece: string; name: string; mediaType: string; sha256: string; bytes: number }

export type MailState = 'waiting' | 'filed' | 'thrown'

/** A mail in somebody's tray. */
export type Mail = {
  id: Id
  person: Id
  state: MailState
  expected: boolean
  /** The addresses it was sent on from: of the envelope, of the head. */
  senders: string[]
  subject: string
  note: string
  body: string
  writtenAt: Instant | null
  correspondents: Correspondent[]
  files: WaitingFile[]
  remarks: string[]
  again: number
  receivedAt: Instant
  settledAt: Instant | null
  contact: Id | null
  erasedAt: Instant | null
}

/** Mails a tray holds at most; beyond, the sender is asked to come back later. */
export const MOST_WAITING = 300

/** Minutes during which a mail that was filed or thrown away may be taken back; then its words and files are erased. */
export const UNDO_MINUTES = 24 * 60

/** Days a mail waits; then it is erased (RGPD, article 5: no longer than needed). */
export const KEPT_DAYS = 90

export const erasedAfter = ({ state, receivedAt, settledAt }: Pick<Mail, 'state' | 'receivedAt' | 'settledAt'>): Instant =>
  state === 'waiting' || settledAt === null ? addMinutes(receivedAt, KEPT_DAYS * 24 * 60) : addMinutes(settledAt, UNDO_MINUTES)

export const mayBeTakenBack = (mail: Pick<Mail, 'state' | 'receivedAt' | 'settledAt' | 'erasedAt'>, now: Instant): boolean =>
  mail.state !== 'waiting' && mail.erasedAt === null && now < erasedAfter(mail)

/** Whoever sends on to an address of deposit must be its owner, by the envelope and by the head: one may be forged without the other. */
export const isExpected = (senders: string[], mine: string[]): boolean =>
  senders.length > 0 && senders.every((one) => one !== '' && mine.includes(one))

/** Types of files that a computer runs, or that run something when they are opened. */
const RUNS = new Set(
  (
    'ade adp app appx bat chm cmd com cpl dll dmg docm dotm exe gadget hta htm html ins iso isp jar js jse lnk mde msc msi msix msp mst pif ' +
    'potm ppam ppsm pptm ps1 psm1 pkg reg scf scr sct sh shtml svg svgz url vb vbe vbs vhd wsc wsf wsh xhtml xlam xll xlsm xltm xht xml xsl mht mhtml'
  ).split(' '),
)
const RUNNING_TYPES =
  /^(text\/html|text\/javascript|application\/(x-)?(javascript|msdownload|ms-dos-executable|xhtml\+xml|hta|x-sh)|image\/svg\+xml)$/

/** A file that may do something when it is opened: kept, said, always downloaded, never shown. */
export const isDangerous = ({ name, mediaType }: Pick<WaitingFile, 'name' | 'mediaType'>): boolean =>
  RUNS.has(/\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '') || RUNNING_TYPES.test(mediaType)

/** A name that is only a name: no folder, no signs that turn the reading direction, nothing a system forbids. */
export const cleanFileName = (name: string, place: number): string => {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const clean = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const [, stem = '', ending = ''] = /^(.*?)(\.[^.]{1,10})?$/s.exec(clean) ?? []
  return stem === '' && ending === '' ? `piece-${place}` : `${[...stem].slice(0, 120).join('')}${ending}`
}

/** What becomes the words of the contact: subject, what the owner wrote, what was forwarded; at most 20,000 characters. */
export const wordsOf = ({ subject, note, body }: Pick<Mail, 'subject' | 'note' | 'body'>, most = 20_000): string =>
  [subject, note, body]
    .filter((part) => part !== '')
    .join('\n\n')
    .slice(0, most)
    .toWellFormed()
    .trim()
