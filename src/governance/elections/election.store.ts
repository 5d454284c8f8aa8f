import type { RawBuilder } from 'kysely'
import { type Day, type Instant, toInstant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Election, ElectionStep, Named, Nomination, Nominee } from './election.ts'

/**
 * The election of the decision `d`, as JSON; null where there is none. Until the nominations are shown nobody reads what they say, not even who
 * keeps the session: only that an organisation has written one.
 */
export const electionsOf: RawBuilder<unknown> = sql`
  (select json_build_object('asks', e.asks, 'until', e.until_day, 'step', e.step, 'openedAt', e.opened_at, 'revealedAt', e.revealed_at,
    'silent', e.silent,
    'nominations', (select coalesce(json_agg(json_build_object('org', n.organisation_id, 'change', n.change,
      'nominee', case when e.step <> 'nominating' then json_build_object('person', n.nominee_person_id, 'org', n.nominee_organisation_id) end,
      'reason', case when e.step = 'nominating' then '' else n.reason end, 'person', n.person_id, 'notedBy', n.noted_by, 'at', n.at,
      'argued', n.argued) order by n.at, n.organisation_id), '[]')
      from governance.nomination n where n.hub_id = e.hub_id and n.decision_id = e.decision_id),
    'named', (select coalesce(json_agg(json_build_object('version', m.version, 'nominee', json_build_object('person', m.nominee_person_id,
      'org', m.nominee_organisation_id), 'until', m.until_day, 'reason', m.reason, 'by', m.person_id, 'at', m.at, 'answer', m.answer,
      'answeredAt', m.answered_at, 'answeredBy', m.answered_by, 'notedBy', m.noted_by) order by m.version), '[]')
      from governance.nominee m where m.hub_id = e.hub_id and m.decision_id = e.decision_id))
    from governance.election e where e.hub_id = d.hub_id and e.decision_id = d.id)`

/** As the database gives it: both rounds in one list. */
export type LoadedElection = Omit<Election, 'nominations' | 'changes'> & { nominations: (Nomination & { change: boolean })[] }

/** JSON made by the database writes instants in its own way. */
export const electionFrom = ({ nominations, named, ...election }: LoadedElection): Election => {
  const rows = (change: boolean) =>
    nominations.filter((one) => one.change === change).map(({ change: _, ...one }): Nomination => ({ ...one, at: toInstant(one.at) }))
  const instant = (at: Instant | null) => (at === null ? null : toInstant(at))
  return {
    ...election,
    openedAt: toInstant(election.openedAt),
    revealedAt: instant(election.revealedAt),
    nominations: rows(false),
    changes: rows(true),
    named: named.map((one) => ({ ...one, at: toInstant(one.at), answeredAt: instant(one.answeredAt) })),
  }
}

type Key = { hub_id: Id; decision_id: Id }
type ElectionRow = Key & {
  asks: string
  until_day: Day | null
  step: ElectionStep
  silent: Id[]
  opened_at: Instant
  revealed_at: Instant | null
}
type NominationRow = Key & {
  organisation_id: Id
  change: boolean
  nominee_person_id: Id | null
  nominee_organisation_id: Id | null
  reason: string
  words_id: Id
  person_id: Id
  noted_by: Id | null
  at: Instant
  argued: boolean
}
type NamedRow = Key & {
  version: number
  nominee_person_id: Id | null
  nominee_organisation_id: Id | null
  until_day: Day | null
  reason: string
  words_id: Id
  person_id: Id
  at: Instant
  answer: Named['answer']
  answered_at: Instant | null
  answered_by: Id | null
  noted_by: Id | null
}

const tables = (db: Db) =>
  db.withTables<{ 'governance.election': ElectionRow; 'governance.nomination': NominationRow; 'governance.nominee': NamedRow }>()

