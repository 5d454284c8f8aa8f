import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { unlessTaken } from '#members/bulk/collision.store.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Dues } from './dues.ts'

/** A year's dues, and the lines prepared for it. */

const DUES = sql`d.id, d.year, d.starts_on as "startsOn", d.ends_on as "endsOn", d.due_on as "dueOn", d.formula, d.amount_cents as cents, d.brackets,
  d.called_on as "calledOn"`

export const duesYears = async (db: Db, hub: Id): Promise<Dues[]> =>
  (await sql<Dues>`select ${DUES} from members.dues d where d.hub_id = ${hub} order by d.year desc limit 50`.execute(db)).rows

/** Held until the transaction ends: who calls, adds a line or gives a number at the same time waits its turn. */
export const holdDues = async (db: Db, hub: Id, id: Id): Promise<Dues | null> =>
  (await sql<Dues>`select ${DUES} from members.dues d where d.hub_id = ${hub} and d.id = ${id} for update`.execute(db)).rows[0] ?? null

/** That of the year beginning in a year, held too. */
export const holdDuesOf = async (db: Db, hub: Id, year: number): Promise<Dues | null> =>
  (await sql<Dues>`select ${DUES} from members.dues d where d.hub_id = ${hub} and d.year = ${year} for update`.execute(db)).rows[0] ?? null

/** Called, and of the year that runs on a day; held. */
export const holdDuesOn = async (db: Db, hub: Id, day: Day): Promise<Dues | null> =>
  (
    await sql<Dues>`select ${DUES} from members.dues d where d.hub_id = ${hub} and d.called_on <= ${day} and ${day} between d.starts_on and d.ends_on
      for update`.execute(db)
  ).rows[0] ?? null

/** As `holdDuesOn`, only read, with the line an organisation has there, and what that asks. */
export const duesOn = async (
  db: Db,
  hub: Id,
  organisation: Id,
  day: Day,
): Promise<(Dues & { line: Id | null; lineCents: number | null }) | null> =>
  (
    await sql<
      Dues & { line: Id | null; lineCents: number | null }
    >`select ${DUES}, l.id as line, l.amount_cents as "lineCents" from members.dues d
      left join members.due_line l on l.hub_id = d.hub_id and l.dues_id = d.id and l.organisation_id = ${organisation}
      where d.hub_id = ${hub} and d.called_on <= ${day} and ${day} between d.starts_on and d.ends_on limit 1`.execute(db)
  ).rows[0] ?? null

type Kept = Omit<Dues, 'calledOn'>

/** False when days of it are those of another year. */
export const keepDues = (db: Db, hub: Id, one: Kept, { by, at }: { by: Id; at: Instant }): Promise<boolean> =>
  unlessTaken(db, () =>
    sql`insert into members.dues (hub_id, id, year, starts_on, ends_on, due_on, formula, amount_cents, brackets, kept_by, kept_at)
      values (${hub}, ${one.id}, ${one.year}, ${one.startsOn}, ${one.endsOn}, ${one.dueOn}, ${one.formula}, ${one.cents}, ${JSON.stringify(one.brackets)}::jsonb,
        ${by}, ${at})
      on conflict (hub_id, id) do update set year = excluded.year, starts_on = excluded.starts_on, ends_on = excluded.ends_on, due_on = excluded.due_on,
        formula = excluded.formula, amount_cents = excluded.amount_cents, brackets = excluded.brackets, kept_by = excluded.kept_by, kept_at = excluded.kept_at`.execute(
      db,
    ),
  )

const IS_MEMBER = (
  day: Day,
) => sql`exists (select from members.membership m where m.hub_id = o.hub_id and m.organisation_id = o.id and m.from_day <= ${day}
  and (m.until_day is null or m.until_day > ${day}))`

/**
 * A line for each member of that day that has none, and none for who is no member any more; amounts as the formula says. Lines that have a number,
 * and exemptions, stay.
 */
export const prepareLines = async (db: Db, hub: Id, { id, formula, cents, brackets }: Kept, day: Day): Promise<void> => {
  await sql`delete from members.due_line l using members.organisation o
    where l.hub_id = ${hub} and l.dues_id = ${id} and l.no is null and l.exempt_on is null
      and o.hub_id = l.hub_id and o.id = l.organisation_id and not ${IS_MEMBER(day)}`.execute(db)
  await sql`insert into members.due_line (hub_id, id, dues_id, organisation_id)
    select o.hub_id, gen_random_uuid(), ${id}, o.id from members.organisation o where o.hub_id = ${hub} and ${IS_MEMBER(day)}
      and not exists (select from members.due_line l where l.hub_id = o.hub_id and l.dues_id = ${id} and l.organisation_id = o.id)`.execute(
    db,
  )
  if (formula === 'brackets')
    await sql`update members.due_line l set amount_cents = b.cents, bracket = b.name
      from members.due_line x left join jsonb_to_recordset(${JSON.stringify(brackets)}::jsonb) as b (name text, cents bigint) on b.name = x.bracket
      where l.hub_id = ${hub} and l.dues_id = ${id} and l.no is null and x.hub_id = l.hub_id and x.id = l.id`.execute(db)
  else
    await sql`update members.due_line set amount_cents = ${cents}, bracket = null where hub_id = ${hub} and dues_id = ${id} and no is null`.execute(
      db,
    )
}

