import { email } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import { cleanName, nameKey } from '#members/name.ts'

/** Somebody named on a line of a pasted list. */
export type ListedPerson = { line: number; name: string; mail: string | null }

/** An organisation of a pasted list; the first of its people speaks for it, the others stand in. */
export type Listed = { lines: number[]; name: string; people: ListedPerson[] }

/** Something to say about a line (counted from 1). `list.…` codes; the words are with the page. */
export type Remark = { line: number; code: RemarkCode; values?: Record<string, string | number> }

export type RemarkCode =
  | 'heading'
  | 'nameMissing'
  | 'nameTooLong'
  | 'personTooLong'
  | 'mailMalformed'
  | 'mailWithoutName'
  | 'sameOrganisation'
  | 'moreColumns'
  | 'comma'
  | 'alreadyHere'
  | 'alreadySpeaks'
  | 'knownPerson'
  | 'sameMail'
  | 'getsMail'

export type List = { organisations: Listed[]; remarks: Remark[] }

export const MOST_LINES = 500
const LONGEST_NAME = 200

/** Bullets, dashes and numbers lists begin with; « 3 Petits Points » and « 2.0 Lab » are names. */
const BULLET = /^(?:[-–—*•·▪◦‣⁃○●■□➢❖]+\s*|\(?\d{1,3}[.)°]+\s+|\d{1,3}\s+[-–—]\s+)+/u
const MAIL = /(?:mailto:)?([^\s<>()[\]";,:]*@[^\s<>()[\]";,:]*)/i
const HEADING_NAMES = /^(nom|structures?|organisations?|associations?|membres?|adherents?|raison sociale|names?|organi[sz]ations?)\b/
const HEADING_OTHERS = /^(represent|contact|personne|prenom|referent|titulaire|mail|e-?mail|courriel|adresse|person\b)/

type Line = { line: number; text: string }

const linesOf = (text: string): Line[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((raw, at) => ({ line: at + 1, text: raw.trim().replace(BULLET, '').trim() }))
    .filter(({ text: rest }) => rest !== '')

/** Quotes around a cell are the spreadsheet's, as long as a separator follows them; elsewhere they belong to the name. */
const cellsOf = (line: string, separator: string): string[] => {
  if (separator === '' || !line.includes(separator)) return [line]
  const cells: string[] = []
  let rest: string | null = line
  while (rest !== null) {
    const quoted: RegExpExecArray | null = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest)
    const after: string = quoted ? rest.slice(quoted[0].length) : ''
    if (quoted && (after === '' || after.startsWith(separator))) {
      cells.push((quoted[1] ?? '').replaceAll('""', '"'))
      rest = after === '' ? null : after.slice(separator.length)
      continue
    }
    const end: number = rest.indexOf(separator)
    cells.push(end < 0 ? rest : rest.slice(0, end))
    rest = end < 0 ? null : rest.slice(end + separator.length)
  }
  return cells
}

/** A comma stands in many names: it separates only where no better sign does, and where it does so line after line. */
const commaSeparates = (lines: Line[]): boolean => {
  if (lines.some(({ text }) => /[\t;]/.test(text))) return false
  const with_ = lines.filter(({ text }) => text.includes(','))
  return with_.some(({ text }) => text.includes('@')) || with_.length * 2 >= lines.length
}

/** A line that has no better sign and holds an address is cut at its commas, also among lines cut otherwise. */
const separatorOf = (text: string, comma: boolean): string =>
  text.includes('\t') ? '\t' : text.includes(';') ? ';' : comma || (text.includes('@') && text.includes(',')) ? ',' : ''

/** The words of a cell, and the address of mail found in it. */
const mailIn = (cell: string): { rest: string; mail: string | null } => {
  const found = MAIL.exec(cell)
  if (!found) return { rest: cleanName(cell), mail: null }
  const before = cell.slice(0, found.index).replace(/[<([]\s*$/, '')
  const after = cell.slice(found.index + found[0].length).replace(/^\s*[>)\]]/, '')
  return { rest: cleanName(`${before} ${after}`), mail: found[1] ?? null }
}

/** Who speaks, typed in one field: a name, and an address if it is known (« Marie Durand, marie@exemple.fr »). Empty: nobody yet. */
export const speakerOf = (typed: string): { people: ListedPerson[] } | Problem => {
  if (typed.trim() === '') return { people: [] }
  const { rest, mail } = mailIn(typed)
  const name = rest.replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '')
  if (nameKey(name) === '') return problem('speaker', 'list.speakerWithoutName')
  if (name.length > LONGEST_NAME) return problem('speaker', 'input.tooLong', { max: LONGEST_NAME })
  const address = mail === null ? null : email().safeParse(mail)
  if (address?.success === false) return problem('speaker', 'input.notAnEmail')
  return { people: [{ line: 1, name, mail: address?.data ?? null }] }
}

