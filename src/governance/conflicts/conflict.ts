import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { firstHearing, type Hearing, USUAL_NOTICE } from '#governance/exclusions/exclusion.ts'

/**
 * A difference between members: mediation, then hearing, then decision (field notes on governance, 3 and 6, scenario 14). Mediation may be declined by a
 * party; the hearing of each party, or its waiver, is never skipped (service-public.fr F71).
 */
export const outcomes = ['nothing', 'reminder', 'commitments', 'suspension', 'exclusion'] as const
export type Outcome = (typeof outcomes)[number]
export const answers = ['confirmed', 'changed'] as const
export type Answer = (typeof answers)[number]

/** What there is to note of a mediation: a day of it, past or to come; or how it ended. */
export const mediationNews = ['meeting', 'agreed', 'failed', 'declined'] as const

/** A party: an organisation, or a person; neither once the case is erased. */
export type Side = {
  id: Id
  organisation: Id | null
  person: Id | null
  summons: { on: Day; hearingOn: Day } | null
  hearing: { is: Hearing; on: Day } | null
  signed: boolean
}

/** A membership without a voice. `until`: the first day it votes again, by its end or because it was lifted; null: until it is. */
export type Suspended = { from: Day; until: Day | null }

export type Conflict = {
  openedOn: Day
  sides: Side[]
  mediation: { on: Day; days: Day[]; ended: { how: 'agreed' | 'failed' | 'declined'; on: Day; by: Id | null } | null } | null
  /** `about`: the party it is about; null: all of them. */
  decision: { what: Outcome; about: Id | null; on: Day; appealUntil: Day | null } | null
  /** What a suspension that was decided comes to. Absent or null: none was. */
  suspended?: Suspended | null
  appeal: { on: Day; answer: { is: Answer; on: Day } | null } | null
  closed: { on: Day; how: 'settled' | 'decided' | 'withdrawn' } | null
}

export const steps = ['opened', 'mediation', 'settled', 'hearing', 'heard', 'decided', 'closed'] as const
export type Step = (typeof steps)[number]

export const stepOf = ({ closed, decision, mediation, sides }: Pick<Conflict, 'closed' | 'decision' | 'mediation' | 'sides'>): Step => {
  if (closed) return 'closed'
  if (decision) return 'decided'
  if (!mediation) return 'opened'
  if (!mediation.ended) return 'mediation'
  if (mediation.ended.how === 'agreed') return 'settled'
  return sides.every(({ hearing }) => hearing !== null) ? 'heard' : 'hearing'
}

/** `first`: the day from which it may run, so that nobody loses a vote before they were told. */
type Suspending = Suspended & { first: Day }

export type Command =
  | { do: 'mediate'; on: Day }
  | { do: 'meet'; on: Day }
  | { do: 'settle'; on: Day; signed: Id[] }
  | { do: 'fail'; on: Day }
  | { do: 'decline'; on: Day; by: Id }
  | { do: 'summon'; side: Id; on: Day; hearingOn: Day }
  | { do: 'hear'; side: Id; is: Hearing; on: Day }
  | { do: 'decide'; what: Outcome; about: Id | null; on: Day; appealUntil: Day | null; suspends?: Suspending | null }
  | { do: 'lift'; on: Day }
  | { do: 'appeal'; on: Day }
  | { do: 'answer'; is: Answer; on: Day }
  | { do: 'withdraw'; on: Day }
  | { do: 'close'; on: Day }

/** Steps from which each is possible: none skips the hearing. An agreement that is not kept opens the way to it. */
const FROM: Record<Command['do'], readonly Step[]> = {
  mediate: ['opened', 'mediation'],
  meet: ['mediation'],
  settle: ['mediation', 'settled'],
  fail: ['mediation', 'settled'],
  decline: ['opened', 'mediation'],
  summon: ['hearing'],
  hear: ['hearing', 'heard'],
  decide: ['heard'],
  lift: ['decided', 'closed'],
  appeal: ['decided'],
  answer: ['decided'],
  withdraw: ['opened', 'mediation', 'hearing', 'heard'],
  close: ['settled', 'decided'],
}

const sideOf = (one: Conflict, id: Id): Side | undefined => one.sides.find((side) => side.id === id)

/** Of a member alone, from a day on which it knows, for a time. */
const whyNotSuspend = (side: Side | null, asked: Suspending | null): Problem[] => {
  if (!side?.organisation || !asked) return [problem('about', 'conflict.suspendWhom')]
  if (asked.from < asked.first) return [problem('suspendFrom', 'conflict.suspendsTooSoon', { first: asked.first })]
  return asked.until !== null && asked.until <= asked.from ? [problem('suspendTo', 'conflict.suspendsBackwards', { from: asked.from })] : []
}

/** It runs, or is to come. */
export const runsStill = (suspended: Suspended | null | undefined, on: Day): boolean =>
  suspended != null && (suspended.until === null || (suspended.until > on && suspended.until > suspended.from))

