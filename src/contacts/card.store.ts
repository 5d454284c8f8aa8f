import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** A card made from a contact. `name`: as it stood there before. */
export type CardMade = { id: Id; contact: Id; name: string; organisation: Id | null; person: Id | null; madeAt: Instant }

export const keepCardMade = async (db: Db, hub: Id, { id, contact, name, organisation, person, madeAt }: CardMade): Promise<void> => {
  await sql`insert into contacts.card_made (hub_id, id, contact_id, name, organisation_id, person_id, made_at)
    values (${hub}, ${id}, ${contact}, ${name}, ${organisation}, ${person}, ${madeAt})`.execute(db)
}

/** The cards made from a contact and not taken away again, the first made first. */
export const cardsMade = async (db: Db, hub: Id, contact: Id): Promise<CardMade[]> => {
  const { rows } = await sql<CardMade>`
    select id, contact_id as contact, name, organisation_id as organisation, person_id as person, made_at as "madeAt" from contacts.card_made
    where hub_id = ${hub} and contact_id = ${contact} and undone_at is null order by made_at, id`.execute(db)
  return rows
}

/** The contact knows no card by that name any more, and says the name again. */
export const unlinkCard = async (db: Db, hub: Id, { id, contact, organisation, person }: CardMade, names: string, at: Instant) => {
  await Promise.all([
    sql`delete from contacts.contact_organisation where hub_id = ${hub} and contact_id = ${contact} and organisation_id = ${organisation}`.execute(
      db,
    ),
    sql`delete from contacts.contact_person where hub_id = ${hub} and contact_id = ${contact} and person_id = ${person}`.execute(db),
    sql`update contacts.contact set with_names = ${names} where hub_id = ${hub} and id = ${contact}`.execute(db),
    sql`update contacts.card_made set undone_at = ${at} where hub_id = ${hub} and id = ${id}`.execute(db),
  ])
}
