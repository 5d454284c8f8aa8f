import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { Formula, Means } from './dues.ts'

/** One line of dues: what it is asked, what was paid, the letters about it. */

export type ShownPayment = { id: Id; cents: number; paidOn: Day; means: Means; goneOn: Day | null; notedAt: Instant; notedBy: string }
/** `leftOn`: the day the mail left; null: it has not, or there is none. */
export type ShownLetter = {
  id: Id
  kind: 'call' | 'reminder'
  madeOn: Day
  to: string | null
  mail: Id | null
  leftOn: Day | null
  handedOn: Day | null
}

export type WholeLine = {
  id: Id
  organisation: Id
  name: string
  /** A member in her own name. */
  person: boolean
  address: string
  bracket: string | null
  cents: number | null
  no: number | null
  calledOn: Day | null
  exemptOn: Day | null
  exemptReason: string
  dues: Id
  year: number
  startsOn: Day
  endsOn: Day
  dueOn: Day
  formula: Formula
  payments: ShownPayment[]
  letters: ShownLetter[]
}

const WHOLE = (zone: string) => sql`l.id, l.organisation_id as organisation, o.name, o.party_of is not null as person,
  concat_ws(E'\n', nullif(o.address, ''), nullif(o.commune, '')) as address, l.bracket, l.amount_cents as cents, l.no, l.called_on as "calledOn",
  l.exempt_on as "exemptOn", l.exempt_reason as "exemptReason", d.id as dues, d.year, d.starts_on as "startsOn", d.ends_on as "endsOn",
  d.due_on as "dueOn", d.formula,
  coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'cents', p.amount_cents, 'paidOn', p.paid_on, 'means', p.means, 'goneOn', p.gone_on,
      'notedAt', p.noted_at, 'notedBy', n.name) order by p.paid_on, p.id)
    from members.due_payment p join members.person n on n.hub_id = p.hub_id and n.id = p.noted_by where p.hub_id = l.hub_id and p.line_id = l.id), '[]') as payments,
  coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'kind', t.kind, 'madeOn', t.made_on, 'to', w.name, 'mail', t.mail_id,
      'leftOn', case when m.state = 'sent' then (m.sent_at at time zone ${zone})::date end, 'handedOn', t.handed_on) order by t.made_on, t.id)
    from members.due_letter t left join members.person w on w.hub_id = t.hub_id and w.id = t.person_id
      left join platform.mail m on m.hub_id = t.hub_id and m.id = t.mail_id where t.hub_id = l.hub_id and t.line_id = l.id), '[]') as letters`
const TABLES = sql`members.due_line l join members.dues d on d.hub_id = l.hub_id and d.id = l.dues_id
  join members.organisation o on o.hub_id = l.hub_id and o.id = l.organisation_id`

type Hub = { id: Id; zone: string }

export const lineOf = async (db: Db, { id: hub, zone }: Hub, id: Id): Promise<WholeLine | null> =>
  (await sql<WholeLine>`select ${WHOLE(zone)} from ${TABLES} where l.hub_id = ${hub} and l.id = ${id}`.execute(db)).rows[0] ?? null

/** As `lineOf`, its year held until the transaction ends: payments and letters of one year are noted one after the other. */
export const holdLine = async (db: Db, hub: Hub, id: Id): Promise<WholeLine | null> => {
  await sql`select from members.dues d where d.hub_id = ${hub.id}
    and d.id = (select l.dues_id from members.due_line l where l.hub_id = ${hub.id} and l.id = ${id}) for update`.execute(db)
  return lineOf(db, hub, id)
}

/** Called lines of a year, whole, in the order of their numbers. */
export const calledLines = async (db: Db, { id: hub, zone }: Hub, dues: Id): Promise<WholeLine[]> =>
  (
    await sql<WholeLine>`select ${WHOLE(zone)} from ${TABLES} where l.hub_id = ${hub} and l.dues_id = ${dues} and l.no is not null order by l.no`.execute(
      db,
    )
  ).rows

/** The latest line of an organisation that was called or exempted. */
export const latestLineOf = async (db: Db, { id: hub, zone }: Hub, organisation: Id): Promise<WholeLine | null> =>
  (
    await sql<WholeLine>`select ${WHOLE(zone)} from ${TABLES} where l.hub_id = ${hub} and l.organisation_id = ${organisation}
      and d.called_on is not null and (l.no is not null or l.exempt_on is not null) order by d.year desc, l.no desc nulls last limit 1`.execute(
      db,
    )
  ).rows[0] ?? null

/** Every line of an organisation that was called, for its life. */
export const linesInLife = async (db: Db, { id: hub, zone }: Hub, organisation: Id): Promise<WholeLine[]> =>
  (
    await sql<WholeLine>`select ${WHOLE(zone)} from ${TABLES} where l.hub_id = ${hub} and l.organisation_id = ${organisation} and d.called_on is not null
      order by d.year desc, l.no`.execute(db)
  ).rows

export const addPayment = async (
  db: Db,
  hub: Id,
  line: Id,
  { id, cents, paidOn, means, by, at }: { id: Id; cents: number; paidOn: Day; means: Means; by: Id; at: Instant },
): Promise<void> => {
  await sql`insert into members.due_payment (hub_id, id, line_id, paid_on, amount_cents, means, noted_by, noted_at)
    values (${hub}, ${id}, ${line}, ${paidOn}, ${cents}, ${means}, ${by}, ${at})`.execute(db)
}

export const takePaymentBack = async (db: Db, hub: Id, id: Id, from: Day, at: Instant): Promise<void> => {
  await sql`update members.due_payment set gone_on = ${from}, gone_at = ${at} where hub_id = ${hub} and id = ${id} and gone_on is null`.execute(
    db,
  )
}

/** null: it is asked again. */
export const exempt = async (db: Db, hub: Id, line: Id, given: { on: Day; by: Id; reason: string } | null): Promise<void> => {
  await sql`update members.due_line set exempt_on = ${given?.on ?? null}, exempt_by = ${given?.by ?? null}, exempt_reason = ${given?.reason ?? ''}
    where hub_id = ${hub} and id = ${line}`.execute(db)
}

export type NewLetter = { id: Id; line: Id; kind: 'call' | 'reminder'; person: Id | null; mail: Id | null }

/** In one message. */
export const addLetters = async (db: Db, hub: Id, letters: NewLetter[], on: Day): Promise<void> => {
  if (letters.length === 0) return
  await sql`insert into members.due_letter (hub_id, id, line_id, kind, made_on, person_id, mail_id)
    select ${hub}, x.id, x.line, x.kind, ${on}, x.person, x.mail
    from jsonb_to_recordset(${JSON.stringify(letters)}::jsonb) as x (id uuid, line uuid, kind text, person uuid, mail uuid)`.execute(db)
}

/** Letters on paper of a line that nobody said were handed over. */
export const handLetters = async (db: Db, hub: Id, line: Id, on: Day): Promise<Id[]> =>
  (
    await sql<{ id: Id }>`update members.due_letter set handed_on = ${on} where hub_id = ${hub} and line_id = ${line} and mail_id is null
      and handed_on is null and made_on <= ${on} returning id`.execute(db)
  ).rows.map(({ id }) => id)
