import { choice, id, orNothing, ticked, whole } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { wrong } from '#base/result.ts'
import { collegeOfVoter } from '#governance/colleges/college-count.ts'
import { mayDo } from '#governance/decisions/decision.access.ts'
import { carryOut, decisionSubject, loadPointOf, onPoint, seesPoint } from '#governance/decisions/decision-act.ts'
import { heardFrom } from '#governance/session/room.ts'
import { useCase } from '#logbook/use-case.ts'
import { choices } from './tally.ts'
import { dropBallot } from './vote.store.ts'
import { ballotCast } from './vote-facts.ts'
import { anotherVote } from './vote-running.ts'

/**
 * In a confidential vote a ballot goes into the urn, once. What it says is written there and nowhere else: not in a fact, not beside the name, not in
 * what is remembered of the request (invariant 31). On the shared screen the person votes herself, and ticks that it is she.
 */
export const sealBallot = useCase({
  name: 'governance.sealBallot',
  unkept: ['choice'],
  input: onPoint({ org: id(), choice: choice(choices), voice: orNothing(id()), inPerson: ticked(), vote: orNothing(whole(1, 1_000)) }),
  load: loadPointOf,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'sign', decisionSubject(subject), subject.org),
  run: async (act, { org, choice: said, voice, inPerson, vote }, subject) => {
    const other = anotherVote(subject.decision, vote)
    if (other) return other
    const heard = heardFrom(subject.file, subject.viewer, org, voice, act.now)
    if (!heard.ok) return heard
    const { person, notedBy } = heard.value
    if (notedBy !== null && !inPerson) return wrong(problem('inPerson', 'vote.confirmInPerson'))
    const done = await carryOut(act, subject, {
      commands: [{ do: 'sign', ...heard.value }],
      record: (after) =>
        act.record(ballotCast, after.id, { organisation: org, voice: person, notedBy, n: after.votes.length, choice: null }),
    })
    if (!done.ok) return done
    const n = subject.decision?.votes.length ?? 0
    const running = subject.decision?.votes.at(-1)
    const college = running && collegeOfVoter(running, org)
    const sealed = college ? { choice: said, college: college.id } : said
    await dropBallot(act.db, { hub_id: act.hub.id, decision_id: done.value.decision }, n, sealed, { org, person })
    return done
  },
})
