import { id, orNothing } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { wrong } from '#base/result.ts'
import { mayDo } from '#governance/decisions/decision.access.ts'
import { carryOut, decisionSubject, loadPointOf, onPoint, seesPoint } from '#governance/decisions/decision-act.ts'
import { heardFrom } from '#governance/session/room.ts'
import { useCase } from '#logbook/use-case.ts'
import { conflictTakenBack } from './vote-facts.ts'

/** There was no interest, or it was noted for the wrong organisation: it takes part again, as long as no vote is open. */
export const takeBackRecusal = useCase({
  name: 'governance.takeBackRecusal',
  input: onPoint({ org: id(), voice: orNothing(id()) }),
  load: loadPointOf,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'takeBackRecusal', decisionSubject(subject), subject.org),
  run: async (act, { org, voice }, subject) => {
    if (subject.file.barred[subject.point.id] === org) return wrong(problem('', 'exclusion.staysRecused'))
    const heard = heardFrom(subject.file, subject.viewer, org, voice, act.now)
    if (!heard.ok) return heard
    const { person, notedBy } = heard.value
    return carryOut(act, subject, {
      commands: [{ do: 'takeBackRecusal', ...heard.value }],
      record: (after) => act.record(conflictTakenBack, after.id, { organisation: org, voice: person, notedBy }),
    })
  },
})
