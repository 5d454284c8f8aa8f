-- Natural persons who take part in their own name: each is a party of one, a row beside the organisations that bears the id of its person (ADR 0015).
-- Seats, notices, stances, ballots refer to it as to any party; nothing else has to know.

alter table members.organisation
  add column party_of uuid,
  add foreign key (hub_id, party_of) references members.person (hub_id, id),
  add constraint party_of_a_person unique (hub_id, party_of),
  add constraint a_person_is_no_company check (party_of is null
    or (legal_form is null and siren is null and siret is null and rna is null and published_on is null)),
  -- Organisations are told apart by their names; people are not, and may be called as an organisation is.
  drop constraint organisation_hub_id_name_key_key;
create unique index organisation_of_a_name on members.organisation (hub_id, name_key) where party_of is null;

-- It is called as its person is: renamed with her, nameless once she is erased.
create function members.call_party() returns trigger language plpgsql set search_path = '' as $$
begin
  update members.organisation o set name = new.name where o.hub_id = new.hub_id and o.party_of = new.id;
  return null;
end $$;
create trigger party_is_called after update of name on members.person
  for each row when (new.name is distinct from old.name) execute function members.call_party();

-- As before (0920), but for parties of one: who looks for her finds the person, once.
create or replace function members.keep_words() returns trigger language plpgsql set search_path = '' set plan_cache_mode = 'force_generic_plan' as $$
declare
  rows jsonb[];
  one record;
begin
  if tg_op = 'INSERT' then
    select array_agg(j.one) into rows from come c cross join lateral (select to_jsonb(c) as one offset 0) j where j.one ->> 'party_of' is null;
  elsif tg_op = 'UPDATE' then
    -- Rows whose words are others now; set against set, because most updates change none.
    select array_agg(to_jsonb(t)) into rows from (
      select c.hub_id, c.id, c.name, c.sought, j.one -> 'commune' as commune, j.one -> 'sectors' as sectors
        from come c cross join lateral (select to_jsonb(c) as one offset 0) j where j.one ->> 'party_of' is null
      except select g.hub_id, g.id, g.name, g.sought, j.one -> 'commune', j.one -> 'sectors'
        from gone g cross join lateral (select to_jsonb(g) as one offset 0) j) t;
  else
    for one in select g.hub_id, g.id from gone g where to_jsonb(g) ->> 'party_of' is null loop
      delete from members.word w where w.hub_id = one.hub_id and w.id = one.id;
    end loop;
    return null;
  end if;
  if rows is null then return null; end if;
  if tg_op = 'UPDATE' then
    for one in select (r ->> 'hub_id')::uuid as hub_id, (r ->> 'id')::uuid as id from unnest(rows) as r loop
      delete from members.word w where w.hub_id = one.hub_id and w.id = one.id;
    end loop;
  end if;
  perform members.add_words(tg_table_name, rows);
  return null;
end $$;

-- As before (0912); `member`: she is a member of the hub in her own name.
create or replace function members.actor(address text, day date) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  hub uuid := nullif(current_setting('app.hub', true), '')::uuid;
  p record;
  roles jsonb;
  represents jsonb;
  board boolean := false;
  member boolean := false;
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
    member := exists (select from members.membership m
      where m.hub_id = hub and m.organisation_id = p.id and m.from_day <= day and (m.until_day is null or day < m.until_day));
  end if;
  return jsonb_build_object('person', p.id, 'name', p.name, 'roles', coalesce(roles, '[]'), 'represents', coalesce(represents, '[]'),
    'board', board, 'member', member);
end $$;

-- Two cards of one person: her party is not moved but merged with that of the card that stands, see below.
do $$
declare
  whole text := pg_get_functiondef('members.move_references'::regproc);
  mended text := replace(whole, 'a.attname not in (''hub_id'', ''id'')', 'a.attname not in (''hub_id'', ''id'', ''party_of'')');
begin
  if mended = whole then raise exception 'members.move_references is not as it was'; end if;
  execute mended;
end $$;

-- As before (0606), but for the party of the lost person: the kept one has a party too, to which all that speaks of the lost one goes.
create or replace function members.merge_cards(merge uuid, card text, kept uuid, lost uuid, changes jsonb, by_whom uuid, at timestamptz) returns int
language plpgsql security definer set search_path = '' set timezone = 'UTC' set datestyle = 'ISO' as $$
declare
  hub uuid := nullif(current_setting('app.hub', true), '')::uuid;
  t regclass := case card when 'organisation' then 'members.organisation'::regclass when 'person' then 'members.person'::regclass end;
  party regclass := 'members.organisation';
  ours jsonb;
  theirs jsonb;
  lost_party jsonb;
  steps jsonb := '[]';
begin
  -- One merge at a time in a hub.
  perform pg_advisory_xact_lock(hashtextextended('merge ' || hub, 0));
  ours := members.row_of(t, jsonb_build_object('hub_id', hub, 'id', kept));
  theirs := members.row_of(t, jsonb_build_object('hub_id', hub, 'id', lost));
  if ours is null or theirs is null or kept = lost then raise exception '%', t::text using errcode = 'CM001', detail = 'gone'; end if;
  lost_party := case when card = 'person' then members.row_of(party, jsonb_build_object('hub_id', hub, 'id', lost)) end;
  if lost_party is not null and members.row_of(party, jsonb_build_object('hub_id', hub, 'id', kept)) is null then
    steps := steps || members.insert_row(party, lost_party || jsonb_build_object('id', kept, 'party_of', kept, 'name', ours -> 'name'));
  end if;
  steps := steps || members.move_references(hub, kept, lost);
  if lost_party is not null then steps := steps || members.remove_row(party, lost_party); end if;
  steps := steps || members.remove_row(t, theirs);
  if changes <> '{}' then steps := steps || members.change_row(t, members.row_of(t, jsonb_build_object('hub_id', hub, 'id', kept)), changes); end if;
  steps := steps || members.insert_row('logbook.alias'::regclass, jsonb_build_object('hub_id', hub, 'lost_id', lost, 'kept_id', kept));
  insert into members.merge (hub_id, id, kind, kept_id, lost_id, steps, done_at, done_by) values (hub, merge, card, kept, lost, steps, at, by_whom);
  return jsonb_array_length(steps) - 2;
end $$;

-- Whom a demonstration is entered as (0500): who sits in her own name is shown by what she does, not as an organisation.
do $$
declare
  whole text := pg_get_functiondef('platform.demo_people'::regproc);
  mended text := replace(whole, 's.person_id = p.id and', 's.person_id = p.id and s.organisation_id <> s.person_id and');
begin
  if mended = whole then raise exception 'platform.demo_people is not as it was'; end if;
  execute mended;
end $$;

-- In what quality a party sits: an organisation as a member or a partner, a person also for what she is on the territory.
alter table governance.seat add column quality text not null default 'member'
  check (quality in ('member', 'projectLeader', 'employee', 'citizen', 'partner'));
alter table governance.seat_end add column was_quality text not null default 'member';
