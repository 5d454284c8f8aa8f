import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { Leaving } from '#logbook/personal-data.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** Whom an address of mail or an id means. null: nobody of this hub. */
export const leavingOf = async (db: Db, hub: Id, who: string): Promise<Leaving | null> => {
  const { rows } = await sql<Leaving>`
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

const list = (rows: { name: string }[]) => ({ names: rows.map(({ name }) => name).join(', ') })

/** Somebody who speaks for an organisation today is needed by name. */
export const runningRepresentations = async (db: Db, hub: Id, person: Id, today: Day): Promise<Problem[]> => {
  const { rows } = await sql<{ name: string }>`
    select distinct o.name::text as name from members.representation r join members.organisation o on o.hub_id = r.hub_id and o.id = r.organisation_id
    where r.hub_id = ${hub} and r.person_id = ${person} and o.party_of is null and (r.until_day is null or r.until_day > ${today}) order by 1`.execute(
    db,
  )
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
