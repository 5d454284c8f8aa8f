import { timeAt } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Decision } from './decision.ts'
import type { DecisionData, ObjectionData } from './minutes-document.ts'
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
  return {
    number: entry && registerNumber(entry),
    text: last?.text ?? '',
    outcome: outcomeOf(decision),
    round: decision.state === 'adopted' && decision.method === 'consent' ? (outcome?.round ?? null) : null,
    taking: decision.state === 'adopted' ? (outcome?.present.length ?? null) : null,
    proposer: (proposed && ((proposer.org && organisation(proposer.org)) || names.people[proposer.person])) || null,
    versions: versions.map((version) => ({ n: version.n, text: version.text, at: timeAt(version.at, zone) })),
    objections: decision.objections.map(
      (one): ObjectionData => ({
        organisation: organisation(one.org),
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
    recused: [],
    vote: null,
    reviewOn: null,
  }
}

/** What the rounds did not settle is carried to the next meeting: nothing was rejected, for nothing was voted. */
const outcomeOf = ({ state, method }: Decision): DecisionData['outcome'] => {
  if (state === 'adopted') return method === 'agreement' ? 'agreed' : 'consented'
  return state === 'withdrawn' ? 'withdrawn' : 'adjourned'
}
