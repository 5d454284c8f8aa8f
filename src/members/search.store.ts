import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Sought } from '#base/search.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { howWell, soughtBy } from '#platform/database/sought.ts'
import { dials } from './phone.store.ts'
import type { RoleKind } from './role.ts'
import type { SoughtOrganisation } from './said-sectors.ts'

/** Every word of the names the hub knows, as `members.sought` writes them: what a slip of the fingers is compared with. */
export const knownWords = async (db: Db, hub: Id): Promise<string[]> => {
  const { rows } = await sql<{ words: string[] }>`
    select coalesce(array_agg(distinct w), '{}') as words from (
      select unnest(string_to_array(btrim(sought), ' ')) as w from members.organisation where hub_id = ${hub}
      union all
      select unnest(string_to_array(btrim(sought), ' ')) from members.person where hub_id = ${hub}
    ) t where length(w) > 2`.execute(db)
  return rows[0]?.words ?? []
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
  const column = sql.ref('o.sought')
  const { rows } = await sql<FoundOrganisation>`
    select best.id, best.name, best.commune, exists (select from members.membership m where m.hub_id = ${hub} and m.organisation_id = best.id
      and m.from_day <= ${day} and (m.until_day is null or ${day} < m.until_day)) as member
    from (
      select o.id, o.name, o.commune, ${howWell(sought, column)} as rank from members.organisation o
      where o.hub_id = ${hub} and (${soughtBy(sought, column)} ${sought.sectors.length > 0 ? sql`or o.sectors && ${sought.sectors}::text[]` : sql``})
      order by rank, o.name, o.id limit ${most}
    ) best order by best.rank, best.name, best.id`.execute(db)
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
  const column = sql.ref('p.sought')
  const { rows } = await sql<FoundPerson>`
    select p.id, p.name,
      array(select r.kind from members.role r where r.hub_id = p.hub_id and r.person_id = p.id
        and r.from_day <= ${day} and (r.until_day is null or ${day} < r.until_day) order by r.kind) as roles,
      array(select o.name from members.representation s join members.organisation o on o.hub_id = s.hub_id and o.id = s.organisation_id
        where s.hub_id = p.hub_id and s.person_id = p.id and s.from_day <= ${day} and (s.until_day is null or ${day} < s.until_day)
        order by o.name) as "speaksFor"
    from members.person p where p.hub_id = ${hub} and (${soughtBy(sought, column)} ${figures ? sql`or ${dials(figures)}` : sql``})
    order by ${howWell(sought, column)}, p.name, p.id limit ${most}`.execute(db)
  return rows
}
