import { timeAt } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { inOwnName } from '#governance/bodies/seat-quality.ts'
import { collegesData } from '#governance/colleges/college-ledger.ts'
import { type Decision, standingVote } from '#governance/decisions/decision.ts'
import type { Vote } from '#governance/votes/vote.ts'
import type { DecisionData, ObjectionData, VoteData } from './minutes-document.ts'
import { electionData } from './minutes-election.ts'
import { nameOf } from './minutes-name.ts'
import { seatsData } from './minutes-seats.ts'
import { type RegisterEntry, registerNumber } from './register.ts'

type Names = { organisations: Record<Id, string>; people: Record<Id, string> }

/** What a PV says of a decision: its text, how it was decided, its versions, what was objected and what became of it. */
export const decisionData = (
  decision: Decision,
  entry: RegisterEntry | null,
  names: Names,
  zone: string,
  proposed: boolean,
): DecisionData => {
  const { outcome, proposer, versions } = decision
  const last = versions.at(-1)
  const organisation = (org: Id) => names.organisations[org] ?? ''
  const isPerson = (org: Id) => inOwnName({ names }, org)
  const election = electionData(decision, names)
  const seats = seatsData(decision)
  const voided = decision.votes.flatMap(({ openedAt, voidReason }) =>
    voidReason === null ? [] : [{ at: timeAt(openedAt, zone), reason: voidReason }],
  )
  return {
    number: entry && registerNumber(entry),
    text: last?.text ?? '',
    outcome: outcomeOf(decision),
    round: decision.state === 'adopted' && decision.method === 'consent' ? (outcome?.round ?? null) : null,
    taking: decision.state === 'adopted' ? (outcome?.present.length ?? null) : null,
    ...(outcome?.present.some(isPerson) ? { mixed: true } : {}),
    proposer: (proposed && ((proposer.org && organisation(proposer.org)) || names.people[proposer.person])) || null,
    // The first text of an election is the role alone, which each later one says again; with candidates, the last one names all who are elected.
    versions: versions
      .slice(seats ? -1 : decision.election && versions.length > 1 ? 1 : 0)
      .map((version) => ({ n: version.n, text: version.text, at: timeAt(version.at, zone) })),
    objections: decision.objections.map(
      (one): ObjectionData => ({
        organisation: organisation(one.org),
        ...(isPerson(one.org) ? { person: true } : {}),
        version: one.version,
        grounds: one.grounds,
        text: one.text,
        became: one.state === 'raised' ? 'standing' : one.state,
        integratedIn: one.integratedIn,
      }),
    ),
    concerns: decision.stances
      .filter((stance) => stance.value === 'concern' && stance.version === last?.n)
      .map((stance) => ({ organisation: organisation(stance.org), text: stance.text ?? '' })),
    recused: decision.recusals.map(({ org }) => organisation(org)),
    vote: voteData(standingVote(decision), organisation, (id) => nameOf(names.people, id)),
    ...(voided.length > 0 ? { voided } : {}),
    reviewOn: null,
    ...(election ? { election } : {}),
    ...(seats ? { seats } : {}),
  }
}

/** What the rounds did not settle is carried to the next meeting: nothing is rejected but by a vote. */
const outcomeOf = (decision: Decision): DecisionData['outcome'] => {
  const { state, method } = decision
  if (state === 'adopted') return ({ agreement: 'agreed', consent: 'consented', vote: 'adopted' } as const)[method]
  if (state === 'rejected' || state === 'withdrawn' || state === 'tied') return state
  return standingVote(decision)?.ended === 'inquorate' ? 'inquorate' : 'adjourned'
}

/** The figures of the vote that stands; what a confidential ballot held is in no other number. */
const voteData = (vote: Vote | undefined, organisation: (org: Id) => string, person: (id: Id) => string): VoteData | null => {
  if (vote?.ended !== 'counted' || !vote.result) return null
  const { counts, because } = vote.result
  const { paper, scrutiny } = vote
  const uncast = because.find(({ code }) => code === 'tally.fewerBallots')?.values?.missing
  const settled = because.some(({ code }) => code.startsWith('tally.tie.cast'))
  return {
    secrecy: vote.secrecy,
    ...counts,
    majority: vote.terms.majority,
    ...collegesData(vote),
    ...(vote.second ? { second: true } : {}),
    ...(vote.casting && settled ? { casting: organisation(vote.casting) } : {}),
    ...(paper && scrutiny ? { paper: { taken: paper.length, void: scrutiny.void, scrutineers: scrutiny.by.map(person) } } : {}),
    ...(typeof uncast === 'number' ? { uncast } : {}),
  }
}
