import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { PAGE, type Place } from '#base/list.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { keyset } from '#platform/database/keyset.ts'
import { type Action, actionColumns, actionTables } from './action.store.ts'
import { type actionOrders, type actionShown, soonUntil } from './action.ts'

/** Who asks: as the rule `maySeeAction` says it, in SQL, so that a page of the list is full. `register`: sealed PVs are open to them. */
export type ActionsFor = { all: boolean; register: boolean; person: Id; orgs: Id[] }

const theirs = ({ person, orgs }: ActionsFor) => sql<boolean>`(a.person_id = ${person} or a.organisation_id = any (${orgs}::uuid[]))`

/** What who asks may know of. */
export const seenBy = (who: ActionsFor) => sql<boolean>`(${who.all} or ${theirs(who)} or ${who.person} in (m.facilitator_id, m.secretary_id)
  or (${who.register} and m.state = 'sealed')
  or (m.convened_at is not null and exists (select from governance.sitting s where s.hub_id = m.hub_id and s.body_id = m.body_id
    and s.organisation_id = any (${who.orgs}::uuid[]) and s.from_day <= (m.starts_at at time zone h.zone)::date
    and (s.until_day is null or (m.starts_at at time zone h.zone)::date < s.until_day))))`

export type ActionFilters = {
  q: string
  /** Only those of who asks. */
  mine: boolean
  body: Id | null
  shown: (typeof actionShown)[number]
  order: (typeof actionOrders)[number]
}

const words = (q: string) => sql`array(select '%' || regexp_replace(w, '([\\\\%_])', '\\\\\\1', 'g') || '%'
  from unnest(string_to_array(members.sought(${q}), ' ')) as t (w) where w <> '')`

const matching = (hub: Id, { q, mine, body, shown }: ActionFilters, who: ActionsFor, today: Day) => sql`
  a.hub_id = ${hub} and ${seenBy(who)}
  ${mine ? sql`and ${theirs(who)}` : sql``}
  ${body ? sql`and m.body_id = ${body}` : sql``}
  ${shown === 'ouvertes' ? sql`and a.state = 'open'` : sql``}
  ${shown === 'retard' ? sql`and a.state = 'open' and a.due < ${today}` : sql``}
  ${shown === 'faites' ? sql`and a.state = 'done'` : sql``}
  ${shown === 'abandonnees' ? sql`and a.state = 'dropped'` : sql``}
  ${q === '' ? sql`` : sql`and members.sought(concat_ws(' ', a.what, a.became, o.name, p.name, i.title)) like all (${words(q)})`}`

/** One action more than `size` from a place: by their day, or those noted last first. */
export const readActions = async (
  db: Db,
  hub: Id,
  { filters, who, today }: { filters: ActionFilters; who: ActionsFor; today: Day },
  place: Place,
  size = PAGE,
): Promise<Action[]> => {
  const first = filters.order === 'recente' ? 'noted_at' : 'due'
  const { beyond, order } = keyset(place, {
    keys: [sql.ref(`a.${first}`), sql`a.id`],
    of: (edge) => sql`select ${sql.ref(`e.${first}`)}, e.id from governance.action e where e.hub_id = ${hub} and e.id = ${edge}`,
    down: filters.order === 'recente',
  })
  const { rows } = await sql<Action>`select ${actionColumns} from ${actionTables}
    where ${matching(hub, filters, who, today)} and ${beyond} order by ${order} limit ${size + 1}`.execute(db)
  return rows
}

export type ActionCounts = { all: number; matching: number; mine: number; late: number }

/** How many there are to know of, how many answer the filters, how many of one's own are open, how many are late. */
export const countActions = async (
  db: Db,
  hub: Id,
  { filters, who, today }: { filters: ActionFilters; who: ActionsFor; today: Day },
): Promise<ActionCounts> => {
  const none: ActionFilters = { q: '', mine: false, body: null, shown: 'toutes', order: 'echeance' }
  const { rows } = await sql<ActionCounts>`
    select count(*) as "all", count(*) filter (where ${matching(hub, filters, who, today)}) as matching,
      count(*) filter (where a.state = 'open' and ${theirs(who)}) as mine,
      count(*) filter (where a.state = 'open' and a.due < ${today}) as late
    from ${actionTables} where ${matching(hub, none, who, today)}`.execute(db)
  return rows[0] as ActionCounts
}

/** Actions somebody has to do, of their own or of an organisation they speak for, late or due within a week, the earliest first; at most 20. */
export const actionsDue = async (
  db: Db,
  hub: Id,
  who: ActionsFor,
  today: Day,
): Promise<{ id: Id; what: string; due: Day; late: boolean; body: string }[]> => {
  const { rows } = await sql<{ id: Id; what: string; due: Day; late: boolean; body: string }>`
    select a.id, a.what, a.due, a.due < ${today} as late, b.name as body from ${actionTables}
    where a.hub_id = ${hub} and a.state = 'open' and a.due <= ${soonUntil(today)} and ${theirs(who)} order by a.due, a.id limit 20`.execute(
    db,
  )
  return rows
}

/** Actions given to an organisation or a person, latest first; who may know of each is for the rules to say. */
export const actionsGiven = async (db: Db, hub: Id, about: 'organisation' | 'person', id: Id): Promise<Action[]> => {
  const { rows } = await sql<Action>`select ${actionColumns} from ${actionTables}
    where a.hub_id = ${hub} and ${sql.ref(`a.${about}_id`)} = ${id} order by a.noted_at desc, a.id limit 200`.execute(db)
  return rows
}

export type OwnAction = { at: string; what: 'given' | 'noted' | 'settled'; text: string | null; due: Day }

/** What somebody was given to do, noted or settled, latest first. Words of what was given to others are not theirs to take away. */
export const ownActions = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnAction[]> => {
  const { rows } = await sql<OwnAction>`
    select x.at, x.what, x.text, x.due from (
      select noted_at as at, 'given' as what, what as text, due from governance.action where hub_id = ${hub} and person_id = ${person}
      union all select noted_at, 'noted', null, due from governance.action where hub_id = ${hub} and noted_by = ${person}
      union all select closed_at, 'settled', became, due from governance.action where hub_id = ${hub} and closed_by = ${person}
    ) x order by x.at desc, x.what limit ${most}`.execute(db)
  return rows
}

/** What somebody who leaves still has to do, alone: it is given to somebody else first. */
export const actionsLeft = async (db: Db, hub: Id, person: Id): Promise<string[]> => {
  const { rows } = await sql<{ what: string }>`select what from governance.action
    where hub_id = ${hub} and person_id = ${person} and state = 'open' order by due limit 20`.execute(db)
  return rows.map(({ what }) => what)
}
