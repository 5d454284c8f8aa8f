import { id, optionalText, orNothing } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { wrong } from '#base/result.ts'
import { heardFrom } from '#governance/session/room.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayPropose } from './decision.access.ts'
import { carryOut, decisionSubject, loadPoint, onPoint, proposerOf, putOnTheTable, seesPoint } from './decision-act.ts'

/** The text of a point is put on the table, as it was written for the agenda or as it is said now. */
export const putProposal = useCase({
  name: 'governance.putProposal',
  input: onPoint({ text: optionalText(10_000), org: orNothing(id()) }),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, subject) => mayPropose(who, decisionSubject(subject)),
  run: async (act, { text, org }, subject) => {
    if (text === '') return wrong(problem('text', 'proposal.textMissing'))
    if (subject.point.kind === 'candidates') return wrong(problem('', 'candidacy.describeFirst'))
    if (subject.decision) return wrong(problem('', 'decision.onTheTable'))
    const heard = org === null ? null : heardFrom(subject.file, subject.viewer, org, null, act.now)
    if (heard && !heard.ok) return wrong(...heard.problems.map((one) => ({ ...one, path: 'org' })))
    const proposer = heard ? { person: heard.value.person, org } : proposerOf(subject, act)
    const fresh = await putOnTheTable(act, subject, text, proposer)
    if (!fresh.ok) return fresh
    return carryOut(act, subject, { fresh: fresh.value, commands: [], record: () => {} })
  },
})
