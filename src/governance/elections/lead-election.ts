import { choice, id, orNothing, several } from '#base/input.ts'
import { mayDo } from '#governance/decisions/decision.access.ts'
import { carryOut, decisionSubject, loadPoint, onPoint, seesPoint } from '#governance/decisions/decision-act.ts'
import type { ElectionCommand } from '#governance/decisions/deed.ts'
import { useCase } from '#logbook/use-case.ts'
import { writtenNominations } from './election.store.ts'
import { changesOpened, nominationArgued, nominationsShown } from './election-facts.ts'

/**
 * The facilitator leads the nominations: shows them (naming who wrote none: `silent`), notes who has said why (`org`), opens the round of changes.
 */
export const leadElection = useCase({
  name: 'governance.leadElection',
  input: onPoint({ step: choice(['reveal', 'argue', 'openChanges']), org: orNothing(id()), silent: several(id()) }),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'reveal', decisionSubject(subject), null),
  run: async (act, { step, org, silent }, subject) => {
    const command: ElectionCommand =
      step === 'reveal' ? { do: 'reveal', silent } : step === 'argue' ? { do: 'argue', org: org ?? '' } : { do: 'openChanges' }
    const nominations = step === 'reveal' && subject.decision ? await writtenNominations(act.db, act.hub.id, subject.decision.id) : []
    return carryOut(act, subject, {
      commands: [command],
      record: (after) => {
        if (step === 'reveal') act.record(nominationsShown, after.id, { nominations, silent: after.election?.silent ?? [] })
        if (step === 'argue' && org !== null) act.record(nominationArgued, after.id, { organisation: org })
        if (step === 'openChanges') act.record(changesOpened, after.id, {})
      },
    })
  },
})
