import { useCase } from '#logbook/use-case.ts'
import { mayDo } from './decision.access.ts'
import { carryOut, decisionSubject, endOf, loadPoint, onPoint, seesPoint } from './decision-act.ts'
import { decisionEnded } from './decision-facts.ts'

/** Ends the round: adopted when nobody objects any more, else carried to the next meeting once the rounds are used up. */
export const closeRound = useCase({
  name: 'governance.closeRound',
  input: onPoint({}),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'closeRound', decisionSubject(subject), null),
  run: (act, _, subject) =>
    carryOut(act, subject, { commands: [{ do: 'closeRound' }], record: (after) => act.record(decisionEnded, after.id, endOf(after)) }),
})
