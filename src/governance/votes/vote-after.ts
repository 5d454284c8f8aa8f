import type { Instant } from '#base/day.ts'
import { ok, type Result } from '#base/result.ts'
import { countsRepresented } from '#governance/bodies/body.ts'
import { closed, ended } from '#governance/decisions/consent-after.ts'
import {
  counting,
  currentVersion,
  type Decision,
  isRecused,
  quorumNow,
  type Room,
  runningVote,
  standingVote,
} from '#governance/decisions/decision.ts'
import type { VoteCommand } from '#governance/decisions/deed.ts'
import { nomineesLeft } from '#governance/elections/election.ts'
import { carrierOf } from '#governance/proxies/proxy.ts'
import type { Choice } from './tally.ts'
import { tally } from './tally.ts'
import { closingOf, countingOf, electorateHash, type Vote } from './vote.ts'
import { secrecyOf } from './why-not-vote.ts'

/** What becomes of a decision when a deed of the vote is done that nothing stands against. */
export const afterVote = (decision: Decision, command: VoteCommand, room: Room): Result<Decision> => {
  switch (command.do) {
    case 'recuse': {
      const { org, text: reason, person, notedBy = null } = command
      return ok({ ...decision, recusals: [...decision.recusals, { org, reason, person, notedBy, at: room.at }] })
    }
    case 'takeBackRecusal':
      return ok({ ...decision, recusals: decision.recusals.filter((one) => one.org !== command.org) })
    case 'askSecret':
      return ok({ ...decision, secretAsked: command.org })
    case 'callVote':
    case 'secondBallot':
      return ok(opened(closed({ ...decision, method: 'vote' }, room), room))
    case 'cast':
      return ok(changed(decision, (vote) => said(vote, command, room.at)))
    case 'sign':
      return ok(changed(decision, (vote) => ({ ...vote, voted: [...vote.voted, command.org] })))
    case 'closeVote':
      return counted(decision, command.sealed, room)
    case 'voidVote': {
      const voided = changed(decision, (vote) => over(vote, 'voided', closingOf(vote, room.at), { voidReason: command.text }))
      return ok({ ...voided, state: standingVote(voided)?.result?.outcome === 'tied' ? 'tied' : 'proposed' })
    }
  }
}

/** The electorate is frozen: who is admitted, seated or gone later changes nothing in this vote (invariant 6). */
const opened = (decision: Decision, room: Room): Decision => {
  const electorate = room.entitled.filter((org) => !isRecused(decision, org) && !room.withheld?.includes(org))
  const holders = Object.fromEntries(
    electorate.flatMap((org) => {
      const by = carrierOf(room.stays, org, room.at)
      return by === null ? [] : [[org, by]]
    }),
  )
  const secrecy = secrecyOf(decision, room)
  const { majority, tie, recusedCount } = room.rules.vote
  const withheld = (room.withheld ?? []).filter((org) => room.entitled.includes(org))
  const vote: Vote = {
    n: decision.votes.length + 1,
    version: currentVersion(decision),
    second: decision.state === 'tied',
    secrecy,
    terms: {
      majority,
      tie,
      quorum: room.rules.quorum?.share ?? null,
      seats: room.entitled.length - (room.rules.arrears?.counted === false ? withheld.length : 0),
      ...(countsRepresented(room.rules) ? { count: 'present+represented' as const } : {}),
      recused: counting(room).filter((org) => (isRecused(decision, org) ? recusedCount : withheld.includes(org))).length,
    },
    casting: tie === 'casting' && secrecy === 'open' && room.chair !== null && electorate.includes(room.chair) ? room.chair : null,
    electorate,
    ...(Object.keys(holders).length > 0 ? { holders } : {}),
    hash: electorateHash(electorate),
    openedAt: room.at,
    closedAt: null,
    ended: null,
    ballots: [],
    voted: [],
    result: null,
    voidReason: null,
  }
  return { ...decision, state: 'voting', votes: [...decision.votes, vote] }
}

const changed = (decision: Decision, change: (vote: Vote) => Vote): Decision => ({
  ...decision,
  votes: decision.votes.map((vote) => (vote.closedAt === null ? change(vote) : vote)),
})

/** Never before the opening, whatever two clocks say. */
const said = (vote: Vote, { org, choice, person, notedBy = null }: VoteCommand & { do: 'cast' }, at: Instant): Vote => {
  const others = vote.ballots.filter((one) => one.org !== org)
  return { ...vote, ballots: [...others, { org, choice, person, notedBy, at: at < vote.openedAt ? vote.openedAt : at }] }
}

const over = (vote: Vote, how: NonNullable<Vote['ended']>, closedAt: Instant, rest: Partial<Vote> = {}): Vote => ({
  ...vote,
  ...rest,
  ended: how,
  closedAt,
})

/** The quorum must hold to the end (assistant-juridique.fr); what is counted is counted by `tally`, and by nothing else. */
const counted = (decision: Decision, sealed: Choice[] | null, room: Room): Result<Decision> => {
  const vote = runningVote(decision)
  if (!vote) throw new Error('a vote is closed that does not run')
  const closedAt = closingOf(vote, room.at)
  const then = { ...room, at: closedAt }
  if (!quorumNow(decision, room).reached)
    return ok(
      ended(
        changed(decision, () => over(vote, 'inquorate', closedAt)),
        'adjourned',
        then,
      ),
    )
  const count = tally(countingOf(vote, closedAt, room.stays, sealed))
  if (!count.ok) return count
  const result = count.value
  const after = changed(decision, () => over(vote, result.outcome === 'inquorate' ? 'inquorate' : 'counted', closedAt, { result }))
  switch (result.outcome) {
    case 'tied':
      return ok({ ...after, state: 'tied' })
    case 'inquorate':
      return ok(ended(after, 'adjourned', then))
    case 'rejected':
      // One nominee is voted down: the next one is proposed, where there is one.
      return ok(nomineesLeft(after).length > 0 ? { ...after, state: 'proposed' } : ended(after, result.outcome, then))
    default:
      return ok(ended(after, result.outcome, then))
  }
}
