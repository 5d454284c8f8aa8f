import type { Day, Instant } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { PAGE, type Place } from '#base/list.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { atMost, keyset } from '#platform/database/keyset.ts'
import type { Commitment, SignatoriesShown, Signature } from './commitment.ts'

/** Commitments of a version, in order. */
export const commitmentsOf = async (db: Db, hub: Id): Promise<(Commitment & { text: Id })[]> =>
  (
    await sql<Commitment & { text: Id }>`select text_id as text, title, sentence from governance.commitment
      where hub_id = ${hub} order by text_id, position`.execute(db)
  ).rows

/** In place of those it had. */
export const keepCommitments = async (db: Db, hub: Id, text: Id, commitments: Commitment[], at: Instant): Promise<void> => {
  const lines = commitments.map((one) => ({ id: newId(), ...one }))
  await sql`delete from governance.commitment where hub_id = ${hub} and text_id = ${text}`.execute(db)
  await sql`insert into governance.commitment (hub_id, id, text_id, position, title, sentence, kept_at)
    select ${hub}, (x.value->>'id')::uuid, ${text}, x.at, x.value->>'title', x.value->>'sentence', ${at}
    from jsonb_array_elements(${JSON.stringify(lines)}::jsonb) with ordinality as x (value, at)`.execute(db)
}

/** How often a version was ever signed, holding it until the transaction ends: nobody signs what is being rewritten. */
export const holdSigned = async (db: Db, hub: Id, text: Id): Promise<number> => {
  await sql`select from governance.rule_text where hub_id = ${hub} and id = ${text} for update`.execute(db)
  const { rows } = await sql<{ n: number }>`select count(*) as n from governance.charter_signature
    where hub_id = ${hub} and text_id = ${text}`.execute(db)
  return rows[0]?.n ?? 0
}

const SIGNATURE = (zone: string) => sql`s.id, s.text_id as text, t.n, s.organisation_id as organisation, s.signed_on as "signedOn", s.way,
  p.name as signer, s.document_id is not null as scanned, (s.noted_at at time zone ${zone})::date as "notedOn", s.withdrawn_on as "withdrawnOn"`
const TABLES = sql`governance.charter_signature s join governance.rule_text t on t.hub_id = s.hub_id and t.id = s.text_id
  left join members.person p on p.hub_id = s.hub_id and p.id = s.signer_id`

type Hub = { id: Id; zone: string }

/** Every signature of these organisations, oldest first. */
export const signaturesOf = async (db: Db, { id: hub, zone }: Hub, organisations: Id[]): Promise<Signature[]> => {
  if (organisations.length === 0) return []
  const { rows } = await sql<Signature>`select ${SIGNATURE(zone)} from ${TABLES}
    where s.hub_id = ${hub} and s.organisation_id = any (${organisations}::uuid[]) order by s.signed_on, t.n, s.id`.execute(db)
  return rows
}

export type WholeSignature = Signature & { name: string; sha256: string | null }

/** One signature with whose it is and the scan of its sheet; null: not in this hub. */
export const signatureOf = async (db: Db, { id: hub, zone }: Hub, id: Id): Promise<WholeSignature | null> => {
  const { rows } = await sql<WholeSignature>`select ${SIGNATURE(zone)}, o.name, d.sha256 from ${TABLES}
    join members.organisation o on o.hub_id = s.hub_id and o.id = s.organisation_id
    left join platform.document d on d.hub_id = s.hub_id and d.id = s.document_id
    where s.hub_id = ${hub} and s.id = ${id}`.execute(db)
  return rows[0] ?? null
}

type NewSignature = Pick<Signature, 'id' | 'text' | 'organisation' | 'signedOn' | 'way'> & { signer: Id | null; document: Id | null }

/** False when it has signed that version already. */
export const addSignature = async (db: Db, hub: Id, one: NewSignature, { by, at }: { by: Id; at: Instant }): Promise<boolean> => {
  await sql`select from governance.rule_text where hub_id = ${hub} and id = ${one.text} for share`.execute(db)
  const { numAffectedRows } = await sql`insert into governance.charter_signature
      (hub_id, id, text_id, organisation_id, signed_on, way, signer_id, document_id, noted_by, noted_at)
    values (${hub}, ${one.id}, ${one.text}, ${one.organisation}, ${one.signedOn}, ${one.way}, ${one.signer}, ${one.document}, ${by}, ${at})
    on conflict do nothing`.execute(db)
  return numAffectedRows === 1n
}

