import type { Id } from '#base/id.ts'
import { figuresFrom } from '#governance/colleges/college-ledger.ts'
import type { Decision } from '#governance/decisions/decision.ts'
import { countsOf, keyOfNominee, type Nominee, standingNominations, votedDown } from '#governance/elections/election.ts'
import type { ElectionData } from './minutes-document.ts'

type Names = { organisations: Record<Id, string>; people: Record<Id, string> }

/** What a PV says of an election: how many nominate each one, not who; who wrote none, who declined, who was voted down. */
export const electionData = (decision: Decision, names: Names): ElectionData | null => {
  const { election, votes } = decision
  if (!election || election.step === 'nominating') return null
  const said = ({ person, org }: Nominee): string => {
    const organisation = org === null ? '' : (names.organisations[org] ?? '')
    return person === null ? organisation : `${names.people[person] ?? ''}${organisation ? ` (${organisation})` : ''}`
  }
  const wrote = new Set(standingNominations(decision).map(({ org }) => org))
  const declined = new Map(
    election.named.filter(({ answer }) => answer === 'declined').map((one) => [keyOfNominee(one.nominee), one.nominee]),
  )
  return {
    nominations: countsOf(decision).map(({ nominee, count }) => ({ name: said(nominee), count })),
    silent: election.silent.filter((org) => !wrote.has(org)).map((org) => names.organisations[org] ?? ''),
    declined: [...declined.values()].map(said),
    votedDown: election.named.flatMap(({ version, nominee }) => {
      const result = votedDown({ votes }, version)?.result
      return result ? [{ name: said(nominee), ...figuresFrom(result) }] : []
    }),
  }
}
