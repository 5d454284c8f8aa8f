import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { PAGE } from '#base/list.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { goingOn, keyset } from '#platform/database/keyset.ts'
import type { Mail } from './mail.ts'

const COLUMNS =
  sql.raw(`m.id, m.person_id as person, m.state, m.expected, m.senders, m.subject, m.note, m.body, m.written_at as "writtenAt",
  m.correspondents, m.files, m.remarks, m.again, m.received_at as "receivedAt", m.settled_at as "settledAt", m.contact_id as contact, m.erased_at as "erasedAt"`)

export type Keys = { content: string; message: string | null; original: string }

/** A mail of a person; null: not in this hub, or in another tray. */
export const mailOf = async (db: Db, hub: Id, person: Id, id: Id): Promise<(Mail & { twin: boolean }) | null> => {
  const { rows } = await sql<Mail & { twin: boolean }>`
    select ${COLUMNS}, exists (select from mailbox.mail o where o.hub_id = m.hub_id and o.person_id = m.person_id and o.original_key = m.original_key
      and o.state = 'filed' and o.id <> m.id) as twin
    from mailbox.mail m where m.hub_id = ${hub} and m.person_id = ${person} and m.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** The same, held until the transaction ends: two presses do it once. */
export const holdMail = async (db: Db, hub: Id, person: Id, id: Id): Promise<Mail | null> => {
  const { rows } = await sql<Mail>`
    select ${COLUMNS} from mailbox.mail m where m.hub_id = ${hub} and m.person_id = ${person} and m.id = ${id} for update`.execute(db)
  return rows[0] ?? null
}

export type Tray = { mails: (Mail & { twin: boolean })[]; waiting: number; more: boolean }

/** What waits in a tray, latest first, from a mail on. Bodies are cut: a list shows their beginning. */
export const trayOf = async (db: Db, hub: Id, person: Id, after: Id | null): Promise<Tray> => {
  const { beyond, order } = keyset(goingOn(after), {
    keys: [sql`m.received_at`, sql`m.id`],
    of: (edge) => sql`select o.received_at, o.id from mailbox.mail o where o.hub_id = ${hub} and o.id = ${edge}`,
    down: true,
  })
  const { rows } = await sql<{ mails: (Mail & { twin: boolean })[]; waiting: number }>`
    with page as (
      select m.* from mailbox.mail m where m.hub_id = ${hub} and m.person_id = ${person} and m.state = 'waiting'
        and ${beyond} order by ${order} limit ${PAGE + 1}
    )
    select (select count(*) from mailbox.mail where hub_id = ${hub} and person_id = ${person} and state = 'waiting') as waiting,
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'person', m.person_id, 'state', m.state, 'expected', m.expected, 'senders', m.senders,
        'subject', m.subject, 'note', left(m.note, 200), 'body', left(m.body, 200), 'writtenAt', m.written_at, 'correspondents', m.correspondents,
        'files', m.files, 'remarks', m.remarks, 'again', m.again, 'receivedAt', m.received_at, 'settledAt', m.settled_at, 'contact', m.contact_id,
        'erasedAt', m.erased_at,
        'twin', exists (select from mailbox.mail o where o.hub_id = m.hub_id and o.person_id = m.person_id and o.original_key = m.original_key
          and o.state = 'filed' and o.id <> m.id))
        order by ${order}) from page m), '[]') as mails`.execute(db)
  const { mails, waiting } = rows[0] as { mails: (Mail & { twin: boolean })[]; waiting: number }
  return { mails: mails.slice(0, PAGE), waiting, more: mails.length > PAGE }
}

export type Settled = Pick<Mail, 'id' | 'subject' | 'state' | 'settledAt' | 'contact'>

/** What was filed or thrown away since an instant and may be taken back, latest first. */
export const lately = async (db: Db, hub: Id, person: Id, since: Instant): Promise<Settled[]> => {
  const { rows } = await sql<Settled>`
    select id, subject, state, settled_at as "settledAt", contact_id as contact from mailbox.mail
    where hub_id = ${hub} and person_id = ${person} and state <> 'waiting' and erased_at is null and settled_at > ${since}
    order by settled_at desc, id desc limit 10`.execute(db)
  return rows
}

/** How many wait, and how many of them from somebody unexpected. */
export const waitingOf = async (db: Db, hub: Id, person: Id): Promise<{ waiting: number; unexpected: number }> => {
  const { rows } = await sql<{ waiting: number; unexpected: number }>`
    select count(*) as waiting, count(*) filter (where not expected) as unexpected from mailbox.mail
    where hub_id = ${hub} and person_id = ${person} and state = 'waiting'`.execute(db)
  return rows[0] as { waiting: number; unexpected: number }
}

/**
 * Notes that this very mail came once more; its id, or null when it is new. The same bytes are the same mail, and it is expected if it came once as expected;
 * the same Message-ID is, unless an expected mail would be kept out by one that was not.
 */
export const cameAgain = async (db: Db, hub: Id, person: Id, { content, message }: Keys, expected: boolean): Promise<Id | null> => {
  const { rows } = await sql<{ id: Id }>`
    update mailbox.mail set again = again + 1, expected = expected or (content_key = ${content} and ${expected})
    where hub_id = ${hub} and id = (select id from mailbox.mail where hub_id = ${hub} and person_id = ${person}
      and (content_key = ${content} or (message_key = ${message} and (expected or not ${expected})))
      order by (content_key = ${content}) desc, received_at limit 1) returning id`.execute(db)
  return rows[0]?.id ?? null
}

/** Keeps a mail that waits. False: the same came at the same moment. */
export const keepMail = async (db: Db, hub: Id, mail: Mail, { content, message, original }: Keys): Promise<boolean> => {
  const { rows } = await sql<{ id: Id }>`
    insert into mailbox.mail (hub_id, id, person_id, expected, senders, subject, note, body, written_at, correspondents, files, remarks, content_key,
      message_key, original_key, received_at)
    values (${hub}, ${mail.id}, ${mail.person}, ${mail.expected}, ${mail.senders}, ${mail.subject}, ${mail.note}, ${mail.body}, ${mail.writtenAt},
      ${JSON.stringify(mail.correspondents)}::jsonb, ${JSON.stringify(mail.files)}::jsonb, ${mail.remarks}, ${content}, ${message}, ${original},
      ${mail.receivedAt})
    on conflict do nothing returning id`.execute(db)
  return rows.length === 1
}

/** Filed, thrown away, or waiting again. */
export const settleMail = async (
  db: Db,
  hub: Id,
  id: Id,
  { state, at, contact = null }: { state: Mail['state']; at: Instant | null; contact?: Id | null },
): Promise<void> => {
  await sql`update mailbox.mail set state = ${state}, settled_at = ${at}, contact_id = ${contact} where hub_id = ${hub} and id = ${id}`.execute(
    db,
  )
}

/** From now on these addresses are the person's; what waits from nobody else is expected. */
export const confirmSenders = async (db: Db, hub: Id, person: Id, addresses: string[], mine: string[], at: Instant): Promise<void> => {
  await sql`insert into mailbox.sender (hub_id, person_id, email, confirmed_at)
    select ${hub}, ${person}, email, ${at} from unnest(${addresses}::text[]) as t (email) on conflict do nothing`.execute(db)
  await sql`update mailbox.mail set expected = true where hub_id = ${hub} and person_id = ${person} and state = 'waiting' and not expected
    and senders <> '{}' and senders <@ ${[...mine, ...addresses]}::text[]`.execute(db)
}

/** A mail whatever its tray, for what erases it when its time is over. */
export const anyMail = async (db: Db, hub: Id, id: Id): Promise<Mail | null> => {
  const { rows } = await sql<Mail>`select ${COLUMNS} from mailbox.mail m where m.hub_id = ${hub} and m.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Its words are gone; one that waited too long is gone altogether, another stays as hashes. */
export const eraseMail = async (db: Db, hub: Id, { id, state }: Pick<Mail, 'id' | 'state'>, at: Instant): Promise<void> => {
  if (state === 'waiting') await sql`delete from mailbox.mail where hub_id = ${hub} and id = ${id}`.execute(db)
  else
    await sql`update mailbox.mail set subject = '', note = '', body = '', correspondents = '[]', files = '[]', senders = '{}', remarks = '{}',
      erased_at = ${at} where hub_id = ${hub} and id = ${id}`.execute(db)
}
