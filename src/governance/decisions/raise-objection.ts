import { newId } from '#base/id.ts'
import { choice, id, optionalText, orNothing } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { wrong } from '#base/result.ts'
import { heardFrom } from '#governance/session/room.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayDo } from './decision.access.ts'
import { currentRound, currentVersion, objectionGrounds } from './decision.ts'
import { carryOut, decisionSubject, loadPointOf, ofVersion, onPoint, seesPoint } from './decision-act.ts'
import { objectionRaised } from './decision-facts.ts'

/** A reasoned objection: the text defeats its aim, exceeds what we can carry, or breaks a rule. */
export const raiseObjection = useCase({
  name: 'governance.raiseObjection',
  input: onPoint({ org: id(), grounds: choice(objectionGrounds), text: optionalText(2_000), voice: orNothing(id()), ...ofVersion() }),
  load: loadPointOf,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'object', decisionSubject(subject), subject.org),
  run: async (act, { org, grounds, text, voice, version }, subject) => {
    if (text === '') return wrong(problem('text', 'object.textMissing'))
    const heard = heardFrom(subject.file, subject.viewer, org, voice, act.now)
    if (!heard.ok) return heard
    const { person, notedBy } = heard.value
    const objection = newId()
    const kept = await act.keepWords(text)
    return carryOut(act, subject, {
      of: version,
      commands: [{ do: 'object', id: objection, grounds, text, ...heard.value }],
      record: (after) => {
        const on = { version: currentVersion(after), round: currentRound(after) }
        act.record(objectionRaised, after.id, { organisation: org, voice: person, notedBy, objection, ...on, grounds, ...kept })
      },
    })
  },
})