/** Writes what one act changed; `words`: where the reason of a new nomination or proposal is kept. */
export const saveElection = async (db: Db, own: Key, before: Election | null, after: Election, words: Id | null): Promise<void> => {
  const { asks, until, step, silent, openedAt, revealedAt } = after
  if (!before) {
    const row = { ...own, asks, until_day: until, step, silent, opened_at: openedAt, revealed_at: revealedAt }
    await tables(db).insertInto('governance.election').values(row).execute()
  } else if (before.step !== step) {
    await tables(db)
      .updateTable('governance.election')
      .set({ step, silent, revealed_at: revealedAt })
      .where('hub_id', '=', own.hub_id)
      .where('decision_id', '=', own.decision_id)
      .execute()
  }
  await saveNominations(db, own, false, before?.nominations ?? [], after.nominations, words)
  await saveNominations(db, own, true, before?.changes ?? [], after.changes, words)
  await saveNamed(db, own, before?.named ?? [], after.named, words)
}

const keptFor = (words: Id | null): Id => {
  if (words === null) throw new Error('a nomination needs its kept words')
  return words
}

/** One act writes or marks one nomination. */
const saveNominations = async (
  db: Db,
  own: Key,
  change: boolean,
  before: Nomination[],
  after: Nomination[],
  words: Id | null,
): Promise<void> => {
  for (const one of after.filter((said) => !before.includes(said))) {
    const was = before.find(({ org }) => org === one.org)
    if (was && was.at === one.at && was.argued !== one.argued) {
      await tables(db)
        .updateTable('governance.nomination')
        .set({ argued: one.argued })
        .where('hub_id', '=', own.hub_id)
        .where('decision_id', '=', own.decision_id)
        .where('organisation_id', '=', one.org)
        .where('change', '=', change)
        .execute()
      continue
    }
    const { org, nominee, reason, person, notedBy, at } = one
    const said = { nominee_person_id: nominee?.person ?? null, nominee_organisation_id: nominee?.org ?? null, reason }
    const row = { ...said, words_id: keptFor(words), person_id: person, noted_by: notedBy, at }
    await tables(db)
      .insertInto('governance.nomination')
      .values({ ...own, organisation_id: org, change, ...row, argued: false })
      .onConflict((conflict) => conflict.columns(['hub_id', 'decision_id', 'organisation_id', 'change']).doUpdateSet(row))
      .execute()
  }
}

const saveNamed = async (db: Db, own: Key, before: Named[], after: Named[], words: Id | null): Promise<void> => {
  const answered = after.find((one) => before.some((was) => was.version === one.version && was.answer !== one.answer))
  if (answered) {
    const { version, answer, answeredAt, answeredBy, notedBy } = answered
    await tables(db)
      .updateTable('governance.nominee')
      .set({ answer, answered_at: answeredAt, answered_by: answeredBy, noted_by: notedBy })
      .where('hub_id', '=', own.hub_id)
      .where('decision_id', '=', own.decision_id)
      .where('version', '=', version)
      .execute()
  }
  const rows = after.slice(before.length).map(({ version, nominee, until, reason, by, at }) => ({
    ...own,
    ...{ version, nominee_person_id: nominee.person, nominee_organisation_id: nominee.org, until_day: until, reason },
    ...{ words_id: keptFor(words), person_id: by, at, answer: null, answered_at: null, answered_by: null, noted_by: null },
  }))
  if (rows.length > 0) await tables(db).insertInto('governance.nominee').values(rows).execute()
}

/** What the nominations say, as they are shown: organisation by organisation, in the order they were written. */
export const writtenNominations = async (db: Db, hub: Id, decision: Id): Promise<{ organisation: Id; nominee: Nominee }[]> => {
  const { rows } = await sql<{ organisation: Id; nominee: Nominee }>`
    select organisation_id as organisation, json_build_object('person', nominee_person_id, 'org', nominee_organisation_id) as nominee
    from governance.nomination where hub_id = ${hub} and decision_id = ${decision} and not change order by at, organisation_id`.execute(db)
  return rows
}
