import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Channel, ContactSource, Moment, Named } from './contact.ts'
import type { Promised, PutOff } from './promise.ts'
import type { Tables } from './rows.ts'

const tables = (db: Db) => db.withTables<Tables>()

/** One contact, whole. `names`: those of who is not known here. */
export type Contact = Moment & {
  id: Id
  channel: Channel
  author: Named
  people: Named[]
  organisations: Named[]
  names: string
  said: string
  minutes: number | null
  subjectType: string | null
  subject: Id | null
  source: ContactSource
  removedAt: Instant | null
  promises: (Promised & PutOff)[]
  documents: { id: Id; name: string; mediaType: string; bytes: number }[]
}

/** Everything about one contact, in one message. null: not in this hub. */
export const contactOf = async (db: Db, hub: Id, id: Id): Promise<Contact | null> => {
  const { rows } = await sql<Contact>`
    select c.id, c.at, c.timed, c.channel, c.with_names as names, c.said, c.minutes, c.subject_type as "subjectType", c.subject, c.source,
      c.removed_at as "removedAt", jsonb_build_object('id', a.id, 'name', a.name) as author,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name, p.id)
        from contacts.contact_person w join members.person p on p.hub_id = w.hub_id and p.id = w.person_id
        where w.hub_id = c.hub_id and w.contact_id = c.id), '[]') as people,
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id)
        from contacts.contact_organisation w join members.organisation o on o.hub_id = w.hub_id and o.id = w.organisation_id
        where w.hub_id = c.hub_id and w.contact_id = c.id), '[]') as organisations,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'text', p.text, 'due', p.due, 'doneOn', p.done_on,
          'putOffOn', p.put_off_on, 'dueBefore', p.due_before)
          order by p.done_on is not null, p.due nulls last, p.id)
        from contacts.promise p where p.hub_id = c.hub_id and p.contact_id = c.id), '[]') as promises,
      coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name, 'mediaType', d.media_type, 'bytes', d.bytes) order by d.name, d.id)
        from contacts.contact_document w join platform.document d on d.hub_id = w.hub_id and d.id = w.document_id
        where w.hub_id = c.hub_id and w.contact_id = c.id), '[]') as documents
    from contacts.contact c join members.person a on a.hub_id = c.hub_id and a.id = c.author_id
    where c.hub_id = ${hub} and c.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** What a contact is made of when it is written. */
export type ContactRow = Moment & {
  id: Id
  channel: Channel
  author: Id
  people: Id[]
  organisations: Id[]
  names: string
  said: string
  minutes: number | null
  subject: { type: string; id: Id } | null
  source: ContactSource
  documents: Id[]
  promises: Promised[]
}

/** Writes a contact with all that belongs to it. Ids of another hub are refused by the database. */
export const addContact = async (db: Db, hub: Id, contact: ContactRow, now: Instant): Promise<void> => {
  const { id, at, timed, channel, author, names, said, minutes, subject, source } = contact
  // In one message: the contact first, which the others belong to.
  await Promise.all([
    tables(db)
      .insertInto('contacts.contact')
      .values({
        ...{ hub_id: hub, id, at, timed, channel, author_id: author, with_names: names, said, minutes, source },
        ...{ subject_type: subject?.type ?? null, subject: subject?.id ?? null, created_at: now, removed_at: null },
      })
      .execute(),
    addParties(db, hub, contact),
    contact.documents.length > 0
      ? tables(db)
          .insertInto('contacts.contact_document')
          .values(contact.documents.map((document) => ({ hub_id: hub, contact_id: id, document_id: document })))
          .execute()
      : null,
    addPromises(db, hub, id, contact.promises),
  ])
}

const addParties = async (
  db: Db,
  hub: Id,
  { id, people, organisations }: Pick<ContactRow, 'id' | 'people' | 'organisations'>,
): Promise<void> => {
  await Promise.all([
    people.length > 0
      ? tables(db)
          .insertInto('contacts.contact_person')
          .values(people.map((person) => ({ hub_id: hub, contact_id: id, person_id: person })))
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      : null,
    organisations.length > 0
      ? tables(db)
          .insertInto('contacts.contact_organisation')
          .values(organisations.map((organisation) => ({ hub_id: hub, contact_id: id, organisation_id: organisation })))
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      : null,
  ])
}

export const addPromises = async (db: Db, hub: Id, contact: Id, promises: Promised[]): Promise<void> => {
  if (promises.length === 0) return
  await tables(db)
    .insertInto('contacts.promise')
    .values(
      promises.map(({ id, kind, text, due, doneOn }) => ({
        ...{ hub_id: hub, id, contact_id: contact, kind, text, due, done_on: doneOn },
        ...{ put_off_on: null, due_before: null },
      })),
    )
    .execute()
}

type Changed = Pick<ContactRow, 'id' | 'at' | 'timed' | 'channel' | 'people' | 'organisations' | 'names' | 'said' | 'minutes'>

/** What a contact says now, in place of what it said. */
export const changeContact = async (db: Db, hub: Id, { id, people, organisations, names, ...rest }: Changed): Promise<void> => {
  const of = { hub_id: hub, contact_id: id }
  await Promise.all([
    tables(db)
      .updateTable('contacts.contact')
      .set({ ...rest, with_names: names })
      .where('hub_id', '=', hub)
      .where('id', '=', id)
      .execute(),
    tables(db).deleteFrom('contacts.contact_person').where('hub_id', '=', of.hub_id).where('contact_id', '=', of.contact_id).execute(),
    tables(db)
      .deleteFrom('contacts.contact_organisation')
      .where('hub_id', '=', of.hub_id)
      .where('contact_id', '=', of.contact_id)
      .execute(),
  ])
  await addParties(db, hub, { id, people, organisations })
}

/** A name that stood for nobody known now stands for somebody. */
export const linkContact = async (
  db: Db,
  hub: Id,
  linked: Pick<ContactRow, 'id' | 'people' | 'organisations' | 'names'>,
): Promise<void> => {
  await Promise.all([
    addParties(db, hub, linked),
    tables(db)
      .updateTable('contacts.contact')
      .set({ with_names: linked.names })
      .where('hub_id', '=', hub)
      .where('id', '=', linked.id)
      .execute(),
  ])
}

/** Takes a contact away (`at`), or puts it back (null). */
export const removeContact = async (db: Db, hub: Id, id: Id, at: Instant | null): Promise<void> => {
  await tables(db).updateTable('contacts.contact').set({ removed_at: at }).where('hub_id', '=', hub).where('id', '=', id).execute()
}

/** Who a contact was with, in words: people, organisations, other names. */
export const companyOf = async (db: Db, hub: Id, id: Id): Promise<string> => {
  const { rows } = await sql<{ company: string }>`
    select concat_ws(', ',
      (select string_agg(x.name, ', ' order by x.name) from contacts.contact_person w join members.person x on x.hub_id = w.hub_id and x.id = w.person_id
        where w.hub_id = c.hub_id and w.contact_id = c.id),
      (select string_agg(o.name, ', ' order by o.name) from contacts.contact_organisation w
        join members.organisation o on o.hub_id = w.hub_id and o.id = w.organisation_id where w.hub_id = c.hub_id and w.contact_id = c.id),
      nullif(c.with_names, '')) as company
    from contacts.contact c where c.hub_id = ${hub} and c.id = ${id}`.execute(db)
  return rows[0]?.company ?? ''
}
