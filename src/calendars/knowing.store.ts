import type { Day, Instant } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Tables } from './rows.ts'
import type { Habit, Organisation, Person } from './suggestion.ts'

const tables = (db: Db) => db.withTables<Tables>()

/** Whom a title may speak of: the hub's people, with whom they speak for on a day. At most 2,000. */
export const everybody = async (db: Db, hub: Id, day: Day): Promise<Person[]> => {
  const { rows } = await sql<Person>`
    select p.id, p.name, p.email as mail, coalesce((select jsonb_agg(r.organisation_id order by r.organisation_id) from members.representation r
      where r.hub_id = p.hub_id and r.person_id = p.id and r.organisation_id <> r.person_id and r.from_day <= ${day} and (r.until_day is null or ${day} < r.until_day)), '[]') as organisations
    from members.person p where p.hub_id = ${hub} order by p.name, p.id limit 2000`.execute(db)
  return rows
}

/** The hub's organisations, in French order. At most 2,000. */
export const everyOrganisation = async (db: Db, hub: Id): Promise<Organisation[]> => {
  const { rows } =
    await sql<Organisation>`select id, name from members.organisation where hub_id = ${hub} and party_of is null order by name, id limit 2000`.execute(
      db,
    )
  return rows
}

/** What a person chose before under these names. */
export const habitsOf = async (db: Db, hub: Id, person: Id, about: string[]): Promise<Habit[]> => {
  if (about.length === 0) return []
  const rows = await tables(db)
    .selectFrom('calendars.habit')
    .selectAll()
    .where('hub_id', '=', hub)
    .where('person_id', '=', person)
    .where('about', 'in', about)
    .execute()
  return rows.map((row) => ({
    about: row.about,
    kind: row.kind,
    people: row.people,
    organisation: row.organisation_id,
    travel: row.travel_minutes,
  }))
}

export const keepHabits = async (db: Db, hub: Id, person: Id, habits: Habit[], now: Instant): Promise<void> => {
  if (habits.length === 0) return
  await tables(db)
    .insertInto('calendars.habit')
    .values(
      habits.map(({ about, kind, people, organisation, travel }) => ({
        ...{ hub_id: hub, person_id: person, about, kind, people, organisation_id: organisation, travel_minutes: travel, chosen_at: now },
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['hub_id', 'person_id', 'about']).doUpdateSet((row) => ({
        kind: row.ref('excluded.kind'),
        people: row.ref('excluded.people'),
        organisation_id: row.ref('excluded.organisation_id'),
        travel_minutes: row.ref('excluded.travel_minutes'),
        chosen_at: row.ref('excluded.chosen_at'),
      })),
    )
    .execute()
}

export type IgnoredTitle = { id: Id; title: string; key: string }

export const ignoredOf = async (db: Db, hub: Id, person: Id): Promise<IgnoredTitle[]> =>
  tables(db)
    .selectFrom('calendars.ignored_title')
    .select(['id', 'title', 'title_key as key'])
    .where('hub_id', '=', hub)
    .where('person_id', '=', person)
    .orderBy('title')
    .orderBy('id')
    .limit(500)
    .execute()

/** False when it is ignored already. */
export const ignoreTitle = async (db: Db, hub: Id, person: Id, key: string, title: string, now: Instant): Promise<boolean> => {
  const done = await tables(db)
    .insertInto('calendars.ignored_title')
    .values({ hub_id: hub, id: newId(), person_id: person, title_key: key, title, ignored_at: now })
    .onConflict((conflict) => conflict.columns(['hub_id', 'person_id', 'title_key']).doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export const ignoredTitleOf = async (db: Db, hub: Id, id: Id): Promise<{ person: Id; title: string } | null> => {
  const row = await tables(db)
    .selectFrom('calendars.ignored_title')
    .select(['person_id as person', 'title'])
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

export const heedTitle = async (db: Db, hub: Id, id: Id): Promise<void> => {
  await tables(db).deleteFrom('calendars.ignored_title').where('hub_id', '=', hub).where('id', '=', id).execute()
}

/** Whether these are all of this hub. */
export const areHere = async (db: Db, hub: Id, people: Id[], organisations: Id[]): Promise<boolean> => {
  const { rows } = await sql<{ here: boolean }>`
    select (select count(*) from members.person where hub_id = ${hub} and id = any (${people}::uuid[])) = ${people.length}
      and (select count(*) from members.organisation where hub_id = ${hub} and id = any (${organisations}::uuid[])) = ${organisations.length} as here`.execute(
    db,
  )
  return rows[0]?.here ?? false
}
