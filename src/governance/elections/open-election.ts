import { day, optionalText, orNothing } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { wrong } from '#base/result.ts'
import { mayDo } from '#governance/decisions/decision.access.ts'
import { carryOut, decisionSubject, loadPoint, onPoint, proposerOf, putOnTheTable, seesPoint } from '#governance/decisions/decision-act.ts'
import { useCase } from '#logbook/use-case.ts'
import { electionOf } from './election.ts'
import { electionOpened } from './election-facts.ts'
import { roleText } from './say-election.ts'

/** The role is described: what it asks, until when. Then each organisation in the room writes whom it nominates. */
export const openElection = useCase({
  name: 'governance.openElection',
  input: onPoint({ asks: optionalText(4_000), until: orNothing(day()) }),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'reveal', decisionSubject(subject), null),
  run: async (act, { asks, until }, subject) => {
    const { point, decision } = subject
    if (point.kind !== 'election') return wrong(problem('', 'election.notOne'))
    if (decision) return wrong(problem('', 'decision.onTheTable'))
    if (until !== null && until <= act.today) return wrong(problem('until', 'election.untilLater'))
    const text = roleText({ title: point.title, asks, until }, act.lang)
    const fresh = await putOnTheTable(act, subject, text, proposerOf(subject, act), electionOf(asks, until, act.now))
    if (!fresh.ok) return fresh
    return carryOut(act, subject, {
      fresh: fresh.value,
      commands: [],
      record: (after) => act.record(electionOpened, after.id, { until }),
    })
  },
})
