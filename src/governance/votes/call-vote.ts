import { putSlate, recordNames } from '#governance/candidacies/open-ballot.ts'
import { collegesOpened } from '#governance/colleges/college-facts.ts'
import { mayDo } from '#governance/decisions/decision.access.ts'
import { carryOut, decisionSubject, loadPoint, onPoint, seesPoint } from '#governance/decisions/decision-act.ts'
import { useCase } from '#logbook/use-case.ts'
import { voteOpened } from './vote-facts.ts'

/** Opens the vote: of a point to be voted, of the text a last round leaves blocked, or the second ballot after a tie. */
export const callVote = useCase({
  name: 'governance.callVote',
  input: onPoint({}),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'callVote', decisionSubject(subject), null),
  run: async (act, _, subject) => {
    const fresh = subject.point.kind === 'candidates' && !subject.decision ? await putSlate(act, subject) : undefined
    if (fresh && !fresh.ok) return fresh
    return carryOut(act, subject, {
      ...(fresh ? { fresh: fresh.value } : {}),
      commands: [{ do: subject.decision?.state === 'tied' ? 'secondBallot' : 'callVote' }],
      record: (after) => {
        const vote = after.votes.at(-1)
        if (!vote) return
        const { n, version, second, secrecy, electorate, hash: entries, casting, holders, terms, colleges } = vote
        const proxies = Object.entries(holders ?? {}).map(([mandant, holder]) => ({ mandant, holder }))
        const hash = after.versions.find((one) => one.n === version)?.hash ?? ''
        act.record(voteOpened, after.id, {
          n,
          version,
          hash,
          second,
          secrecy,
          electorate,
          entries,
          casting,
          ...(holders ? { proxies } : {}),
          ...collegesOpened(terms, colleges),
        })
        recordNames(act, after)
      },
    })
  },
})
