import { addMinutes, type Day, type Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'

/** One calendar of one person, without its address: that is read by the job alone. */
export type Calendar = {
  id: Id
  name: string
  /** The server it is read from: what may be shown of a secret address. */
  host: string
  /** The last good reading; null: none yet. */
  readAt: Instant | null
  triedAt: Instant | null
  failures: number
  /** Why the last reading failed, as a code. */
  problem: string | null
  /** Events of the last reading that could not be read. */
  unread: number
}

export const MOST_CALENDARS = 10

/** How far back suggestions are made, and how far ahead a calendar is read, in days. */
export const BACK = 31
export const AHEAD = 60

export const isHere = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i.test(host)

/** Names that stand for no server (RFC 2606, RFC 6761): a demonstration's calendars are never asked for. */
export const isIllustrative = (address: string): boolean =>
  /(^|\.)(example\.(org|com|net)|example|invalid|test)$/i.test(new URL(address).hostname)

/**
 * The address to read a calendar from. `webcal://` is what calendars call https; without encryption anybody on the way would read the agenda and
 * its secret, so plain http is refused (this machine excepted, where the installation allows it).
 */
export const addressOf = (typed: string): Result<string> => {
  const text = typed.trim().replace(/^webcals?:\/\//i, 'https://')
  if (!URL.canParse(text)) return wrong(problem('address', 'calendar.notAnAddress'))
  const url = new URL(text)
  const bare = url.protocol === 'http:' && isHere(url.hostname)
  if (url.protocol !== 'https:' && !bare) return wrong(problem('address', 'calendar.notSecure'))
  if (!bare && !url.hostname.includes('.') && !url.hostname.startsWith('[')) return wrong(problem('address', 'calendar.notAnAddress'))
  url.hash = ''
  return ok(url.href)
}

type Due = { address: string; triedAt: Instant | null; failures: number }

/** Every quarter of an hour; one that keeps failing, every four hours. */
export const isDue = ({ address, triedAt, failures }: Due, now: Instant): boolean =>
  !isIllustrative(address) && (triedAt === null || addMinutes(triedAt, failures >= 8 ? 240 : 14) <= now)

/** Whether what the server remembers of us may be asked for alone: a new day brings occurrences that a file already said. */
export const asksOnlyForNews = (readOn: Day | null, today: Day): boolean => readOn === today
