import { id, orNothing, several, ticked, whole } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import { wrong } from '#base/result.ts'
import { collegeOfVoter } from '#governance/colleges/college-count.ts'
import { mayDo } from '#governance/decisions/decision.access.ts'
import { runningVote } from '#governance/decisions/decision.ts'
import { carryOut, decisionSubject, loadPointOf, onPoint, seesPoint } from '#governance/decisions/decision-act.ts'
import { heardFrom } from '#governance/session/room.ts'
import { anotherVote } from '#governance/votes/vote-running.ts'
import { useCase } from '#logbook/use-case.ts'
import { type NameVote, sealedNames } from './candidacy.ts'
import { namesMarked } from './candidacy-facts.ts'
import { dropNames } from './name-vote.store.ts'

/**
 * A ballot on names: at most as many as there are seats, none is blank. Confidential, it goes into the urn, once, and what it holds is written there and nowhere else:
 * not in a fact, not beside the voter, not in what is remembered of the request (invariant 31). Aloud, the last names said stand.
 */
export const markBallot = useCase({
  name: 'governance.markBallot',
  unkept: ['names'],
  input: onPoint({ org: id(), names: several(id()), voice: orNothing(id()), inPerson: ticked(), vote: orNothing(whole(1, 1_000)) }),
  load: loadPointOf,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'signNames', decisionSubject(subject), subject.org),
  run: async (act, { org, names: ticks, voice, inPerson, vote: shown }, subject) => {
    const other = anotherVote(subject.decision, shown)
    if (other) return other
    const vote = subject.decision ? runningVote(subject.decision) : undefined
    if (!vote?.names) return wrong(problem('', 'decision.notNow'))
    const problems = checkTicks(ticks, vote.names)
    if (problems.length > 0) return wrong(...problems)
    const heard = heardFrom(subject.file, subject.viewer, org, voice, act.now)
    if (!heard.ok) return heard
    const { person, notedBy } = heard.value
    const aloud = vote.secrecy === 'open'
    if (!aloud && notedBy !== null && !inPerson) return wrong(problem('inPerson', 'vote.confirmInPerson'))
    // In the order of the ballot paper: the order of ticking would mark a ballot.
    const names = vote.names.candidates.map(({ id: one }) => one).filter((one) => ticks.includes(one))
    const done = await carryOut(act, subject, {
      commands: [aloud ? { do: 'castNames', names, ...heard.value } : { do: 'signNames', ...heard.value }],
      record: (after) =>
        act.record(namesMarked, after.id, { n: vote.n, organisation: org, voice: person, notedBy, names: aloud ? names : null }),
    })
    if (!done.ok || aloud) return done
    const sealed = sealedNames(names, collegeOfVoter(vote, org)?.id)
    await dropNames(act.db, { hub_id: act.hub.id, decision_id: done.value.decision }, vote.n, sealed, { org, person })
    return done
  },
})

const checkTicks = (ticks: string[], { seats, candidates }: NameVote): Problem[] => {
  if (ticks.some((one) => !candidates.some(({ id: candidate }) => candidate === one))) return [problem('names', 'candidacy.notOnTheBallot')]
  return new Set(ticks).size > seats ? [problem('names', 'candidacy.tooManyNames', { ticked: new Set(ticks).size, seats })] : []
}
