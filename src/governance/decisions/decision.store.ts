import { type Instant, toInstant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { electionFrom, electionsOf, type LoadedElection } from '#governance/elections/election.store.ts'
import { recusalsOf, type VoteJson, voteOf, votesOf } from '#governance/votes/vote.store.ts'
import type { Recusal } from '#governance/votes/vote.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Decision, DecisionState, Method, Objection, Round, Stance, Version } from './decision.ts'

export type DecisionRow = {
  hub_id: Id
  id: Id
  agenda_item_id: Id
  method: Method
  state: DecisionState
  proposer_person_id: Id
  proposer_organisation_id: Id | null
  disagreed_organisation_id: Id | null
  confidential_organisation_id: Id | null
  outcome_at: Instant | null
  outcome_version: number | null
  outcome_round: number | null
  outcome_present: Id[] | null
  outcome_recused: Id[] | null
  outcome_represented: Id[] | null
  outcome_withheld: Id[] | null
  quorum_counted: number | null
  quorum_needed: number | null
  quorum_of: number | null
  quorum_stands: true | null
  registered: boolean
}
/** Holds a point of an open agenda until the end of the transaction: what two phones say at once is heard one after the other. */
export const holdPoint = async (db: Db, hub: Id, meeting: Id, point: Id): Promise<void> => {
  await sql`select from governance.meeting m join governance.agenda_item i on i.hub_id = m.hub_id and i.meeting_id = m.id
    where m.hub_id = ${hub} and m.id = ${meeting} and i.id = ${point} for share of m for update of i`.execute(db)
}

type Loaded = DecisionRow & {
  versions: Version[]
  rounds: Round[]
  stances: Stance[]
  objections: Objection[]
  votes: VoteJson[]
  recusals: Recusal[]
  election: LoadedElection | null
}

/** All decisions of a meeting, with what was said of each, in one message. */
export const decisionsOf = (db: Db, hub: Id, meeting: Id): Promise<Decision[]> => load(db, hub, { meeting })

/** One decision; null when the hub has none of that id. */
export const decisionById = async (db: Db, hub: Id, id: Id): Promise<Decision | null> => (await load(db, hub, { decision: id }))[0] ?? null

/** The meeting a decision was put to. */
export const meetingOfDecision = async (db: Db, hub: Id, decision: Id): Promise<Id | null> => {
  const { rows } = await sql<{ meeting_id: Id }>`
    select i.meeting_id from governance.decision d join governance.agenda_item i on i.hub_id = d.hub_id and i.id = d.agenda_item_id
    where d.hub_id = ${hub} and d.id = ${decision}`.execute(db)
  return rows[0]?.meeting_id ?? null
}

const load = async (db: Db, hub: Id, which: { meeting: Id } | { decision: Id }): Promise<Decision[]> => {
  const chosen = 'meeting' in which ? sql`i.meeting_id = ${which.meeting}` : sql`d.id = ${which.decision}`
  const { rows } = await sql<Loaded>`
    select d.*,
      (select coalesce(json_agg(json_build_object('n', v.n, 'text', v.text, 'hash', v.hash, 'by', v.person_id, 'at', v.at) order by v.n), '[]')
        from governance.proposal_version v where v.hub_id = d.hub_id and v.decision_id = d.id) as versions,
      (select coalesce(json_agg(json_build_object('k', r.k, 'version', r.version, 'openedAt', r.opened_at, 'closedAt', r.closed_at)
        order by r.k), '[]') from governance.round r where r.hub_id = d.hub_id and r.decision_id = d.id) as rounds,
      (select coalesce(json_agg(json_build_object('org', s.organisation_id, 'version', s.version, 'value', s.value, 'text', s.text,
        'person', s.person_id, 'notedBy', s.noted_by, 'at', s.at) order by s.version, s.at, s.organisation_id), '[]')
        from governance.stance s where s.hub_id = d.hub_id and s.decision_id = d.id) as stances,
      (select coalesce(json_agg(json_build_object('id', o.id, 'org', o.organisation_id, 'version', o.version, 'round', o.round,
        'grounds', o.grounds, 'text', o.text, 'person', o.person_id, 'notedBy', o.noted_by, 'raisedAt', o.raised_at, 'state', o.state,
        'integratedIn', o.integrated_in, 'settledAt', o.settled_at, 'settledBy', o.settled_by, 'settledNotedBy', o.settled_noted_by)
        order by o.raised_at, o.id), '[]')
        from governance.objection o where o.hub_id = d.hub_id and o.decision_id = d.id) as objections,
      ${votesOf} as votes, ${recusalsOf} as recusals, ${electionsOf} as election
    from governance.decision d join governance.agenda_item i on i.hub_id = d.hub_id and i.id = d.agenda_item_id
    where d.hub_id = ${hub} and ${chosen} order by i.position, d.id`.execute(db)
  return rows.map(decisionOf)
}

const decisionOf = (row: Loaded): Decision => ({
  id: row.id,
  point: row.agenda_item_id,
  proposer: { person: row.proposer_person_id, org: row.proposer_organisation_id },
  method: row.method,
  state: row.state,
  disagreed: row.disagreed_organisation_id,
  versions: row.versions.map((one) => ({ ...one, at: toInstant(one.at) })),
  rounds: row.rounds.map((one) => ({ ...one, openedAt: toInstant(one.openedAt), closedAt: instant(one.closedAt) })),
  stances: row.stances.map((one) => ({ ...one, at: toInstant(one.at) })),
  objections: row.objections.map((one) => ({ ...one, raisedAt: toInstant(one.raisedAt), settledAt: instant(one.settledAt) })),
  votes: row.votes.map(voteOf),
  recusals: row.recusals.map((one) => ({ ...one, at: toInstant(one.at) })),
  secretAsked: row.confidential_organisation_id,
  outcome:
    row.outcome_at === null
      ? null
      : {
          at: row.outcome_at,
          version: row.outcome_version ?? 0,
          round: row.outcome_round ?? 0,
          present: row.outcome_present ?? [],
          recused: row.outcome_recused ?? [],
          ...(row.outcome_represented ? { represented: row.outcome_represented } : {}),
          ...(row.outcome_withheld ? { withheld: row.outcome_withheld } : {}),
          quorum: {
            counted: row.quorum_counted ?? 0,
            needed: row.quorum_needed ?? 0,
            of: row.quorum_of ?? 0,
            ...(row.quorum_stands ? { stands: true } : {}),
          },
        },
  registered: row.registered,
  ...(row.election ? { election: electionFrom(row.election) } : {}),
})

/** JSON made by the database writes instants in its own way. */
const instant = (at: Instant | null): Instant | null => (at === null ? null : toInstant(at))
