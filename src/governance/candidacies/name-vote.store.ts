import type { RawBuilder } from 'kysely'
import { toInstant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Tally } from '#governance/votes/tally.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { candidateFields } from './candidacy.store.ts'
import { type NamesSaid, type NameVote, type SealedNames, sealedNames } from './candidacy.ts'
import type { SeatCount } from './candidacy-tally.ts'

/** What the vote `v` has besides where it is on names, as JSON. What a confidential ballot holds is never among it. */
export const namesOf: RawBuilder<unknown> = sql`
  (select json_build_object('kind', x.kind, 'seats', x.seats, 'majority', x.majority, 'charge', x.charge,
    'candidates', (select json_agg(json_build_object(${candidateFields}) order by array_position(x.candidates, c.id)) from governance.candidacy c
      where c.hub_id = x.hub_id and c.id = any (x.candidates)),
    'ballots', (select coalesce(json_agg(json_build_object('org', b.organisation_id, 'names', b.names, 'person', b.person_id,
      'notedBy', b.noted_by, 'at', b.at) order by b.at, b.organisation_id), '[]') from governance.open_names b
      where b.hub_id = x.hub_id and b.decision_id = x.decision_id and b.n = x.n))
    from governance.name_vote x where x.hub_id = v.hub_id and x.decision_id = v.decision_id and x.n = v.n)`

/** Its result stands where the result of any vote is kept. */
export const namesFrom = (names: NameVote, result: Tally | SeatCount | null): { names: NameVote; result: null } => ({
  names: { ...names, result: result as SeatCount | null, ballots: names.ballots.map((one) => ({ ...one, at: toInstant(one.at) })) },
  result: null,
})

type Key = { hub_id: Id; decision_id: Id }

/** What a vote on names asks, as it opens. */
export const openNames = async (db: Db, { hub_id, decision_id }: Key, n: number, names: NameVote): Promise<void> => {
  await sql`insert into governance.name_vote (hub_id, decision_id, n, kind, seats, majority, charge, candidates)
    values (${hub_id}, ${decision_id}, ${n}, ${names.kind}, ${names.seats}, ${names.majority}, ${names.charge},
      ${names.candidates.map(({ id }) => id)}::uuid[])`.execute(db)
}

/** What was said aloud since; the last one of a voter stands. */
export const sayNames = async (db: Db, { hub_id, decision_id }: Key, n: number, before: NamesSaid[], after: NamesSaid[]): Promise<void> => {
  for (const { org, names, person, notedBy, at } of after.filter((one) => !before.includes(one)))
    await sql`insert into governance.open_names (hub_id, decision_id, n, organisation_id, names, person_id, noted_by, at)
      values (${hub_id}, ${decision_id}, ${n}, ${org}, ${names}::uuid[], ${person}, ${notedBy}, ${at})
      on conflict (hub_id, decision_id, n, organisation_id) do update
      set names = excluded.names, person_id = excluded.person_id, noted_by = excluded.noted_by, at = excluded.at`.execute(db)
}

/** A confidential ballot into the urn, and beside it who has voted. The id is drawn by the database: random, telling no time. */
export const dropNames = async (
  db: Db,
  { hub_id, decision_id }: Key,
  n: number,
  { names, college }: SealedNames,
  voter: { org: Id; person: Id },
): Promise<void> => {
  await sql`insert into governance.sealed_names (hub_id, id, decision_id, n, names, college_id)
    values (${hub_id}, gen_random_uuid(), ${decision_id}, ${n}, ${names}::uuid[], ${college ?? null}::uuid)`.execute(db)
  await sql`insert into governance.vote_signature (hub_id, decision_id, n, organisation_id, person_id)
    values (${hub_id}, ${decision_id}, ${n}, ${voter.org}, ${voter.person})`.execute(db)
}

/** Opens the urn as the vote closes: every ballot written anew, under another id, in random order, in this one transaction, as in any confidential vote. */
export const emptyNames = async (db: Db, { hub_id, decision_id }: Key, n: number): Promise<SealedNames[]> => {
  const { rows } = await sql<SealedRow>`
    with out as (delete from governance.sealed_names where hub_id = ${hub_id} and decision_id = ${decision_id} and n = ${n}
      returning names, college_id)
    insert into governance.sealed_names (hub_id, id, decision_id, n, names, college_id)
    select ${hub_id}, gen_random_uuid(), ${decision_id}, ${n}, names, college_id from out order by random()
    returning names, college_id as college`.execute(db)
  return rows.map(({ names, college }) => sealedNames(names, college))
}

type SealedRow = { names: Id[]; college: Id | null }

/** What lies in the urn of a vote that is taken as not held. */
export const destroyNames = async (db: Db, { hub_id, decision_id }: Key, n: number): Promise<void> => {
  await sql`delete from governance.sealed_names where hub_id = ${hub_id} and decision_id = ${decision_id} and n = ${n}`.execute(db)
}

/** What the urns of a meeting hold, of confidential votes on names that are closed. */
export const nameUrnsOf = async (db: Db, hub: Id, meeting: Id): Promise<{ decision: Id; n: number; sealed: SealedNames }[]> => {
  const { rows } = await sql<SealedRow & { decision: Id; n: number }>`
    select s.decision_id as decision, s.n, s.names, s.college_id as college from governance.sealed_names s
    join governance.vote v on v.hub_id = s.hub_id and v.decision_id = s.decision_id and v.n = s.n and v.closed_at is not null
    join governance.decision d on d.hub_id = s.hub_id and d.id = s.decision_id
    join governance.agenda_item i on i.hub_id = d.hub_id and i.id = d.agenda_item_id
    where s.hub_id = ${hub} and i.meeting_id = ${meeting} order by s.id`.execute(db)
  return rows.map(({ decision, n, names, college }) => ({ decision, n, sealed: sealedNames(names, college) }))
}
