import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Counted } from './entry.ts'

export type OwnEntry = { on: Day; title: string; minutes: number; capacity: Counted }

export const ownEntries = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnEntry[]> =>
  (
    await sql<OwnEntry>`select on_day as "on", title, minutes + travel_minutes as minutes, capacity from "time".entry
      where hub_id = ${hub} and person_id = ${person} order by on_day desc, id desc limit ${most}`.execute(db)
  ).rows

export type OwnMark = { on: Day; kind: 'absence' | 'week' | 'sheet' | 'contract' | 'engagement' | 'dropped' }

export const ownMarks = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnMark[]> =>
  (
    await sql<OwnMark>`select * from (
      select from_day as "on", 'absence' as kind from "time".absence where hub_id = ${hub} and person_id = ${person}
      union all select monday, 'week' from "time".week where hub_id = ${hub} and (person_id = ${person} or affirmed_by = ${person})
      union all select month, 'sheet' from "time".sheet where hub_id = ${hub} and (person_id = ${person} or approved_by = ${person})
      union all select from_day, 'contract' from "time".contract where hub_id = ${hub} and person_id = ${person}
      union all select from_day, 'engagement' from "time".engagement where hub_id = ${hub} and person_id = ${person}
      union all select dropped_at::date, 'dropped' from "time".dropped where hub_id = ${hub} and person_id = ${person}
    ) t order by "on" desc limit ${most}`.execute(db)
  ).rows
