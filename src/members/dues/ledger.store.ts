import type { RawBuilder } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { PAGE, type Place } from '#base/list.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { atMost, keyset } from '#platform/database/keyset.ts'
import type { DueState, LedgerOrder, LedgerShown } from './dues.ts'

/** The dues of a year as a ledger: its lines, and what they come to. */

export type LedgerLine = {
  id: Id
  organisation: Id
  name: string
  person: boolean
  bracket: string | null
  cents: number | null
  no: number | null
  exempt: boolean
  exemptReason: string
  paid: number
  lastPaidOn: Day | null
  /** Its letter waits on paper. */
  onPaper: boolean
}

export type Totals = {
  lines: number
  asked: number
  exempted: number
  paid: number
  waiting: number
  beyond: number
  waitingLines: number
  /** Whose bracket is still to be chosen. */
  unchosen: number
} & Record<DueState, number>

/** As `dueStatus` says of one line: a test holds the two together. */
const STATE = (today: Day) => sql`case when l.exempt_on is not null then 'exempt'
  when l.amount_cents is not null and p.paid >= l.amount_cents then 'settled' when ${today}::date > d.due_on then 'late' else 'awaited' end`

/** `of`: whose lines; null: everybody's. */
const LEDGER = (
  hub: Id,
  dues: Id,
  today: Day,
  of: Id[] | null,
) => sql`(select l.id, l.organisation_id as organisation, o.name, o.party_of is not null as person,
    l.bracket, l.amount_cents as cents, l.no, l.exempt_on is not null as exempt, l.exempt_reason as "exemptReason", p.paid, p.last as "lastPaidOn",
    coalesce(l.amount_cents, 0) as asked, case when l.exempt_on is null then coalesce(l.amount_cents, 0) else 0 end as owed, ${STATE(today)} as state,
    exists (select from members.due_letter t where t.hub_id = l.hub_id and t.line_id = l.id and t.mail_id is null and t.handed_on is null)
      and ${STATE(today)} in ('awaited', 'late') as "onPaper"
  from members.due_line l join members.dues d on d.hub_id = l.hub_id and d.id = l.dues_id
    join members.organisation o on o.hub_id = l.hub_id and o.id = l.organisation_id
    cross join lateral (select coalesce(sum(y.amount_cents), 0)::bigint as paid, max(y.paid_on) as last from members.due_payment y
      where y.hub_id = l.hub_id and y.line_id = l.id and y.gone_on is null) p
  where l.hub_id = ${hub} and l.dues_id = ${dues} and (d.called_on is null or l.no is not null or l.exempt_on is not null)
    and (${of === null}::boolean or l.organisation_id = any (${of ?? []}::uuid[]))) x`

const shownAs: Record<LedgerShown, ReturnType<typeof sql<boolean>>> = {
  toutes: sql<boolean>`true`,
  attendues: sql<boolean>`x.state in ('awaited', 'late')`,
  retard: sql<boolean>`x.state = 'late'`,
  reglees: sql<boolean>`x.state = 'settled'`,
  exonerees: sql<boolean>`x.state = 'exempt'`,
}

const REST = sql`x.paid - x.owed`

type Asked = { dues: Id; today: Day; of: Id[] | null; shown: LedgerShown; order: LedgerOrder; place: Place; size?: number }

/** `size` + 1 lines from a place, by name or by what is still to be paid, the most first. */
export const ledgerLines = async (db: Db, hub: Id, { dues, today, of, shown, order, place, size = PAGE }: Asked): Promise<LedgerLine[]> => {
  const ledger = LEDGER(hub, dues, today, of)
  const { beyond, order: by } = keyset(place, {
    keys: order === 'reste' ? [REST, sql`x.name`, sql`x.id`] : [sql`x.name`, sql`x.id`],
    of: (edge) => sql`select ${order === 'reste' ? sql`${REST}, ` : sql``}x.name, x.id from ${ledger} where x.id = ${edge}`,
  })
  const { rows } =
    await sql<LedgerLine>`select x.id, x.organisation, x.name, x.person, x.bracket, x.cents, x.no, x.exempt, x."exemptReason", x.paid,
      x."lastPaidOn", x."onPaper"
    from ${ledger} where ${shownAs[shown]} and ${beyond} order by ${by} ${atMost(size + 1)}`.execute(db)
  return rows
}

/** What the whole year comes to, to the cent. `waitingLines`: lines something is waited for of. */
export const ledgerTotals = async (db: Db, hub: Id, dues: Id, today: Day, of: Id[] | null): Promise<Totals> => {
  const { rows } =
    await sql<Totals>`select count(*) as lines, coalesce(sum(x.asked), 0)::bigint as asked, coalesce(sum(x.asked - x.owed), 0)::bigint as exempted,
      coalesce(sum(x.paid), 0)::bigint as paid, coalesce(sum(greatest(x.owed - x.paid, 0)), 0)::bigint as waiting,
      coalesce(sum(greatest(x.paid - x.owed, 0)), 0)::bigint as beyond, count(*) filter (where x.state in ('awaited', 'late')) as "waitingLines",
      count(*) filter (where x.cents is null and not x.exempt) as unchosen,
      count(*) filter (where x.state = 'settled') as settled, count(*) filter (where x.state = 'awaited') as awaited,
      count(*) filter (where x.state = 'late') as late, count(*) filter (where x.state = 'exempt') as exempt
    from ${LEDGER(hub, dues, today, of)}`.execute(db)
  return rows[0] as Totals
}

