import { choice, id, orNothing, whole } from '#base/input.ts'
import { mayDo } from '#governance/decisions/decision.access.ts'
import { carryOut, decisionSubject, loadPointOf, onPoint, seesPoint } from '#governance/decisions/decision-act.ts'
import { heardFrom } from '#governance/session/room.ts'
import { useCase } from '#logbook/use-case.ts'
import { choices } from './tally.ts'
import { ballotCast } from './vote-facts.ts'
import { anotherVote } from './vote-running.ts'

/** In an open vote an organisation votes aloud; it may change until the close, the last one counts. */
export const castBallot = useCase({
  name: 'governance.castBallot',
  input: onPoint({ org: id(), choice: choice(choices), voice: orNothing(id()), vote: orNothing(whole(1, 1_000)) }),
  load: loadPointOf,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'cast', decisionSubject(subject), subject.org),
  run: async (act, { org, choice: said, voice, vote }, subject) => {
    const other = anotherVote(subject.decision, vote)
    if (other) return other
    const heard = heardFrom(subject.file, subject.viewer, org, voice, act.now)
    if (!heard.ok) return heard
    const { person, notedBy } = heard.value
    return carryOut(act, subject, {
      commands: [{ do: 'cast', choice: said, ...heard.value }],
      record: (after) =>
        act.record(ballotCast, after.id, { organisation: org, voice: person, notedBy, n: after.votes.length, choice: said }),
    })
  },
})
