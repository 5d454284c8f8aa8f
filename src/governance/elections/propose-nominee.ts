import { day, optionalText, orNothing, text } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { wrong } from '#base/result.ts'
import { mayDo } from '#governance/decisions/decision.access.ts'
import { currentRound, currentVersion } from '#governance/decisions/decision.ts'
import { carryOut, decisionSubject, loadPoint, onPoint, seesPoint } from '#governance/decisions/decision-act.ts'
import { decisionAdvanced, proposalAmended } from '#governance/decisions/decision-facts.ts'
import { useCase } from '#logbook/use-case.ts'
import { nomineeProposed } from './election-facts.ts'
import { nomineeName, nomineeNamed } from './nominees.ts'
import { givenText } from './say-election.ts'

/** The facilitator proposes one of the nominated, with the reason: a text like any other, which opens a round of objections. */
export const proposeNominee = useCase({
  name: 'governance.proposeNominee',
  input: onPoint({ nominee: text(80), until: orNothing(day()), reason: optionalText(2_000) }),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'name', decisionSubject(subject), null),
  run: async (act, { nominee: named, until, reason }, subject) => {
    const nominee = nomineeNamed(subject.file, named)
    if (!nominee) return wrong(problem('nominee', 'election.whoIsThat'))
    if (reason === '') return wrong(problem('reason', 'election.reasonMissing'))
    if (until !== null && until <= act.today) return wrong(problem('until', 'election.untilLater'))
    const role = { title: subject.point.title, asks: subject.decision?.election?.asks ?? '', until }
    const said = givenText(role, nomineeName(subject.file, nominee), act.lang)
    const [kept, why] = [await act.keepWords(said), await act.keepWords(reason)]
    const by = act.actor?.person ?? ''
    return carryOut(act, subject, {
      words: kept.words,
      reason: why.words,
      commands: [{ do: 'name', nominee, until, reason, text: said, hash: kept.hash, by }],
      record: (after) => {
        const version = currentVersion(after)
        act.record(proposalAmended, after.id, { version, person: by, ...kept })
        act.record(nomineeProposed, after.id, { version, nominee, until, ...why })
        if (after.state === 'objections')
          act.record(decisionAdvanced, after.id, { state: after.state, round: currentRound(after), version })
      },
    })
  },
})
