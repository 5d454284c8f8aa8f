-- Groups, what ends a membership, whose time is paid by whom, roles of the house, and two cards of one thing made one, with the way back.

alter table members.representation add column paid_by_member boolean not null default false;
alter table members.person add column phone text not null default '' check (length(phone) <= 40);
alter table members.role drop constraint role_kind_check,
  add constraint role_kind_check check (
    kind in ('coordinator', 'treasurer', 'projectLeader', 'employee', 'intern', 'facilitator', 'volunteer'));
alter table members.membership
  add column ended_reason text check (ended_reason in ('resigned', 'excluded', 'dissolved', 'other')),
  add constraint reason_of_an_end check (ended_reason is null or until_day is not null);

-- What the end of a membership took with it (seats, representations), so that it is put back whole the same day.
create table members.membership_end (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  membership_id uuid not null,
  -- Ids of the seats and representations that ended in the same act, each with the day it was to end before, if any.
  ended jsonb not null,
  done_on date not null,
  undone_at timestamptz,
  primary key (hub_id, id),
  foreign key (hub_id, membership_id) references members.membership (hub_id, id)
);

-- A working group or a list of people to write to: whom it gathers, since when. It decides nothing: a body does.
create table members.group (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  name text collate "fr-x-icu" not null check (length(btrim(name)) between 1 and 200),
  name_key text not null generated always as (members.name_key(name)) stored check (name_key <> ''),
  purpose text not null default '' check (length(purpose) <= 2000),
  convenor_id uuid,
  source text not null default 'entered' check (source in ('entered', 'illustrative')),
  created_at timestamptz not null,
  ended_on date,
  primary key (hub_id, id),
  unique (hub_id, name_key),
  foreign key (hub_id, convenor_id) references members.person (hub_id, id)
);
create index group_by_name on members.group (hub_id, name, id);

