import { whole, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { wrong } from '#base/result.ts'
import { mayDo } from '#governance/decisions/decision.access.ts'
import { runningVote } from '#governance/decisions/decision.ts'
import { carryOut, decisionSubject, loadPoint, onPoint, seesPoint } from '#governance/decisions/decision-act.ts'
import { recordClosing } from '#governance/votes/close-vote.ts'
import { voicesThere } from '#governance/votes/vote.ts'
import { useCase } from '#logbook/use-case.ts'
import { checkHands, handsIn, urnsFor } from './paper-count.ts'

const raised = () => whole(0, 10_000).default(0)
const lines = { for: raised(), against: raised(), abstain: raised() }

/** An open vote of many: hands are raised and counted, three numbers (by colleges, three of each) close it, and no name is noted. */
export const countHands = useCase({
  name: 'governance.countHands',
  input: onPoint({ ...lines, colleges: z.record(z.string(), z.object(lines)).default({}) }),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'closeVote', decisionSubject(subject), null),
  run: async (act, { for: ayes, against, abstain, colleges }, subject) => {
    const typed = { for: ayes, against, abstain, colleges }
    const vote = subject.decision && runningVote(subject.decision)
    const urns = vote ? urnsFor(vote, voicesThere(vote, subject.room.present)) : []
    if (vote) {
      if (vote.names) return wrong(problem('', 'decision.notNow'))
      if (vote.secrecy !== 'open') return wrong(problem('', 'vote.isConfidential'))
      const problems = checkHands(typed, urns, { named: vote.ballots.length, casting: vote.casting !== null })
      if (problems.length > 0) return wrong(...problems)
    }
    return carryOut(act, subject, {
      commands: [{ do: 'closeVote', sealed: null, hands: handsIn(typed, urns) }],
      record: recordClosing(act),
    })
  },
})