export type DuesWaiting = { lines: number; cents: number; late: number }

/** Over all called years: lines something is waited for of, how much, how many of them late. In one message. */
export const waitingDues = async (db: Db, hub: Id, today: Day): Promise<DuesWaiting> => {
  const { rows } = await sql<DuesWaiting>`select count(*) as lines, coalesce(sum(l.amount_cents - p.paid), 0)::bigint as cents,
      count(*) filter (where ${today}::date > d.due_on) as late
    from members.due_line l join members.dues d on d.hub_id = l.hub_id and d.id = l.dues_id
      cross join lateral (select coalesce(sum(y.amount_cents), 0)::bigint as paid from members.due_payment y
        where y.hub_id = l.hub_id and y.line_id = l.id and y.gone_on is null) p
    where l.hub_id = ${hub} and l.no is not null and l.exempt_on is null and p.paid < l.amount_cents`.execute(db)
  return rows[0] ?? { lines: 0, cents: 0, late: 0 }
}

/**
 * In order, or late since a day, and since when it was told so; told null: nobody told it. `line`: its oldest unpaid one, of the dues of `year`, due on
 * `dueOn`. `cents`: all that is late.
 */
export type DuesStanding = { organisation: Id } & (
  | { is: 'inOrder' }
  | { is: 'late'; since: Day; told: Day | null; line: Id; year: number; dueOn: Day; cents: number }
)

type LateLine = { since: Day; told: Day | null; line: Id; year: number; dueOn: Day; cents: number }

/**
 * Where each member of a day stands with its dues on that day, as known by it: payments of later days do not count. Says nothing of anybody's
 * rights: what arrears mean is for the statutes. `since`: the day after the due day of its oldest unpaid line; `told`: the day a letter about that
 * line left, or was handed over. `day` may be asked of the database itself; `only`: unless it holds, nobody is looked at.
 * `paidBy`: payments, and exemptions, up to that later day count too.
 */
export const standingOn = async (
  db: Db,
  { id: hub, zone }: { id: Id; zone: string },
  day: Day | RawBuilder<Day>,
  { only = sql<boolean>`true`, paidBy = null }: { only?: RawBuilder<boolean>; paidBy?: Day | null } = {},
): Promise<DuesStanding[]> => {
  const { rows } = await sql<{ organisation: Id } & (LateLine | { since: null })>`
    with asked as materialized (select x.day, greatest(x.day, ${paidBy}::date) as known from (select (${day})::date as day where ${only}) x)
    select m.organisation_id as organisation, late.since, case when late.told <= asked.day then late.told end as told, late.line, late.year,
      late."dueOn", late.cents
    from asked join members.membership m on m.hub_id = ${hub} and m.from_day <= asked.day and (m.until_day is null or m.until_day > asked.day)
    left join lateral (select (d.due_on + 1) as since, l.id as line, d.year, d.due_on as "dueOn",
        (sum(l.amount_cents - p.paid) over ())::bigint as cents,
        (select min(case when t.mail_id is null then t.handed_on when s.state = 'sent' then (s.sent_at at time zone ${zone})::date end)
          from members.due_letter t left join platform.mail s on s.hub_id = t.hub_id and s.id = t.mail_id
          where t.hub_id = l.hub_id and t.line_id = l.id) as told
      from members.due_line l join members.dues d on d.hub_id = l.hub_id and d.id = l.dues_id
        cross join lateral (select coalesce(sum(y.amount_cents), 0) as paid from members.due_payment y where y.hub_id = l.hub_id and y.line_id = l.id
          and y.paid_on <= asked.known and (y.gone_on is null or y.gone_on > asked.known)) p
      where l.hub_id = m.hub_id and l.organisation_id = m.organisation_id and l.called_on <= asked.day and d.due_on < asked.day
        and (l.exempt_on is null or l.exempt_on > asked.known) and l.amount_cents > p.paid
      order by d.due_on, l.no limit 1) late on true
    order by m.organisation_id`.execute(db)
  return rows.map((row) => (row.since === null ? { organisation: row.organisation, is: 'inOrder' } : { ...row, is: 'late' }))
}

export type Pending = { toRemind: number; onPaper: number }

/** Late lines whose last letter is so many days old, and lines a letter on paper waits of. */
export const pendingLetters = async (db: Db, hub: Id, dues: Id, today: Day, days: number): Promise<Pending> => {
  const { rows } = await sql<Pending>`select
      count(*) filter (where x.state = 'late' and not exists (select from members.due_letter t
        where t.hub_id = ${hub} and t.line_id = x.id and t.made_on > ${today}::date - ${days}::int)) as "toRemind",
      count(*) filter (where x."onPaper") as "onPaper"
    from ${LEDGER(hub, dues, today, null)} where x.no is not null`.execute(db)
  return rows[0] ?? { toRemind: 0, onPaper: 0 }
}
