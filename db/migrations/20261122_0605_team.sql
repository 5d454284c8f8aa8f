-- Who acts also says whether they speak for an organisation of the board today: with the coordination and the treasury, they are the team,
-- who read what is not everyone's. Board seats are governance's, which came after members: so the function is made again here.
create or replace function members.actor(address text, day date) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'person', p.id,
    'name', p.name,
    'roles', coalesce((select jsonb_agg(r.kind order by r.kind) from members.role r
      where r.hub_id = p.hub_id and r.person_id = p.id and r.from_day <= day and (r.until_day is null or day < r.until_day)), '[]'),
    'represents', coalesce((select jsonb_agg(jsonb_build_object('organisation', s.organisation_id, 'as', s.kind) order by s.organisation_id, s.kind)
      from members.representation s
      where s.hub_id = p.hub_id and s.person_id = p.id and s.from_day <= day and (s.until_day is null or day < s.until_day)), '[]'),
    'board', exists (select from members.representation s
      join governance.seat t on t.hub_id = s.hub_id and t.organisation_id = s.organisation_id
      join governance.body b on b.hub_id = t.hub_id and b.id = t.body_id
      where s.hub_id = p.hub_id and s.person_id = p.id and s.from_day <= day and (s.until_day is null or day < s.until_day)
        and b.kind = 'board' and t.from_day <= day and (t.until_day is null or day < t.until_day)))
  from members.person p
  where p.email = address and p.hub_id = nullif(current_setting('app.hub', true), '')::uuid
$$;
