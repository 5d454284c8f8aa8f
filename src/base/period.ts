import type { Day } from './day.ts'

/** Days from `from` (included) until `until` (excluded); null: still running. */
export type Period = { from: Day; until: Day | null }

export const holdsOn = (period: Period, day: Day): boolean => period.from <= day && (period.until === null || day < period.until)
