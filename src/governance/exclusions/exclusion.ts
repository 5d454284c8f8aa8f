import { addDays, type Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'

/**
 * A contradictory procedure, else the exclusion is annulled (service-public.fr F71; associationmodeemploi.fr; field notes on governance, 2): grounds,
 * a summons with the date and the grounds, time to prepare, a hearing or its waiver, a decision without the one concerned, notified with its reasons.
 */
export const hearings = ['held', 'absent', 'renounced'] as const
/** held: it was heard; absent: it did not come though summoned; renounced: it gave the hearing up in writing. */
export type Hearing = (typeof hearings)[number]

/** Where the statutes say nothing. */
export const USUAL_NOTICE = 15

export type Exclusion = {
  organisation: Id
  openedOn: Day
  grounds: string
  /** Days between the summons and the hearing, at least. */
  noticeDays: number
  summons: { on: Day; hearingOn: Day } | null
  hearing: { is: Hearing; on: Day } | null
  /** The point of an agenda that decides it. */
  point: Id | null
  decided: { outcome: 'excluded' | 'kept'; decision: Id; on: Day } | null
  notified: { on: Day; until: Day } | null
  /** Received, also late: who hears it judges that; then answered. */
  appeal: { on: Day; answer: { is: 'confirmed' | 'changed'; on: Day } | null } | null
  closedOn: Day | null
}

export type Step = 'opened' | 'summoned' | 'heard' | 'placed' | 'decided' | 'notified' | 'closed'

export const stepOf = ({ closedOn, notified, decided, point, hearing, summons }: Exclusion): Step => {
  if (closedOn !== null) return 'closed'
  if (notified) return 'notified'
  if (decided) return 'decided'
  if (point !== null) return 'placed'
  if (hearing) return 'heard'
  return summons ? 'summoned' : 'opened'
}

export type Command =
  | { do: 'summon'; on: Day; hearingOn: Day }
  | { do: 'hear'; is: Hearing; on: Day }
  | { do: 'place'; point: Id }
  | { do: 'leave' }
  | { do: 'decide'; outcome: 'excluded' | 'kept'; decision: Id; on: Day }
  | { do: 'takeBack' }
  | { do: 'notify'; on: Day; until: Day }
  | { do: 'appeal'; on: Day }
  | { do: 'answer'; is: 'confirmed' | 'changed'; on: Day }
  | { do: 'close'; on: Day }

/** Steps from which each is possible: none skips the hearing. */
const FROM: Record<Command['do'], readonly Step[]> = {
  summon: ['opened', 'summoned'],
  hear: ['summoned', 'heard'],
  place: ['heard'],
  leave: ['placed'],
  decide: ['placed'],
  takeBack: ['decided'],
  notify: ['decided'],
  appeal: ['notified'],
  answer: ['notified'],
  close: ['opened', 'summoned', 'heard', 'placed', 'decided'],
}

/** The first day on which it may be heard. */
export const firstHearing = (on: Day, noticeDays: number): Day => addDays(on, noticeDays)

const why = (one: Exclusion, command: Command): Problem[] => {
  switch (command.do) {
    case 'summon': {
      if (one.grounds.trim() === '') return [problem('', 'exclusion.groundsMissing')]
      const first = firstHearing(command.on, one.noticeDays)
      return command.hearingOn < first ? [problem('hearingOn', 'exclusion.tooSoon', { days: one.noticeDays, first })] : []
    }
    case 'hear': {
      const { on = '', hearingOn = '' } = one.summons ?? {}
      const first = command.is === 'renounced' ? on : hearingOn
      return command.on < first ? [problem('on', 'exclusion.notHeardYet', { day: first })] : []
    }
    case 'notify': {
      if (one.decided?.outcome !== 'excluded') return [problem('', 'exclusion.notExcluded')]
      if (command.on < one.decided.on) return [problem('on', 'exclusion.beforeTheDecision', { day: one.decided.on })]
      return command.until < one.decided.on ? [problem('until', 'exclusion.beforeTheDecision', { day: one.decided.on })] : []
    }
    case 'appeal':
      if (one.appeal) return [problem('', 'conflict.appealedAlready')]
      return one.notified && command.on < one.notified.on ? [problem('on', 'exclusion.beforeTheDecision', { day: one.notified.on })] : []
    case 'answer':
      if (!one.appeal || one.appeal.answer) return [problem('', 'conflict.noAppeal')]
      return command.on < one.appeal.on ? [problem('on', 'conflict.beforeTheAppeal', { day: one.appeal.on })] : []
    case 'close':
      return one.decided?.outcome === 'excluded' ? [problem('', 'exclusion.toNotify')] : []
    default:
      return []
  }
}

/** What stands against a command. A step out of turn is named by what is missing before it. */
export const exclusionProblems = (one: Exclusion, command: Command): Problem[] => {
  const step = stepOf(one)
  if (FROM[command.do].includes(step)) return why(one, command)
  if (step === 'closed' || step === 'notified') return [problem('', 'exclusion.isOver')]
  if (command.do === 'hear') return [problem('', 'exclusion.summonFirst')]
  if (['place', 'decide', 'notify', 'appeal', 'answer'].includes(command.do) && !one.hearing) return [problem('', 'exclusion.hearFirst')]
  return [problem('', 'exclusion.notNow')]
}

export const after = (one: Exclusion, command: Command): Result<Exclusion> => {
  const problems = exclusionProblems(one, command)
  if (problems.length > 0) return wrong(...problems)
  switch (command.do) {
    case 'summon':
      return ok({ ...one, summons: { on: command.on, hearingOn: command.hearingOn } })
    case 'hear':
      return ok({ ...one, hearing: { is: command.is, on: command.on } })
    case 'place':
      return ok({ ...one, point: command.point })
    case 'leave':
      return ok({ ...one, point: null })
    case 'decide':
      return ok({ ...one, decided: { outcome: command.outcome, decision: command.decision, on: command.on } })
    case 'takeBack':
      return ok({ ...one, decided: null })
    case 'notify':
      return ok({ ...one, notified: { on: command.on, until: command.until } })
    case 'appeal':
      return ok({ ...one, appeal: { on: command.on, answer: null } })
    case 'answer':
      return ok({ ...one, appeal: one.appeal && { ...one.appeal, answer: { is: command.is, on: command.on } } })
    case 'close':
      return ok({ ...one, closedOn: command.on })
  }
}
