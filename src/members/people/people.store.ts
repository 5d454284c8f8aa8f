import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { PAGE, type Place } from '#base/list.ts'
import type { Sought } from '#base/search.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { atMost, keyset } from '#platform/database/keyset.ts'
import { namedBy } from '#platform/database/named.ts'
import type { PeopleFilters } from './person-asked.ts'
import { dials } from './phone.store.ts'
import type { RoleKind } from './role.ts'

export type ListedPerson = {
  id: Id
  name: string
  mail: string | null
  phone: string
  roles: RoleKind[]
  speaksFor: { id: Id; name: string }[]
}

type Asked = Place & { filters: Omit<PeopleFilters, 'q'>; sought: Sought | null; figures: string | null; day: Day; size?: number }

const running = (row: string, day: Day) =>
  sql`${sql.ref(`${row}.from_day`)} <= ${day} and (${sql.ref(`${row}.until_day`)} is null or ${day} < ${sql.ref(`${row}.until_day`)})`

const roleOn = (day: Day, more = sql``) =>
  sql`exists (select from members.role r where r.hub_id = p.hub_id and r.person_id = p.id and ${running('r', day)} ${more})`

const speaking = (day: Day) =>
  sql`exists (select from members.representation s where s.hub_id = p.hub_id and s.person_id = p.id and s.organisation_id <> s.person_id and ${running('s', day)})`

/** In it themselves, or by an organisation they speak for: those whom the group's addresses reach. */
const inGroup = (group: Id, day: Day) => sql`exists (select from members.group_member g where g.hub_id = p.hub_id and g.group_id = ${group}
  and ${running('g', day)} and (g.person_id = p.id or exists (select from members.representation s
    where s.hub_id = p.hub_id and s.person_id = p.id and s.organisation_id = g.organisation_id and ${running('s', day)})))`

const matching = (hub: Id, { filters: { role, sans, part, groupe }, sought, figures, day }: Asked) => sql`
  p.hub_id = ${hub}
  ${sought ? sql`and (p.id in (select id from (${namedBy(sought, hub, ['person'])}) n) ${figures ? sql`or ${dials(figures)}` : sql``})` : sql``}
  ${role ? sql`and ${roleOn(day, sql`and r.kind = ${role}`)}` : sql``}
  ${sans === 'role' ? sql`and not ${roleOn(day)}` : sql``}
  ${sans === 'structure' ? sql`and not ${speaking(day)}` : sql``}
  ${sans === 'courriel' ? sql`and p.email is null` : sql``}
  ${part ? sql`and exists (select from members.organisation o where o.hub_id = p.hub_id and o.party_of = p.id)` : sql``}
  ${groupe ? sql`and ${inGroup(groupe, day)}` : sql``}`

const narrows = ({ filters: { role, sans, part, groupe }, sought }: Asked): boolean => Boolean(sought || role || sans || part || groupe)

/** `size` + 1 people from a place in an order, with what they do on a day; how many match, how many there are at all. */
export const readPeople = async (db: Db, hub: Id, asked: Asked): Promise<{ rows: ListedPerson[]; matching: number; all: number }> => {
  const { filters, day, after, before, size = PAGE } = asked
  const latest = filters.tri === 'recente'
  const columns = [...(latest ? [sql`p.created_at`] : []), sql`p.name`, sql`p.id`]
  const { beyond, order } = keyset(
    { after, before },
    {
      keys: columns,
      // Each of them by itself, as for organisations: an index is walked from there.
      of: (edge) =>
        sql.join(columns.map((column) => sql`(select ${column} from members.person p where p.hub_id = ${hub} and p.id = ${edge})`)),
      down: latest,
    },
  )
  const [page, counted] = await Promise.all([
    sql<ListedPerson>`
      select p.id, p.name, p.email as mail, p.phone,
        array(select r.kind from members.role r where r.hub_id = ${hub} and r.person_id = p.id and ${running('r', day)} order by r.kind) as roles,
        (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name), '[]')
          from members.representation s join members.organisation o on o.hub_id = s.hub_id and o.id = s.organisation_id
          where s.hub_id = ${hub} and s.person_id = p.id and o.party_of is null and ${running('s', day)}) as "speaksFor"
      from (select p.id, p.name, p.email, p.phone, row_number() over (order by ${order}) as at from members.person p
        where ${matching(hub, asked)} and ${beyond} order by ${order} ${atMost(size + 1)}) p
      order by p.at`.execute(db),
    sql<{ matching: number; all: number }>`
      select ${narrows(asked) ? sql`(select count(*) from members.person p where ${matching(hub, asked)})` : sql`counted.all`} as matching, counted.all
      from (select count(*) as all from members.person where hub_id = ${hub}) counted`.execute(db),
  ])
  return { rows: page.rows, ...(counted.rows[0] as { matching: number; all: number }) }
}
