import type { RawBuilder } from 'kysely'
import { type Instant, toInstant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { SeatCount } from '#governance/candidacies/candidacy-tally.ts'
import { namesFrom, namesOf, openNames, sayNames } from '#governance/candidacies/name-vote.store.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Choice, Tally } from './tally.ts'
import type { Ballot, Recusal, Sealed, Vote, VoteTerms } from './vote.ts'

/** The votes of the decision `d`, as JSON. What a confidential ballot says is never among it: the urn is read apart, when the vote closes. */
export const votesOf: RawBuilder<unknown> = sql`
  (select coalesce(json_agg(json_build_object('n', v.n, 'version', v.version, 'second', v.second, 'secrecy', v.secrecy, 'terms', v.terms,
    'casting', v.casting_organisation_id, 'hash', v.electorate_hash, 'openedAt', v.opened_at, 'closedAt', v.closed_at, 'ended', v.ended,
    'result', v.result, 'voidReason', v.void_reason, 'boxClosedAt', v.box_closed_at,
    'hands', case when v.hands_for is not null then jsonb_strip_nulls(jsonb_build_object('for', v.hands_for, 'against', v.hands_against,
      'abstain', v.hands_abstain, 'colleges', v.hands_by_college)) end,
    'scrutiny', case when v.void_ballots is not null then
      json_build_object('by', json_build_array(v.first_scrutineer_id, v.second_scrutineer_id), 'void', v.void_ballots) end,
    'paper', (select json_agg(s.organisation_id order by s.organisation_id) from governance.vote_signature s
      where s.hub_id = v.hub_id and s.decision_id = v.decision_id and s.n = v.n and s.channel = 'paper'),
    'electorate', (select json_agg(e.organisation_id order by e.position) from governance.vote_entry e
      where e.hub_id = v.hub_id and e.decision_id = v.decision_id and e.n = v.n),
    'holders', (select json_object_agg(e.organisation_id, e.holder_organisation_id) from governance.vote_entry e
      where e.hub_id = v.hub_id and e.decision_id = v.decision_id and e.n = v.n and e.holder_organisation_id is not null),
    'colleges', (select json_object_agg(e.organisation_id, e.college_id) from governance.vote_entry e
      where e.hub_id = v.hub_id and e.decision_id = v.decision_id and e.n = v.n and e.college_id is not null),
    'ballots', (select coalesce(json_agg(json_build_object('org', b.organisation_id, 'choice', b.choice, 'person', b.person_id,
      'notedBy', b.noted_by, 'at', b.at) order by b.at, b.organisation_id), '[]') from governance.open_ballot b
      where b.hub_id = v.hub_id and b.decision_id = v.decision_id and b.n = v.n),
    'names', ${namesOf},
    'voted', (select coalesce(json_agg(s.organisation_id order by s.organisation_id), '[]') from governance.vote_signature s
      where s.hub_id = v.hub_id and s.decision_id = v.decision_id and s.n = v.n)) order by v.n), '[]')
    from governance.vote v where v.hub_id = d.hub_id and v.decision_id = d.id)`

export const recusalsOf: RawBuilder<unknown> = sql`
  (select coalesce(json_agg(json_build_object('org', r.organisation_id, 'reason', r.reason, 'person', r.person_id, 'notedBy', r.noted_by, 'at', r.at)
    order by r.at, r.organisation_id), '[]') from governance.recusal r where r.hub_id = d.hub_id and r.decision_id = d.id)`

type Sparse = 'holders' | 'colleges' | 'hands' | 'paper' | 'scrutiny' | 'boxClosedAt' | 'names'
export type VoteJson = Omit<Vote, Sparse> & { [K in Sparse]: NonNullable<Vote[K]> | null }

/** JSON made by the database writes instants in its own way. */
export const voteOf = ({ holders, colleges, hands, paper, scrutiny, boxClosedAt, names, ...row }: VoteJson): Vote => ({
  ...row,
  ...(holders ? { holders } : {}),
  ...(colleges ? { colleges } : {}),
  ...(hands ? { hands } : {}),
  ...(paper ? { paper } : {}),
  ...(scrutiny ? { scrutiny } : {}),
  ...(boxClosedAt ? { boxClosedAt: toInstant(boxClosedAt) } : {}),
  ...(names ? namesFrom(names, row.result) : {}),
  openedAt: toInstant(row.openedAt),
  closedAt: row.closedAt === null ? null : toInstant(row.closedAt),
  ballots: row.ballots.map((one) => ({ ...one, at: toInstant(one.at) })),
})

type Key = { hub_id: Id; decision_id: Id }
type VoteRow = Key & {
  n: number
  version: number
  second: boolean
  secrecy: Vote['secrecy']
  terms: VoteTerms
  casting_organisation_id: Id | null
  electorate_hash: string
  opened_at: Instant
  closed_at: Instant | null
  ended: Vote['ended']
  result: Tally | SeatCount | null
  void_reason: string | null
  hands_for: number | null
  hands_against: number | null
  hands_abstain: number | null
  hands_by_college: string | null
  box_closed_at: Instant | null
  first_scrutineer_id: Id | null
  second_scrutineer_id: Id | null
  void_ballots: number | null
}
type EntryRow = Key & { n: number; organisation_id: Id; position: number; holder_organisation_id: Id | null; college_id: Id | null }
type BallotRow = Key & { n: number; organisation_id: Id; choice: Choice; person_id: Id; noted_by: Id | null; at: Instant }
type SignatureRow = Key & { n: number; organisation_id: Id; person_id: Id }
type RecusalRow = Key & { organisation_id: Id; reason: string; words_id: Id; person_id: Id; noted_by: Id | null; at: Instant }

const tables = (db: Db) =>
  db.withTables<{
    'governance.vote': VoteRow
    'governance.vote_entry': EntryRow
    'governance.open_ballot': BallotRow
    'governance.vote_signature': SignatureRow
    'governance.recusal': RecusalRow
  }>()

/** Writes what one act changed: at most one vote ends, one opens, one open ballot is said. */
export const saveVotes = async (db: Db, own: Key, before: Vote[], after: Vote[]): Promise<void> => {
  for (const vote of after) {
    const was = before.find(({ n }) => n === vote.n)
    if (was === vote) continue
    if (!was) await openVote(db, own, vote)
    else if (vote.closedAt !== was.closedAt || vote.boxClosedAt !== was.boxClosedAt) await closeVote(db, own, vote)
    await sayBallots(
      db,
      own,
      vote.n,
      vote.ballots.filter((one) => !was?.ballots.includes(one)),
    )
    if (vote.names) await sayNames(db, own, vote.n, was?.names?.ballots ?? [], vote.names.ballots)
  }
}

const openVote = async (db: Db, own: Key, vote: Vote): Promise<void> => {
  const { n, version, second, secrecy, terms, casting, electorate, holders, colleges, hash, openedAt } = vote
  const row = { ...own, n, version, second, secrecy, terms, casting_organisation_id: casting, electorate_hash: hash, opened_at: openedAt }
  await tables(db)
    .insertInto('governance.vote')
    .values({ ...row, closed_at: null, ended: null, result: null, void_reason: null, ...closing({}) })
    .execute()
  const entries = electorate.map((org, index) => ({
    ...own,
    n,
    organisation_id: org,
    position: index + 1,
    holder_organisation_id: holders?.[org] ?? null,
    college_id: colleges?.[org] ?? null,
  }))
  await tables(db).insertInto('governance.vote_entry').values(entries).execute()
  if (vote.names) await openNames(db, own, n, vote.names)
}

/** What is counted by hand as a vote closes. */
const closing = ({ hands, boxClosedAt, scrutiny }: Pick<Vote, 'hands' | 'boxClosedAt' | 'scrutiny'>) => ({
  hands_for: hands?.for ?? null,
  hands_against: hands?.against ?? null,
  hands_abstain: hands?.abstain ?? null,
  hands_by_college: hands?.colleges ? JSON.stringify(hands.colleges) : null,
  box_closed_at: boxClosedAt ?? null,
  first_scrutineer_id: scrutiny?.by[0] ?? null,
  second_scrutineer_id: scrutiny?.by[1] ?? null,
  void_ballots: scrutiny?.void ?? null,
})

/** It closes, or its box does before it is counted. */
const closeVote = async (db: Db, { hub_id, decision_id }: Key, vote: Vote): Promise<void> => {
  const { n, closedAt, ended, result, voidReason, names } = vote
  await tables(db)
    .updateTable('governance.vote')
    .set({ closed_at: closedAt, ended, result: names?.result ?? result, void_reason: voidReason, ...closing(vote) })
    .where('hub_id', '=', hub_id)
    .where('decision_id', '=', decision_id)
    .where('n', '=', n)
    .execute()
}

const sayBallots = async (db: Db, own: Key, n: number, ballots: Ballot[]): Promise<void> => {
  if (ballots.length === 0) return
  await tables(db)
    .insertInto('governance.open_ballot')
    .values(
      ballots.map(({ org, choice, person, notedBy, at }) => ({
        ...own,
        n,
        organisation_id: org,
        choice,
        person_id: person,
        noted_by: notedBy,
        at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['hub_id', 'decision_id', 'n', 'organisation_id']).doUpdateSet((eb) => ({
        choice: eb.ref('excluded.choice'),
        person_id: eb.ref('excluded.person_id'),
        noted_by: eb.ref('excluded.noted_by'),
        at: eb.ref('excluded.at'),
      })),
    )
    .execute()
}

/** `words`: where the reason of a new recusal is kept. */
export const saveRecusals = async (db: Db, own: Key, before: Recusal[], after: Recusal[], words: Id | null): Promise<void> => {
  const gone = before.filter((was) => !after.includes(was)).map(({ org }) => org)
  if (gone.length > 0) {
    await tables(db)
      .deleteFrom('governance.recusal')
      .where('hub_id', '=', own.hub_id)
      .where('decision_id', '=', own.decision_id)
      .where('organisation_id', 'in', gone)
      .execute()
  }
  const fresh = after.filter((one) => !before.includes(one))
  if (fresh.length === 0) return
  if (words === null) throw new Error('a recusal needs its kept words')
  await tables(db)
    .insertInto('governance.recusal')
    .values(
      fresh.map(({ org, reason, person, notedBy, at }) => ({
        ...own,
        organisation_id: org,
        reason,
        words_id: words,
        person_id: person,
        noted_by: notedBy,
        at,
      })),
    )
    .execute()
}

/** A confidential ballot into the urn, and beside it who has voted. The id is drawn by the database: random, telling no time. */
export const dropBallot = async (db: Db, own: Key, n: number, sealed: Sealed, { org, person }: { org: Id; person: Id }): Promise<void> => {
  const { choice, college } = typeof sealed === 'string' ? { choice: sealed, college: null } : sealed
  await sql`insert into governance.sealed_ballot (hub_id, id, decision_id, n, choice, college_id)
    values (${own.hub_id}, gen_random_uuid(), ${own.decision_id}, ${n}, ${choice}, ${college})`.execute(db)
  await tables(db)
    .insertInto('governance.vote_signature')
    .values({ ...own, n, organisation_id: org, person_id: person })
    .execute()
}

// A ballot and its signature, written together, could be joined by the number of their transaction until then.
/** Opens the urn, once the vote closes: every ballot is written anew, under another id, in random order, in this one transaction. */
export const emptyUrn = async (db: Db, { hub_id, decision_id }: Key, n: number): Promise<Sealed[]> => {
  const { rows } = await sql<SealedChoice>`
    with out as (delete from governance.sealed_ballot where hub_id = ${hub_id} and decision_id = ${decision_id} and n = ${n}
      returning choice, college_id)
    insert into governance.sealed_ballot (hub_id, id, decision_id, n, choice, college_id)
    select ${hub_id}, gen_random_uuid(), ${decision_id}, ${n}, choice, college_id from out order by random()
    returning choice, college_id as college`.execute(db)
  return rows.map(sealedOf)
}

/** The urn of a vote that is taken as not held. */
export const destroyUrn = async (db: Db, { hub_id, decision_id }: Key, n: number): Promise<void> => {
  await sql`delete from governance.sealed_ballot where hub_id = ${hub_id} and decision_id = ${decision_id} and n = ${n}`.execute(db)
}

type SealedChoice = { choice: Choice; college: Id | null }
const sealedOf = ({ choice, college }: SealedChoice): Sealed => (college === null ? choice : { choice, college })

/** What the urns of a meeting hold, of confidential votes that are closed. */
export const urnsOf = async (db: Db, hub: Id, meeting: Id): Promise<{ decision: Id; n: number; sealed: Sealed }[]> => {
  const { rows } = await sql<SealedChoice & { decision: Id; n: number }>`
    select s.decision_id as decision, s.n, s.choice, s.college_id as college from governance.sealed_ballot s
    join governance.vote v on v.hub_id = s.hub_id and v.decision_id = s.decision_id and v.n = s.n and v.closed_at is not null
    join governance.decision d on d.hub_id = s.hub_id and d.id = s.decision_id
    join governance.agenda_item i on i.hub_id = d.hub_id and i.id = d.agenda_item_id
    where s.hub_id = ${hub} and i.meeting_id = ${meeting} order by s.id`.execute(db)
  return rows.map(({ decision, n, ...one }) => ({ decision, n, sealed: sealedOf(one) }))
}
