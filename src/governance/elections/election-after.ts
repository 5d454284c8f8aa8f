import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { closed, opened } from '#governance/decisions/consent-after.ts'
import { currentVersion, type Decision, type Room } from '#governance/decisions/decision.ts'
import type { ElectionCommand } from '#governance/decisions/deed.ts'
import { type Election, keyOfNominee, type Named, type Nomination, namedNow, nomineesLeft } from './election.ts'
import { toArgue, toNominate } from './why-not-elect.ts'

/** What becomes of a decision when a deed of its election is done that nothing stands against. */
export const afterElection = (decision: Decision, command: ElectionCommand, room: Room): Result<Decision> => {
  const { election } = decision
  if (!election) throw new Error('an election is led that was not opened')
  const changed = (change: Partial<Election>): Result<Decision> => ok({ ...decision, election: { ...election, ...change } })
  switch (command.do) {
    case 'nominate':
      return changed({ nominations: written(election.nominations, command, room) })
    case 'change':
      return changed({ changes: written(election.changes, command, room) })
    case 'reveal': {
      const silent = toNominate(decision, room)
      const named = silent.length === command.silent.length && silent.every((org) => command.silent.includes(org))
      if (!named) return wrong(problem('', 'election.nameTheSilent', { silent: silent.length }))
      return changed({ step: 'arguing', revealedAt: room.at, silent })
    }
    case 'argue': {
      if (!toArgue(decision, room).includes(command.org)) return wrong(problem('', 'election.nothingToArgue'))
      return changed({ nominations: election.nominations.map((one) => (one.org === command.org ? { ...one, argued: true } : one)) })
    }
    case 'openChanges':
      return changed({ step: 'changing' })
    case 'name':
      return proposed(decision, election, command, room)
    case 'accept':
      return changed({ named: answered(election, command, 'accepted', room) })
    case 'decline': {
      const left = { ...decision, election: { ...election, named: answered(election, command, 'declined', room) } }
      // Somebody else is looked for, within the same round: nobody objected.
      return ok(decision.state === 'objections' ? { ...left, state: 'integrating' } : left)
    }
  }
}

/** The last one written counts, one an organisation. */
const written = (
  before: Nomination[],
  { org, nominee, text, person, notedBy = null }: ElectionCommand & { do: 'nominate' | 'change' },
  room: Room,
): Nomination[] => {
  const said: Nomination = { org, nominee, reason: text, person, notedBy, at: room.at, argued: false }
  return before.some((one) => one.org === org) ? before.map((one) => (one.org === org ? said : one)) : [...before, said]
}

/** The next version of the text names somebody; each is heard on it. After the rounds it is voted. */
const proposed = (
  decision: Decision,
  election: Election,
  { nominee, until, reason, text, hash, by }: ElectionCommand & { do: 'name' },
  room: Room,
): Result<Decision> => {
  const left = nomineesLeft(decision)
  const wanted = left.find((one) => keyOfNominee(one.nominee) === keyOfNominee(nominee))
  if (!wanted) return wrong(problem('nominee', 'election.amongTheNominated'))
  if (reason.trim() === '') return wrong(problem('reason', 'election.reasonMissing'))
  const last = namedNow(decision)
  const same = last && keyOfNominee(last.nominee) === keyOfNominee(nominee) && last.until === until
  if (same) return wrong(problem('nominee', 'election.sameAgain'))
  const version = currentVersion(decision) + 1
  const named: Named = {
    ...{ version, nominee: wanted.nominee, until, reason, by, at: room.at },
    ...{ answer: null, answeredAt: null, answeredBy: null, notedBy: null },
  }
  const next: Decision = {
    ...decision,
    versions: [...decision.versions, { n: version, text, hash, by, at: room.at }],
    election: { ...election, named: [...election.named, named] },
  }
  return ok(decision.method === 'vote' ? next : opened(closed(next, room), room))
}

const answered = (
  { named }: Election,
  { person, notedBy }: ElectionCommand & { do: 'accept' | 'decline' },
  answer: 'accepted' | 'declined',
  room: Room,
): Named[] => named.map((one, at) => (at < named.length - 1 ? one : { ...one, answer, answeredAt: room.at, answeredBy: person, notedBy }))
