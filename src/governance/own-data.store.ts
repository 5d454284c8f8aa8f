import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { SeatQuality } from '#governance/bodies/seat-quality.ts'
import type { Choice } from '#governance/votes/tally.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** What governance holds about one person, latest first. */

export type OwnNotice = { at: Instant; what: 'mail' | 'post' | 'hand' | 'phone' | 'excuse'; meeting: string; organisation: string }
export const ownNotices = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnNotice[]> =>
  (
    await sql<OwnNotice>`
      select l.at, l.what, m.title as meeting, o.name as organisation from (
        select sent_at as at, channel as what, meeting_id, organisation_id from governance.notice where hub_id = ${hub} and person_id = ${person}
        union all
        select at, 'excuse', meeting_id, organisation_id from governance.excuse where hub_id = ${hub} and person_id = ${person}
      ) l
      join governance.meeting m on m.hub_id = ${hub} and m.id = l.meeting_id
      join members.organisation o on o.hub_id = ${hub} and o.id = l.organisation_id
      order by l.at desc limit ${most}`.execute(db)
  ).rows

export type OwnPresence = { at: Instant; kind: 'arrives' | 'leaves'; meeting: string; organisation: string | null }
export const ownPresences = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnPresence[]> =>
  (
    await sql<OwnPresence>`
      select v.at, v.kind, m.title as meeting, o.name as organisation from governance.movement v
      join governance.meeting m on m.hub_id = v.hub_id and m.id = v.meeting_id
      left join members.organisation o on o.hub_id = v.hub_id and o.id = v.organisation_id
      where v.hub_id = ${hub} and v.person_id = ${person} order by v.at desc, v.id desc limit ${most}`.execute(db)
  ).rows

export type OwnKeeping = { on: Instant; what: 'convened' | 'facilitated' | 'wrote' | 'entered' | 'sealed'; meeting: string }
export const ownKeepings = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnKeeping[]> =>
  (
    await sql<OwnKeeping>`
      select m.starts_at as "on", k.what, m.title as meeting from governance.meeting m
      left join governance.minutes s on s.hub_id = m.hub_id and s.meeting_id = m.id
      cross join lateral (values ('convened', m.convener_id), ('facilitated', m.facilitator_id), ('wrote', m.secretary_id), ('entered', m.entered_by),
        ('sealed', s.sealed_by)) as k (what, person)
      where m.hub_id = ${hub} and k.person = ${person} order by m.starts_at desc, m.id, k.what limit ${most}`.execute(db)
  ).rows

/** A seat, in a quality; or a place in a college, by its name. */
export type OwnSeat = { body: string; quality: SeatQuality | null; college: string | null; from: Day; until: Day | null }
export const ownSeats = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnSeat[]> =>
  (
    await sql<OwnSeat>`
      select b.name as body, x.quality, x.college, x.from_day as "from", x.until_day as "until" from (
        select s.hub_id, s.id, s.body_id, s.quality, null as college, s.from_day, s.until_day from governance.seat s
          where s.hub_id = ${hub} and s.organisation_id = ${person}
        union all select c.hub_id, c.id, c.body_id, null, coalesce((select e.one ->> 'name' from governance.body_rules r
          cross join lateral jsonb_array_elements(r.colleges -> 'list') as e (one) where r.hub_id = c.hub_id and r.body_id = c.body_id
            and e.one ->> 'id' = c.college_id::text and r.withdrawn_at is null order by r.n desc limit 1), ''), c.from_day, c.until_day
          from governance.college_membership c where c.hub_id = ${hub} and c.organisation_id = ${person}) as x
      join governance.body b on b.hub_id = x.hub_id and b.id = x.body_id order by x.from_day desc, x.id desc limit ${most}`.execute(db)
  ).rows