type Read = { name: string; person: string | null; mail: string | null; remarks: Remark[] }

const readLine = ({ line, text }: Line, separator: string): Read => {
  const remarks: Remark[] = []
  const say = (code: RemarkCode, values?: Remark['values']) => void remarks.push(values ? { line, code, values } : { line, code })
  const [first = '', ...others] = cellsOf(text, separator)
  let mail: string | null = null
  const take = (typed: string): void => {
    const address = email().safeParse(typed)
    if (!address.success) say('mailMalformed', { mail: typed.slice(0, 80) })
    else if (mail === null) mail = address.data
    else say('moreColumns', { text: typed.slice(0, 80) })
  }
  // In the first cell, an @ alone may well be part of a name: « Café @ Dax ».
  const head = mailIn(first)
  const whole = head.mail !== null && email().safeParse(head.mail).success
  const name = whole ? head.rest : cleanName(first)
  if (whole && head.mail) take(head.mail)
  const words: string[] = []
  for (const cell of others) {
    const { rest, mail: typed } = mailIn(cell)
    if (rest !== '') words.push(rest)
    if (typed !== null) take(typed)
  }
  const [person = null, ...more] = words
  if (more.length > 0) say('moreColumns', { text: more.join(', ').slice(0, 80) })
  if (person !== null && person.length > LONGEST_NAME) say('personTooLong', { max: LONGEST_NAME })
  return { name, person: person !== null && person.length > LONGEST_NAME ? null : person, mail, remarks }
}

/** First line of a spreadsheet: « Structure ; Contact ; Mail ». */
const isHeading = (cells: string[]): boolean =>
  cells.length > 1 &&
  HEADING_NAMES.test(nameKey(cells[0] ?? '')) &&
  cells.slice(1).every((cell) => cell.trim() === '' || HEADING_OTHERS.test(nameKey(cell)))

/** Somebody whose address is known and whose name is not: named after the organisation until told. */
const contactOf = (organisation: string): string => `${[...organisation].slice(0, 80).join('')} (contact)`

/**
 * Reads a pasted list: one organisation a line, then if there are any its representative and their address of mail, separated by tabs,
 * semicolons or commas. The same organisation on several lines is one, with several representatives. Never throws; whatever is left out is said.
 */
export const readList = (text: string): List => {
  const lines = linesOf(text)
  const comma = commaSeparates(lines)
  const byKey = new Map<string, Listed>()
  const remarks: Remark[] = []
  for (const [at, one] of lines.entries()) {
    const separator = separatorOf(one.text, comma)
    if (at === 0 && isHeading(cellsOf(one.text, separator))) {
      remarks.push({ line: one.line, code: 'heading' })
      continue
    }
    const { name, person, mail, remarks: said } = readLine(one, separator)
    if (nameKey(name) === '') {
      remarks.push({ line: one.line, code: 'nameMissing' })
      continue
    }
    if (name.length > LONGEST_NAME) {
      remarks.push({ line: one.line, code: 'nameTooLong', values: { max: LONGEST_NAME, name: `${name.slice(0, 40)}…` } })
      continue
    }
    remarks.push(...said)
    if (separator === '' && one.text.includes(',')) remarks.push({ line: one.line, code: 'comma' })
    const before = byKey.get(nameKey(name))
    const listed = before ?? { lines: [], name, people: [] }
    listed.lines.push(one.line)
    if (before) remarks.push({ line: one.line, code: 'sameOrganisation', values: { line: before.lines[0] ?? 0, name: before.name } })
    else byKey.set(nameKey(name), listed)
    if (person === null && mail === null) continue
    if (person === null) remarks.push({ line: one.line, code: 'mailWithoutName', values: { name: contactOf(name) } })
    listed.people.push({ line: one.line, name: person ?? contactOf(name), mail })
  }
  return { organisations: [...byKey.values()], remarks }
}

export const listProblems = (text: string): Problem[] => {
  const lines = linesOf(text)
  if (lines.length > MOST_LINES) return [problem('list', 'list.tooLong', { max: MOST_LINES, lines: lines.length })]
  return readList(text).organisations.length === 0 ? [problem('list', 'list.empty')] : []
}
