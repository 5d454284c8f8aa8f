import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { saveElection } from '#governance/elections/election.store.ts'
import { saveRecusals, saveVotes } from '#governance/votes/vote.store.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { DecisionRow } from './decision.store.ts'
import type { Decision, Objection, Round, Stance } from './decision.ts'

type VersionRow = { hub_id: Id; decision_id: Id; n: number; text: string; words_id: Id; hash: string; person_id: Id; at: Instant }
type RoundRow = { hub_id: Id; decision_id: Id; k: number; version: number; opened_at: Instant; closed_at: Instant | null }
type StanceRow = {
  hub_id: Id
  decision_id: Id
  version: number
  organisation_id: Id
  value: Stance['value']
  text: string | null
  person_id: Id | null
  noted_by: Id | null
  at: Instant
}
type ObjectionRow = {
  hub_id: Id
  id: Id
  decision_id: Id
  organisation_id: Id
  version: number
  round: number
  grounds: Objection['grounds']
  text: string
  person_id: Id
  noted_by: Id | null
  raised_at: Instant
  state: Objection['state']
  integrated_in: number | null
  settled_at: Instant | null
  settled_by: Id | null
  settled_noted_by: Id | null
}

const tables = (db: Db) =>
  db.withTables<{
    'governance.decision': DecisionRow
    'governance.proposal_version': VersionRow
    'governance.round': RoundRow
    'governance.stance': StanceRow
    'governance.objection': ObjectionRow
  }>()

/** Where new words are kept beside the facts. */
type KeptIn = { text?: Id | undefined; reason?: Id | undefined }

/**
 * Writes what an act changed; `before` null: the decision is put on the table. `words`: where a new text is kept, of a version, or the reason of a recusal or a nomination.
 * The caller holds the point. At most a dozen messages, however many organisations speak.
 */
export const saveDecision = async (db: Db, hub: Id, before: Decision | null, after: Decision, words: KeptIn): Promise<void> => {
  const own = { hub_id: hub, decision_id: after.id }
  await saveHead(db, hub, before, after)
  const versions = after.versions.slice(before?.versions.length ?? 0)
  if (versions.length > 0) {
    const { text: kept } = words
    if (!kept) throw new Error('a new version needs its kept words')
    const rows = versions.map(({ n, text, hash, by, at }) => ({ ...own, n, text, hash, words_id: kept, person_id: by, at }))
    await tables(db).insertInto('governance.proposal_version').values(rows).execute()
  }
  await saveRounds(db, own, before?.rounds ?? [], after.rounds)
  await saveObjections(db, own, before?.objections ?? [], after.objections)
  await saveStances(db, own, before?.stances ?? [], after.stances)
  await saveVotes(db, own, before?.votes ?? [], after.votes)
  await saveRecusals(db, own, before?.recusals ?? [], after.recusals, words.reason ?? null)
  if (after.election) await saveElection(db, own, before?.election ?? null, after.election, words.reason ?? null)
}

const saveHead = async (db: Db, hub: Id, before: Decision | null, { outcome, ...after }: Decision): Promise<void> => {
  const head = {
    method: after.method,
    state: after.state,
    disagreed_organisation_id: after.disagreed,
    confidential_organisation_id: after.secretAsked,
    outcome_at: outcome?.at ?? null,
    outcome_version: outcome?.version ?? null,
    outcome_round: outcome?.round ?? null,
    outcome_present: outcome?.present ?? null,
    outcome_recused: outcome && outcome.recused.length > 0 ? outcome.recused : null,
    outcome_represented: outcome?.represented ?? null,
    outcome_withheld: outcome?.withheld ?? null,
    quorum_counted: outcome?.quorum.counted ?? null,
    quorum_needed: outcome?.quorum.needed ?? null,
    quorum_of: outcome?.quorum.of ?? null,
    quorum_stands: outcome?.quorum.stands ?? null,
    registered: after.registered,
  }
  if (before) {
    await tables(db).updateTable('governance.decision').set(head).where('hub_id', '=', hub).where('id', '=', after.id).execute()
    return
  }
  const { person, org } = after.proposer
  await tables(db)
    .insertInto('governance.decision')
    .values({ hub_id: hub, id: after.id, agenda_item_id: after.point, proposer_person_id: person, proposer_organisation_id: org, ...head })
    .execute()
}

