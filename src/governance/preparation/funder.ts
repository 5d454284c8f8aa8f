import { addDays, type Day, daysBetween } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { MeetingState } from '#governance/meetings/meeting.ts'

/** What a funder asks for after a general meeting. */
export const awaitable = ['accounts', 'minutes', 'activityReport'] as const
export type Awaitable = (typeof awaitable)[number]

/** Who awaits what, so many days after each general meeting; typed in once. */
export type Funder = { id: Id; funder: string; awaits: Awaitable[]; days: number }
/** `sentOn`: after the assembly that is looked at. */
export type AwaitingFunder = Funder & { sentOn: Day | null }

export type FunderLine = AwaitingFunder & { due: Day } & ({ is: 'sent' } | { is: 'toSend' | 'late'; left: number })

/** By when each awaits it after an assembly: the most urgent first, what is sent last. `left`: days until then, below zero once it has passed. */
export const funderLines = (funders: AwaitingFunder[], held: Day, today: Day): FunderLine[] =>
  funders
    .map((one): FunderLine => {
      const due = addDays(held, one.days)
      const left = daysBetween(today, due)
      return one.sentOn === null ? { ...one, due, is: left < 0 ? 'late' : 'toSend', left } : { ...one, due, is: 'sent' }
    })
    .sort(
      (a, b) =>
        Number(a.is === 'sent') - Number(b.is === 'sent') ||
        (a.due < b.due ? -1 : a.due > b.due ? 1 : a.funder.localeCompare(b.funder, 'fr')),
    )

export const checkFunder = (awaits: Awaitable[], days: number): Problem[] => [
  ...(awaits.length === 0 ? [problem('accounts', 'funder.awaitsNothing')] : []),
  ...(days < 1 || days > 366 ? [problem('days', 'funder.days')] : []),
]

/** Nothing is sent of an assembly that was not held. */
export const whyNotSend = (state: MeetingState): Problem[] =>
  state === 'closed' || state === 'sealed' ? [] : [problem('', 'funder.notHeldYet')]
