import { whole } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { wrong } from '#base/result.ts'
import { mayDo } from '#governance/decisions/decision.access.ts'
import { runningVote } from '#governance/decisions/decision.ts'
import { carryOut, decisionSubject, loadPoint, onPoint, seesPoint } from '#governance/decisions/decision-act.ts'
import { recordClosing } from '#governance/votes/close-vote.ts'
import { voicesThere } from '#governance/votes/vote.ts'
import { useCase } from '#logbook/use-case.ts'
import { checkHands } from './paper-count.ts'

const raised = () => whole(0, 10_000).default(0)

/** An open vote of many: hands are raised and counted, three numbers close it, and no name is noted. */
export const countHands = useCase({
  name: 'governance.countHands',
  input: onPoint({ for: raised(), against: raised(), abstain: raised() }),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'closeVote', decisionSubject(subject), null),
  run: async (act, { for: ayes, against, abstain }, subject) => {
    const hands = { for: ayes, against, abstain }
    const vote = subject.decision && runningVote(subject.decision)
    if (vote) {
      if (vote.names) return wrong(problem('', 'decision.notNow'))
      if (vote.secrecy !== 'open') return wrong(problem('', 'vote.isConfidential'))
      if (vote.terms.colleges) return wrong(problem('', 'papers.byColleges'))
      const voices = voicesThere(vote, subject.room.present).length
      const problems = checkHands(hands, { voices, named: vote.ballots.length, casting: vote.casting !== null })
      if (problems.length > 0) return wrong(...problems)
    }
    return carryOut(act, subject, { commands: [{ do: 'closeVote', sealed: null, hands }], record: recordClosing(act) })
  },
})