type Own = { hub_id: Id; decision_id: Id }

/** The running round ends before the next one begins. */
const saveRounds = async (db: Db, own: Own, before: Round[], after: Round[]): Promise<void> => {
  const ended = after.find((round) => round.closedAt !== null && before.some((one) => one.k === round.k && one.closedAt === null))
  if (ended) {
    await tables(db)
      .updateTable('governance.round')
      .set({ closed_at: ended.closedAt })
      .where('hub_id', '=', own.hub_id)
      .where('decision_id', '=', own.decision_id)
      .where('k', '=', ended.k)
      .execute()
  }
  const begun = after.slice(before.length)
  if (begun.length === 0) return
  const rows = begun.map(({ k, version, openedAt, closedAt }) => ({ ...own, k, version, opened_at: openedAt, closed_at: closedAt }))
  await tables(db).insertInto('governance.round').values(rows).execute()
}

/** One act raises or settles one objection at most. */
const saveObjections = async (db: Db, own: Own, before: Objection[], after: Objection[]): Promise<void> => {
  const settled = after.find((one) => before.some((was) => was.id === one.id && was !== one))
  if (settled) {
    await tables(db)
      .updateTable('governance.objection')
      .set({
        state: settled.state,
        integrated_in: settled.integratedIn,
        settled_at: settled.settledAt,
        settled_by: settled.settledBy,
        settled_noted_by: settled.settledNotedBy,
      })
      .where('hub_id', '=', own.hub_id)
      .where('id', '=', settled.id)
      .execute()
  }
  const raised = after.slice(before.length)
  if (raised.length === 0) return
  const rows = raised.map((one) => ({
    ...own,
    id: one.id,
    organisation_id: one.org,
    version: one.version,
    round: one.round,
    grounds: one.grounds,
    text: one.text,
    person_id: one.person,
    noted_by: one.notedBy,
    raised_at: one.raisedAt,
    state: one.state,
    integrated_in: one.integratedIn,
    settled_at: one.settledAt,
    settled_by: one.settledBy,
    settled_noted_by: one.settledNotedBy,
  }))
  await tables(db).insertInto('governance.objection').values(rows).execute()
}

const saveStances = async (db: Db, own: Own, before: Stance[], after: Stance[]): Promise<void> => {
  const gone = before.filter((was) => !after.some((one) => one.org === was.org && one.version === was.version))
  if (gone.length > 0) {
    await sql`delete from governance.stance where hub_id = ${own.hub_id} and decision_id = ${own.decision_id} and (version, organisation_id)
      in (select * from unnest(${gone.map((one) => one.version)}::int[], ${gone.map((one) => one.org)}::uuid[]))`.execute(db)
  }
  const said = after.filter((one) => !before.includes(one))
  if (said.length === 0) return
  const rows = said.map(({ org, version, value, text, person, notedBy, at }) => ({
    ...own,
    version,
    organisation_id: org,
    value,
    text,
    person_id: person,
    noted_by: notedBy,
    at,
  }))
  await tables(db)
    .insertInto('governance.stance')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['hub_id', 'decision_id', 'version', 'organisation_id']).doUpdateSet((eb) => ({
        value: eb.ref('excluded.value'),
        text: eb.ref('excluded.text'),
        person_id: eb.ref('excluded.person_id'),
        noted_by: eb.ref('excluded.noted_by'),
        at: eb.ref('excluded.at'),
      })),
    )
    .execute()
}
