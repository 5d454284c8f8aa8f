import { electedIn, type NameVote } from '#governance/candidacies/candidacy.ts'
import { candidateName } from '#governance/candidacies/candidates.ts'
import { namesByColleges } from '#governance/colleges/college-ledger.ts'
import type { Decision } from '#governance/decisions/decision.ts'
import type { Vote } from '#governance/votes/vote.ts'
import type { NamesData, SeatsData } from './minutes-document.ts'

/** What a PV says of an election with candidates: each ballot that was counted, and who has a seat; null where none was held on names. */
export const seatsData = ({ votes, ...decision }: Pick<Decision, 'votes' | 'outcome'>): SeatsData | null => {
  const counted = votes.flatMap((vote) => (vote.ended === 'counted' && vote.names ? [{ vote, names: vote.names }] : []))
  const first = counted[0]?.names
  if (!first) return null
  const elected = electedIn({ votes }).map((one) => candidateName(one, first.charge))
  return {
    seats: first.seats,
    elected,
    // Until it is over, a further ballot may fill them.
    vacant: decision.outcome === null ? 0 : first.seats - elected.length,
    ballots: counted.flatMap(({ vote, names }) => ballotData(vote, names)),
  }
}

/** A ballot on names as it is told: none while it runs, or where it was not counted. */
export const ballotData = (vote: Vote, { kind, seats, candidates, charge, result }: NameVote): NamesData[] => {
  if (!result) return []
  const { counts, needed, why, elected, votes, next } = result
  const name = (id: string) => candidates.flatMap((one) => (one.id === id ? [candidateName(one, charge)] : [])).join('')
  const fate = (id: string): NamesData['rows'][number]['fate'] =>
    elected.includes(id) ? 'elected' : next?.candidates.includes(id) ? 'again' : null
  const rows = votes.map(({ candidate, votes: n, support }) => ({
    ...{ name: name(candidate), votes: n, fate: fate(candidate) },
    ...(support ? { support } : {}),
  }))
  return [{ kind, secrecy: vote.secrecy, seats, needed, why, rows, ...counts, ...namesByColleges(vote, result) }]
}