create table members.group_member (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  group_id uuid not null,
  organisation_id uuid,
  person_id uuid,
  from_day date not null,
  until_day date check (until_day >= from_day),
  primary key (hub_id, id),
  foreign key (hub_id, group_id) references members.group (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  constraint somebody check (num_nonnulls(organisation_id, person_id) = 1),
  constraint organisation_once exclude using gist (hub_id with =, group_id with =, organisation_id with =, daterange(from_day, until_day) with &&),
  constraint person_once exclude using gist (hub_id with =, group_id with =, person_id with =, daterange(from_day, until_day) with &&)
);
create index group_of_person on members.group_member (hub_id, person_id) where person_id is not null;
create index group_of_organisation on members.group_member (hub_id, organisation_id) where organisation_id is not null;

-- Two ids for one thing: facts keep the one they were written with, and are found by the one that stands.
create table logbook.alias (
  hub_id uuid not null references platform.hub (id),
  lost_id uuid not null,
  kept_id uuid not null check (kept_id <> lost_id),
  primary key (hub_id, lost_id)
);
create index alias_of on logbook.alias (hub_id, kept_id);

-- Two cards made one. `steps`: each row it changed, by table and key, what stood there before, and marks of the row before and after: the way back.
create table members.merge (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  kind text not null check (kind in ('organisation', 'person')),
  kept_id uuid not null,
  lost_id uuid not null check (lost_id <> kept_id),
  steps jsonb not null,
  done_at timestamptz not null,
  done_by uuid not null,
  undone_at timestamptz,
  primary key (hub_id, id)
);
create index merge_of on members.merge (hub_id, kept_id);

-- Two cards somebody looked at and knows to be two things.
create table members.apart (
  hub_id uuid not null references platform.hub (id),
  one_id uuid not null,
  other_id uuid not null check (one_id < other_id),
  said_at timestamptz not null,
  primary key (hub_id, one_id, other_id)
);

do $$
declare t text;
begin
  foreach t in array array['members.membership_end', 'members.group', 'members.group_member', 'logbook.alias', 'members.merge', 'members.apart'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy hub on %s using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('grant select on %s to cordee_app', t);
  end loop;
end $$;
grant insert, update on members.membership_end, members.group, members.group_member to cordee_app;
grant insert, delete on members.apart to cordee_app;
-- Aliases and merges are written by the two functions below, and by nothing else.

-- The columns of a table's primary key, in order.
create function members.key_columns(t regclass) returns text[] language sql stable set search_path = '' as $$
  select array_agg(a.attname::text order by k.at)
  from pg_catalog.pg_index i cross join lateral unnest(i.indkey::int2[]) with ordinality as k (attnum, at)
  join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
  where i.indrelid = t and i.indisprimary
$$;

-- « (hub_id, id) = (the key in $1) », for a query about rows `x` of a table.
create function members.key_is(t regclass) returns text language sql stable set search_path = '' as $$
  select format('(%s) = (select %s from jsonb_populate_record(null::%s, $1) k)',
    (select string_agg('x.' || quote_ident(c), ', ') from unnest(members.key_columns(t)) c),
    (select string_agg('k.' || quote_ident(c), ', ') from unnest(members.key_columns(t)) c), t)
$$;

create function members.key_in(t regclass, whole jsonb) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_object_agg(c, whole -> c) from unnest(members.key_columns(t)) c
$$;

-- A row's mark: the same mark, the same row, to the last column. Null: no such row.
create function members.mark_of(t regclass, key jsonb) returns text language plpgsql stable set search_path = '' set timezone = 'UTC' set datestyle = 'ISO' as $$
declare mark text;
begin
  execute format('select md5(x::text) from %s x where %s', t, members.key_is(t)) into mark using key;
  return mark;
end $$;

create function members.row_of(t regclass, key jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare whole jsonb;
begin
  execute format('select to_jsonb(x) from %s x where %s', t, members.key_is(t)) into whole using key;
  return whole;
end $$;

-- Gives some columns of a row other values; the step that leads back.
create function members.change_row(t regclass, old jsonb, changes jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
  key jsonb := members.key_in(t, old);
  set_to text := (select string_agg(format('%1$I = n.%1$I', c), ', ') from jsonb_object_keys(changes) c);
  was text := members.mark_of(t, key);
  key_after jsonb := members.key_in(t, old || changes);
begin
  execute format('update %1$s x set %2$s from jsonb_populate_record(null::%1$s, $2) n where %3$s', t, set_to, members.key_is(t))
    using key, old || changes;
  return jsonb_build_object('op', 'update', 'table', t::text, 'key', key_after,
    'back', (select jsonb_object_agg(c, old -> c) from jsonb_object_keys(changes) c), 'was', was, 'is', members.mark_of(t, key_after));
end $$;

create function members.remove_row(t regclass, old jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
  key jsonb := members.key_in(t, old);
  was text := members.mark_of(t, key);
begin
  execute format('delete from %s x where %s', t, members.key_is(t)) using key;
  return jsonb_build_object('op', 'delete', 'table', t::text, 'key', key, 'back', old, 'was', was);
end $$;

create function members.insert_row(t regclass, whole jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
  columns text := (select string_agg(quote_ident(attname), ', ') from pg_catalog.pg_attribute
    where attrelid = t and attnum > 0 and not attisdropped and attgenerated = '');
  key jsonb := members.key_in(t, whole);
begin
  execute format('insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, $1)', t, columns) using whole;
  return jsonb_build_object('op', 'insert', 'table', t::text, 'key', key, 'is', members.mark_of(t, key));
end $$;

create function members.says_nothing(v jsonb) returns boolean language sql immutable set search_path = '' as $$
  select v is null or v in ('null', 'false', '""', '0', '[]')
$$;

-- What one row says together with another about the same thing: it keeps its own words and takes what it has not. Null: they contradict each other.
-- A period becomes that of both.
create function members.filled(t regclass, ours jsonb, theirs jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
  a record;
  changes jsonb := '{}';
  o jsonb;
  n jsonb;
begin
  for a in
    select attname::text as name, atttypid = 'timestamptz'::regtype as instant from pg_catalog.pg_attribute
    where attrelid = t and attnum > 0 and not attisdropped and attgenerated = '' and attname <> all (members.key_columns(t))
  loop
    o := ours -> a.name;
    n := theirs -> a.name;
    if a.name = 'from_day' then
      if n < o then changes := changes || jsonb_build_object(a.name, n); end if;
    elsif a.name = 'until_day' then
      if o <> 'null' and (n = 'null' or n > o) then
        changes := changes || jsonb_build_object(a.name, n);
        if ours ? 'ended_reason' then changes := changes || jsonb_build_object('ended_reason', theirs -> 'ended_reason'); end if;
      end if;
    elsif a.name in ('list_id', 'ended_reason') or o = n or members.says_nothing(n) then continue;
    elsif members.says_nothing(o) then changes := changes || jsonb_build_object(a.name, n);
    elsif not a.instant then return null;
    end if;
  end loop;
  return changes;
end $$;

-- Moves to `kept` everything that refers to `lost`, in every table of the hub: read from the catalog, so that a table made tomorrow is covered.
-- A uuid is one thing's alone, whatever the column: foreign keys and columns without one (a subject) move alike. Facts stay as they are.
-- Two rows about one thing become one where they agree. Refuses (CM001: the table) where they contradict each other or a rule forbids it.
create function members.move_references(hub uuid, kept uuid, lost uuid) returns jsonb language plpgsql set search_path = '' as $$
declare
  t record;
  one jsonb;
  old jsonb;
  other jsonb;
  changes jsonb;
  fill jsonb;
  cell text;
  clash text;
  same text;
  steps jsonb := '[]';
  found jsonb;
begin
  for t in
    select c.oid::regclass as name, n.nspname || '.' || c.relname as said,
      array_agg(a.attname::text order by a.attnum) filter (where y.typname = 'uuid') as ones,
      array_agg(a.attname::text order by a.attnum) filter (where y.typname = '_uuid') as many,
      string_agg(format(case y.typname when 'uuid' then 'x.%I = $2' else '$2 = any (x.%I)' end, a.attname), ' or ') as refers,
      exists (select from pg_catalog.pg_attribute d where d.attrelid = c.oid and d.attname = 'until_day')
        and exists (select from pg_catalog.pg_attribute d where d.attrelid = c.oid and d.attname = 'from_day') as dated
    from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attname not in ('hub_id', 'id')
    join pg_catalog.pg_type y on y.oid = a.atttypid and y.typname in ('uuid', '_uuid')
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'auth') and n.nspname not like 'pg\_%'
      and exists (select from pg_catalog.pg_attribute h where h.attrelid = c.oid and h.attname = 'hub_id')
      -- Answers given once and merges are memory of what was done, like facts.
      and n.nspname || '.' || c.relname not in ('logbook.fact', 'platform.answered', 'members.merge', 'members.apart')
    group by c.oid, n.nspname, c.relname order by said
  loop
    execute format('select coalesce(jsonb_agg(to_jsonb(x) order by x::text), ''[]'') from %s x where x.hub_id = $1 and (%s)', t.name, t.refers)
      into found using hub, lost;
    for one in select * from jsonb_array_elements(found) loop
      old := members.row_of(t.name, members.key_in(t.name, one));
      continue when old is null;
      changes := '{}';
      foreach cell in array coalesce(t.ones, '{}') loop
        if old ->> cell = lost::text then changes := changes || jsonb_build_object(cell, kept); end if;
      end loop;
      foreach cell in array coalesce(t.many, '{}') loop
        if old -> cell ? lost::text then
          changes := changes || jsonb_build_object(cell, (select coalesce(jsonb_agg(case v when lost::text then kept::text else v end order by at), '[]')
            from jsonb_array_elements_text(old -> cell) with ordinality as e (v, at) where v <> lost::text or not old -> cell ? kept::text));
        end if;
      end loop;
      continue when changes = '{}';
      -- A signed month carries the name it was signed under.
      if t.said in ('time.sheet') then raise exception '%', t.said using errcode = 'CM001', detail = 'signed'; end if;

      other := null;
      if t.dated then
        -- Whatever keeps the periods of one thing apart names what makes it one thing: the key's plain columns but the day.
        for same in
          select string_agg(format('x.%1$I = n.%1$I', a.attname), ' and ')
          from pg_catalog.pg_index i cross join lateral unnest(i.indkey::int2[]) as k (attnum)
          join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
          where i.indrelid = t.name and (i.indisunique or i.indisexclusion) and not i.indisprimary and a.attname <> 'from_day'
          group by i.indexrelid having bool_or(changes ? a.attname::text)
        loop
          execute format('select to_jsonb(x) from %1$s x, jsonb_populate_record(null::%1$s, $1) n
              where %2$s and x.id <> n.id and daterange(x.from_day, x.until_day) && daterange(n.from_day, n.until_day) order by x.from_day limit 1',
            t.name, same) into other using old || changes;
          exit when other is not null;
        end loop;
      end if;
      if other is null then
        begin
          steps := steps || members.change_row(t.name, old, changes);
          continue;
        exception
          when unique_violation then get stacked diagnostics clash = constraint_name;
          when exclusion_violation or check_violation or foreign_key_violation or raise_exception or restrict_violation then
            raise exception '%', t.said using errcode = 'CM001', detail = 'rule';
        end;
        -- The row it met: same columns, and what a partial index asks of both.
        execute format('select to_jsonb(x) from (select * from %1$s where %2$s) x, jsonb_populate_record(null::%1$s, $1) n where %3$s limit 1', t.name,
          coalesce((select pg_catalog.pg_get_expr(i.indpred, i.indrelid) from pg_catalog.pg_index i
            join pg_catalog.pg_class ic on ic.oid = i.indexrelid where i.indrelid = t.name and ic.relname = clash), 'true'),
          (select string_agg(format('x.%1$I = n.%1$I', a.attname), ' and ')
            from pg_catalog.pg_index i join pg_catalog.pg_class ic on ic.oid = i.indexrelid
            cross join lateral unnest(i.indkey::int2[]) as k (attnum)
            join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
            where i.indrelid = t.name and ic.relname = clash))
          into other using old || changes;
      end if;
      fill := members.filled(t.name, other, old || changes);
      if fill is null then raise exception '%', t.said using errcode = 'CM001', detail = 'contradiction'; end if;
      begin
        if old ? 'id' then steps := steps || members.move_references(hub, (other ->> 'id')::uuid, (old ->> 'id')::uuid); end if;
        steps := steps || members.remove_row(t.name, old);
        if fill <> '{}' then steps := steps || members.change_row(t.name, other, fill); end if;
      exception when unique_violation or exclusion_violation or check_violation or foreign_key_violation or raise_exception or restrict_violation then
        raise exception '%', t.said using errcode = 'CM001', detail = 'rule';
      end;
    end loop;
  end loop;
  return steps;
end $$;

-- Makes two cards one: `changes` are the columns of the kept card that get another value. How many rows moved. Runs as the owner, for it moves rows
-- that nothing else may change; it moves ids from one card of the hub to another, and nothing else. Refuses with CM001 and the table.
create function members.merge_cards(merge uuid, card text, kept uuid, lost uuid, changes jsonb, by_whom uuid, at timestamptz) returns int
language plpgsql security definer set search_path = '' set timezone = 'UTC' set datestyle = 'ISO' as $$
declare
  hub uuid := nullif(current_setting('app.hub', true), '')::uuid;
  t regclass := case card when 'organisation' then 'members.organisation'::regclass when 'person' then 'members.person'::regclass end;
  ours jsonb;
  theirs jsonb;
  steps jsonb;
begin
  -- One merge at a time in a hub.
  perform pg_advisory_xact_lock(hashtextextended('merge ' || hub, 0));
  ours := members.row_of(t, jsonb_build_object('hub_id', hub, 'id', kept));
  theirs := members.row_of(t, jsonb_build_object('hub_id', hub, 'id', lost));
  if ours is null or theirs is null or kept = lost then raise exception '%', t::text using errcode = 'CM001', detail = 'gone'; end if;
  steps := members.move_references(hub, kept, lost);
  steps := steps || members.remove_row(t, theirs);
  if changes <> '{}' then steps := steps || members.change_row(t, members.row_of(t, jsonb_build_object('hub_id', hub, 'id', kept)), changes); end if;
  steps := steps || members.insert_row('logbook.alias'::regclass, jsonb_build_object('hub_id', hub, 'lost_id', lost, 'kept_id', kept));
  insert into members.merge (hub_id, id, kind, kept_id, lost_id, steps, done_at, done_by) values (hub, merge, card, kept, lost, steps, at, by_whom);
  return jsonb_array_length(steps) - 2;
end $$;
revoke execute on function members.merge_cards from public;
grant execute on function members.merge_cards to cordee_app;

-- Puts every row back as it was, last step first. Refuses with CM002 and the table of the first row that somebody changed since.
create function members.unmerge_cards(merge uuid, at timestamptz) returns void
language plpgsql security definer set search_path = '' set timezone = 'UTC' set datestyle = 'ISO' as $$
declare
  hub uuid := nullif(current_setting('app.hub', true), '')::uuid;
  done members.merge;
  step jsonb;
  t regclass;
  after_undo text;
begin
  perform pg_advisory_xact_lock(hashtextextended('merge ' || hub, 0));
  select * into done from members.merge m where m.hub_id = hub and m.id = merge and m.undone_at is null for update;
  if not found then raise exception 'merge' using errcode = 'CM002', detail = 'undone'; end if;
  for step in select s from jsonb_array_elements(done.steps) with ordinality as e (s, n) order by n desc loop
    t := (step ->> 'table')::regclass;
    if step ->> 'is' is distinct from members.mark_of(t, step -> 'key') then
      raise exception '%', step ->> 'table' using errcode = 'CM002', detail = 'changed';
    end if;
    begin
      if step ->> 'op' = 'update' then
        after_undo := members.change_row(t, members.row_of(t, step -> 'key'), step -> 'back') ->> 'is';
      elsif step ->> 'op' = 'delete' then
        after_undo := members.insert_row(t, step -> 'back') ->> 'is';
      else
        perform members.remove_row(t, members.row_of(t, step -> 'key'));
        after_undo := null;
      end if;
    exception when unique_violation or exclusion_violation or check_violation or foreign_key_violation or raise_exception or restrict_violation then
      raise exception '%', step ->> 'table' using errcode = 'CM002', detail = 'inTheWay';
    end;
    if after_undo is distinct from step ->> 'was' then raise exception '%', step ->> 'table' using errcode = 'CM002', detail = 'changed'; end if;
  end loop;
  update members.merge m set undone_at = at where m.hub_id = hub and m.id = merge;
end $$;
revoke execute on function members.unmerge_cards from public;
grant execute on function members.unmerge_cards to cordee_app;
