import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Channel, Named } from './contact.ts'

/** One contact, as it is told in the life of somebody who was part of it. */
export type ToldContact = { id: Id; at: Instant; channel: Channel; said: string; author: Named; with: string }

/** The latest contacts with an organisation or a person, at most 100. For the team only: ask `isTeam` first. */
export const contactsWith = async (db: Db, hub: Id, about: 'organisation' | 'person', id: Id): Promise<ToldContact[]> => {
  const column = sql.ref(`w.${about}_id`)
  const { rows } = await sql<ToldContact>`
    select c.id, c.at, c.channel, left(c.said, 180) as said, jsonb_build_object('id', a.id, 'name', a.name) as author, concat_ws(', ',
        (select string_agg(x.name, ', ' order by x.name) from contacts.contact_person v join members.person x on x.hub_id = v.hub_id and x.id = v.person_id
          where v.hub_id = c.hub_id and v.contact_id = c.id and v.person_id <> ${id}),
        nullif(c.with_names, '')) as "with"
    from ${sql.table(`contacts.contact_${about}`)} w
    join contacts.contact c on c.hub_id = w.hub_id and c.id = w.contact_id and c.removed_at is null
    join members.person a on a.hub_id = c.hub_id and a.id = c.author_id
    where w.hub_id = ${hub} and ${column} = ${id}
    order by c.at desc, c.id desc limit 100`.execute(db)
  return rows
}

export type OwnContact = { at: Instant; channel: Channel; author: boolean; said: string; promises: string; removed: boolean }

/** Contacts one had, or noted, latest first; those taken away too, as long as they are kept. */
export const ownContacts = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnContact[]> =>
  (
    await sql<OwnContact>`
      select c.at, c.channel, c.author_id = ${person} as author, c.said, c.removed_at is not null as removed,
        coalesce((select string_agg(p.text, ' · ' order by p.id) from contacts.promise p where p.hub_id = c.hub_id and p.contact_id = c.id), '') as promises
      from contacts.contact c
      where c.hub_id = ${hub} and (c.author_id = ${person} or exists (select from contacts.contact_person w
        where w.hub_id = c.hub_id and w.contact_id = c.id and w.person_id = ${person}))
      order by c.at desc, c.id desc limit ${most}`.execute(db)
  ).rows

export type OwnMandate = { body: string; from: Day; until: Day | null; powers: string }

export const ownMandates = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnMandate[]> =>
  (
    await sql<OwnMandate>`
      select body, from_day as "from", until_day as "until", powers from contacts.mandate
      where hub_id = ${hub} and person_id = ${person} order by from_day desc, id desc limit ${most}`.execute(db)
  ).rows

export type OwnReport = { on: Day; body: string; said: string }

export const ownReports = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnReport[]> =>
  (
    await sql<OwnReport>`
      select r."on", m.body, r.said from contacts.report r join contacts.mandate m on m.hub_id = r.hub_id and m.id = r.mandate_id
      where r.hub_id = ${hub} and r.author_id = ${person} order by r."on" desc, r.id desc limit ${most}`.execute(db)
  ).rows

type Piece = { name: string; mediaType: string; sha256: string; removed: boolean; author: Id }

/** A file that came with a contact: its name, and the hash it is found by. null: not in this hub, or not of this contact. */
export const pieceOf = async (db: Db, hub: Id, contact: Id, document: Id): Promise<Piece | null> => {
  const { rows } = await sql<Piece>`
    select d.name, d.media_type as "mediaType", d.sha256, c.removed_at is not null as removed, c.author_id as author
    from contacts.contact_document w
    join platform.document d on d.hub_id = w.hub_id and d.id = w.document_id
    join contacts.contact c on c.hub_id = w.hub_id and c.id = w.contact_id
    where w.hub_id = ${hub} and w.contact_id = ${contact} and w.document_id = ${document}`.execute(db)
  return rows[0] ?? null
}
