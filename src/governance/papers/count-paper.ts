import { id, orNothing, whole, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { wrong } from '#base/result.ts'
import { mayDo } from '#governance/decisions/decision.access.ts'
import { runningVote } from '#governance/decisions/decision.ts'
import { carryOut, decisionSubject, loadPoint, onPoint, seesPoint } from '#governance/decisions/decision-act.ts'
import { recordClosing } from '#governance/votes/close-vote.ts'
import { emptyUrn } from '#governance/votes/vote.store.ts'
import { useCase } from '#logbook/use-case.ts'
import { addPapers } from './paper.store.ts'
import { checkCounts, checkScrutineers, papersOf, scrutineersIn, urnsFor, voidIn } from './paper-count.ts'

const papers = () => whole(0, 10_000).default(0)
const lines = { for: papers(), against: papers(), abstain: papers(), blank: papers(), void: papers() }
/** Of a vote by colleges, the lines of each. */
const counted = () => z.object({ by: orNothing(id()), ...lines, colleges: z.record(z.string(), z.object(lines)).default({}) })

/**
 * The paper ballots of a closed box, counted by two who find the same. Then, and not before, the urn of the screens opens: all ballots are shuffled
 * together and counted as one (invariants 31 and 32). What each pile held is kept nowhere.
 */
export const countPaper = useCase({
  name: 'governance.countPaper',
  unkept: ['first', 'second'],
  input: onPoint({ first: counted(), second: counted() }),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'countPaper', decisionSubject(subject), null),
  run: async (act, { first, second }, subject) => {
    const vote = subject.decision && runningVote(subject.decision)
    if (!vote?.boxClosedAt || first.by === null || second.by === null || !subject.decision) {
      return vote?.boxClosedAt ? wrong(...checkScrutineers(first.by, second.by, [])) : wrong(problem('', 'papers.closeFirst'))
    }
    const { by, ...one } = first
    const { by: other, ...two } = second
    const urns = urnsFor(vote, vote.paper ?? [])
    const problems = [...checkScrutineers(by, other, scrutineersIn(subject.room.stays, act.now)), ...checkCounts(one, two, urns)]
    if (problems.length > 0) return wrong(...problems)
    const urn = { hub_id: act.hub.id, decision_id: subject.decision.id }
    await addPapers(act.db, urn, vote.n, papersOf(one, urns))
    const sealed = await emptyUrn(act.db, urn, vote.n)
    return carryOut(act, subject, {
      commands: [{ do: 'countPaper', sealed, by: [by, other], void: voidIn(one, urns) }],
      record: recordClosing(act),
    })
  },
})
