import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

export type OwnConflict = { on: Day; as: 'opener' | 'party' | 'team' | 'mediator'; words: string | null }

/** Cases somebody told of, with their own words; was told of as a party, with what they said; was asked to follow or to mediate in. */
export const ownConflicts = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnConflict[]> => {
  const { rows } = await sql<OwnConflict>`
    select x.opened_on as "on", 'opener' as "as", nullif(w.text, '') as words from governance.conflict x
      left join governance.conflict_words w on w.hub_id = x.hub_id and w.conflict_id = x.id and w.kind = 'complaint' and w.about_id = x.id
      where x.hub_id = ${hub} and x.opened_by = ${person}
    union all select s.told_on, 'party', nullif(w.text, '') from governance.conflict_party s
      left join governance.conflict_words w on w.hub_id = s.hub_id and w.conflict_id = s.conflict_id and w.kind = 'hearing' and w.about_id = s.id
      where s.hub_id = ${hub} and s.person_id = ${person} and s.told_on is not null
    union all select x.opened_on, t.is_a, null from governance.conflict_person t
      join governance.conflict x on x.hub_id = t.hub_id and x.id = t.conflict_id where t.hub_id = ${hub} and t.person_id = ${person}
    order by 1 desc, 2 limit ${most}`.execute(db)
  return rows
}

/** What they wrote of a case that is over, and what was noted of them; what still runs needs it (RGPD, article 17, 3 e). */
export const eraseOwnWords = async (db: Db, hub: Id, person: Id): Promise<number> => {
  const done = await sql`update governance.conflict_words w set text = '' from governance.conflict x
    where w.hub_id = ${hub} and x.hub_id = w.hub_id and x.id = w.conflict_id and x.closed_on is not null and w.text <> ''
      and ((w.kind = 'complaint' and x.opened_by = ${person}) or exists (select from governance.conflict_party s
        where s.hub_id = w.hub_id and s.id = w.about_id and s.person_id = ${person}))`.execute(db)
  return Number(done.numAffectedRows)
}
