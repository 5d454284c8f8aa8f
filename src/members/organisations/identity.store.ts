import type { Id } from '#base/id.ts'
import { unlessTaken } from '#members/bulk/collision.store.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Identity } from './identity.ts'

/** What an organisation is. null: not in this hub. */
export const identityOf = async (db: Db, hub: Id, id: Id): Promise<Identity | null> => {
  const { rows } = await sql<Identity>`
    select o.legal_form as "legalForm", o.siren, o.siret, o.rna, o.no_number as "noNumber", o.id_status as "idStatus", o.id_status_on as "idStatusOn",
      o.commune, o.commune_code as "communeCode", o.address, o.sectors, o.website, o.email, o.phone,
      case when o.published_on is not null then jsonb_build_object('on', o.published_on, 'by', o.published_by, 'name', p.name) end as published
    from members.organisation o left join members.person p on p.hub_id = o.hub_id and p.id = o.published_by
    where o.hub_id = ${hub} and o.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** False when another organisation of the hub has that SIRET. */
export const keepIdentity = async (db: Db, hub: Id, id: Id, one: Identity): Promise<boolean> =>
  unlessTaken(db, () =>
    sql`update members.organisation set legal_form = ${one.legalForm}, siren = ${one.siren}, siret = ${one.siret}, rna = ${one.rna},
        no_number = ${one.noNumber}, id_status = ${one.idStatus}, id_status_on = ${one.idStatusOn}, commune = ${one.commune},
        commune_code = ${one.communeCode}, address = ${one.address}, sectors = ${one.sectors}::text[], website = ${one.website},
        email = ${one.email}, phone = ${one.phone}, published_on = ${one.published?.on ?? null}, published_by = ${one.published?.by ?? null}
      where hub_id = ${hub} and id = ${id}`.execute(db),
  )

/** The organisation that has this SIRET, other than the one asked for. */
export const whoHasSiret = async (db: Db, hub: Id, siret: string, but: Id): Promise<{ id: Id; name: string } | null> => {
  const { rows } = await sql<{ id: Id; name: string }>`
    select id, name from members.organisation where hub_id = ${hub} and siret = ${siret} and id <> ${but}`.execute(db)
  return rows[0] ?? null
}

export type KnownCommune = { name: string; code: string | null }

/** Communes the hub already names, each with its INSEE code where one is known. Jumps in the index from one to the next: of ten thousand rows it reads ten. */
export const communesOf = async (db: Db, hub: Id): Promise<KnownCommune[]> => {
  const { rows } = await sql<KnownCommune>`
    with recursive named as (
      (select commune from members.organisation where hub_id = ${hub} and commune <> '' order by commune limit 1)
      union all
      select (select o.commune from members.organisation o where o.hub_id = ${hub} and o.commune <> '' and o.commune > named.commune
        order by o.commune limit 1)
      from named where named.commune is not null
    )
    select named.commune as name,
      (select max(o.commune_code) from members.organisation o where o.hub_id = ${hub} and o.commune <> '' and o.commune = named.commune) as code
    from named where named.commune is not null order by named.commune collate "fr-x-icu" limit 300`.execute(db)
  return rows
}
