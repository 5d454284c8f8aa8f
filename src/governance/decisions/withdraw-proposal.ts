import { useCase } from '#logbook/use-case.ts'
import { mayDo } from './decision.access.ts'
import { carryOut, decisionSubject, endOf, loadPoint, onPoint, seesPoint } from './decision-act.ts'
import { decisionEnded } from './decision-facts.ts'

/** The proposer takes the text off the table. */
export const withdrawProposal = useCase({
  name: 'governance.withdrawProposal',
  input: onPoint({}),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'withdraw', decisionSubject(subject), null),
  run: (act, _, subject) =>
    carryOut(act, subject, { commands: [{ do: 'withdraw' }], record: (after) => act.record(decisionEnded, after.id, endOf(after)) }),
})
