import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { LegalForm } from '#members/organisations/identity.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** What the hub itself is, beside its name. Everything may be unknown; numbers are digits without spaces. */
export type HubIdentity = {
  legalForm: LegalForm | null
  siren: string | null
  siret: string | null
  rna: string | null
  /** Lines of the street, without the town. */
  address: string
  postalCode: string
  commune: string
  email: string | null
  phone: string
  website: string
}

/** null: nobody has written anything down yet. */
export const hubIdentityOf = async (db: Db, hub: Id): Promise<HubIdentity | null> => {
  const { rows } = await sql<HubIdentity>`
    select legal_form as "legalForm", siren, siret, rna, address, postal_code as "postalCode", commune, email, phone, website
    from members.hub_identity where hub_id = ${hub}`.execute(db)
  return rows[0] ?? null
}

export const keepHubIdentity = async (db: Db, hub: Id, { name, ...one }: HubIdentity & { name: string }, at: Instant): Promise<void> => {
  await Promise.all([
    sql`update platform.hub set name = ${name} where id = ${hub} and name <> ${name}`.execute(db),
    sql`insert into members.hub_identity
        (hub_id, legal_form, siren, siret, rna, address, postal_code, commune, email, phone, website, changed_at)
      values (${hub}, ${one.legalForm}, ${one.siren}, ${one.siret}, ${one.rna}, ${one.address}, ${one.postalCode}, ${one.commune}, ${one.email},
        ${one.phone}, ${one.website}, ${at})
      on conflict (hub_id) do update set legal_form = excluded.legal_form, siren = excluded.siren, siret = excluded.siret, rna = excluded.rna,
        address = excluded.address, postal_code = excluded.postal_code, commune = excluded.commune, email = excluded.email, phone = excluded.phone,
        website = excluded.website, changed_at = excluded.changed_at`.execute(db),
  ])
}
