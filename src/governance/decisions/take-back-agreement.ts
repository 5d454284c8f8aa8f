import { useCase } from '#logbook/use-case.ts'
import { mayDo } from './decision.access.ts'
import { carryOut, decisionSubject, loadPoint, onPoint, seesPoint } from './decision-act.ts'
import { agreementTakenBack } from './decision-facts.ts'

/** A slip of the finger: the agreement that was noted is taken back, until the meeting closes. */
export const takeBackAgreement = useCase({
  name: 'governance.takeBackAgreement',
  input: onPoint({}),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'takeBack', decisionSubject(subject), null),
  run: (act, _, subject) =>
    carryOut(act, subject, { commands: [{ do: 'takeBack' }], record: ({ id }) => act.record(agreementTakenBack, id, {}) }),
})
