import { choice, id, optionalText, orNothing } from '#base/input.ts'
import { heardFrom } from '#governance/session/room.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayDo } from './decision.access.ts'
import { currentVersion } from './decision.ts'
import { carryOut, decisionSubject, loadPointOf, ofVersion, onPoint, seesPoint } from './decision-act.ts'
import { stanceTaken } from './decision-facts.ts'

/** In a round, an organisation consents, says a concern that does not block, or stands aside. */
export const takeStance = useCase({
  name: 'governance.takeStance',
  input: onPoint({
    org: id(),
    value: choice(['consent', 'concern', 'standAside']),
    text: optionalText(2_000),
    voice: orNothing(id()),
    ...ofVersion(),
  }),
  load: loadPointOf,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'state', decisionSubject(subject), subject.org),
  run: async (act, { org, value, text, voice, version }, subject) => {
    const heard = heardFrom(subject.file, subject.viewer, org, voice, act.now)
    if (!heard.ok) return heard
    const { person, notedBy } = heard.value
    const concern = value === 'concern' && text !== '' ? await act.keepWords(text) : null
    return carryOut(act, subject, {
      of: version,
      commands: [{ do: 'state', value, text, ...heard.value }],
      record: (after) =>
        act.record(stanceTaken, after.id, { organisation: org, voice: person, notedBy, version: currentVersion(after), value, concern }),
    })
  },
})
