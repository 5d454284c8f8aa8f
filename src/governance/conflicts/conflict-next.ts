import { addDays, addMonths, type Day } from '#base/day.ts'
import type { Conflict } from './conflict.ts'

/** What comes next and by when; no law says these days but the notice of a hearing and the appeal: they are marks, so that nobody waits for good. */
export type Next = {
  is: 'begin' | 'meeting' | 'mediation' | 'sign' | 'summon' | 'hearing' | 'decide' | 'appeal' | 'answer' | 'close' | 'erase'
  by: Day
}
const MARKS = { begin: 15, mediation: 60, sign: 15, summon: 15, decide: 30, answer: 60, close: 15 } as const

/** A case that led to something may be asked about for five years (civil code, article 2224); one that led to nothing, not. */
export const eraseFrom = ({ on, how }: NonNullable<Conflict['closed']>, decision: Conflict['decision']): Day =>
  addMonths(on, how === 'withdrawn' || decision?.what === 'nothing' ? 12 : 60)

export const nextOf = (one: Conflict, today: Day): Next => {
  const { openedOn, mediation, sides, decision, appeal, closed } = one
  if (closed) return { is: 'erase', by: eraseFrom(closed, decision) }
  if (decision) {
    if (appeal && !appeal.answer) return { is: 'answer', by: addDays(appeal.on, MARKS.answer) }
    if (!appeal && decision.appealUntil && decision.appealUntil >= today) return { is: 'appeal', by: decision.appealUntil }
    return { is: 'close', by: addDays(appeal?.answer?.on ?? decision.appealUntil ?? decision.on, MARKS.close) }
  }
  if (!mediation) return { is: 'begin', by: addDays(openedOn, MARKS.begin) }
  if (!mediation.ended) {
    const meeting = mediation.days.find((day) => day >= today)
    return meeting
      ? { is: 'meeting', by: meeting }
      : { is: 'mediation', by: addDays(mediation.days.at(-1) ?? mediation.on, MARKS.mediation) }
  }
  if (mediation.ended.how === 'agreed') return { is: 'sign', by: addDays(mediation.ended.on, MARKS.sign) }
  const waiting = sides.filter(({ hearing }) => !hearing)
  if (waiting.length === 0)
    return {
      is: 'decide',
      by: addDays(
        sides
          .map(({ hearing }) => hearing?.on ?? openedOn)
          .sort()
          .at(-1) ?? openedOn,
        MARKS.decide,
      ),
    }
  const since = mediation.ended.on
  const each = waiting.map(
    ({ summons }): Next => (summons ? { is: 'hearing', by: summons.hearingOn } : { is: 'summon', by: addDays(since, MARKS.summon) }),
  )
  return each.sort((a, b) => (a.by < b.by ? -1 : 1))[0] as Next
}
