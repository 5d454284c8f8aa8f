import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { chargeGiven } from '#governance/elections/charge.store.ts'
import { type Db, sql } from '#platform/database/database.ts'
import type { BoardSeat, BoardVoice, Charge, Charged, Statutes, Treasurer } from './declaration.ts'
import type { HeldMeeting } from './dossier.ts'

/** The board of a hub: the body of that kind that was made first. */
const board = (hub: Id) =>
  sql`(select b.id from governance.body b where b.hub_id = ${hub} and b.kind = 'board' order by b.created_at, b.id limit 1)`

const boardSeats = async (db: Db, hub: Id): Promise<BoardSeat[]> => {
  const { rows } = await sql<BoardSeat>`
    select s.id, s.organisation_id as organisation, o.name, o.party_of is not null as "ownName", s.from_day as "from", s.until_day as "until"
    from governance.seat s join members.organisation o on o.hub_id = s.hub_id and o.id = s.organisation_id
    where s.hub_id = ${hub} and s.body_id = ${board(hub)} order by o.name, s.from_day, s.id`.execute(db)
  return rows
}

const boardVoices = async (db: Db, hub: Id): Promise<BoardVoice[]> => {
  const { rows } = await sql<BoardVoice>`
    select r.organisation_id as organisation, r.person_id as person, p.name, r.kind, r.from_day as "from", r.until_day as "until"
    from members.representation r join members.person p on p.hub_id = r.hub_id and p.id = r.person_id
    where r.hub_id = ${hub} and r.kind in ('legal', 'titulaire') and exists (select from governance.seat s
      where s.hub_id = r.hub_id and s.body_id = ${board(hub)} and s.organisation_id = r.organisation_id)
    order by p.name, r.from_day, r.id`.execute(db)
  return rows
}

const treasurersOf = async (db: Db, hub: Id): Promise<Treasurer[]> => {
  const { rows } = await sql<Treasurer>`
    select r.person_id as person, p.name, r.from_day as "from", r.until_day as "until" from members.role r
    join members.person p on p.hub_id = r.hub_id and p.id = r.person_id
    where r.hub_id = ${hub} and r.kind = 'treasurer' order by r.from_day, r.id`.execute(db)
  return rows
}

/** Roles that the board, or an assembly, gave by election, whichever way, and that were accepted. */
const chargesGiven = async (db: Db, hub: Id): Promise<Charge[]> => {
  const { rows } = await sql<Charge>`
    select e.decision_id as decision, g.candidacy_id as candidacy, i.title as role, coalesce(p.name, o.name) as name, e."on"
    from governance.register_entry e
    join governance.body b on b.hub_id = e.hub_id and b.id = e.body_id and b.kind in ('board', 'assembly')
    join governance.decision d on d.hub_id = e.hub_id and d.id = e.decision_id
    join governance.agenda_item i on i.hub_id = d.hub_id and i.id = d.agenda_item_id
    cross join lateral ${chargeGiven} g
    left join members.person p on p.hub_id = e.hub_id and p.id = g.person_id
    left join members.organisation o on o.hub_id = e.hub_id and o.id = g.organisation_id and o.party_of is null
    where e.hub_id = ${hub} order by e."on", e.decision_id, g.candidacy_id`.execute(db)
  return rows
}

const statutesOf = async (db: Db, hub: Id): Promise<Statutes[]> => {
  const { rows } = await sql<Statutes>`
    select id, title, adopted_on as adopted, declared_on as declared, decision_id as decision, document_id is not null as file
    from governance.rule_text where hub_id = ${hub} and kind = 'statutes' and n > 1 order by n`.execute(db)
  return rows
}

/** What was said of changes: declared, or why there was nothing to declare. */
export type Declaration = {
  id: Id
  day: Day
  covers: string[]
  outcome: 'declared' | 'nothing'
  on: Day
  receipt: string
  reason: string
  notedOn: Day
  by: string
}

export const declarationsOf = async (db: Db, hub: Id): Promise<Declaration[]> => {
  const { rows } = await sql<Declaration>`
    select d.id, d.change_day as day, d.covers, d.outcome, d.on_day as "on", d.receipt, d.reason, (d.noted_at at time zone h.zone)::date as "notedOn",
      p.name as by
    from governance.declaration d join platform.hub h on h.id = d.hub_id join members.person p on p.hub_id = d.hub_id and p.id = d.noted_by
    where d.hub_id = ${hub} order by d.change_day desc, d.noted_at desc, d.id`.execute(db)
  return rows
}

