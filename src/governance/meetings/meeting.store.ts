import type { Id } from '#base/id.ts'
import { withheldOf } from '#governance/arrears/arrears.store.ts'
import { slateOf } from '#governance/candidacies/candidacy.store.ts'
import { collegesOnTheDay } from '#governance/colleges/college.store.ts'
import { enclosureJson } from '#governance/enclosures/enclosure.store.ts'
import { proxiesOf } from '#governance/proxies/proxy.store.ts'
import { type Db, sql } from '#platform/database/database.ts'
import { type FileRow, fileOf } from './file-of-row.ts'
import type { MeetingFile } from './meeting-file.ts'

/**
 * Everything about a meeting, in one message whatever the number of seats, points and people. Names are read where they stand (members), so
 * that a page of the live screen costs one message more than opening and closing its transaction.
 */
export const meetingOf = async (db: Db, hub: Id, id: Id): Promise<MeetingFile | null> => {
  const { rows } = await sql<FileRow>`
    with m as (
      select m.*, h.zone, (m.starts_at at time zone h.zone)::date as day
      from governance.meeting m join platform.hub h on h.id = m.hub_id
      where m.hub_id = ${hub} and m.id = ${id}
    ),
    point as (
      select i.*, left(md5(i.notes), 12) as notes_mark, jsonb_build_object('id', a.id, 'startsAt', a.starts_at, 'sealed', a.state = 'sealed') as approved,
        ${slateOf} as slate
      from governance.agenda_item i join m on i.hub_id = m.hub_id and i.meeting_id = m.id
      left join governance.meeting a on a.hub_id = i.hub_id and a.id = i.approves_meeting_id
    ),
    seat as (select s.* from governance.sitting s join m on s.hub_id = m.hub_id and s.body_id = m.body_id
      where s.from_day <= m.day and (s.until_day is null or m.day < s.until_day or (s.until_day = m.day and not s.given and exists (
        select from members.resignation r where r.hub_id = s.hub_id and r.organisation_id = s.organisation_id and r.until_day = m.day
          and m.opened_at <= r.noted_at)))),
    movement as (select v.* from governance.movement v join m on v.hub_id = m.hub_id and v.meeting_id = m.id),
    notice as (
      select n.id, n.organisation_id, n.person_id, n.channel, n.sequence, n.sent_at, n.tells_arrears,
        l.state as delivery,
        coalesce(n.bounced_at, case when l.state = 'failed' then l.written_at end) as bounced_at
      from governance.notice n join m on n.hub_id = m.hub_id and n.meeting_id = m.id
      left join platform.mail l on l.hub_id = n.hub_id and l.id = n.mail_id
    ),
    excuse as (select e.* from governance.excuse e join m on e.hub_id = m.hub_id and e.meeting_id = m.id),
    decision as (select d.* from governance.decision d join point i on d.hub_id = i.hub_id and d.agenda_item_id = i.id),
    representative as (
      select r.organisation_id, r.person_id, r.kind, p.email is not null as reachable
      from members.representation r
      join m on r.hub_id = m.hub_id and r.from_day <= m.day and (r.until_day is null or m.day < r.until_day)
      join members.person p on p.hub_id = r.hub_id and p.id = r.person_id
      where r.organisation_id in (select organisation_id from seat)
    ),
    coordinator as (
      select r.person_id from members.role r join m on r.hub_id = m.hub_id
      where r.kind = 'coordinator' and r.from_day <= m.day and (r.until_day is null or m.day < r.until_day)
    )
    select m.zone, m.day, to_jsonb(m) as meeting,
      (select to_jsonb(b) from governance.body b where b.hub_id = m.hub_id and b.id = m.body_id) as body,
      (select jsonb_agg(to_jsonb(r) order by r.n) from governance.body_rules r where r.hub_id = m.hub_id and r.body_id = m.body_id
        and r.withdrawn_at is null) as rules,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'org', s.organisation_id, 'from', s.from_day, 'until', nullif(s.until_day, m.day), 'quality', s.quality)
        order by s.given), '[]') from seat s) as seats,
      (select coalesce(jsonb_agg(jsonb_build_object('org', r.organisation_id, 'from', r.noted_at, 'until', r.undone_at)), '[]')
        from members.resignation r join m on r.hub_id = m.hub_id and r.until_day = m.day
        where r.organisation_id in (select organisation_id from seat)) as left,
      (select coalesce(jsonb_object_agg(x.agenda_item_id, x.organisation_id), '{}') from governance.exclusion x
        join point i on x.hub_id = i.hub_id and x.agenda_item_id = i.id) as barred,
      (select coalesce(jsonb_agg(to_jsonb(i) order by i.position), '[]') from point i) as points,
      (select coalesce(jsonb_agg(${enclosureJson} order by e.joined_at, e.id), '[]') from governance.enclosure e
        left join platform.document f on f.hub_id = e.hub_id and f.id = e.document_id
        where e.hub_id = m.hub_id and e.meeting_id = m.id) as documents,
      (select coalesce(jsonb_agg(to_jsonb(v) order by v.at, v.id), '[]') from movement v) as movements,
      (select coalesce(jsonb_agg(to_jsonb(n) order by n.sent_at, n.id), '[]') from notice n) as notices,
      (select coalesce(jsonb_agg(e.organisation_id order by e.organisation_id), '[]') from excuse e) as excused,
      ${proxiesOf} as proxies, ${collegesOnTheDay} as colleges,
      ${withheldOf} as withheld,
      (select coalesce(jsonb_agg(jsonb_build_object('org', r.organisation_id, 'person', r.person_id, 'as', r.kind, 'reachable', r.reachable)
        order by r.organisation_id, array_position(array['legal', 'titulaire', 'suppleant'], r.kind), r.person_id), '[]')
        from representative r) as representatives,
      (select coalesce(jsonb_agg(c.person_id order by c.person_id), '[]') from coordinator c) as coordinators,
      (select coalesce(jsonb_object_agg(o.id, o.name), '{}') from members.organisation o where o.hub_id = m.hub_id and o.id in (
        select organisation_id from seat union select organisation_id from movement union select organisation_id from notice
        union select unnest(array[x.organisation_id, x.holder_organisation_id, x.substitute_organisation_id]) from governance.proxy x
          where x.hub_id = m.hub_id and x.meeting_id = m.id
        union select organisation_id from excuse union select proposer_organisation_id from point
        union select proposer_organisation_id from decision union select disagreed_organisation_id from decision
        union select s.organisation_id from governance.stance s join decision d on s.hub_id = d.hub_id and s.decision_id = d.id
        union select unnest(array[n.organisation_id, n.nominee_organisation_id]) from governance.nomination n join decision d
          on n.hub_id = d.hub_id and n.decision_id = d.id)) as organisations,
      (select coalesce(jsonb_object_agg(p.id, p.name), '{}') from members.person p where p.hub_id = m.hub_id and p.id in (
        select organisation_id from seat union select organisation_id from movement
        union select person_id from representative union select person_id from coordinator union select person_id from movement
        union select person_id from notice union select person_id from excuse union select proposer_person_id from point
        union select proposer_person_id from decision
        union select v.person_id from governance.proposal_version v join decision d on v.hub_id = d.hub_id and v.decision_id = d.id
        union select unnest(array[s.person_id, s.noted_by]) from governance.stance s join decision d
          on s.hub_id = d.hub_id and s.decision_id = d.id
        union select unnest(array[j.person_id, j.noted_by, j.settled_by, j.settled_noted_by]) from governance.objection j join decision d
          on j.hub_id = d.hub_id and j.decision_id = d.id
        union select unnest(array[b.person_id, b.noted_by]) from governance.open_ballot b join decision d
          on b.hub_id = d.hub_id and b.decision_id = d.id
        union select unnest(array[c.person_id, c.noted_by]) from governance.recusal c join decision d
          on c.hub_id = d.hub_id and c.decision_id = d.id
        union select unnest(array[n.person_id, n.noted_by, n.nominee_person_id]) from governance.nomination n join decision d
          on n.hub_id = d.hub_id and n.decision_id = d.id
        union select unnest(array[m.convener_id, m.facilitator_id, m.secretary_id, m.entered_by]))) as people,
      (select max(greatest(d.outcome_at, (select max(greatest(v.opened_at, v.closed_at)) from governance.vote v
        where v.hub_id = d.hub_id and v.decision_id = d.id))) from decision d) as "decidedAt",
      (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'from', u.from_at, 'until', u.until_at) order by u.from_at, u.id), '[]')
        from governance.suspension u where u.hub_id = m.hub_id and u.meeting_id = m.id) as suspensions,
      (select coalesce(jsonb_agg(d.agenda_item_id), '[]') from decision d where d.state in ('adopted', 'rejected', 'withdrawn')) as settled,
      (select jsonb_build_object('id', f.id, 'startsAt', f.starts_at) from governance.meeting f
        where f.hub_id = m.hub_id and f.id = m.second_call_of) as "firstCall",
      (select jsonb_build_object('id', l.id, 'startsAt', l.starts_at, 'state', l.state) from governance.meeting l
        where l.hub_id = m.hub_id and l.second_call_of = m.id and l.state <> 'cancelled') as "secondCall",
      (select jsonb_build_object('id', o.id, 'startsAt', o.starts_at, 'place', o.place) from governance.meeting o
        where o.hub_id = m.hub_id and o.body_id = m.body_id and o.state <> 'cancelled' and o.starts_at > m.starts_at
        order by o.starts_at, o.id limit 1) as next
    from m`.execute(db)
  return rows[0] ? fileOf(rows[0]) : null
}
