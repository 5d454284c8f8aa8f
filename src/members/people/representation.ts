import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { holdsOn, type Period } from '#base/period.ts'
import { type Problem, problem } from '#base/problem.ts'

/** `legal`: représentant·e légal·e, by the organisation's own statutes. `titulaire` speaks and votes for it here, `suppleant` in their absence. */
export const KINDS = ['titulaire', 'suppleant', 'legal'] as const
export type Kind = (typeof KINDS)[number]

/** Somebody speaks for an organisation, from a day, until a day (first day it no longer holds). */
export type Representation = Period & { id: Id; organisation: Id; person: Id; kind: Kind }

/** Both hold on some day. A representation that ends the day it began holds on no day, and meets none. */
export const overlap = (a: Period, b: Period): boolean => {
  const empty = (one: Period) => one.until !== null && one.until <= one.from
  if (empty(a) || empty(b)) return false
  return (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until)
}

/** A person speaks for an organisation in one quality at a time; several people may speak for it together. */
export const beginningProblems = (begun: Pick<Representation, 'person' | 'from'>, existing: Representation[]): Problem[] => {
  const same = existing.find((one) => one.person === begun.person && overlap(one, { from: begun.from, until: null }))
  if (!same) return []
  return same.until === null || same.from > begun.from
    ? [problem('person', 'representation.alreadySpeaks', { since: same.from })]
    : [problem('from', 'representation.stillSpeaks', { until: same.until })]
}

/** It ends on the day it began at the earliest (a change at noon), once. `until` is the first day without it. */
export const endingProblems = (representation: Period, until: Day): Problem[] => {
  if (representation.until !== null && representation.until <= until)
    return [problem('until', 'representation.alreadyEnded', { until: representation.until })]
  return until < representation.from ? [problem('until', 'representation.endsBeforeItBegins', { from: representation.from })] : []
}

/** Who speaks on a day: titulaires, then suppléants, then the legal representative; names in between keep their order. */
export const speakingOn = <R extends Period & { kind: Kind }>(representations: R[], day: Day): R[] =>
  representations.filter((one) => holdsOn(one, day)).sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))

export const endedBy = <R extends Period>(representations: R[], day: Day): R[] =>
  representations.filter((one) => one.until !== null && one.until <= day)

export const toCome = <R extends Period>(representations: R[], day: Day): R[] => representations.filter((one) => one.from > day)

/** The earliest day something dated can end: today, or the day it begins when that is still to come. */
export const earliestEnd = (period: Pick<Period, 'from'>, today: Day): Day => [period.from, today].sort()[1] ?? today
