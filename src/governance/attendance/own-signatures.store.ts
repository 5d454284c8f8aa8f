import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { SigningWay } from './signature.ts'

/** What one person signed, latest first. `hand`: the path that was drawn, or the name that was written. */
export type OwnHand = { at: Instant; what: SigningWay; meeting: string; organisation: string; hand: string | null }
export const ownHands = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnHand[]> =>
  (
    await sql<OwnHand>`
      select s.at, s.way as what, m.title as meeting, o.name as organisation, coalesce(s.drawn, s.typed) as hand
      from governance.attendance_signature s
      join governance.meeting m on m.hub_id = s.hub_id and m.id = s.meeting_id
      join members.organisation o on o.hub_id = s.hub_id and o.id = s.organisation_id
      where s.hub_id = ${hub} and s.person_id = ${person} order by s.at desc, s.id limit ${most}`.execute(db)
  ).rows

export type OwnSigning = { at: Instant; what: 'named' | 'minutes' | 'scan' | 'paper' | 'namedBy'; meeting: string }
export const ownSignings = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnSigning[]> =>
  (
    await sql<OwnSigning>`
      select w.at, w.what, m.title as meeting from (
        select g.named_at as at, 'named' as what, y.meeting_id from governance.signatory y
          join governance.signing g on g.hub_id = y.hub_id and g.meeting_id = y.meeting_id where y.hub_id = ${hub} and y.person_id = ${person}
        union all
        select y.signed_at, 'minutes', y.meeting_id from governance.signatory y
          where y.hub_id = ${hub} and y.person_id = ${person} and y.signed_at is not null
        union all
        select c.kept_at, 'scan', c.meeting_id from governance.attendance_scan c where c.hub_id = ${hub} and c.kept_by = ${person}
        union all
        select g.named_at, 'namedBy', g.meeting_id from governance.signing g where g.hub_id = ${hub} and g.named_by = ${person}
        union all
        select coalesce(m.sealed_at, g.named_at), 'paper', g.meeting_id from governance.signing g
          join governance.meeting m on m.hub_id = g.hub_id and m.id = g.meeting_id where g.hub_id = ${hub} and g.paper_by = ${person}
      ) w join governance.meeting m on m.hub_id = ${hub} and m.id = w.meeting_id
      order by w.at desc, w.what limit ${most}`.execute(db)
  ).rows