/** All that declarations are derived from, asked in one message. */
export const chargedRows = async (db: Db, hub: Id): Promise<Charged & { said: Declaration[] }> => {
  const since = sql<{ since: Day }>`select (created_at at time zone zone)::date as since from platform.hub where id = ${hub}`.execute(db)
  const [made, seats, voices, treasurers, charges, statutes, said] = await Promise.all([
    since,
    boardSeats(db, hub),
    boardVoices(db, hub),
    treasurersOf(db, hub),
    chargesGiven(db, hub),
    statutesOf(db, hub),
    declarationsOf(db, hub),
  ])
  const [first] = made.rows
  if (!first) throw new Error('a hub was made on a day')
  return { since: first.since, seats, voices, treasurers, charges, statutes, said }
}

/** Two who declare the same day do so one after the other. */
export const holdDeclarations = async (db: Db, hub: Id): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`governance.declaration ${hub}`}, 0))`.execute(db)
}

type NewDeclaration = Omit<Declaration, 'notedOn' | 'by'> & { by: Id; at: Instant }

export const addDeclaration = async (db: Db, hub: Id, said: NewDeclaration): Promise<void> => {
  await sql`insert into governance.declaration (hub_id, id, change_day, covers, outcome, on_day, receipt, reason, noted_by, noted_at)
    values (${hub}, ${said.id}, ${said.day}, ${said.covers}::text[], ${said.outcome}, ${said.on}, ${said.receipt}, ${said.reason}, ${said.by}, ${said.at})`.execute(
    db,
  )
}

export const removeDeclaration = async (db: Db, hub: Id, id: Id): Promise<void> => {
  await sql`delete from governance.declaration where hub_id = ${hub} and id = ${id}`.execute(db)
}

/** The statutes themselves say when they were declared; null: taken back. */
export const dateStatutes = async (db: Db, hub: Id, texts: Id[], declared: Day | null): Promise<void> => {
  if (texts.length === 0) return
  await sql`update governance.rule_text set declared_on = ${declared} where hub_id = ${hub} and id = any (${texts}::uuid[])`.execute(db)
}

/** Meetings of the board or an assembly held on a day, and those that took the decisions. */
export const meetingsBehind = async (db: Db, hub: Id, day: Day, decisions: Id[]): Promise<HeldMeeting[]> => {
  const { rows } = await sql<HeldMeeting>`
    select m.id, b.name as body, (m.starts_at at time zone h.zone)::date as day, m.state = 'sealed' as sealed,
      (select coalesce(jsonb_agg(jsonb_build_object('id', e.decision_id, 'title', i.title,
          'number', e.prefix || '-' || e.year || '-' || lpad(e.number::text, greatest(3, length(e.number::text)), '0')) order by e.number), '[]')
        from governance.register_entry e join governance.decision d on d.hub_id = e.hub_id and d.id = e.decision_id
        join governance.agenda_item i on i.hub_id = d.hub_id and i.id = d.agenda_item_id
        where e.hub_id = m.hub_id and e.meeting_id = m.id and e.decision_id = any (${decisions}::uuid[])) as decisions
    from governance.meeting m join platform.hub h on h.id = m.hub_id join governance.body b on b.hub_id = m.hub_id and b.id = m.body_id
    where m.hub_id = ${hub} and m.state in ('closed', 'sealed') and b.kind in ('board', 'assembly')
      and ((m.starts_at at time zone h.zone)::date = ${day} or exists (select from governance.register_entry e
        where e.hub_id = m.hub_id and e.meeting_id = m.id and e.decision_id = any (${decisions}::uuid[])))
    order by m.starts_at, m.id`.execute(db)
  return rows
}

export type OwnDeclaration = { at: Instant; day: Day; outcome: Declaration['outcome']; text: string }

/** What somebody noted as declared, latest first. */
export const ownDeclarations = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnDeclaration[]> => {
  const { rows } = await sql<OwnDeclaration>`
    select noted_at as at, change_day as day, outcome, receipt || reason as text from governance.declaration
    where hub_id = ${hub} and noted_by = ${person} order by noted_at desc, id limit ${most}`.execute(db)
  return rows
}
