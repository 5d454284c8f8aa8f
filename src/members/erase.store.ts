import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Sought } from './erase.ts'

/** Whom an address of mail or an id means. null: nobody of this hub. */
export const leavingOf = async (db: Db, hub: Id, who: string): Promise<Sought | null> => {
  const { rows } = await sql<Sought>`
    select id as person, name::text as name, email, phone from members.person
    where hub_id = ${hub} and (email = lower(${who}) or id::text = lower(${who}))`.execute(db)
  return rows[0] ?? null
}

/** Four signs of the id tell erased people apart, where a decision or a month speaks of several. */
export const eraseCard = async (db: Db, hub: Id, person: Id): Promise<number> => {
  const done = await sql`update members.person set name = 'Personne effacée ' || right(id::text, 4), email = null, phone = ''
    where hub_id = ${hub} and id = ${person}`.execute(db)
  return Number(done.numAffectedRows)
}

/** Lists that wait to be confirmed and name somebody: their text is gone, they are pasted again without that line. */
export const emptyLists = async (db: Db, hub: Id, needles: string[]): Promise<number> => {
  if (needles.length === 0) return 0
  const done = await sql`update members.pasted_list set content = '' where hub_id = ${hub}
    and exists (select from unnest(${needles}::text[]) n where position(n in lower(content)) > 0)`.execute(db)
  return Number(done.numAffectedRows)
}

/** Mails to somebody stay as lines with their date; one that waits does not leave any more. Nobody’s answers reach them. `files`: hashes of what was attached. */
export const eraseMails = async (db: Db, hub: Id, email: string): Promise<{ mails: number; files: string[] }> => {
  const { rows } = await sql<{ files: string[] }>`
    with before as (select id, attachments from platform.mail where hub_id = ${hub} and lower(to_address) = ${email}),
      done as (update platform.mail m set to_address = 'efface@invalid', to_name = '', subject = '', body = '', attachments = '[]',
        state = case m.state when 'sent' then 'sent' else 'failed' end from before b where m.hub_id = ${hub} and m.id = b.id)
    select array(select a ->> 'sha256' from jsonb_array_elements(attachments) a) as files from before`.execute(db)
  await sql`update platform.mail set reply_to = '' where hub_id = ${hub} and lower(reply_to) = ${email}`.execute(db)
  const files = [...new Set(rows.flatMap((row) => row.files))]
  await sql`select platform.forget_documents(${hub}, ${files}::text[])`.execute(db)
  return { mails: rows.length, files }
}

/** 1 when the log-in of an address that no hub knows any more is ended, else 0. */
export const forgetLogIn = async (db: Db, email: string | null): Promise<number> => {
  if (email === null) return 0
  const { rows } = await sql<{ ended: boolean }>`select platform.forget_log_in(${email}) as ended`.execute(db)
  return rows[0]?.ended ? 1 : 0
}

export const eraseAnswers = async (db: Db, hub: Id, person: Id): Promise<number> =>
  Number((await sql`delete from platform.answered where hub_id = ${hub} and person_id = ${person}`.execute(db)).numAffectedRows)

/** Words kept beside facts that name somebody, but those a decision rests on: they are its text. The facts keep their hash, and the chain holds. */
export const eraseWords = async (db: Db, hub: Id, { name, email, phone }: Omit<Sought, 'person'>): Promise<number> => {
  const done = await sql`
    delete from logbook.words w where w.hub_id = ${hub} and (position(members.name_key(${name}) in members.name_key(w.content)) > 0
        or position(${email ?? ' '} in lower(w.content)) > 0 and ${email}::text is not null
        or ${phone} <> '' and position(${phone} in w.content) > 0)
      and not exists (select from logbook.fact f where f.hub_id = w.hub_id and f.name like 'governance.%' and f.data ->> 'words' = w.id::text)`.execute(
    db,
  )
  return Number(done.numAffectedRows)
}

const list = (rows: { name: string }[]) => ({ names: rows.map(({ name }) => name).join(', ') })

/** Somebody who speaks for an organisation today is needed by name. */
export const runningRepresentations = async (db: Db, hub: Id, person: Id, today: Day): Promise<Problem[]> => {
  const { rows } = await sql<{ name: string }>`
    select distinct o.name::text as name from members.representation r join members.organisation o on o.hub_id = r.hub_id and o.id = r.organisation_id
    where r.hub_id = ${hub} and r.person_id = ${person} and (r.until_day is null or r.until_day > ${today}) order by 1`.execute(db)
  return rows.length > 0 ? [problem('', 'erase.represents', list(rows))] : []
}

export const runningRoles = async (db: Db, hub: Id, person: Id, today: Day): Promise<Problem[]> => {
  const { rows } = await sql<{ kind: string }>`
    select distinct kind from members.role where hub_id = ${hub} and person_id = ${person} and (until_day is null or until_day > ${today}) order by 1`.execute(
    db,
  )
  return rows.map(({ kind }) => problem('', 'erase.hasRole', { kind }))
}

export const runningGroups = async (db: Db, hub: Id, person: Id, today: Day): Promise<Problem[]> => {
  const { rows } = await sql<{ name: string }>`
    select g.name::text as name from members."group" g where g.hub_id = ${hub} and (g.ended_on is null or g.ended_on > ${today})
      and (g.convenor_id = ${person} or exists (select from members.group_member m where m.hub_id = g.hub_id and m.group_id = g.id and m.person_id = ${person}
        and (m.until_day is null or m.until_day > ${today}))) order by 1`.execute(db)
  return rows.length > 0 ? [problem('', 'erase.inGroups', list(rows))] : []
}

/** Runs an act and takes it back: what it would have done. */
export const asATry = async <T>(db: Db, act: () => Promise<T>): Promise<T> => {
  await sql`savepoint trying`.execute(db)
  const value = await act()
  await sql`rollback to savepoint trying`.execute(db)
  return value
}
