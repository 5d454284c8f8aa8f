import { closeBallot } from '#governance/candidacies/close-ballot.ts'
import { mayDo } from '#governance/decisions/decision.access.ts'
import { type Decision, isLive, runningVote } from '#governance/decisions/decision.ts'
import { carryOut, decisionSubject, endOf, loadPoint, onPoint, seesPoint } from '#governance/decisions/decision-act.ts'
import { decisionEnded } from '#governance/decisions/decision-facts.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { emptyUrn } from './vote.store.ts'
import { boxClosed, voteClosed } from './vote-facts.ts'

/**
 * Closes the vote and counts it; where some vote on paper, closes the box first, which two scrutineers then count (papers/). Where the quorum was lost
 * meanwhile nothing is decided: the point goes to the next meeting.
 */
export const closeVote = useCase({
  name: 'governance.closeVote',
  input: onPoint({}),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'closeVote', decisionSubject(subject), null),
  run: async (act, _, subject) => {
    const vote = subject.decision && runningVote(subject.decision)
    if (vote?.paper && !vote.boxClosedAt) {
      const { n, paper } = vote
      return carryOut(act, subject, {
        commands: [{ do: 'closeBox' }],
        record: (after) => act.record(boxClosed, after.id, { n, papers: paper.length }),
      })
    }
    if (subject.decision && vote?.names) return closeBallot(act, subject, subject.decision, vote)
    const urn = { hub_id: act.hub.id, decision_id: subject.decision?.id ?? '' }
    const sealed = vote?.secrecy === 'confidential' ? await emptyUrn(act.db, urn, vote.n) : null
    return carryOut(act, subject, {
      commands: [{ do: 'closeVote', sealed }],
      record: recordClosing(act),
    })
  },
})

/** What is told of a vote that has just been counted. */
export const recordClosing =
  (act: Act) =>
  (after: Decision): void => {
    const closed = after.votes.at(-1)
    if (!closed?.ended) return
    const { n, ended, result, hands, scrutiny } = closed
    act.record(voteClosed, after.id, {
      ...{ n, ended, outcome: result?.outcome ?? null, counts: result?.counts ?? null },
      ...(hands ? { byHands: true } : {}),
      ...(scrutiny ? { scrutineers: scrutiny.by, void: scrutiny.void } : {}),
    })
    if (!isLive(after)) act.record(decisionEnded, after.id, endOf(after))
  }
