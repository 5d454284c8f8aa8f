import { id, orNothing } from '#base/input.ts'
import { mayDo } from '#governance/decisions/decision.access.ts'
import { carryOut, decisionSubject, loadPointOf, onPoint, seesPoint } from '#governance/decisions/decision-act.ts'
import { heardFrom } from '#governance/session/room.ts'
import { useCase } from '#logbook/use-case.ts'
import { secretBallotAsked } from './vote-facts.ts'

/** Any one voter may ask, before the vote opens, that it be confidential (assistant-juridique.fr; most often for a vote on persons). */
export const askSecretBallot = useCase({
  name: 'governance.askSecretBallot',
  input: onPoint({ org: id(), voice: orNothing(id()) }),
  load: loadPointOf,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'askSecret', decisionSubject(subject), subject.org),
  run: async (act, { org, voice }, subject) => {
    const heard = heardFrom(subject.file, subject.viewer, org, voice, act.now)
    if (!heard.ok) return heard
    const { person, notedBy } = heard.value
    return carryOut(act, subject, {
      commands: [{ do: 'askSecret', ...heard.value }],
      record: (after) => act.record(secretBallotAsked, after.id, { organisation: org, voice: person, notedBy }),
    })
  },
})
