-- Imports: files of rows (CSV, XLSX, pasted) read, checked, then written in one act that can be undone.

create schema imports;
grant usage on schema imports to cordee_app;

create table imports.import (
  hub_id uuid not null references platform.hub (id),
  -- Also the id of the members.pasted_list by which what came in is found again and undone.
  id uuid not null,
  target text not null check (target in ('structures', 'people')),
  -- Empty: the rows were pasted.
  file_name text not null check (length(file_name) <= 200),
  -- How it was read: { encoding, delimiter, sheet, sheets }.
  reading jsonb not null,
  state text not null default 'read' check (state in ('read', 'checked', 'writing', 'done', 'undone')),
  -- The line that names the columns; null: none does.
  header_line int check (header_line >= 1),
  width int not null check (width between 1 and 100),
  -- Place of a column in the file → key of the column it fills.
  columns jsonb not null default '{}',
  -- What becomes of rows that are there already, unless said for one.
  twins text not null default 'merge' check (twins in ('merge', 'both', 'skip')),
  read_at timestamptz not null,
  confirmed_at timestamptz,
  done_at timestamptz,
  undone_at timestamptz,
  primary key (hub_id, id)
);

create table imports.row (
  hub_id uuid not null references platform.hub (id),
  import_id uuid not null,
  line int not null check (line >= 1),
  -- As they stand in the file; emptied once the row came in.
  cells text[] not null,
  outcome text check (outcome in ('new', 'twin', 'wrong')),
  -- What was read: key of the column → value.
  read jsonb,
  -- [{ column, code, values }], `column` the place in the file.
  problems jsonb not null default '[]',
  -- Who is there already: an id of the hub, or an earlier line of this file.
  twin_id uuid,
  twin_line int,
  -- Two of that name (or address) may both be kept.
  both_possible boolean not null default false,
  -- Said for this row.
  choice text check (choice in ('merge', 'both', 'skip')),
  -- What writing it did: added, filled (with what), kept as it was, left out.
  written text check (written in ('added', 'filled', 'kept', 'left')),
  made_id uuid,
  filled jsonb,
  primary key (hub_id, import_id, line),
  foreign key (hub_id, import_id) references imports.import (hub_id, id) on delete cascade
);
create index row_to_write on imports.row (hub_id, import_id, line) where written is null;
create index row_wrong on imports.row (hub_id, import_id, line) where outcome = 'wrong';
create index row_twin on imports.row (hub_id, import_id, line) where outcome = 'twin';

-- Which columns a file with these heads filled last time.
create table imports.remembered (
  hub_id uuid not null references platform.hub (id),
  target text not null,
  heads text not null,
  columns jsonb not null,
  at timestamptz not null,
  primary key (hub_id, target, heads)
);

do $$
declare t text;
begin
  foreach t in array array['import', 'row', 'remembered'] loop
    execute format('alter table imports.%I enable row level security', t);
    execute format('alter table imports.%I force row level security', t);
    execute format('create policy hub on imports.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('grant select, insert, update, delete on imports.%I to cordee_app', t);
  end loop;
end $$;

-- What refers to something an import made, beside what the same import made: read from the catalog, so that a table added tomorrow counts too.
create function imports.in_use(hub uuid, import uuid) returns table (kind text, id uuid, name text)
language plpgsql stable set search_path = '' as $$
declare k record;
begin
  for k in
    select c.conrelid::regclass as place, a.attname as refers, t.relname as kind,
      exists (select from pg_catalog.pg_attribute l where l.attrelid = c.conrelid and l.attname = 'list_id' and not l.attisdropped) as listed
    from pg_catalog.pg_constraint c
    join pg_catalog.pg_class t on t.oid = c.confrelid
    cross join lateral unnest(c.conkey, c.confkey) as u (own, other)
    join pg_catalog.pg_attribute f on f.attrelid = c.confrelid and f.attnum = u.other and f.attname = 'id'
    join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = u.own
    where c.contype = 'f' and c.confrelid in ('members.organisation'::regclass, 'members.person'::regclass)
  loop
    return query execute format(
      'select %L::text, m.id, m.name::text from members.%I m where m.hub_id = $1 and m.list_id = $2
         and exists (select from %s r where r.hub_id = $1 and r.%I = m.id %s) limit 20',
      k.kind, k.kind, k.place, k.refers, case when k.listed then 'and r.list_id is distinct from $2' else '' end)
      using hub, import;
  end loop;
end $$;
grant execute on function imports.in_use to cordee_app;
