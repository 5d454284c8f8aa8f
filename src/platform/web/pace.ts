import type { Instant } from '#base/day.ts'

const MINUTE = 60_000
const MOST_KEPT = 10_000

/** Counts in this process how often each key came within a minute; answers how many seconds to wait, 0: go on. */
export const paced = (mostAMinute: number) => {
  const seen = new Map<string, { since: number; count: number }>()
  return (key: string, now: Instant): number => {
    const at = Date.parse(now)
    const known = seen.get(key)
    if (!known || at - known.since >= MINUTE) {
      // What is old goes; whoever fills the table with invented addresses gains nothing by it.
      if (seen.size >= MOST_KEPT) seen.clear()
      seen.set(key, { since: at, count: 1 })
      return 0
    }
    known.count += 1
    return known.count > mostAMinute ? Math.max(1, Math.ceil((known.since + MINUTE - at) / 1000)) : 0
  }
}
