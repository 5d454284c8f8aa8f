import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Lang } from '#base/page.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { afterMonth, type Month } from './month.ts'
import type { Behind } from './month-sheet.ts'
import type { MonthSheetData } from './month-sheet-document.ts'

/** What stands behind the entries of a month: whom they were for, and the activity they come from. */
export const behindEntries = async (db: Db, hub: Id, person: Id, month: Month): Promise<Map<Id, Behind>> => {
  const { rows } = await sql<Behind & { id: Id }>`
    select e.id, o.name as organisation, a.place, a.id as activity, a.reference, a.subject_type as "subjectType", a.subject
    from "time".entry e
    left join members.organisation o on o.hub_id = e.hub_id and o.id = e.organisation_id
    left join logbook.activity a on a.hub_id = e.hub_id and a.id = e.activity_id
    where e.hub_id = ${hub} and e.person_id = ${person} and e.on_day >= ${month} and e.on_day < ${afterMonth(month)}`.execute(db)
  return new Map(rows.map(({ id, ...behind }) => [id, behind]))
}

/** A sheet with its two signatures: the file that was kept, what it says, and what printed it. */
type KeptSheet = {
  version: number
  document: Id
  /** Name of the file. */
  name: string
  sha256: string
  said: MonthSheetData
  template: string
  compiler: string
  lang: Lang
  keptAt: Instant
}

/** Versions of a month that were approved, latest first: those reopened since too, for who was given one can still read it. */
export const keptSheets = async (db: Db, hub: Id, person: Id, month: Month): Promise<Pick<KeptSheet, 'version' | 'name' | 'sha256'>[]> => {
  const { rows } = await sql<Pick<KeptSheet, 'version' | 'name' | 'sha256'>>`
    select s.version, d.name, s.sha256
    from "time".sheet_file s join platform.document d on d.hub_id = s.hub_id and d.id = s.document_id
    where s.hub_id = ${hub} and s.person_id = ${person} and s.month = ${month} order by s.version desc`.execute(db)
  return rows
}

/** Sheets with both signatures that stand, of months from a month until a month (excluded): whose, and the file that was kept. */
export const sheetFiles = async (
  db: Db,
  hub: Id,
  { from, until }: { from: Month; until: Month },
): Promise<{ person: Id; month: Month; name: string; sha256: string }[]> => {
  const { rows } = await sql<{ person: Id; month: Month; name: string; sha256: string }>`
    select s.person_id as person, s.month, d.name, s.sha256
    from "time".sheet_file s join platform.document d on d.hub_id = s.hub_id and d.id = s.document_id
    join "time".sheet t on t.hub_id = s.hub_id and t.person_id = s.person_id and t.month = s.month and t.version = s.version
    where s.hub_id = ${hub} and s.month >= ${from} and s.month < ${until} and t.approved_at is not null and t.reopened_at is null
    order by s.month, s.person_id`.execute(db)
  return rows
}

export const addKeptSheet = async (db: Db, hub: Id, person: Id, month: Month, kept: Omit<KeptSheet, 'name'>): Promise<void> => {
  const { version, document, sha256, said, template, compiler, lang, keptAt } = kept
  await sql`insert into "time".sheet_file (hub_id, person_id, month, version, document_id, sha256, said, template, compiler, lang, kept_at)
    values (${hub}, ${person}, ${month}, ${version}, ${document}, ${sha256}, ${JSON.stringify(said)}::jsonb, ${template}, ${compiler},
      ${lang}, ${keptAt})`.execute(db)
}
