import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** An organisation as a file of rows may meet it; names of fields as the table has them, so that what was filled can be emptied again. */
export type KnownStructure = {
  id: Id
  name: string
  key: string
  legal_form: string | null
  siren: string | null
  siret: string | null
  rna: string | null
  no_number: string | null
  id_status: string
  commune: string
  address: string
  email: string | null
  phone: string
  website: string
  sectors: string[]
}

type Sought = { names: string[]; sirets: string[]; mails: string[]; ids: Id[] }

/** Organisations of these names (as `nameKey`), numbers, addresses or ids. Held until the end of the transaction when `lock`. */
export const knownStructures = async (db: Db, hub: Id, { names, sirets, mails, ids }: Sought, lock = false): Promise<KnownStructure[]> => {
  const { rows } = await sql<KnownStructure>`
    select id, name, name_key as key, legal_form, siren, siret, rna, no_number, id_status, commune, address, email, phone, website, sectors
    from members.organisation where hub_id = ${hub} and party_of is null
      and (name_key = any (${names}::text[]) or siret = any (${sirets}::text[]) or email = any (${mails}::text[]) or id = any (${ids}::uuid[]))
    order by id ${lock ? sql`for update` : sql``}`.execute(db)
  return rows
}

/** What an organisation is given; only what it lacks. */
export type FilledStructure = Partial<Omit<KnownStructure, 'id' | 'name' | 'key' | 'no_number'>> & { id_status_on?: Day }

/** Fills what was empty: the caller has read the rows and holds them. */
export const fillStructures = async (db: Db, hub: Id, rows: ({ id: Id } & FilledStructure)[]): Promise<void> => {
  if (rows.length === 0) return
  await sql`update members.organisation o set legal_form = coalesce(n.legal_form, o.legal_form), siren = coalesce(n.siren, o.siren),
      siret = coalesce(n.siret, o.siret), rna = coalesce(n.rna, o.rna), id_status = coalesce(n.id_status, o.id_status),
      id_status_on = coalesce(n.id_status_on, o.id_status_on), commune = coalesce(n.commune, o.commune), address = coalesce(n.address, o.address),
      email = coalesce(n.email, o.email), phone = coalesce(n.phone, o.phone), website = coalesce(n.website, o.website),
      sectors = coalesce(n.sectors, o.sectors)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id uuid, legal_form text, siren text, siret text, rna text, id_status text,
      id_status_on date, commune text, address text, email text, phone text, website text, sectors text[])
    where o.hub_id = ${hub} and o.id = n.id and o.id = any (${rows.map(({ id }) => id)}::uuid[])`.execute(db)
}

/** Empties again what was filled, where it still stands as it was filled. */
export const emptyStructures = async (db: Db, hub: Id, rows: { id: Id; filled: FilledStructure }[]): Promise<void> => {
  if (rows.length === 0) return
  await sql`with f as (select n.id, n.filled as was from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id uuid, filled jsonb))
    update members.organisation o set
      legal_form = case when o.legal_form = was->>'legal_form' then null else o.legal_form end,
      siren = case when o.siren = was->>'siren' and (o.siret is null or o.siret = was->>'siret') then null else o.siren end,
      siret = case when o.siret = was->>'siret' then null else o.siret end,
      rna = case when o.rna = was->>'rna' then null else o.rna end,
      id_status = case when o.id_status = was->>'id_status' then 'unverified' else o.id_status end,
      id_status_on = case when o.id_status = was->>'id_status' and o.id_status_on = (was->>'id_status_on')::date then null else o.id_status_on end,
      commune = case when o.commune = was->>'commune' then '' else o.commune end,
      address = case when o.address = was->>'address' then '' else o.address end,
      email = case when o.email = was->>'email' then null else o.email end,
      phone = case when o.phone = was->>'phone' then '' else o.phone end,
      website = case when o.website = was->>'website' then '' else o.website end,
      sectors = case when to_jsonb(o.sectors) = was->'sectors' then '{}' else o.sectors end
    from f where o.hub_id = ${hub} and o.id = f.id and o.id = any (${rows.map(({ id }) => id)}::uuid[])`.execute(db)
}

/** Thousands of rows in one transaction: plans are made for the tables as they are by now; one made while they were small took ten times as long. */
export const forMany = async (db: Db): Promise<void> => {
  await sql`select set_config('plan_cache_mode', 'force_custom_plan', true)`.execute(db)
}

export type KnownPerson = { id: Id; name: string; key: string; email: string | null; phone: string; speaks: Id[] }

/** People of these names, addresses or ids, and for whom they speak on a day or later. */
export const knownPeople = async (db: Db, hub: Id, { names, mails, ids }: Omit<Sought, 'sirets'>, day: Day): Promise<KnownPerson[]> => {
  const { rows } = await sql<KnownPerson>`
    select p.id, p.name, p.name_key as key, p.email, p.phone, coalesce((select jsonb_agg(r.organisation_id order by r.organisation_id)
      from members.representation r where r.hub_id = p.hub_id and r.person_id = p.id and (r.until_day is null or r.until_day > ${day})), '[]') as speaks
    from members.person p where p.hub_id = ${hub}
      and (p.name_key = any (${names}::text[]) or p.email = any (${mails}::text[]) or p.id = any (${ids}::uuid[]))
    order by p.id`.execute(db)
  return rows
}

/** Which of these organisations somebody speaks for, on a day or later. */
export const spokenFor = async (db: Db, hub: Id, organisations: Id[], day: Day): Promise<Set<Id>> => {
  const { rows } = await sql<{ id: Id }>`select distinct organisation_id as id from members.representation
    where hub_id = ${hub} and organisation_id = any (${organisations}::uuid[]) and (until_day is null or until_day > ${day})`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** An address that was given goes again, unless it changed or a role needs it by now. */
export const takeMails = async (db: Db, hub: Id, given: { id: Id; mail: string }[]): Promise<void> => {
  if (given.length === 0) return
  await sql`update members.person p set email = null
    from unnest(${given.map(({ id }) => id)}::uuid[], ${given.map(({ mail }) => mail)}::text[]) as g (id, mail)
    where p.hub_id = ${hub} and p.id = g.id and p.email = g.mail
      and not exists (select from members.role r where r.hub_id = p.hub_id and r.person_id = p.id)`.execute(db)
}

/** A number that was given goes again, unless it changed. */
export const takePhones = async (db: Db, hub: Id, given: { id: Id; phone: string }[]): Promise<void> => {
  if (given.length === 0) return
  await sql`update members.person p set phone = ''
    from unnest(${given.map(({ id }) => id)}::uuid[], ${given.map(({ phone }) => phone)}::text[]) as g (id, phone)
    where p.hub_id = ${hub} and p.id = g.id and p.phone = g.phone`.execute(db)
}
