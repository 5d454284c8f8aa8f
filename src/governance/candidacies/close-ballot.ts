import { type Result, wrong } from '#base/result.ts'
import { whyNot } from '#governance/decisions/consent.ts'
import { type Decision, isLive } from '#governance/decisions/decision.ts'
import { carryOut, endOf, type PointSubject, type Stands } from '#governance/decisions/decision-act.ts'
import { decisionEnded } from '#governance/decisions/decision-facts.ts'
import type { Vote } from '#governance/votes/vote.ts'
import { voteClosed } from '#governance/votes/vote-facts.ts'
import type { Act } from '#logbook/use-case.ts'
import { electedIn } from './candidacy.ts'
import { countedNow } from './candidacy-after.ts'
import { namesCounted } from './candidacy-facts.ts'
import { emptyNames } from './name-vote.store.ts'
import { electedText } from './say-candidates.ts'

/** Closes a ballot on names and counts it: who is elected is written as the next version of the text, which the register keeps. */
export const closeBallot = async (act: Act, subject: PointSubject, decision: Decision, vote: Vote): Promise<Result<Stands>> => {
  const { point, room } = subject
  const stops = whyNot(decision, 'closeNames', room)
  if (stops.length > 0) return wrong(...stops)
  const sealed = vote.secrecy === 'open' ? null : await emptyNames(act.db, { hub_id: act.hub.id, decision_id: decision.id }, vote.n)
  const count = countedNow(decision, sealed, room)
  if (!count.ok) return count
  const text =
    point.slate && electedIn(count.value.after).length > electedIn(decision).length
      ? electedText(point.title, point.slate, count.value.after, act.lang)
      : null
  const kept = text === null ? null : await act.keepWords(text)
  const said = text === null || kept === null ? null : { text, hash: kept.hash, by: act.actor?.person ?? '' }
  return carryOut(act, subject, {
    ...(kept ? { words: kept.words } : {}),
    commands: [{ do: 'closeNames', sealed, said }],
    record: (after) => recordCount(act, after),
  })
}

const outcomes = { elected: 'adopted', tied: 'tied', rejected: 'rejected' } as const

const recordCount = (act: Act, after: Decision): void => {
  const closed = after.votes.at(-1)
  if (!closed?.ended) return
  const result = closed.names?.result
  act.record(voteClosed, after.id, {
    ...{ n: closed.n, ended: closed.ended, counts: null },
    outcome: result ? outcomes[result.outcome] : null,
  })
  if (result) {
    const { outcome, votes, elected, next, vacant, counts } = result
    act.record(namesCounted, after.id, { n: closed.n, outcome, votes, elected, next: next?.candidates ?? [], vacant, counts })
  }
  if (!isLive(after)) act.record(decisionEnded, after.id, endOf(after))
}
