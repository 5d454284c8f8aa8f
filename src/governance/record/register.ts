import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { Method } from '#governance/decisions/decision.ts'

/** What the register keeps of a decision: no words, so that erasing a person leaves it whole. `textHash`: the version's salted hash. */
export type Registered = { decision: Id; meeting: Id; method: Method; version: number; textHash: string; on: Day }

/** One line of the register of deliberations; each body opens a new one each year. `prev`: hash of the line before (64 zeros for the first), hexadecimal. */
export type RegisterEntry = Registered & { body: Id; prefix: string; year: number; number: number; prev: string; hash: string }

export const FIRST = '0'.repeat(64)

/** `CA-2026-001`. */
export const registerNumber = (entry: Pick<RegisterEntry, 'prefix' | 'year' | 'number'>): string =>
  `${entry.prefix}-${entry.year}-${String(entry.number).padStart(3, '0')}`

/** What a list says of a decision under its title, without blank lines: the text of an election begins with the title. */
export const underTitle = ({ title, text }: { title: string; text: string }): string => {
  const rest = text.startsWith(`${title}\n`) ? text.slice(title.length).trimStart() : text
  return rest.replaceAll(/\n{2,}/g, '\n')
}

/** SHA-256 of the line in canonical JSON (RFC 8785), the hash of the line before included. */
export const hashOfEntry = (entry: Omit<RegisterEntry, 'hash'>): string => {
  const { body, prefix, year, number, prev, decision, meeting, method, version, textHash, on } = entry
  const line = { body, prefix, year, number, prev, decision, meeting, method, version, textHash, on }
  return createHash('sha256')
    .update(canonicalize(line) ?? '')
    .digest('hex')
}

/** The next line of a body's register of a year (that of the meeting): numbers start at 1 and leave no gap. `last`: the line before, if any. */
export const nextEntry = (
  body: { id: Id; prefix: string },
  last: Pick<RegisterEntry, 'number' | 'hash'> | null,
  what: Registered,
): RegisterEntry => {
  const place = { year: yearOf(what.on), number: (last?.number ?? 0) + 1, prev: last?.hash ?? FIRST }
  const entry = { ...what, body: body.id, prefix: body.prefix, ...place }
  return { ...entry, hash: hashOfEntry(entry) }
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** What is wrong with the register of one body and year, in order: a missing number, a broken link, a changed line. */
export const checkRegister = (entries: RegisterEntry[]): Problem[] =>
  entries.flatMap((entry, index) => {
    const last = entries[index - 1]
    const values = { number: registerNumber(entry) }
    return [
      ...(entry.number === (last?.number ?? 0) + 1 ? [] : [problem('', 'register.gap', values)]),
      ...(entry.prev === (last?.hash ?? FIRST) ? [] : [problem('', 'register.link', values)]),
      ...(entry.hash === hashOfEntry(entry) ? [] : [problem('', 'register.changed', values)]),
    ]
  })