/** What somebody said; `noted…`: they wrote down what another voice said, whose words are not theirs to take away. */
export type OwnWord = {
  at: Instant
  what:
    | 'proposed'
    | 'amended'
    | 'consent'
    | 'concern'
    | 'standAside'
    | 'objection'
    | 'settled'
    | 'noted'
    | `voted${Choice}`
    | 'signed'
    | 'counted'
    | 'recused'
    | 'correction'
    | 'nominated'
    | 'renominated'
    | 'named'
    | 'nominee'
    | 'asked'
    | 'accepted'
    | 'declined'
    | 'candidate'
    | 'stood'
    | 'namesSaid'
  point: string
  text: string | null
}
export const ownWords = async (db: Db, hub: Id, person: Id, most: number): Promise<OwnWord[]> =>
  (
    await sql<OwnWord>`
      select w.at, w.what, i.title as point, w.text from (
        select v.at, case when v.n = 1 then 'proposed' else 'amended' end as what, v.decision_id, null::uuid as item_id, v.text
          from governance.proposal_version v where v.hub_id = ${hub} and v.person_id = ${person}
        union all
        select m.created_at, 'proposed', null, i.id, i.proposal
          from governance.agenda_item i join governance.meeting m on m.hub_id = i.hub_id and m.id = i.meeting_id
          where i.hub_id = ${hub} and i.proposer_person_id = ${person}
        union all
        select coalesce(d.outcome_at, m.opened_at, m.created_at), 'proposed', d.id, null, null
          from governance.decision d
          join governance.agenda_item i on i.hub_id = d.hub_id and i.id = d.agenda_item_id
          join governance.meeting m on m.hub_id = i.hub_id and m.id = i.meeting_id
          where d.hub_id = ${hub} and d.proposer_person_id = ${person}
        union all
        select t.at, t.value, t.decision_id, null, t.text from governance.stance t where t.hub_id = ${hub} and t.person_id = ${person}
        union all
        select t.at, 'noted', t.decision_id, null, null from governance.stance t where t.hub_id = ${hub} and t.noted_by = ${person}
        union all
        select o.raised_at, 'objection', o.decision_id, null, o.text from governance.objection o
          where o.hub_id = ${hub} and o.person_id = ${person}
        union all
        select o.settled_at, 'settled', o.decision_id, null, null from governance.objection o
          where o.hub_id = ${hub} and o.settled_by = ${person} and o.settled_at is not null
        union all
        select o.raised_at, 'noted', o.decision_id, null, null from governance.objection o
          where o.hub_id = ${hub} and ${person} in (o.noted_by, o.settled_noted_by)
        union all
        select c.at, 'correction', null, c.agenda_item_id, c.text from governance.correction c where c.hub_id = ${hub} and c.person_id = ${person}
        union all
        select c.answered_at, 'noted', null, c.agenda_item_id, null from governance.correction c
          where c.hub_id = ${hub} and c.answered_by = ${person}
        union all
        select c.at, 'recused', c.decision_id, null, c.reason from governance.recusal c where c.hub_id = ${hub} and c.person_id = ${person}
        union all
        select c.at, 'noted', c.decision_id, null, null from governance.recusal c where c.hub_id = ${hub} and c.noted_by = ${person}
        union all
        select b.at, 'voted' || b.choice, b.decision_id, null, null from governance.open_ballot b
          where b.hub_id = ${hub} and b.person_id = ${person}
        union all
        select b.at, 'noted', b.decision_id, null, null from governance.open_ballot b where b.hub_id = ${hub} and b.noted_by = ${person}
        union all
        select e.opened_at, 'signed', e.decision_id, null, null from governance.vote_signature s
          join governance.vote e on e.hub_id = s.hub_id and e.decision_id = s.decision_id and e.n = s.n
          where s.hub_id = ${hub} and s.person_id = ${person}
        union all
        select v.closed_at, 'counted', v.decision_id, null, null from governance.vote v
          where v.hub_id = ${hub} and ${person} in (v.first_scrutineer_id, v.second_scrutineer_id) and v.closed_at is not null
        union all
        select n.at, case when n.change then 'renominated' else 'nominated' end, n.decision_id, null, n.reason from governance.nomination n
          where n.hub_id = ${hub} and n.person_id = ${person}
        union all
        select n.at, 'noted', n.decision_id, null, null from governance.nomination n where n.hub_id = ${hub} and n.noted_by = ${person}
        union all
        select e.revealed_at, 'nominee', n.decision_id, null, null from governance.nomination n
          join governance.election e on e.hub_id = n.hub_id and e.decision_id = n.decision_id and e.revealed_at is not null
          where n.hub_id = ${hub} and n.nominee_person_id = ${person}
        union all
        select n.at, 'asked', n.decision_id, null, null from governance.nominee n where n.hub_id = ${hub} and n.nominee_person_id = ${person}
        union all
        select n.at, 'named', n.decision_id, null, n.reason from governance.nominee n where n.hub_id = ${hub} and n.person_id = ${person}
        union all
        select n.answered_at, n.answer, n.decision_id, null, null from governance.nominee n
          where n.hub_id = ${hub} and n.answered_by = ${person}
        union all
        select n.answered_at, 'noted', n.decision_id, null, null from governance.nominee n where n.hub_id = ${hub} and n.noted_by = ${person}
        union all
        select c.at, 'candidate', null, c.agenda_item_id, null from governance.candidacy c where c.hub_id = ${hub} and c.person_id = ${person}
        union all
        select c.at, 'stood', null, c.agenda_item_id, null from governance.candidacy c
          where c.hub_id = ${hub} and ${person} in (c.said_by, c.accepted_by)
        union all
        select c.at, 'noted', null, c.agenda_item_id, null from governance.candidacy c where c.hub_id = ${hub} and c.noted_by = ${person}
        union all
        select b.at, 'namesSaid', b.decision_id, null, null from governance.open_names b where b.hub_id = ${hub} and b.person_id = ${person}
        union all
        select b.at, 'noted', b.decision_id, null, null from governance.open_names b where b.hub_id = ${hub} and b.noted_by = ${person}
      ) w
      left join governance.decision d on d.hub_id = ${hub} and d.id = w.decision_id
      join governance.agenda_item i on i.hub_id = ${hub} and i.id = coalesce(w.item_id, d.agenda_item_id)
      order by w.at desc, w.what limit ${most}`.execute(db)
  ).rows
