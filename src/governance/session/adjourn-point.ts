import { mayDo } from '#governance/decisions/decision.access.ts'
import {
  carryOut,
  decisionSubject,
  endOf,
  loadPoint,
  onPoint,
  plainText,
  proposerOf,
  putOnTheTable,
  seesPoint,
} from '#governance/decisions/decision-act.ts'
import { decisionEnded } from '#governance/decisions/decision-facts.ts'
import { electionOf } from '#governance/elections/election.ts'
import { useCase } from '#logbook/use-case.ts'

/** The point goes to the next meeting, with its text if there is one on the table. */
export const adjournPoint = useCase({
  name: 'governance.adjournPoint',
  input: onPoint({}),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'adjourn', decisionSubject(subject), null),
  run: async (act, _, subject) => {
    const said = plainText(subject, act)
    const election = subject.point.kind === 'election' ? electionOf(subject.point.proposal, null, act.now) : null
    const fresh = subject.decision ? undefined : await putOnTheTable(act, subject, said, proposerOf(subject, act), election)
    if (fresh && !fresh.ok) return fresh
    return carryOut(act, subject, {
      ...(fresh ? { fresh: fresh.value } : {}),
      commands: [{ do: 'adjourn' }],
      record: (after) => act.record(decisionEnded, after.id, endOf(after)),
    })
  },
})
