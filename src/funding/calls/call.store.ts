import { addDays, type Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { PAGE, type Place } from '#base/list.ts'
import { soughtIn } from '#base/search.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { atMost, keyset } from '#platform/database/keyset.ts'
import { soughtBy } from '#platform/database/sought.ts'
import { type Call, type CallStanding, type CallsShown, type Estimate, SOON_DAYS, type WholeCall } from './call.ts'
import type { Aid } from './read-aids.ts'

const CALL = sql`c.id, c.title, c.funder_name as funder, c.deadline, c.cents, c.link, c.standing, c.why, c.source, c.chance,
  c.apply_minutes as "applyMinutes", c.report_minutes as "reportMinutes", c.hour_cents as "hourCents"`
const WHOLE = sql`${CALL}, c.says, c.eligibility, c.perimeter, c.opens_on as "opensOn", c.predeposit_on as "predepositOn",
  c.rate_low as "rateLow", c.rate_high as "rateHigh", c.repaid_cents as repaid, c.read_on as "readOn"`
/** A call without an end comes after those that have one. */
const DUE = sql`coalesce(c.deadline, date '9999-12-31')`

export type CallFilters = { shown: CallsShown; q: string; today: Day }

const shows = ({ shown, today }: Omit<CallFilters, 'q'>) => {
  const open = sql<boolean>`c.standing <> 'dropped' and ${DUE} >= ${today}::date`
  return {
    ouverts: open,
    bientot: sql<boolean>`${open} and ${DUE} <= ${addDays(today, SOON_DAYS)}::date`,
    ecartes: sql<boolean>`c.standing = 'dropped'`,
    tous: sql<boolean>`true`,
  }[shown]
}

/** `size` + 1 calls from a place, the soonest first. */
export const listCalls = async (db: Db, hub: Id, filters: CallFilters, place: Place, size = PAGE): Promise<Call[]> => {
  const { beyond, order } = keyset(place, {
    keys: [DUE, sql`c.id`],
    of: (edge) => sql`select coalesce(e.deadline, date '9999-12-31'), e.id from funding.call e where e.hub_id = ${hub} and e.id = ${edge}`,
  })
  const words = filters.q === '' ? sql<boolean>`true` : soughtBy(soughtIn(filters.q), sql`c.sought`)
  return (
    await sql<Call>`select ${CALL} from funding.call c
      where c.hub_id = ${hub} and ${shows(filters)} and ${words} and ${beyond} order by ${order} ${atMost(size + 1)}`.execute(db)
  ).rows
}

/** How many calls each list holds. */
export const countCalls = async (db: Db, hub: Id, today: Day): Promise<Record<CallsShown, number>> => {
  const n = (shown: CallsShown) => sql`count(*) filter (where ${shows({ shown, today })})`
  const { rows } = await sql<Record<CallsShown, number>>`select ${n('ouverts')} as ouverts, ${n('bientot')} as bientot,
    ${n('ecartes')} as ecartes, count(*) as tous from funding.call c where c.hub_id = ${hub}`.execute(db)
  return rows[0] ?? { ouverts: 0, bientot: 0, ecartes: 0, tous: 0 }
}

export const callOf = async (db: Db, hub: Id, id: Id): Promise<WholeCall | null> =>
  (await sql<WholeCall>`select ${WHOLE} from funding.call c where c.hub_id = ${hub} and c.id = ${id}`.execute(db)).rows[0] ?? null

export type CallSaid = Pick<Call, 'title' | 'funder' | 'deadline' | 'cents' | 'link'>

/** Added, or written anew. */
export const keepCall = async (db: Db, hub: Id, id: Id, { title, funder, deadline, cents, link }: CallSaid): Promise<void> => {
  await sql`insert into funding.call (hub_id, id, title, funder_name, deadline, cents, link)
    values (${hub}, ${id}, ${title}, ${funder}, ${deadline}, ${cents}, ${link})
    on conflict (hub_id, id) do update set title = excluded.title, funder_name = excluded.funder_name, deadline = excluded.deadline,
      cents = excluded.cents, link = excluded.link`.execute(db)
}

export const weighCall = async (
  db: Db,
  hub: Id,
  id: Id,
  { cents, chance, applyMinutes, reportMinutes, hourCents }: Estimate & { cents: number },
): Promise<void> => {
  await sql`update funding.call set cents = ${cents}, chance = ${chance}, apply_minutes = ${applyMinutes},
    report_minutes = ${reportMinutes}, hour_cents = ${hourCents} where hub_id = ${hub} and id = ${id}`.execute(db)
}

export const setStanding = async (db: Db, hub: Id, id: Id, { standing, why }: { standing: CallStanding; why: string }): Promise<void> => {
  await sql`update funding.call set standing = ${standing}, why = ${why} where hub_id = ${hub} and id = ${id}`.execute(db)
}

/**
 * Calls as a file says them: the new ones are watched, the known ones are written anew where something differs; what the hub made of them (their
 * standing, their amount, their estimate) is its own and stays. How many were added and changed.
 */
export const keepAids = async (
  db: Db,
  hub: Id,
  aids: readonly (Aid & { id: Id })[],
  on: Day,
): Promise<{ added: number; changed: number }> => {
  const { rows } = await sql<{ added: boolean }>`
    insert into funding.call as c (hub_id, id, source, external_id, title, funder_name, deadline, link, says, eligibility, perimeter, opens_on,
      predeposit_on, rate_low, rate_high, repaid_cents, read_on)
    select ${hub}, x.id, 'aides-territoires', x."externalId", x.title, x.funder, x.deadline, x.link, x.says, x.eligibility, x.perimeter,
      x."opensOn", x."predepositOn", x."rateLow", x."rateHigh", x.repaid, ${on}::date
    from jsonb_to_recordset(${JSON.stringify(aids)}::jsonb) as x (id uuid, "externalId" text, title text, funder text, deadline date, link text,
      says text, eligibility text, perimeter text, "opensOn" date, "predepositOn" date, "rateLow" int, "rateHigh" int, repaid bigint)
    on conflict (hub_id, source, external_id) do update set title = excluded.title, funder_name = excluded.funder_name,
      deadline = excluded.deadline, link = excluded.link, says = excluded.says, eligibility = excluded.eligibility,
      perimeter = excluded.perimeter, opens_on = excluded.opens_on, predeposit_on = excluded.predeposit_on, rate_low = excluded.rate_low,
      rate_high = excluded.rate_high, repaid_cents = excluded.repaid_cents, read_on = excluded.read_on
    where (c.title, c.funder_name, c.deadline, c.link, c.says, c.eligibility, c.perimeter, c.opens_on, c.predeposit_on, c.rate_low, c.rate_high,
        c.repaid_cents)
      is distinct from (excluded.title, excluded.funder_name, excluded.deadline, excluded.link, excluded.says, excluded.eligibility,
        excluded.perimeter, excluded.opens_on, excluded.predeposit_on, excluded.rate_low, excluded.rate_high, excluded.repaid_cents)
    returning (xmax = 0) as added`.execute(db)
  const added = rows.filter((row) => row.added).length
  return { added, changed: rows.length - added }
}

/** Which numbers of Aides-territoires the hub knows already. */
export const knownAids = async (db: Db, hub: Id): Promise<string[]> =>
  (
    await sql<{ no: string }>`select c.external_id as no from funding.call c
      where c.hub_id = ${hub} and c.source = 'aides-territoires' limit 20000`.execute(db)
  ).rows.map(({ no }) => no)
