import { addDays, type Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'

/** Promised by us, promised to us, or the next step one set oneself. */
export const PROMISES = ['ours', 'theirs', 'next'] as const
export type PromiseKind = (typeof PROMISES)[number]

export type Promised = { id: Id; kind: PromiseKind; text: string; due: Day | null; doneOn: Day | null }

/** The day it was last put off, and the day it was due before; null: never, or given another day since. */
export type PutOff = { putOffOn: Day | null; dueBefore: Day | null }

/** Days before its day from which a promise is told as due: a week, so that a Monday shows its week. */
const SOON = 7

export const soonUntil = (today: Day): Day => addDays(today, SOON)

/** A week after its day; after today when that is past, so that what is put off waits. */
export const dayAWeekOn = (due: Day, today: Day): Day => addDays(due < today ? today : due, 7)

export type PromiseState = 'done' | 'late' | 'today' | 'soon' | 'open'

/** Where a promise stands. Without a day it is open, never late. On its own day it is not late yet. */
export const promiseState = ({ due, doneOn }: Pick<Promised, 'due' | 'doneOn'>, today: Day): PromiseState => {
  if (doneOn !== null) return 'done'
  if (due === null) return 'open'
  if (due < today) return 'late'
  if (due === today) return 'today'
  return due <= soonUntil(today) ? 'soon' : 'open'
}

/** What was typed about promises in the form of a contact: those with words, in the order of the form. */
export const promisesTyped = (
  typed: Record<PromiseKind, string> & Record<`${PromiseKind}Due`, Day | null>,
): Omit<Promised, 'id' | 'doneOn'>[] =>
  PROMISES.flatMap((kind) => (typed[kind] === '' ? [] : [{ kind, text: typed[kind], due: typed[`${kind}Due`] }]))
