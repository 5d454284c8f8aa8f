import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { PAGE, type Place } from '#base/list.ts'
import type { Kind } from '#members/people/representation.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { atMost, keyset } from '#platform/database/keyset.ts'
import { namedBy } from '#platform/database/named.ts'
import type { LegalForm, Sector } from './identity.ts'
import type { Order, OrganisationFilters } from './organisation-asked.ts'
import type { SoughtOrganisation } from './said-sectors.ts'

export type ListedSpeaker = { person: Id; name: string; kind: Kind; mail: string | null }

export type ListedOrganisation = {
  id: Id
  name: string
  commune: string
  legalForm: LegalForm | null
  sectors: Sector[]
  siret: string | null
  rna: string | null
  website: string
  mail: string | null
  phone: string
  since: Day | null
  former: boolean
  founding: boolean
  speakers: ListedSpeaker[]
}

/** `only`: these and no others. `sought`: what `q` means. */
export type Chosen = Omit<OrganisationFilters, 'q' | 'tri'> & { sought: SoughtOrganisation | null; only: Id[] | null }

/**
 * What stands in the column a list is sorted by; `m`: the membership that runs on the day; null: the name alone, in which an index stands ready. The
 * name and the id settle what is left.
 */
const KEYS: Record<Order, string | null> = {
  nom: null,
  commune: `case when o.commune = '' then '1' else '0' || o.commune end`,
  adhesion: `coalesce(m.from_day::text, '9999')`,
  recente: `coalesce(m.from_day::text, '0000')`,
}

const running = (row: string, day: Day) =>
  sql`${sql.ref(`${row}.from_day`)} <= ${day} and (${sql.ref(`${row}.until_day`)} is null or ${day} < ${sql.ref(`${row}.until_day`)})`

const someMembership = sql`exists (select from members.membership x where x.hub_id = o.hub_id and x.organisation_id = o.id)`

const speaking = (
  day: Day,
  more = sql``,
) => sql`exists (select from members.representation r join members.person p on p.hub_id = r.hub_id and p.id = r.person_id
  where r.hub_id = o.hub_id and r.organisation_id = o.id and ${running('r', day)} ${more})`

const matching = (hub: Id, { sought, adhesion, fondatrice, forme, secteur, commune, sans, groupe, only }: Chosen, day: Day) => sql`
  o.hub_id = ${hub} and o.party_of is null
  ${sought ? sql`and o.id in (select id from (${namedBy(sought, hub, ['organisation', 'commune'], sought.sectors)}) n)` : sql``}
  ${only ? sql`and o.id = any (${only}::uuid[])` : sql``}
  ${adhesion === 'membre' ? sql`and m.id is not null` : sql``}
  ${adhesion === 'ancienne' ? sql`and m.id is null and ${someMembership}` : sql``}
  ${adhesion === 'jamais' ? sql`and not ${someMembership}` : sql``}
  ${fondatrice ? sql`and exists (select from members.membership x where x.hub_id = o.hub_id and x.organisation_id = o.id and x.founding)` : sql``}
  ${forme ? sql`and o.legal_form = ${forme}` : sql``}
  ${secteur ? sql`and ${secteur} = any (o.sectors)` : sql``}
  ${commune === '' ? sql`` : sql`and o.commune = ${commune}`}
  ${sans === 'voix' ? sql`and not ${speaking(day)}` : sql``}
  ${sans === 'courriel' ? sql`and o.email is null and not ${speaking(day, sql`and p.email is not null`)}` : sql``}
  ${sans === 'commune' ? sql`and o.commune = ''` : sql``}
  ${groupe ? sql`and exists (select from members.group_member g where g.hub_id = o.hub_id and g.organisation_id = o.id and g.group_id = ${groupe} and ${running('g', day)})` : sql``}`

const withMembership = (day: Day) =>
  sql`left join members.membership m on m.hub_id = o.hub_id and m.organisation_id = o.id and ${running('m', day)}`

/** Organisations, and the membership of each where it is asked about: of ten thousand nobody reads ten thousand memberships for a page. */
const from = (day: Day, { adhesion }: Chosen, order: Order) =>
  sql`members.organisation o ${adhesion || order === 'adhesion' || order === 'recente' ? withMembership(day) : sql``}`

const narrows = ({ sought, only, adhesion, fondatrice, forme, secteur, commune, sans, groupe }: Chosen): boolean =>
  Boolean(sought || only || adhesion || fondatrice || forme || secteur || commune || sans || groupe)

type Asked = Place & { chosen: Chosen; order: Order; day: Day; size?: number }

/** `size` + 1 organisations from a place in an order, with who speaks for them on a day; how many match, how many there are at all. `persons`: some people take part in their own name. */
export const readOrganisations = async (
  db: Db,
  hub: Id,
  { chosen, order, day, after, before, size = PAGE }: Asked,
): Promise<{ rows: ListedOrganisation[]; matching: number; all: number; persons: boolean }> => {
  const key = KEYS[order]
  const columns = [...(key === null ? [] : [sql`(${sql.raw(key)}) collate "fr-x-icu"`]), sql`o.name`, sql`o.id`]
  const read = from(day, chosen, order)
  const { beyond, order: inOrder } = keyset(
    { after, before },
    {
      keys: columns,
      // Each of them by itself: compared with one row of a subquery, no index would be walked from there.
      of: (edge) => sql.join(columns.map((column) => sql`(select ${column} from ${read} where o.hub_id = ${hub} and o.id = ${edge})`)),
      down: order === 'recente',
    },
  )
  // The page as plain rows: made into JSON by the server, 26 of them cost twice as much.
  const [page, counted] = await Promise.all([
    sql<ListedOrganisation>`
      select o.id, o.name, o.commune, o.legal_form as "legalForm", o.sectors, coalesce(o.siret, o.siren) as siret, o.rna, o.website, o.email as mail, o.phone,
        w.from_day as since, w.id is null and ${someMembership} as former, coalesce(w.founding, false) as founding,
        (select coalesce(json_agg(json_build_object('person', p.id, 'name', p.name, 'kind', r.kind, 'mail', p.email)
            order by r.kind desc, p.name), '[]')
          from members.representation r join members.person p on p.hub_id = r.hub_id and p.id = r.person_id
          where r.hub_id = ${hub} and r.organisation_id = o.id and ${running('r', day)}) as speakers
      from (select o.*, row_number() over (order by ${inOrder}) as at from ${read} where ${matching(hub, chosen, day)} and ${beyond}
        order by ${inOrder} ${atMost(size + 1)}) o
      left join members.membership w on w.hub_id = o.hub_id and w.organisation_id = o.id and ${running('w', day)}
      order by o.at`.execute(db),
    sql<{ matching: number; all: number; persons: boolean }>`
      select ${narrows(chosen) ? sql`(select count(*) from ${read} where ${matching(hub, chosen, day)})` : sql`counted.all`} as matching, counted.all,
        exists (select from members.organisation where hub_id = ${hub} and party_of is not null) as persons
      from (select count(*) as all from members.organisation where hub_id = ${hub} and party_of is null) counted`.execute(db),
  ])
  return { rows: page.rows, ...(counted.rows[0] as { matching: number; all: number; persons: boolean }) }
}
