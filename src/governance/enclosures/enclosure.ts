import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { MeetingState } from '#governance/meetings/meeting.ts'

/** A document joined to a point, or to the meeting as a whole (`point` null): a file, or the address of a page. Replaced, it stays, with its time. */
export type Enclosure = {
  id: Id
  point: Id | null
  title: string
  file: { document: Id; ending: string; mediaType: string; bytes: number; sha256: string } | null
  link: string | null
  by: Id
  joinedAt: Instant
  replacedBy: Id | null
  replacedAt: Instant | null
}

/** Of one meeting, those that were not replaced. */
export const MOST_ENCLOSURES = 40
export const MOST_AT_ONCE = 10
/** What leaves with the notice itself: more fills mailboxes, and mail servers refuse it. */
export const ENCLOSED_BYTES = 2 * 1024 * 1024

type Kind = { endings: string[]; mediaType: string; begins: (head: Uint8Array) => boolean }

const starts =
  (...bytes: number[]) =>
  (head: Uint8Array): boolean =>
    bytes.every((byte, at) => head[at] === byte)
const says =
  (text: string, from = 0) =>
  (head: Uint8Array): boolean =>
    [...text].every((sign, at) => head[from + at] === sign.charCodeAt(0))

const packed = says('PK\u0003\u0004')
const compound = starts(0xd0, 0xcf, 0x11, 0xe0)
const ooxml = 'application/vnd.openxmlformats-officedocument'
const odf = 'application/vnd.oasis.opendocument'

/** What a meeting reads: PDF, pictures, office files. Nothing a browser would run (HTML, SVG), no office file with programs in it. */
const kinds: Kind[] = [
  { endings: ['pdf'], mediaType: 'application/pdf', begins: says('%PDF-') },
  { endings: ['png'], mediaType: 'image/png', begins: starts(0x89, 0x50, 0x4e, 0x47) },
  { endings: ['jpg', 'jpeg'], mediaType: 'image/jpeg', begins: starts(0xff, 0xd8, 0xff) },
  { endings: ['gif'], mediaType: 'image/gif', begins: says('GIF8') },
  { endings: ['webp'], mediaType: 'image/webp', begins: (head) => says('RIFF')(head) && says('WEBP', 8)(head) },
  { endings: ['heic', 'heif'], mediaType: 'image/heic', begins: says('ftyp', 4) },
  { endings: ['docx'], mediaType: `${ooxml}.wordprocessingml.document`, begins: packed },
  { endings: ['xlsx'], mediaType: `${ooxml}.spreadsheetml.sheet`, begins: packed },
  { endings: ['pptx'], mediaType: `${ooxml}.presentationml.presentation`, begins: packed },
  { endings: ['odt'], mediaType: `${odf}.text`, begins: packed },
  { endings: ['ods'], mediaType: `${odf}.spreadsheet`, begins: packed },
  { endings: ['odp'], mediaType: `${odf}.presentation`, begins: packed },
  { endings: ['doc'], mediaType: 'application/msword', begins: compound },
  { endings: ['xls'], mediaType: 'application/vnd.ms-excel', begins: compound },
  { endings: ['ppt'], mediaType: 'application/vnd.ms-powerpoint', begins: compound },
  { endings: ['rtf'], mediaType: 'application/rtf', begins: says('{\\rtf') },
]

/** `.pdf,.png,…`: what a browser offers to choose. */
export const ACCEPTED = kinds.flatMap(({ endings }) => endings.map((one) => `.${one}`)).join(',')
/** Bytes of a file that tell what it is. */
export const HEAD_BYTES = 16

export const endingOf = (name: string): string => /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
const kindOf = (name: string): Kind | undefined => kinds.find(({ endings }) => endings.includes(endingOf(name)))

export const mediaTypeOf = (name: string): string => kindOf(name)?.mediaType ?? 'application/octet-stream'

/** Why a file is not taken: empty, of a kind nobody needs in a meeting, or not what its name says. `head`: its first `HEAD_BYTES`. */
export const checkFile = (name: string, bytes: number, head: Uint8Array): Problem[] => {
  if (bytes === 0) return [problem('files', 'enclosure.empty', { name })]
  const kind = kindOf(name)
  if (!kind) return [problem('files', 'enclosure.kind', { name })]
  return kind.begins(head) ? [] : [problem('files', 'enclosure.notWhatItSays', { name, ending: endingOf(name).toUpperCase() })]
}

