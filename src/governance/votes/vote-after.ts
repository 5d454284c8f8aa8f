import type { Instant } from '#base/day.ts'
import { ok, type Result } from '#base/result.ts'
import { uncounted } from '#governance/arrears/arrears-rule.ts'
import { countsRepresented, shareOfVotes } from '#governance/bodies/body.ts'
import { nextBallot } from '#governance/candidacies/candidacy.ts'
import { afterCount, saidNames } from '#governance/candidacies/candidacy-after.ts'
import { frozenColleges } from '#governance/colleges/college-count.ts'
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
  votersHere,
} from '#governance/decisions/decision.ts'
import type { VoteCommand } from '#governance/decisions/deed.ts'
import { nomineesLeft } from '#governance/elections/election.ts'
import { carrierOf } from '#governance/proxies/proxy.ts'
import { tally } from './tally.ts'
import { asksAnother, closingOf, countingOf, electorateHash, type Sealed, type Vote } from './vote.ts'
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
    case 'markPaper':
      return ok(
        changed(decision, (vote) => ({ ...vote, voted: [...vote.voted, command.org], paper: [...(vote.paper ?? []), command.org] })),
      )
    case 'closeBox':
      return ok(changed(decision, (vote) => ({ ...vote, boxClosedAt: closingOf(vote, room.at) })))
    case 'countPaper':
      return counted(
        changed(decision, (vote) => ({ ...vote, scrutiny: { by: command.by, void: command.void } })),
        command.sealed,
        room,
      )
    case 'closeVote': {
      const { sealed, hands } = command
      return counted(hands ? changed(decision, (vote) => ({ ...vote, hands })) : decision, sealed, room)
    }
    case 'castNames':
      return ok(changed(decision, (vote) => saidNames(vote, command, room.at)))
    case 'signNames':
      return ok(changed(decision, (vote) => ({ ...vote, voted: [...vote.voted, command.org] })))
    case 'closeNames':
      return afterCount(decision, command, room)
    case 'voidVote': {
      const voided = changed(decision, (vote) => over(vote, 'voided', closingOf(vote, room.at), { voidReason: command.text }))
      return ok({ ...voided, state: asksAnother(standingVote(voided)) ? 'tied' : 'proposed' })
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
  const { majority, tie, recusedCount, secrecy: rule } = room.rules.vote
  const present = votersHere(decision, room)
  const { terms, colleges } = frozenColleges(room.rules.colleges, room.colleges ?? {}, { electorate, present, secrecy, rule })
  const { slate } = room.point
  const withheld = (room.withheld ?? []).filter((org) => room.entitled.includes(org))
  const vote: Vote = {
    n: decision.votes.length + 1,
    version: currentVersion(decision),
    second: decision.state === 'tied',
    secrecy,
    terms: {
      majority,
      tie,
      quorum: shareOfVotes(room.rules),
      seats: room.entitled.length - uncounted(room).filter((org) => room.entitled.includes(org)).length,
      ...(countsRepresented(room.rules) ? { count: 'present+represented' as const } : {}),
      ...terms,
      recused: counting(room).filter((org) => (isRecused(decision, org) ? recusedCount : withheld.includes(org))).length,
    },
    casting:
      !slate && tie === 'casting' && secrecy === 'open' && room.chair !== null && electorate.includes(room.chair) ? room.chair : null,
    electorate,
    ...(Object.keys(holders).length > 0 ? { holders } : {}),
    ...(colleges ? { colleges } : {}),
    hash: electorateHash(electorate, colleges),
    openedAt: room.at,
    closedAt: null,
    ended: null,
    ballots: [],
    voted: [],
    result: null,
    voidReason: null,
    ...(slate ? { names: nextBallot(slate, decision, room.rules.vote) } : {}),
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
const counted = (decision: Decision, sealed: Sealed[] | null, room: Room): Result<Decision> => {
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
