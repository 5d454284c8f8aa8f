import type { Id } from '#base/id.ts'
import type { Leaving } from '#logbook/personal-data.ts'
import { type Db, sql } from '#platform/database/database.ts'

export const eraseAnswers = async (db: Db, hub: Id, person: Id): Promise<number> =>
  Number((await sql`delete from platform.answered where hub_id = ${hub} and person_id = ${person}`.execute(db)).numAffectedRows)

/** Words kept beside facts that name somebody, but those a decision rests on: they are its text. The facts keep their hash, and the chain holds. */
export const eraseWords = async (db: Db, hub: Id, { name, email, phone }: Omit<Leaving, 'person'>): Promise<number> => {
  const done = await sql`
    delete from logbook.words w where w.hub_id = ${hub} and (position(members.name_key(${name}) in members.name_key(w.content)) > 0
        or position(${email ?? ' '} in lower(w.content)) > 0 and ${email}::text is not null
        or ${phone} <> '' and position(${phone} in w.content) > 0)
      and not exists (select from logbook.fact f where f.hub_id = w.hub_id and f.name like 'governance.%' and f.data ->> 'words' = w.id::text)`.execute(
    db,
  )
  return Number(done.numAffectedRows)
}

/** Runs an act and takes it back: what it would have done. */
export const asATry = async <T>(db: Db, act: () => Promise<T>): Promise<T> => {
  await sql`savepoint trying`.execute(db)
  const value = await act()
  await sql`rollback to savepoint trying`.execute(db)
  return value
}