/** An address of the web that nobody can read or change on the way, without a password in it. */
export const checkLink = (link: string): Problem[] => {
  if (link === '') return []
  const address = URL.parse(link)
  if (address?.protocol !== 'https:' || address.host === '') return [problem('link', 'enclosure.httpsOnly')]
  return address.username !== '' || address.password !== '' ? [problem('link', 'enclosure.noPassword')] : []
}

/** What somebody joins in one press. `already`: how many the meeting has. */
export const checkJoining = ({ files, link, title }: { files: number; link: string; title: string }, already: number): Problem[] => {
  const things = files + (link === '' ? 0 : 1)
  if (things === 0) return [problem('files', 'enclosure.nothing')]
  const problems = checkLink(link)
  if (title !== '' && things > 1) problems.push(problem('title', 'enclosure.oneTitle'))
  if (already + things > MOST_ENCLOSURES) problems.push(problem('files', 'enclosure.tooMany', { max: MOST_ENCLOSURES }))
  return problems
}

/** A document may be joined until the PV is sealed: what was laid before the room belongs to it, later it would change what was signed. */
export const whyNotJoin = (state: MeetingState): Problem[] => {
  if (state === 'sealed') return [problem('', 'enclosure.sealed')]
  return state === 'cancelled' ? [problem('', 'enclosure.cancelled')] : []
}

/** Taken away, or called otherwise, only while nobody was convened with it. */
export const whyNotChange = (meeting: { state: MeetingState; convenedAt: Instant | null }): Problem[] => {
  const over = whyNotJoin(meeting.state)
  if (over.length > 0) return over
  return meeting.convenedAt === null ? [] : [problem('', 'enclosure.announced')]
}

export const whyNotReplace = (one: Pick<Enclosure, 'replacedAt'>): Problem[] =>
  one.replacedAt === null ? [] : [problem('', 'enclosure.replacedAlready')]

/** What people call a file: its name without its ending. */
export const titleOf = (name: string): string => {
  const bare = name.replace(/\.[a-z0-9]{1,5}$/i, '').trim()
  return (bare || name).slice(0, 200).toWellFormed()
}

/** What people call a page nobody named: its address, without how it is reached. */
export const linkTitle = (link: string): string =>
  link
    .replace(/^https:\/\//i, '')
    .replace(/\/$/, '')
    .slice(0, 200)
    .toWellFormed()

/** The name a file is saved under: no folder, no sign a system refuses. */
export const fileName = (title: string, ending: string): string => {
  const bare = title
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[\\/:*?"<>|]+/g, '-')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120)
    .toWellFormed()
  return `${bare || 'document'}.${ending}`
}

/** In the order they were joined; same facts, same order. */
export const inOrder = (all: Enclosure[]): Enclosure[] =>
  [...all].sort((a, b) => (a.joinedAt < b.joinedAt ? -1 : a.joinedAt > b.joinedAt ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

export const current = (all: Enclosure[]): Enclosure[] => inOrder(all).filter(({ replacedAt }) => replacedAt === null)

/** Those that stood in the place of `one` before it, latest first. */
export const before = (all: Enclosure[], one: Enclosure): Enclosure[] => {
  const last = all.find(({ replacedBy }) => replacedBy === one.id)
  return last ? [last, ...before(all, last)] : []
}

/** The PDFs that leave with the notice: in their order, as long as they weigh no more together than `ENCLOSED_BYTES`. */
export const enclosedIn = (all: Enclosure[]): Enclosure[] => {
  let room = ENCLOSED_BYTES
  return current(all).filter(({ file }) => {
    if (file?.mediaType !== 'application/pdf' || file.bytes > room) return false
    room -= file.bytes
    return true
  })
}

/** By what a file is known again on paper: the first eight signs of its SHA-256. */
export const markOf = ({ file }: Pick<Enclosure, 'file'>): string | null => file?.sha256.slice(0, 8) ?? null

/** It was there when the notice last left. */
export const isAnnounced = ({ joinedAt }: Pick<Enclosure, 'joinedAt'>, notices: { sentAt: Instant }[]): boolean =>
  notices.some(({ sentAt }) => joinedAt <= sentAt)
