import { optionalText } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { wrong } from '#base/result.ts'
import { destroyNames } from '#governance/candidacies/name-vote.store.ts'
import { mayDo } from '#governance/decisions/decision.access.ts'
import { runningVote } from '#governance/decisions/decision.ts'
import { carryOut, decisionSubject, loadPoint, onPoint, seesPoint } from '#governance/decisions/decision-act.ts'
import { useCase } from '#logbook/use-case.ts'
import { destroyUrn } from './vote.store.ts'
import { voteVoided } from './vote-facts.ts'

/** A vote that went wrong is voided, with its reason; that it was held is kept, and who took part, but not its urn. Another may open. */
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
    // Its urn is never opened: nothing is ever counted of it.
    const urn = { hub_id: act.hub.id, decision_id: subject.decision?.id ?? '' }
    if (vote) await (vote.names ? destroyNames(act.db, urn, vote.n) : destroyUrn(act.db, urn, vote.n))
    return carryOut(act, subject, {
      commands: [{ do: 'voidVote', text }],
      record: (after) => act.record(voteVoided, after.id, { n: vote?.n ?? 0, ...kept }),
    })
  },
})
