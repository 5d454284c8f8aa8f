import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { MailState } from './mail.ts'

/** An address one sends from (confirmed), or that one has an address of deposit (its words are nobody's to show). */
export type OwnAddress = { at: Instant; what: 'deposit' | 'sender'; address: string | null }

export const ownAddresses = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnAddress[]> => {
  const { rows } = await sql<OwnAddress>`
    select opened_at as at, 'deposit' as what, null as address from mailbox.address where hub_id = ${hub} and person_id = ${person}
    union all select confirmed_at, 'sender', email from mailbox.sender where hub_id = ${hub} and person_id = ${person}
    order by at desc limit ${most}`.execute(db)
  return rows
}

export type OwnMail = { receivedAt: Instant; state: MailState; subject: string; correspondents: string; body: string }

export const ownMails = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnMail[]> => {
  const { rows } = await sql<OwnMail>`
    select received_at as "receivedAt", state, subject, concat_ws(E'\n\n', nullif(note, ''), nullif(body, '')) as body,
      coalesce((select string_agg(coalesce(nullif(c->>'address', ''), c->>'name'), ', ') from jsonb_array_elements(correspondents) c), '') as correspondents
    from mailbox.mail where hub_id = ${hub} and person_id = ${person} order by received_at desc, id desc limit ${most}`.execute(db)
  return rows
}
