import { id, optionalText, orNothing, text } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { wrong } from '#base/result.ts'
import { mayDo } from '#governance/decisions/decision.access.ts'
import { carryOut, decisionSubject, loadPointOf, onPoint, seesPoint } from '#governance/decisions/decision-act.ts'
import { heardFrom } from '#governance/session/room.ts'
import { useCase } from '#logbook/use-case.ts'
import { nominationWritten } from './election-facts.ts'
import { nomineeNamed } from './nominees.ts'

/** An organisation writes whom it nominates, with its reason; in the round of changes, whom it nominates now. The last one written counts. */
export const nominateSomebody = useCase({
  name: 'governance.nominateSomebody',
  input: onPoint({ org: id(), nominee: text(80), text: optionalText(2_000), voice: orNothing(id()) }),
  load: loadPointOf,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'nominate', decisionSubject(subject), subject.org),
  run: async (act, { org, nominee: named, text: reason, voice }, subject) => {
    const nominee = nomineeNamed(subject.file, named)
    if (!nominee) return wrong(problem('nominee', 'election.whoIsThat'))
    if (reason === '') return wrong(problem('text', 'nominate.textMissing'))
    const heard = heardFrom(subject.file, subject.viewer, org, voice, act.now)
    if (!heard.ok) return heard
    const { person, notedBy } = heard.value
    const change = subject.decision?.election?.step === 'changing'
    const kept = await act.keepWords(reason)
    return carryOut(act, subject, {
      reason: kept.words,
      commands: [{ do: change ? 'change' : 'nominate', nominee, text: reason, ...heard.value }],
      record: (after) =>
        act.record(nominationWritten, after.id, {
          ...{ organisation: org, voice: person, notedBy, change },
          ...{ nominee: change ? nominee : null, ...kept },
        }),
    })
  },
})