export const withdrawSignature = async (db: Db, hub: Id, id: Id, on: Day): Promise<void> => {
  await sql`update governance.charter_signature set withdrawn_on = ${on} where hub_id = ${hub} and id = ${id} and withdrawn_on is null`.execute(
    db,
  )
}

const IS_MEMBER = (day: Day) => sql`exists (select from members.membership m where m.hub_id = o.hub_id and m.organisation_id = o.id
  and m.from_day <= ${day} and (m.until_day is null or m.until_day > ${day}))`
const HAS_SIGNED = (
  text: Id | null,
) => sql`exists (select from governance.charter_signature x where x.hub_id = o.hub_id and x.organisation_id = o.id
  and x.text_id = ${text} and x.withdrawn_on is null)`

export type Signatory = { id: Id; name: string; signature: Signature | null }
export type SignatoryCounts = { signed: number; members: number }

/** `size` + 1 member organisations of a day from a place, by name: those that signed a version, or have not, with the last signature that binds them. */
export const listSignatories = async (
  db: Db,
  { id: hub, zone }: Hub,
  { text, shown, day }: { text: Id | null; shown: SignatoriesShown; day: Day },
  place: Place,
  size = PAGE,
): Promise<{ rows: Signatory[]; counts: SignatoryCounts }> => {
  const { beyond, order } = keyset(place, {
    keys: [sql`o.name`, sql`o.id`],
    of: (edge) => sql`select e.name, e.id from members.organisation e where e.hub_id = ${hub} and e.id = ${edge}`,
  })
  const [listed, counted] = await Promise.all([
    sql<Signatory>`
      select o.id, o.name, (select jsonb_build_object('id', s.id, 'text', s.text_id, 'n', t.n, 'organisation', o.id, 'signedOn', s.signed_on, 'way', s.way,
          'signer', p.name, 'scanned', s.document_id is not null, 'notedOn', (s.noted_at at time zone ${zone})::date, 'withdrawnOn', s.withdrawn_on)
        from ${TABLES} where s.hub_id = o.hub_id and s.organisation_id = o.id and s.withdrawn_on is null order by t.n desc limit 1) as signature
      from members.organisation o where o.hub_id = ${hub} and o.party_of is null and ${IS_MEMBER(day)}
        and ${shown === 'signataires' ? HAS_SIGNED(text) : sql`not ${HAS_SIGNED(text)}`} and ${beyond} order by ${order} ${atMost(size + 1)}`.execute(
      db,
    ),
    sql<SignatoryCounts>`select count(*) as members, count(*) filter (where ${HAS_SIGNED(text)}) as signed
      from members.organisation o where o.hub_id = ${hub} and o.party_of is null and ${IS_MEMBER(day)}`.execute(db),
  ])
  return { rows: listed.rows, counts: counted.rows[0] ?? { signed: 0, members: 0 } }
}

/** Names of the members of a day among these organisations. */
export const membersAmong = async (db: Db, hub: Id, organisations: Id[], day: Day): Promise<{ id: Id; name: string }[]> => {
  if (organisations.length === 0) return []
  const { rows } = await sql<{ id: Id; name: string }>`select o.id, o.name from members.organisation o
    where o.hub_id = ${hub} and o.id = any (${organisations}::uuid[]) and o.party_of is null and ${IS_MEMBER(day)} order by o.name, o.id`.execute(
    db,
  )
  return rows
}

export type OwnSignature = { on: Day; organisation: string; what: 'signed' | 'noted' }

/** What somebody signed for an organisation, or noted of a sheet. */
export const ownSignatures = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnSignature[]> =>
  (
    await sql<OwnSignature>`select s.signed_on as "on", o.name as organisation, case when s.signer_id = ${person} then 'signed' else 'noted' end as what
      from governance.charter_signature s join members.organisation o on o.hub_id = s.hub_id and o.id = s.organisation_id
      where s.hub_id = ${hub} and (s.signer_id = ${person} or s.noted_by = ${person}) order by s.signed_on desc, s.id limit ${most}`.execute(
      db,
    )
  ).rows
