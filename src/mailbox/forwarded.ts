import type { Instant } from '#base/day.ts'
import { saidDate } from './said-date.ts'

/** A mail inside a mail, as the program that forwarded it wrote it down. `address` null: only a name was given (Outlook, inside a house). */
export type Original = { name: string; address: string | null; at: Instant | null; subject: string; text: string }

/** What the forwarder wrote above, and the mail below; null: nothing was forwarded. */
export type Forwarded = { note: string; original: Original | null }

type Label = 'from' | 'date' | 'subject' | 'other'
const LABELS: Record<string, Label> = {
  ...{ de: 'from', from: 'from' },
  ...{ date: 'date', envoye: 'date', 'envoye le': 'date', sent: 'date' },
  ...{ objet: 'subject', sujet: 'subject', subject: 'subject' },
  ...{ a: 'other', to: 'other', pour: 'other', cc: 'other', 'copie a': 'other', cci: 'other', bcc: 'other', importance: 'other' },
  ...{
    'repondre a': 'other',
    'reply-to': 'other',
    'pieces jointes': 'other',
    attachments: 'other',
    organisation: 'other',
    organization: 'other',
  },
}
const ENGLISH = /^(from|sent|to|subject)$/

const SEPARATOR =
  /^(-{2,}.*(message|mail|courriel).*-{2,}|_{5,}|(debut du (message|courriel|mail) (reexpedie|transfere)|begin forwarded message) ?:?|.{0,60}(message (transfere|transmis|d'origine)|forwarded message|original message).{0,20})$/

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .trim()

/** Without what quoting and bold letters leave at the head of a line. */
const bare = (line: string): string => line.replace(/^[>\s]+/, '').replace(/^\*+|\*+$/g, '')

/** No field of a head is longer; what is would only take time. */
const LONGEST_FIELD = 1_000

const fieldIn = (line: string): { label: Label; english: boolean; value: string } | null => {
  if (line.length > LONGEST_FIELD) return null
  const found = /^([\p{L}' -]{1,16}?)[\u00a0\u202f ]{0,2}:\**(?:[\s\u00a0]+(.*))?$/u.exec(
    bare(line).replace(/^([\p{L} -]{1,16}[\u00a0\u202f ]?)\*+ ?:/u, '$1:'),
  )
  const word = plain(found?.[1] ?? '')
  const label = LABELS[word]
  return found && label ? { label, english: ENGLISH.test(word), value: (found[2] ?? '').replace(/^\*+\s*/, '').trim() } : null
}

/** Lines of a head at most; a list of recipients may go on for a while. */
const LONGEST_HEAD = 40
/** What was forwarded begins near the top: deeper down it is a quotation in a conversation. */
const LOOKED_AT = 2_000

type Block = { until: number; from: string; date: string; subject: string; english: boolean }

/** A block of fields that begins at this line: at least from whom, and when or about what. */
const blockAt = (lines: string[], start: number): Block | null => {
  const found: Partial<Record<Label, string>> = {}
  let english = false
  let last: Label | null = null
  let at = start
  for (; at < lines.length && at < start + LONGEST_HEAD; at += 1) {
    const line = lines[at] as string
    const field = fieldIn(line)
    if (field) {
      if (field.label !== 'other' && found[field.label] !== undefined) break
      found[field.label] ??= field.value
      english ||= field.english
      last = field.label
    } else if (bare(line) === '') {
      // Where HTML became text an empty line may stand between two fields.
      if (!lines[at + 1] || !fieldIn(lines[at + 1] as string)) break
    } else if (last === 'other' || (last !== null && found[last] === '') || /^[>\s]*[ \t]{2,}\S/.test(line)) {
      if (last !== 'other' && last !== null) found[last] = `${found[last]} ${bare(line)}`.trim()
    } else break
  }
  const { from, date = '', subject = '' } = found
  if (from === undefined || from === '' || (found.date === undefined && found.subject === undefined)) return null
  return { until: at, from, date, subject, english }
}

const ADDRESS = /[^\s<>()[\],;:"\\@*]+@[^\s<>()[\],;:"\\@*]+/

const who = (said: string): { name: string; address: string | null } => {
  const address =
    ADDRESS.exec(said.replace(/mailto:/gi, ''))?.[0]
      ?.toLowerCase()
      .replace(/[.>]+$/, '') ?? null
  const name = said
    .replace(/[<[(]?\s*(mailto:)?[^\s<>()[\],;:"\\@]+@[^\s<>()[\],;:"\\@]+\s*[>\])]*/gi, ' ')
    .replace(/["“”<>[\]*]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\b(via|de la part de)\b.*$/i, '')
    .trim()
  return { name: name.slice(0, 200), address }
}

/** One level of « > » less, where all of a text is quoted (Apple Mail). */
const unquoted = (lines: string[]): string[] =>
  lines.every((line) => line === '' || line.startsWith('>')) ? lines.map((line) => line.replace(/^> ?/, '')) : lines

const isSeparator = (line: string): boolean =>
  line.length <= LONGEST_FIELD && (bare(line) === '' || SEPARATOR.test(plain(bare(line)).slice(0, 120)))

const trimmed = (lines: string[]): string =>
  lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** Finds a mail forwarded in the text of another, whatever mail program did it. `zone`: of the hub, for hours without a zone. */
export const forwardedIn = (text: string, zone: string): Forwarded => {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  for (let start = 0; start < lines.length && start < LOOKED_AT; start += 1) {
    if (fieldIn(lines[start] as string) === null) continue
    const block = blockAt(lines, start)
    if (!block) continue
    const above = lines.slice(0, start)
    while (above.length > 0 && isSeparator(above.at(-1) as string)) above.pop()
    const { name, address } = who(block.from)
    return {
      note: trimmed(above),
      original: {
        name: name || (address ?? ''),
        address,
        at: saidDate(block.date, { zone, english: block.english }),
        subject: block.subject.slice(0, 300),
        text: trimmed(unquoted(lines.slice(block.until))),
      },
    }
  }
  return { note: trimmed(lines), original: null }
}

/** The subject without what forwarding and answering put before it: « TR : », « Fwd: », « Rép : », « RE: »… */
export const bareSubject = (subject: string): string =>
  subject.replace(/^(\s*(tr|fwd?|re|rép|ref|wg|i)\s*(\[\d+\])?[\u00a0\u202f ]*:)+\s*/i, '').trim()
