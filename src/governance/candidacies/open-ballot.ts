import { problem } from '#base/problem.ts'
import { type Result, wrong } from '#base/result.ts'
import type { Decision } from '#governance/decisions/decision.ts'
import { type Fresh, type PointSubject, proposerOf, putOnTheTable } from '#governance/decisions/decision-act.ts'
import type { Act } from '#logbook/use-case.ts'
import { whyNoBallot } from './candidacy.ts'
import { namesAsked } from './candidacy-facts.ts'
import { slateText } from './say-candidates.ts'

/** With its first ballot, an election with candidates is put on the table: what is elected, and who stands. */
export const putSlate = async (act: Act, subject: PointSubject): Promise<Result<Fresh>> => {
  const { slate, title } = subject.point
  if (!slate) return wrong(problem('', 'candidacy.describeFirst'))
  const problems = whyNoBallot(slate)
  return problems.length > 0 ? wrong(...problems) : putOnTheTable(act, subject, slateText(title, slate, act.lang), proposerOf(subject, act))
}

/** What the ballot that has just opened asks. */
export const recordNames = (act: Act, after: Decision): void => {
  const vote = after.votes.at(-1)
  if (!vote?.names) return
  const { kind, seats, majority, candidates } = vote.names
  act.record(namesAsked, after.id, { n: vote.n, kind, seats, majority, candidates: candidates.map(({ id }) => id) })
}
