import type { Instant } from '#base/day.ts'
import { type Db, sql } from '#platform/database/database.ts'

export type ShownPerson = {
  slug: string
  hub: string
  email: string
  name: string
  roles: string[]
  organisations: string[]
  on_board: boolean
}

/** The people of demonstration hubs, oldest hub first. */
export const demoPeople = async (db: Db, at: Instant): Promise<ShownPerson[]> =>
  (
    await sql<ShownPerson>`select slug, hub, email, name, roles, organisations, on_board from platform.demo_people(${at}::timestamptz)`.execute(
      db,
    )
  ).rows