const why = (one: Conflict, command: Command): Problem[] => {
  switch (command.do) {
    case 'decline':
      return sideOf(one, command.by) ? [] : [problem('by', 'conflict.whichParty')]
    case 'summon': {
      const side = sideOf(one, command.side)
      if (!side) return [problem('side', 'conflict.whichParty')]
      if (side.hearing) return [problem('', 'conflict.heardAlready')]
      const first = firstHearing(command.on, USUAL_NOTICE)
      return command.hearingOn < first ? [problem('hearingOn', 'exclusion.tooSoon', { days: USUAL_NOTICE, first })] : []
    }
    case 'hear': {
      const side = sideOf(one, command.side)
      if (!side) return [problem('side', 'conflict.whichParty')]
      if (!side.summons) return [problem('', 'conflict.summonFirst')]
      const first = command.is === 'renounced' ? side.summons.on : side.summons.hearingOn
      return command.on < first ? [problem('on', 'exclusion.notHeardYet', { day: first })] : []
    }
    case 'decide': {
      const side = command.about === null ? null : sideOf(one, command.about)
      if (side === undefined) return [problem('about', 'conflict.whichParty')]
      if (command.what === 'exclusion' && !side?.organisation) return [problem('about', 'conflict.excludeWhom')]
      const late = command.what === 'suspension' ? whyNotSuspend(side, command.suspends ?? null) : []
      if (late.length > 0) return late
      return command.appealUntil !== null && command.appealUntil <= command.on ? [problem('appealUntil', 'exclusion.appealPast')] : []
    }
    case 'lift':
      return runsStill(one.suspended, command.on) ? [] : [problem('', 'conflict.notSuspended')]
    case 'appeal':
      if (one.appeal) return [problem('', 'conflict.appealedAlready')]
      return one.decision && command.on < one.decision.on ? [problem('on', 'exclusion.beforeTheDecision', { day: one.decision.on })] : []
    case 'answer':
      if (!one.appeal || one.appeal.answer) return [problem('', 'conflict.noAppeal')]
      return command.on < one.appeal.on ? [problem('on', 'conflict.beforeTheAppeal', { day: one.appeal.on })] : []
    case 'close': {
      if (one.appeal && !one.appeal.answer) return [problem('', 'conflict.appealWaits')]
      const until = one.appeal ? null : one.decision?.appealUntil
      return until && until >= command.on ? [problem('', 'conflict.appealRuns', { until })] : []
    }
    default:
      return []
  }
}

/** What stands against a command. A step out of turn is named by what is missing before it. */
export const conflictProblems = (one: Conflict, command: Command): Problem[] => {
  const step = stepOf(one)
  if (FROM[command.do].includes(step)) return why(one, command)
  if (step === 'closed') return [problem('', 'conflict.isOver')]
  const hears = ['summon', 'hear', 'decide'].includes(command.do)
  if (hears && (step === 'opened' || step === 'mediation')) return [problem('', 'conflict.mediateFirst')]
  if (command.do === 'decide' && step === 'hearing') return [problem('', 'conflict.hearFirst')]
  return [problem('', 'conflict.notNow')]
}

const withSide = (one: Conflict, id: Id, change: Partial<Side>): Conflict => ({
  ...one,
  sides: one.sides.map((side) => (side.id === id ? { ...side, ...change } : side)),
})

const ended = (one: Conflict, how: 'agreed' | 'failed' | 'declined', on: Day, by: Id | null = null): Conflict => ({
  ...one,
  mediation: { on: one.mediation?.on ?? on, days: one.mediation?.days ?? [], ended: { how, on, by } },
})

const later = (one: Day, other: Day): Day => (one > other ? one : other)

export const after = (one: Conflict, command: Command): Result<Conflict> => {
  const problems = conflictProblems(one, command)
  if (problems.length > 0) return wrong(...problems)
  switch (command.do) {
    case 'mediate':
      return ok({ ...one, mediation: { on: one.mediation?.on ?? command.on, days: one.mediation?.days ?? [], ended: null } })
    case 'meet':
      return ok({
        ...one,
        mediation: one.mediation && { ...one.mediation, days: [...new Set([...one.mediation.days, command.on])].sort() },
      })
    case 'settle': {
      const sides = one.sides.map((side) => ({ ...side, signed: command.signed.includes(side.id) }))
      return ok({ ...ended(one, 'agreed', one.mediation?.ended?.on ?? command.on), sides })
    }
    case 'fail':
      return ok(ended(one, 'failed', command.on))
    case 'decline':
      return ok(ended(one, 'declined', command.on, command.by))
    case 'summon':
      return ok(withSide(one, command.side, { summons: { on: command.on, hearingOn: command.hearingOn } }))
    case 'hear':
      return ok(withSide(one, command.side, { hearing: { is: command.is, on: command.on } }))
    case 'decide':
      return ok({
        ...one,
        decision: { what: command.what, about: command.about, on: command.on, appealUntil: command.appealUntil },
        suspended:
          command.what === 'suspension' && command.suspends ? { from: command.suspends.from, until: command.suspends.until } : null,
      })
    case 'lift':
      return ok({ ...one, suspended: one.suspended && { ...one.suspended, until: later(one.suspended.from, command.on) } })
    case 'appeal':
      return ok({ ...one, appeal: { on: command.on, answer: null } })
    case 'answer':
      return ok({ ...one, appeal: one.appeal && { ...one.appeal, answer: { is: command.is, on: command.on } } })
    case 'withdraw':
      return ok({ ...one, closed: { on: command.on, how: 'withdrawn' } })
    case 'close':
      return ok({ ...one, closed: { on: command.on, how: one.decision ? 'decided' : 'settled' } })
  }
}
