-- What an instance shows of its hubs to whoever comes by: their public name and address, nothing else.
create function platform.hubs() returns table (slug text, name text, demo boolean)
language sql stable security definer set search_path = '' as $$
  select h.slug, h.name, h.demo from platform.hub h order by h.demo, h.name, h.slug limit 1000
$$;
revoke all on function platform.hubs from public;
grant execute on function platform.hubs to cordee_app;

-- Whom a demonstration may be entered as, in demonstration hubs only: who holds a role there or speaks for an organisation today.
create function platform.demo_people(at timestamptz)
returns table (slug text, hub text, email text, name text, roles text[], organisations text[], on_board boolean)
language sql stable security definer set search_path = '' as $$
  select h.slug, h.name, p.email, p.name,
    array(select r.kind from members.role r
      where r.hub_id = p.hub_id and r.person_id = p.id and r.from_day <= d.today and (r.until_day is null or d.today < r.until_day) order by 1),
    array(select o.name from members.representation s join members.organisation o on o.hub_id = s.hub_id and o.id = s.organisation_id
      where s.hub_id = p.hub_id and s.person_id = p.id and s.from_day <= d.today and (s.until_day is null or d.today < s.until_day) order by 1),
    exists (select from members.representation s
      join governance.seat t on t.hub_id = s.hub_id and t.organisation_id = s.organisation_id
      where s.hub_id = p.hub_id and s.person_id = p.id and s.from_day <= d.today and (s.until_day is null or d.today < s.until_day)
        and t.from_day <= d.today and (t.until_day is null or d.today < t.until_day))
  from platform.hub h
  join members.person p on p.hub_id = h.id
  cross join lateral (select (at at time zone h.zone)::date as today) d
  where h.demo and p.email is not null
  order by h.created_at, h.slug, p.created_at, p.id
$$;
revoke all on function platform.demo_people from public;
grant execute on function platform.demo_people to cordee_app;
