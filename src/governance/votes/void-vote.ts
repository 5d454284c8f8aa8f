import { optionalText } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { wrong } from '#base/result.ts'
import { emptyNames } from '#governance/candidacies/name-vote.store.ts'
import { mayDo } from '#governance/decisions/decision.access.ts'
import { runningVote } from '#governance/decisions/decision.ts'
import { carryOut, decisionSubject, loadPoint, onPoint, seesPoint } from '#governance/decisions/decision-act.ts'
import { useCase } from '#logbook/use-case.ts'
import { emptyUrn } from './vote.store.ts'
import { voteVoided } from './vote-facts.ts'

/** A vote that went wrong is voided, with its reason; it is kept, and another may open. */
export const voidVote = useCase({
  name: 'governance.voidVote',
  input: onPoint({ text: optionalText(1_000) }),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'voidVote', decisionSubject(subject), null),
  run: async (act, { text }, subject) => {
    if (text === '') return wrong(problem('text', 'voidVote.textMissing'))
    const vote = subject.decision && runningVote(subject.decision)
    const kept = await act.keepWords(text)
    // Nobody reads what the urn held; it is shuffled all the same, for it stays.
    const urn = { hub_id: act.hub.id, decision_id: subject.decision?.id ?? '' }
    if (vote) await (vote.names ? emptyNames(act.db, urn, vote.n) : emptyUrn(act.db, urn, vote.n, true))
    return carryOut(act, subject, {
      commands: [{ do: 'voidVote', text }],
      record: (after) => act.record(voteVoided, after.id, { n: vote?.n ?? 0, ...kept }),
    })
  },
})