/** The line of one organisation, made where it has none. */
export const prepareLine = async (
  db: Db,
  hub: Id,
  dues: Id,
  line: { id: Id; organisation: Id; bracket: string | null; cents: number | null },
): Promise<void> => {
  await sql`insert into members.due_line (hub_id, id, dues_id, organisation_id, bracket, amount_cents)
    values (${hub}, ${line.id}, ${dues}, ${line.organisation}, ${line.bracket}, ${line.cents})`.execute(db)
}

export const chooseBracket = async (db: Db, hub: Id, line: Id, bracket: string | null, cents: number | null): Promise<void> => {
  await sql`update members.due_line set bracket = ${bracket}, amount_cents = ${cents} where hub_id = ${hub} and id = ${line} and no is null`.execute(
    db,
  )
}

export type PreparedLine = {
  id: Id
  organisation: Id
  name: string
  person: boolean
  bracket: string | null
  cents: number | null
  no: number | null
  exempt: boolean
}

/** Lines of a year, in the order of names, for who holds the year. */
export const linesOf = async (db: Db, hub: Id, dues: Id): Promise<PreparedLine[]> =>
  (
    await sql<PreparedLine>`select l.id, l.organisation_id as organisation, o.name, o.party_of is not null as person, l.bracket, l.amount_cents as cents, l.no,
        l.exempt_on is not null as exempt
      from members.due_line l join members.organisation o on o.hub_id = l.hub_id and o.id = l.organisation_id
      where l.hub_id = ${hub} and l.dues_id = ${dues} order by o.name, l.id`.execute(db)
  ).rows

/** Gives lines the next numbers of the year, in their order, on the row that is held. The numbers. */
export const callLines = async (db: Db, hub: Id, dues: Id, lines: Id[], on: Day): Promise<number[]> => {
  const { rows } = await sql<{
    last: number
  }>`update members.dues set last_no = last_no + ${lines.length}, called_on = coalesce(called_on, ${on}::date)
    where hub_id = ${hub} and id = ${dues} returning last_no as last`.execute(db)
  const first = (rows[0]?.last ?? 0) - lines.length + 1
  await sql`update members.due_line l set no = x.at + ${first - 1}, called_on = ${on} from unnest(${lines}::uuid[]) with ordinality as x (id, at)
    where l.hub_id = ${hub} and l.id = x.id`.execute(db)
  return lines.map((_, at) => first + at)
}

/** Members of a day that have no line of a called year. */
export const membersWithoutLine = async (db: Db, hub: Id, dues: Id, day: Day): Promise<{ id: Id; name: string }[]> =>
  (
    await sql<{ id: Id; name: string }>`select o.id, o.name from members.organisation o where o.hub_id = ${hub} and ${IS_MEMBER(day)}
      and not exists (select from members.due_line l where l.hub_id = o.hub_id and l.dues_id = ${dues} and l.organisation_id = o.id)
      order by o.name, o.id limit 50`.execute(db)
  ).rows

/** Who is asked about, whether it is a member on a day, and its line of a year, if any. */
export const memberAsked = async (
  db: Db,
  hub: Id,
  dues: Id,
  organisation: Id,
  day: Day,
): Promise<{ name: string; person: boolean; member: boolean; line: Id | null } | null> =>
  (
    await sql<{
      name: string
      person: boolean
      member: boolean
      line: Id | null
    }>`select o.name, o.party_of is not null as person, ${IS_MEMBER(day)} as member,
        (select l.id from members.due_line l where l.hub_id = o.hub_id and l.dues_id = ${dues} and l.organisation_id = o.id limit 1) as line
      from members.organisation o where o.hub_id = ${hub} and o.id = ${organisation}`.execute(db)
  ).rows[0] ?? null

/** null: nobody said. Digits and letters without spaces. */
export const ibanOf = async (db: Db, hub: Id): Promise<string | null> =>
  (await sql<{ iban: string | null }>`select iban from members.hub_identity where hub_id = ${hub}`.execute(db)).rows[0]?.iban ?? null

export const keepIban = async (db: Db, hub: Id, iban: string | null, at: Instant): Promise<void> => {
  await sql`insert into members.hub_identity (hub_id, iban, changed_at) values (${hub}, ${iban}, ${at})
    on conflict (hub_id) do update set iban = excluded.iban, changed_at = excluded.changed_at`.execute(db)
}
