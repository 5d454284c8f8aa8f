import type { Id } from '#base/id.ts'
import type { Sealed } from '#governance/votes/vote.ts'
import { type Db, sql } from '#platform/database/database.ts'

type Key = { hub_id: Id; decision_id: Id }

/** Who took a paper ballot. */
export const markOff = async (db: Db, { hub_id, decision_id }: Key, n: number, marked: { org: Id; person: Id }[]): Promise<void> => {
  await sql`insert into governance.vote_signature (hub_id, decision_id, n, organisation_id, person_id, channel)
    select ${hub_id}, ${decision_id}, ${n}, org, person, 'paper'
    from unnest(${marked.map(({ org }) => org)}::uuid[], ${marked.map(({ person }) => person)}::uuid[]) as marked (org, person)`.execute(db)
}

/** The paper ballots join those of the screens: `emptyUrn` then shuffles them all. */
export const addPapers = async (db: Db, { hub_id, decision_id }: Key, n: number, papers: Sealed[]): Promise<void> => {
  const read = papers.map((one) => (typeof one === 'string' ? { choice: one, college: null } : one))
  await sql`insert into governance.sealed_ballot (hub_id, id, decision_id, n, choice, college_id)
    select ${hub_id}, gen_random_uuid(), ${decision_id}, ${n}, choice, college
    from unnest(${read.map(({ choice }) => choice)}::text[], ${read.map(({ college }) => college)}::uuid[]) as paper (choice, college)`.execute(
    db,
  )
}
