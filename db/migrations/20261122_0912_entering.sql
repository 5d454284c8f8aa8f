-- Who acts, asked by every page. The plans of a function in plpgsql are kept; up to PostgreSQL 17 those of one in SQL are made again at every call, and
-- who represents nobody needs no look at the seats of the board. Nobody: null.
create or replace function members.actor(address text, day date) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  hub uuid := nullif(current_setting('app.hub', true), '')::uuid;
  p record;
  roles jsonb;
  represents jsonb;
  board boolean := false;
begin
  select x.id, x.name into p from members.person x where x.hub_id = hub and x.email = address;
  if p.id is null then return null; end if;
  roles := (select jsonb_agg(r.kind order by r.kind) from members.role r
    where r.hub_id = hub and r.person_id = p.id and r.from_day <= day and (r.until_day is null or day < r.until_day));
  represents := (select jsonb_agg(jsonb_build_object('organisation', s.organisation_id, 'as', s.kind) order by s.organisation_id, s.kind)
    from members.representation s
    where s.hub_id = hub and s.person_id = p.id and s.from_day <= day and (s.until_day is null or day < s.until_day));
  if represents is not null then
    board := exists (select from members.representation s
      join governance.seat t on t.hub_id = s.hub_id and t.organisation_id = s.organisation_id
      join governance.body b on b.hub_id = t.hub_id and b.id = t.body_id
      where s.hub_id = hub and s.person_id = p.id and s.from_day <= day and (s.until_day is null or day < s.until_day)
        and b.kind = 'board' and t.from_day <= day and (t.until_day is null or day < t.until_day));
  end if;
  return jsonb_build_object('person', p.id, 'name', p.name, 'roles', coalesce(roles, '[]'), 'represents', coalesce(represents, '[]'),
    'board', board);
end $$;
