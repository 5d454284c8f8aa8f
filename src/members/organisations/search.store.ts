import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Sought } from '#base/search.ts'
import { dials } from '#members/people/phone.store.ts'
import type { RoleKind } from '#members/people/role.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { knownBeginnings, namedBy } from '#platform/database/named.ts'
import { beginsLate } from '#platform/database/sought.ts'
import type { SoughtOrganisation } from './said-sectors.ts'

/**
 * Words of the names the hub knows, of so many letters; and for each of `words` one that begins so, if there is one. As `members.sought` writes them:
 * what a slip of the fingers is compared with.
 */
export const knownWords = async (db: Db, hub: Id, words: string[], { from, to }: { from: number; to: number }): Promise<string[]> => {
  const { rows } = await sql<{ words: string }>`
    select coalesce(string_agg(word, ' '), '') as words from (
      (select word from (select distinct w.size, w.word from members.word w where w.hub_id = ${hub} and w.size between ${from} and ${to}) near)
      union all ${knownBeginnings(hub, words)}
    ) t`.execute(db)
  return rows[0]?.words.split(' ') ?? []
}

export type FoundOrganisation = { id: Id; name: string; commune: string; member: boolean }

/** Organisations whose name, commune or sector answers, best first. */
export const findOrganisations = async (
  db: Db,
  hub: Id,
  sought: SoughtOrganisation,
  day: Day,
  most: number,
): Promise<FoundOrganisation[]> => {
  const { rows } = await sql<FoundOrganisation>`
    select best.id, best.name, o.commune, exists (select from members.membership m where m.hub_id = ${hub} and m.organisation_id = best.id
      and m.from_day <= ${day} and (m.until_day is null or ${day} < m.until_day)) as member
    from (
      select id, name, rank from (${namedBy(sought, hub, ['organisation', 'commune'], sought.sectors)}) n order by rank, name, id limit ${most}
    ) best join members.organisation o on o.hub_id = ${hub} and o.id = best.id order by best.rank, best.name, best.id`.execute(db)
  return rows
}

export type FoundPerson = { id: Id; name: string; roles: RoleKind[]; speaksFor: string[] }

/** People whose name answers, or whose phone has these figures, best first, with what they do on a day. */
export const findPeople = async (
  db: Db,
  hub: Id,
  sought: Sought,
  figures: string | null,
  day: Day,
  most: number,
): Promise<FoundPerson[]> => {
  const named = namedBy(sought, hub, ['person'])
  // Named and dialled at once: the name says how well.
  const orDialled = sql`select id, min(name) as name, min(rank) as rank from (${named}
    union all select p.id, p.name, 2 + ${beginsLate(sought, sql.ref('p.sought'))} from members.person p where p.hub_id = ${hub} and ${dials(figures ?? '')}
    ) either group by id`
  const { rows } = await sql<FoundPerson>`
    select best.id, best.name,
      array(select r.kind from members.role r where r.hub_id = ${hub} and r.person_id = best.id
        and r.from_day <= ${day} and (r.until_day is null or ${day} < r.until_day) order by r.kind) as roles,
      array(select o.name from members.representation s join members.organisation o on o.hub_id = s.hub_id and o.id = s.organisation_id
        where s.hub_id = ${hub} and s.person_id = best.id and o.party_of is null and s.from_day <= ${day} and (s.until_day is null or ${day} < s.until_day)
        order by o.name) as "speaksFor"
    from (
      select id, name, rank from (${figures ? orDialled : named}) n order by rank, name, id limit ${most}
    ) best order by best.rank, best.name, best.id`.execute(db)
  return rows
}
