import { addDays, addMonths, type Day, daysBetween } from '#base/day.ts'
import { MOST_CENTS, readCents } from '#base/euros.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, type Result, unless, wrong } from '#base/result.ts'

/**
 * A year's dues (cotisations). « Adhésion en cours » and « cotisation réglée » are two facts with two words: money informs membership, it does not
 * define it (field notes, governance 1.4). What somebody owes is read from its line and its payments, never kept.
 */

export const formulas = ['same', 'brackets', 'free'] as const
/** `same`: one amount for all; `brackets`: one of a few, chosen for each; `free`: as much as one wishes, from an amount on. None is cut for part of a year. */
export type Formula = (typeof formulas)[number]

export type Bracket = { name: string; cents: number }

export type Dues = {
  id: Id
  year: number
  /** First and last day it pays for. */
  startsOn: Day
  endsOn: Day
  dueOn: Day
  formula: Formula
  /** What each is asked; `free`: the least; null with brackets. */
  cents: number | null
  brackets: Bracket[]
  /** null: it is being prepared, nobody was asked anything. */
  calledOn: Day | null
}

export const means = ['transfer', 'cheque', 'cash'] as const
export type Means = (typeof means)[number]

/** `goneOn`: from that day on it counts no more. */
export type Payment = { cents: number; paidOn: Day; goneOn: Day | null }

/** What a member is asked. `cents` null: its bracket is not chosen yet. */
export type Line = { cents: number | null; dueOn: Day; exempt: boolean }

export const dueStates = ['settled', 'awaited', 'late', 'exempt'] as const
export type DueState = (typeof dueStates)[number]

/** What counts on a day: paid by then, not gone by then. A replay of a past day asks this first. */
export const countingOn = (payments: Payment[], day: Day): Payment[] =>
  payments.filter(({ paidOn, goneOn }) => paidOn <= day && (goneOn === null || goneOn > day))

/** Cents of one line, or of many: what is asked, not to be paid, paid, still waited for, paid beyond what was asked. */
export type Account = { asked: number; exempted: number; paid: number; waiting: number; beyond: number }

export const accountOf = (line: Line, payments: Pick<Payment, 'cents'>[]): Account => {
  const asked = line.cents ?? 0
  const exempted = line.exempt ? asked : 0
  const paid = payments.reduce((sum, { cents }) => sum + cents, 0)
  const owed = asked - exempted
  return { asked, exempted, paid, waiting: Math.max(0, owed - paid), beyond: Math.max(0, paid - owed) }
}

/** Where a line stands. Of the day it only knows whether the due day is past: on the due day itself nobody is late. */
export const dueStatus = (line: Line, payments: Pick<Payment, 'cents'>[], day: Day): DueState => {
  if (line.exempt) return 'exempt'
  if (line.cents !== null && accountOf(line, payments).waiting === 0) return 'settled'
  return day > line.dueOn ? 'late' : 'awaited'
}

/** `COT-2026-001`: of its year, in the order of the calls, none left out. */
export const numberOf = (year: number, no: number): string => `COT-${year}-${String(no).padStart(3, '0')}`

/** What a member is asked by the formula; null: its bracket is to be chosen. */
export const askedOf = (
  { formula, cents, brackets }: Pick<Dues, 'formula' | 'cents' | 'brackets'>,
  bracket: string | null,
): number | null => (formula === 'brackets' ? (brackets.find(({ name }) => name === bracket)?.cents ?? null) : cents)

/** Days between two letters about one line: nobody is pressed more than once a fortnight. */
export const FORTNIGHT = 14

/** Whether a line may be reminded of: its last letter is a fortnight old. null: it never had one. */
export const mayRemind = (lastLetter: Day | null, today: Day): boolean => lastLetter === null || daysBetween(lastLetter, today) >= FORTNIGHT

/** « Moins de 50 000 € : 30 », one a line. */
export const readBrackets = (typed: string): Result<Bracket[]> => {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length < 2) return wrong(problem('brackets', 'dues.fewBrackets'))
  const read = lines.map((line) => {
    const at = Math.max(line.lastIndexOf(':'), line.lastIndexOf(';'))
    return { line, name: line.slice(0, Math.max(at, 0)).trim(), cents: readCents(line.slice(at + 1)) }
  })
  const bad = read.find(({ name, cents }) => name === '' || name.length > 80 || !cents || cents > MOST_CENTS)
  if (bad) return wrong(problem('brackets', 'dues.notABracket', { line: bad.line.slice(0, 80) }))
  const twice = read.find(({ name }, at) => read.findIndex((one) => one.name === name) < at)
  return twice
    ? wrong(problem('brackets', 'dues.bracketTwice', { name: twice.name }))
    : ok(read.map(({ name, cents }) => ({ name, cents: cents ?? 0 })))
}

export type AskedDues = {
  amount: string
  formula: Formula
  brackets: string
  startsOn: Day | null
  dueOn: Day | null
}

/**
 * A year's dues as they are typed: an amount alone is enough. The year begins on the first of January, or on the day that is given; it is due a
 * month from today, never before the year begins.
 */
export const duesFrom = (
  { amount, formula, brackets, startsOn: typedStart, dueOn: typedDue }: AskedDues,
  today: Day,
): Result<Omit<Dues, 'id' | 'calledOn'>> => {
  const startsOn = typedStart ?? `${today.slice(0, 4)}-01-01`
  const endsOn = addDays(addMonths(startsOn, 12), -1)
  const dueOn = typedDue ?? usualDueDay(startsOn, today)
  const problems: Problem[] = []
  const listed = formula === 'brackets' ? readBrackets(brackets) : ok<Bracket[]>([])
  if (!listed.ok) problems.push(...listed.problems)
  const cents = formula === 'brackets' ? null : readCents(amount)
  if (formula !== 'brackets' && (!cents || cents > MOST_CENTS)) problems.push(problem('amount', 'dues.notAnAmount'))
  if (dueOn < startsOn || dueOn > endsOn) problems.push(problem('dueOn', 'dues.dueOutside', { from: startsOn, to: endsOn }))
  return unless(problems, {
    year: Number(startsOn.slice(0, 4)),
    startsOn,
    endsOn,
    dueOn,
    formula,
    cents,
    brackets: listed.ok ? listed.value : [],
  })
}

/** A month to pay, within the year. */
export const usualDueDay = (startsOn: Day, today: Day): Day => {
  const end = addDays(addMonths(startsOn, 12), -1)
  const inAMonth = addMonths(today > startsOn ? today : startsOn, 1)
  if (inAMonth > end) return end
  return inAMonth
}

/** A payment is noted once it came, for an amount. */
export const paymentProblems = ({ cents, paidOn }: { cents: number | null; paidOn: Day }, today: Day): Problem[] => [
  ...(!cents || cents > MOST_CENTS ? [problem('amount', 'dues.notAnAmount')] : []),
  ...(paidOn > today ? [problem('paidOn', 'dues.notPaidYet', { today })] : []),
]

/** What is looked at in the ledger of a year, and in which order: by name, or who owes most first. */
export const ledgerShown = ['toutes', 'attendues', 'retard', 'reglees', 'exonerees'] as const
export type LedgerShown = (typeof ledgerShown)[number]
export const ledgerOrders = ['nom', 'reste'] as const
export type LedgerOrder = (typeof ledgerOrders)[number]
